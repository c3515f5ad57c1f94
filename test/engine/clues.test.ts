import { describe, expect, test } from 'vitest'
import { DENIES } from '../../engine/case/denying.ts'
import { answer, assess, begin, buildModel, FORMAT, type Model, nextPage, readCase } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'

const is = (asked: boolean) => knowledge.findings.find((f) => f.told_as && f.stage === 'history' && f.asked === asked)!
const [asked, silent] = [is(true), is(false)]
const caseOf = (...texts: string[]) => ({
  format: FORMAT,
  person: { age: 50 },
  affected: 'left',
  findings: texts.map((text) => ({ id: 'other', text, stage: 'history', value: true })),
})
const assessed = (model: Model, ...texts: string[]) => {
  const result = assess(model, caseOf(...texts), { next: 'none' })
  if (!('urgency' in result)) throw new Error(JSON.stringify(result.issues))
  return result
}

describe('a red flag that names a clue', () => {
  const flag = (id: string) => ({ ...knowledge.rules[0]!, id: `of-${id}`, level: 'ambulance' as const, when: id })
  const model = buildModel({ ...knowledge, rules: [flag(asked.id), flag(silent.id)] })
  test('stands when the clue is told, and not before', () => {
    const { urgency } = assessed(model, silent.name.plain)
    expect(urgency.level).toBe('ambulance')
    expect(urgency.because).toContainEqual({ rule: `of-${silent.id}` })
    expect(assessed(model).urgency.rules).toEqual([])
  })
  test('is among what could raise the level only where a person can be asked', () => {
    const { unknown } = assessed(model).urgency
    expect(unknown).toContain(asked.id)
    expect(unknown).not.toContain(silent.id)
  })
  test('is asked about by the interview, which understands the answer', () => {
    let interview = begin()
    for (let turn = 0; turn < 40; turn++) {
      const page = nextPage(model, interview)
      if (page.kind === 'done') break
      expect(page.questions.map((q) => q.id)).not.toContain(silent.id)
      interview = answer(
        interview,
        page.questions.map((question) => ({
          question,
          says: question.id === asked.id ? question.choices.find((c) => c.says.some((s) => s.value === true))!.says : [],
        })),
      )
    }
    expect(nextPage(model, interview).level).toBe('ambulance')
  })
})

test('a clue that hangs on where a cause strikes tells of the place', () => {
  const DISC = 'lumbar_disc_radiculopathy'
  const says = (p: number) => ({ p, basis: 'estimate: an example that is easy to see.' })
  const causes = knowledge.causes.map((c) =>
    c.id === DISC
      ? { ...c, strikes: c.strikes.map((s) => ({ ...s, findings: { ...s.findings, [silent.id]: says(s.at[0] === 'S1' ? 0.9 : 0.001) } })) }
      : c,
  )
  const model = buildModel({ ...knowledge, causes })
  const places = (text: string) => assessed(model, text).site.structures
  const s1 = (text: string) => places(text).reduce((sum, s) => sum + (s.id === 'S1' && s.side === 'left' ? s.p : 0), 0)
  expect(s1(silent.name.plain)).toBeGreaterThan(2 * s1('Nothing of the kind'))
})

describe('an answer to a clue, kept by its name', () => {
  const clues = knowledge.findings.filter((f) => f.told_as)
  const findings = new Map(knowledge.findings.map((f) => [f.id, f]))
  const claims = (clue: (typeof clues)[number], value: boolean) => {
    const { person } = readCase(findings, {
      ...caseOf(),
      findings: [{ id: 'other', text: clue.name.plain, stage: clue.stage, value }],
    })
    return person!.claims.map((c) => ({ id: c.finding.id, value: c.value }))
  }
  test('a no denies that clue and nothing else', () => {
    for (const clue of clues) expect(claims(clue, false)).toEqual([{ id: clue.id, value: false }])
  })
  test('a yes tells that clue and no other', () => {
    for (const clue of clues) expect(claims(clue, true).filter((c) => findings.get(c.id)!.told_as)).toEqual([{ id: clue.id, value: true }])
  })
})

test('a clue that a word denies is never told, whichever word it is', () => {
  const findings = new Map(knowledge.findings.map((f) => [f.id, f]))
  // "No longer yesterday" tells of yesterday all the same.
  const clues = knowledge.findings.filter((f) => f.told_as && f.id !== 'clue.told_of_today')
  const told = ['without', ...DENIES.filter((w) => w !== 'neither' && w !== 'nor')].flatMap((denies) =>
    clues.flatMap(({ id, told_as }) => {
      // "Never lost so much" tells that it was lost.
      const plain = told_as!.find((phrase) => /^[a-z ]+$/.test(phrase) && !/\bso\b/.test(phrase))
      if (plain === undefined) return []
      const { person } = readCase(findings, { ...caseOf(), narrative: `My left leg is weak. ${denies} ${plain}.` })
      return person!.claims.some((c) => c.finding.id === id && c.value === true) ? [`${denies} ${plain}`] : []
    }),
  )
  expect(told).toEqual([])
})

test('a story of which nothing is understood is said to be so, and one that is understood is not', () => {
  const warned = (narrative: string) =>
    readCase(new Map(knowledge.findings.map((f) => [f.id, f])), { ...caseOf(), narrative }).issues.some((i) => i.at === 'narrative')
  expect(warned('Mein linkes Bein ist seit gestern schwach und ich kann nicht laufen.')).toBe(true)
  expect(warned('My left leg has been weak since yesterday and I cannot walk.')).toBe(false)
})

test('a clue that follows from two numbers weighs the same whichever stands first', () => {
  const numbers = [1, 1.1].map((value) => ({ id: 'lab.potassium_mmol_l', value, detail: 'large, right L5 root' }))
  const model = buildModel(knowledge)
  const causes = [numbers, numbers.toReversed()].map((findings) => assess(model, { ...caseOf(), findings }, { next: 'none' }))
  expect(causes[1]).toEqual(causes[0])
})
