import { beforeAll, describe, expect, test } from 'vitest'
import { silencesOf } from '../../engine/evidence/silence.ts'
import { type Finding, gather, infer, readCase, type Side, SOMETHING_ELSE } from '../../engine/index.ts'
import type { Column } from '../../engine/model/columns.ts'
import { rowIn } from '../../engine/posterior.ts'
import { model } from '../shared/model.ts'

let causes: readonly string[]
/** P(state) of each column under each cause, on the weak side: over its hypotheses that weaken the left leg, or both. */
let shown: Map<Column, Float64Array[]>
beforeAll(() => {
  causes = model.causeIds.filter((id) => id !== SOMETHING_ELSE)
  const columns = [...model.columns.values()].filter((c) => c.key !== 'affected' && !c.key.startsWith('clue.'))
  const middle = { age: 2, examiner: 1, one: 0 }
  shown = new Map(
    columns.map((column) => {
      const n = column.states.length
      const sums = causes.map(() => new Float64Array(n))
      const weights = causes.map(() => 0)
      const at = middle[column.variants] * column.rows
      for (let h = 0; h < model.hypotheses.count; h++) {
        const c = model.hypotheses.cause[h]!
        const { laterality } = model.lesionRows[model.hypotheses.row[h]!]!
        if (c >= causes.length || laterality === 'right' || laterality === 'right_worse') continue
        const w = model.hypotheses.weight[h]!
        const row = (at + rowIn(model, column.over, h)) * n
        for (let s = 0; s < n; s++) sums[c]![s]! += w * column.p[row + s]!
        weights[c]! += w
      }
      return [column, sums.map((x, c) => x.map((y) => y / weights[c]!))]
    }),
  )
})

type Telling = { column: Column; state: number; ratio: number }
/** What is likely in a cause and rare in the others, most telling first; of what the case format has ids for. */
function telling(c: number): Telling[] {
  return [...shown]
    .filter(([{ finding }]) => finding.told_as === undefined)
    .map(([column, by]) => {
      const own = by[c]!
      const state = own.indexOf(Math.max(...own))
      const others = by.reduce((sum, p, i) => (i === c ? sum : sum + p[state]!), 0) / (by.length - 1)
      return { column, state, ratio: Math.log(own[state]! / others) }
    })
    .sort((a, b) => b.ratio - a.ratio)
}
/** A number that falls into a state. */
function numberIn({ bins = [], range }: Finding, state: string): number {
  const at = bins.findIndex((b) => b.state === state)
  const low = at > 0 ? bins[at - 1]!.below! : (range?.[0] ?? 0)
  const high = bins[at]!.below ?? range?.[1] ?? low + 1
  return (low + high) / 2
}
/** What half and more of those with a cause would tell unasked, or along with other parts of the leg. */
const toldBeside = (c: number): Telling[] =>
  [...shown]
    .filter(([column]) => silencesOf(model, column).length > 0)
    .flatMap(([column, by]) => {
      const own = by[c]!
      const normal = column.reference
      const state = own.reduce((most, p, s) => (s !== normal && (most === normal || p > own[most]!) ? s : most), normal)
      return 1 - own[normal]! >= 0.5 ? [{ column, state, ratio: 0 }] : []
    })
/** How many telling facts the typical case has. With fewer, hardly anything but diabetes tells the inflamed plexus of a diabetic from that of others, nor the muscle of steroids from dystrophy. */
const FACTS = 36

describe('every cause', () => {
  test('comes first in its most typical case', () => {
    const wrong = causes.flatMap((id, c) => {
      const facts = telling(c).slice(0, FACTS)
      const spoken = new Set(facts.map(({ column }) => column))
      const findings = [...facts, ...toldBeside(c).filter(({ column }) => !spoken.has(column))].flatMap(({ column, state }) => {
        const { finding, value } = column
        const name = column.states[state]!
        const side: Side | undefined = finding.sided === true ? 'left' : undefined
        const put = (v: string | number | boolean) => [{ id: finding.id, ...(side ? { side } : {}), value: v }]
        if (value !== undefined) return name === 'true' ? put(value) : []
        if (finding.kind === 'boolean') return put(name === 'true')
        if (finding.kind === 'grade') return put(Number(name))
        if (finding.kind === 'one_of') return put(name)
        if (finding.kind === 'number') return put(numberIn(finding, name))
        return []
      })
      const { person } = readCase(model.findings, {
        format: 'legwise-case/1',
        id,
        person: {},
        setting: 'neurology',
        affected: 'left',
        findings,
      })
      const { cause } = infer(model, gather(model, person!).evidence)
      const first = model.causeIds[cause.indexOf(Math.max(...cause))]
      return first === id ? [] : [`${id} comes after ${first}`]
    })
    expect(wrong).toEqual([])
  })
  test('differs from every other in something that can be asked, examined or tested', () => {
    // Total variation: how much more often, at most, one shows something than the other.
    const apart = (a: number, b: number) =>
      Math.max(...[...shown.values()].map((by) => by[a]!.reduce((sum, p, s) => sum + Math.abs(p - by[b]![s]!), 0) / 2))
    const alike = causes.flatMap((id, a) =>
      causes.slice(a + 1).flatMap((other, i) => (apart(a, a + 1 + i) < 0.3 ? [`${id} and ${other}`] : [])),
    )
    expect(alike).toEqual([])
  })
})
