import { describe, expect, test } from 'vitest'
import { type Drawing, readCase, type Stage, type SyntheticCase, simulator, URGENCIES } from '../../engine/index.ts'
import type { Column } from '../../engine/model/columns.ts'
import { uniform } from '../../engine/random.ts'
import { model } from '../shared/model.ts'

const cases = (n: number, drawing: Drawing = {}, seed = 1): SyntheticCase[] => {
  const next = simulator(model, drawing)
  return Array.from({ length: n }, (_, i) => next(`case-${i}`, uniform(seed, i)))
}
const everything = { history: 1, exam: 1, tests: 1 }
const nothing = { history: 0, exam: 0, tests: 0 }
const share = <T>(all: readonly T[], is: (x: T) => boolean) => all.filter(is).length / all.length

describe('synthetic cases', () => {
  const drawn = cases(400)

  test('the same numbers give the same cases, other numbers other ones', () => {
    expect(cases(20)).toEqual(drawn.slice(0, 20))
    expect(cases(20, {}, 2)).not.toEqual(drawn.slice(0, 20))
  })
  test('one case does not depend on those before it', () => {
    expect(simulator(model)('case-7', uniform(1, 7))).toEqual(drawn[7])
  })
  test('are case files that read without an issue, though every finding is known', () => {
    for (const c of [...drawn, ...cases(60, { known: everything })]) {
      const issues = readCase(model.findings, c).issues.filter((i) => i.at !== 'affected')
      expect(issues, JSON.stringify(issues[0])).toEqual([])
    }
  })
  test('tell history most and tests least', () => {
    const told = (stage: Stage) =>
      drawn.reduce((sum, c) => sum + c.findings.filter((f) => (f.stage ?? model.findings.get(f.id)!.stage) === stage).length, 0)
    expect(told('history')).toBeGreaterThan(told('exam'))
    expect(told('exam')).toBeGreaterThan(2 * told('tests'))
    expect(told('tests')).toBeGreaterThan(0)
  })
  test('tell only the time when nothing else may be known', () => {
    for (const c of cases(20, { known: nothing })) expect(c.findings.map((f) => f.id)).toEqual(['onset.duration_days'])
  })
  test('carry a truth whose urgency is in order', () => {
    for (const { truth } of drawn) {
      const [least, best, most] = [truth.urgency.least, truth.urgency.best, truth.urgency.most].map((u) =>
        (URGENCIES as readonly string[]).indexOf(u),
      )
      expect(least).toBeGreaterThanOrEqual(0)
      expect(least).toBeLessThanOrEqual(best!)
      expect(best).toBeLessThanOrEqual(most!)
      expect(truth.acceptable).toContain(truth.cause)
    }
  })
  test('come from many causes, and from what the model does not know', () => {
    const causes = new Set(cases(3000, { known: nothing }).map((c) => c.truth.cause))
    expect(causes.size).toBeGreaterThan(25)
    expect(causes).toContain('something_else')
  })
})

describe('one cause', () => {
  const nerve = cases(300, { cause: 'peroneal_neuropathy', known: everything })
  const value = (c: SyntheticCase, id: string, side?: string) => c.findings.find((f) => f.id === id && f.side === side)?.value

  test('gives that cause only, in the people who have it', () => {
    expect(nerve.every((c) => c.truth.cause === 'peroneal_neuropathy')).toBe(true)
    // Three men to each woman, as the cause's own file says.
    expect(share(nerve, (c) => c.person.sex === 'male')).toBeGreaterThan(0.62)
  })
  test('strikes either side alike, and the leg called weak is the one struck', () => {
    const oneSided = nerve.filter((c) => c.truth.site.side !== 'both')
    const onLeft = share(oneSided, (c) => c.truth.site.side === 'left')
    expect(onLeft).toBeGreaterThan(0.38)
    expect(onLeft).toBeLessThan(0.62)
    // A mild palsy may go unnoticed and a slip may happen, but hardly ever is the sound leg the one called weak.
    const oneLeg = oneSided.filter((c) => c.affected === 'left' || c.affected === 'right')
    expect(oneLeg.length / oneSided.length).toBeGreaterThan(0.5)
    expect(share(oneLeg, (c) => c.affected === c.truth.site.side)).toBeGreaterThan(0.95)
  })
  test('weakens lifting the foot, not pointing it', () => {
    const weak = (movement: string) => share(nerve, (c) => (value(c, `strength.${movement}`, c.truth.site.side) as number) < 4)
    expect(weak('ankle_dorsiflexion')).toBeGreaterThan(0.6)
    expect(weak('ankle_plantarflexion')).toBeLessThan(0.15)
  })
  test('something the model does not know can be asked for', () => {
    expect(cases(5, { cause: 'something_else' }).every((c) => c.truth.cause === 'something_else')).toBe(true)
  })
  test('one that does not exist is named', () => {
    expect(() => simulator(model, { cause: 'gout' })).toThrow(/gout/)
  })
})

test('numbers fall into their bins as often as the model says', () => {
  // Of a cause that shows the number alike in all its kinds.
  const stroke = model.causeIds.indexOf('ischaemic_stroke')
  const rowsIn = (c: Column) => (c.over === 'disease' ? [stroke] : c.over === 'cause' ? ofStroke : [])
  const ofStroke = [...model.causeOf.keys()].filter((row) => model.causeOf[row] === stroke)
  const numbers = [...model.columns.values()].filter(
    (c) => c.finding.kind === 'number' && new Set(rowsIn(c).map((row) => c.classes.of[row])).size === 1,
  )
  expect(numbers.length).toBeGreaterThan(5)
  for (const column of numbers) {
    const { id, bins } = column.finding
    const drawn = cases(600, { cause: 'ischaemic_stroke', known: everything, of: (f) => f.id === id })
    const [row] = rowsIn(column)
    column.states.forEach((_, s) => {
      const said = drawn.map(({ person }) => {
        const band = column.variants === 'age' ? [18, 40, 65, 80, 1000].findIndex((below) => person.age < below) : 0
        return column.p[(band * column.rows + row!) * column.states.length + s]!
      })
      const inBin = share(drawn, (c) => {
        const value = c.findings[0]!.value as number
        return value < (bins![s]!.below ?? Number.POSITIVE_INFINITY) && value >= (bins![s - 1]?.below ?? 0)
      })
      const expected = said.reduce((a, b) => a + b, 0) / said.length
      expect(Math.abs(inBin - expected), `${id} ${column.states[s]}`).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / drawn.length) + 1e-3,
      )
    })
  }
})
