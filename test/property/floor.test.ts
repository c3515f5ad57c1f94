import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKnowledge } from '../../compiler/read.ts'
import { assess, type Condition, FORMAT, readCase, type Urgency } from '../../engine/index.ts'
import { floorOf, rankOf, said } from '../../engine/urgency.ts'
import { type AnyFinding, anyFindings, model } from './any-case.ts'

const { rules } = readKnowledge(join(import.meta.dirname, '../../knowledge')).written
type Flag = (typeof rules)[number]
const caseOf = ({ age, affected }: Flag['fires'][number], findings: readonly unknown[]) => ({
  format: FORMAT,
  person: { age },
  affected,
  findings,
})
const standing = (example: Flag['fires'][number], findings: readonly unknown[]) => {
  const { person } = readCase(model.findings, caseOf(example, findings))
  return floorOf(model.knowledge.rules, said(person!, person!.claims))
}
const levelOf = (example: Flag['fires'][number], findings: readonly unknown[]): Urgency => {
  const result = assess(model, caseOf(example, findings), { next: 'none', reasons: 0 })
  if (!('urgency' in result)) throw new Error(JSON.stringify(result.issues))
  return result.urgency.level
}
/** Findings a condition names, however deep. */
const namedIn = (c: Condition): string[] => {
  if (typeof c === 'string') return [c]
  if ('all' in c) return c.all.flatMap(namedIn)
  if ('any' in c) return c.any.flatMap(namedIn)
  if ('both_sides' in c) return [c.both_sides]
  return 'finding' in c ? [c.finding] : []
}

const alarms = rules.flatMap((rule) => rule.fires.map((example) => ({ rule, example })))
/** Answers that cannot be read must not take a red flag away either. */
const junk = fc.constantFrom<unknown>({ id: 'no.such.finding', value: true }, { id: 'symptom.fever', value: 'maybe' }, null)
const furtherFindings = fc.oneof({ weight: 5, arbitrary: anyFindings(12) }, { weight: 1, arbitrary: fc.array(junk, { maxLength: 3 }) })

test('there are rules to try', () => {
  expect(rules.length).toBeGreaterThan(20)
})

describe('no further finding lowers a floor that stands', () => {
  const alarm = fc.constantFrom(...alarms)
  test('in thousands of random sequences, after every single answer', () => {
    fc.assert(
      fc.property(alarm, furtherFindings, ({ rule, example }, further) => {
        let before = rankOf(rule.level)
        for (let said = 0; said <= further.length; said++) {
          const stand = standing(example, [...example.findings, ...further.slice(0, said)])
          expect(stand.map((r) => r.id)).toContain(rule.id)
          const now = rankOf(stand[0]!.level)
          expect(now).toBeGreaterThanOrEqual(before)
          before = now
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('wherever in the file they are written, and whatever the whole assessment makes of them', () => {
    fc.assert(
      fc.property(alarm, furtherFindings, fc.nat(), ({ rule, example }, further, at) => {
        const cut = at % (further.length + 1)
        const level = levelOf(example, [...further.slice(0, cut), ...example.findings, ...further.slice(cut)])
        expect(rankOf(level)).toBeGreaterThanOrEqual(rankOf(rule.level))
      }),
      { numRuns: 1500 },
    )
  })

  test.each(alarms)('$rule.id: every finding denied in the same breath ($example.name)', ({ rule, example }) => {
    const denied = example.findings.map((f) => {
      if (f.id === 'other') return { ...f, value: false }
      const { kind, denies, values, bins } = model.findings.get(f.id)!
      const other = (list: readonly string[] | undefined) => list?.find((v) => v !== f.value) ?? 'none'
      const value = kind === 'boolean' ? false : kind === 'any_of' ? denies! : kind === 'grade' ? 5 : bins ? 0 : other(values)
      return { id: f.id, ...(f.side ? { side: f.side } : {}), value } satisfies AnyFinding
    })
    expect(rankOf(levelOf(example, [...example.findings, ...denied]))).toBeGreaterThanOrEqual(rankOf(rule.level))
  })
})

describe('only taking back the very finding lowers it', () => {
  test.each(alarms)('$rule.id ($example.name)', ({ rule, example }) => {
    const named = new Set(namedIn(rule.when))
    const told = (f: unknown) => readCase(model.findings, caseOf(example, [f])).person!.claims
    const rest = example.findings.filter((f) => !told(f).some((c) => named.has(c.finding.id)))
    const stands = (findings: readonly unknown[]) => standing(example, findings).some((r) => r.id === rule.id)
    expect(stands(example.findings)).toBe(true)
    for (const f of rest) expect(stands(example.findings.filter((x) => x !== f))).toBe(true)
    expect(stands(rest)).toBe(false)
  })
})
