import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKnowledge } from '../../compiler/read.ts'
import {
  Assessment,
  assess,
  decide,
  FORMAT,
  gather,
  infer,
  type Model,
  type Options,
  readCase,
  URGENCIES,
  type Urgency,
} from '../../engine/index.ts'
import { plain } from '../../engine/posterior/plain.ts'
import { rankOf } from '../../engine/urgency.ts'
import { type AnyCase, type AnyFinding, anyCase, anyFinding, anySmallModel, model, smallModel } from './any-case.ts'

const assessed = (input: unknown, options: Options = {}, of: Model = model): Assessment => {
  const result = assess(of, input, options)
  if (!('urgency' in result)) throw new Error(`Refused: ${JSON.stringify(result.issues)}`)
  return result
}
const evidenceOf = (input: unknown, of: Model = model) => gather(of, readCase(of.findings, input).person!).evidence
const always = <T>(numRuns: number, any: fc.Arbitrary<T>, holds: (x: T) => void) =>
  fc.assert(
    fc.property(any, (x) => {
      holds(x)
    }),
    { numRuns },
  )

const OTHER = { left: 'right', right: 'left', both: 'both' } as const
const swap = <S extends 'left' | 'right' | 'both' | 'none' | undefined>(side: S) =>
  (side && side in OTHER ? OTHER[side as 'left'] : side) as S
/** Left for right, wherever a side stands. */
const mirroredCase = (c: AnyCase): AnyCase => ({
  ...c,
  ...(c.affected ? { affected: swap(c.affected) } : {}),
  ...(c.worse ? { worse: swap(c.worse) } : {}),
  findings: c.findings.map((f) => ({
    ...f,
    ...(f.side ? { side: swap(f.side) } : {}),
    ...(f.detail === undefined ? {} : { detail: swapWords(f.detail) }),
  })),
})
const swapWords = (text: string) => text.replace(/\b(left|right)\b/g, (w) => swap(w as 'left'))
const sided = <T extends { side?: 'left' | 'right' | undefined }>(x: T): T => (x.side ? { ...x, side: swap(x.side) } : x)
/** What of equal worth has no order of its own is put in one. */
const inOrder = <T>(list: readonly T[], worth: (x: T) => number, name: (x: T) => string): T[] =>
  [...list].sort((a, b) => worth(b) - worth(a) || (name(a) < name(b) ? -1 : 1))
const tidy = (a: Assessment) => ({
  ...a,
  issues: inOrder(
    a.issues,
    () => 0,
    (i) => `${i.at} ${i.what}`,
  ),
  site: {
    levels: a.site.levels,
    structures: inOrder(
      a.site.structures,
      (s) => s.p,
      (s) => `${s.id} ${s.side}`,
    ),
  },
  reasons: Object.fromEntries(
    Object.entries(a.reasons).map(([id, list]) => [
      id,
      inOrder(
        list,
        (r) => Math.abs(r.shift),
        (r) => `${r.finding} ${r.side} ${r.value}`,
      ),
    ]),
  ),
  unexplained: Object.fromEntries(
    Object.entries(a.unexplained).map(([id, list]) => [
      id,
      inOrder(
        list,
        () => 0,
        (r) => `${r.finding} ${r.side} ${r.value}`,
      ),
    ]),
  ),
  next: inOrder(
    a.next,
    (q) => Number(q.redFlag) * 1e6 + q.value,
    (q) => `${q.finding} ${q.side}`,
  ),
})
const mirroredAnswer = (a: Assessment): Assessment => ({
  ...a,
  issues: a.issues.map((i) => ({ ...i, what: swapWords(i.what) })),
  site: { levels: a.site.levels, structures: a.site.structures.map((s) => ({ ...s, side: swap(s.side), lies: swap(s.lies) })) },
  reasons: Object.fromEntries(Object.entries(a.reasons).map(([id, list]) => [id, list.map(sided)])),
  unexplained: Object.fromEntries(Object.entries(a.unexplained).map(([id, list]) => [id, list.map(sided)])),
  next: a.next.map(sided),
})

describe('mirroring a case mirrors the whole result, to the last bit', () => {
  const parts = ['causes', 'notToMiss', 'urgency', 'site', 'reasons', 'unexplained', 'issues'] as const
  test('what is concluded and why', () =>
    always(150, anyCase, (c) => {
      const here = tidy(mirroredAnswer(assessed(c, { next: 'none' })))
      const there = tidy(assessed(mirroredCase(c), { next: 'none' }))
      for (const part of parts) expect(there[part], part).toEqual(here[part])
    }))
  test('what to ask next', () =>
    always(40, anyCase, (c) => {
      const here = tidy(mirroredAnswer(assessed(c, { reasons: 0 })))
      const there = tidy(assessed(mirroredCase(c), { reasons: 0 }))
      expect(there.next).toEqual(here.next)
    }))
})

describe('how a case is written down changes nothing', () => {
  const inAnyOrder = anyCase.chain((c) => {
    const places = c.findings.map((_, i) => i)
    return fc.shuffledSubarray(places, { minLength: places.length }).map((order) => ({ c, order }))
  })
  test('the order of findings', () =>
    always(120, inAnyOrder, ({ c, order }) => {
      const { issues: given, ...result } = tidy(assessed(c, { next: 'none' }))
      const { issues: found, ...shuffled } = tidy(assessed({ ...c, findings: order.map((i) => c.findings[i]!) }, { next: 'none' }))
      expect(shuffled).toEqual(result)
      // Of entries that claim the same the first is named, whatever detail it has.
      const claimOf = ({ detail: _, ...claim }: AnyFinding) => JSON.stringify(claim)
      const named = (issues: typeof given, findings: AnyCase['findings']) =>
        issues.map((i) => [i.level, ...[...i.at.matchAll(/\d+/g)].map((m) => claimOf(findings[Number(m[0])]!)).sort()].join(' ')).sort()
      expect(
        named(
          found,
          order.map((i) => c.findings[i]!),
        ),
      ).toEqual(named(given, c.findings))
    }))

  const unknownWays = fc.constantFrom<unknown>({}, { value: null }, { value: 'unknown' }, { value: [] })
  test('a finding left out and a finding unknown', () =>
    always(60, fc.tuple(anyCase, fc.constantFrom(...model.knowledge.findings), unknownWays), ([c, { id, sided }, way]) => {
      const unknown = { id, ...(sided === true ? { side: 'left' } : {}), ...(way as object) }
      const { issues: _, ...without } = assessed(c, { next: 'none' })
      const { issues, ...result } = assessed({ ...c, findings: [...c.findings, unknown] }, { next: 'none' })
      expect(result).toEqual(without)
      expect(issues.filter((i) => i.at.startsWith(`findings[${c.findings.length}]`))).toHaveLength(1)
    }))

  test('the same finding written twice', () =>
    always(60, anyCase, (c) => {
      const once = assessed(c, { next: 'none' })
      const twice = assessed({ ...c, findings: [...c.findings, ...c.findings] }, { next: 'none' })
      expect(twice).toEqual(once)
    }))
})

describe('the fast posterior is the plain one', () => {
  const furthestApart = (of: Model, c: AnyCase) => {
    const evidence = evidenceOf(c, of)
    const slow = plain(of, evidence)
    return infer(of, evidence).hypothesis.reduce((most, p, i) => Math.max(most, Math.abs(p - slow[i]!)), 0)
  }
  test('on the whole model', () => always(2, anyCase, (c) => expect(furthestApart(model, c)).toBeLessThan(1e-9)))
  test('on small models with tables drawn at random', () =>
    always(15, fc.tuple(anySmallModel, anyCase), ([small, c]) => expect(furthestApart(smallModel(small), c)).toBeLessThan(1e-9)))
})

describe('probabilities are probabilities, whatever the evidence', () => {
  const sum = (list: readonly { p: number }[]) => list.reduce((all, { p }) => all + p, 0)
  test('those of causes and of levels sum to 1, and the answer has its published shape', () =>
    always(60, anyCase, (c) => {
      const a = assessed(c)
      expect(sum(a.causes)).toBeCloseTo(1, 9)
      expect(sum(a.site.levels)).toBeCloseTo(1, 9)
      expect(Assessment.safeParse(a).error).toBeUndefined()
      for (const { outcomes } of a.next) expect(sum(outcomes)).toBeCloseTo(1, 9)
    }))
  test('everything that can be said, said at once', () =>
    always(3, fc.array(anyFinding, { minLength: 1500, maxLength: 1900 }), (findings) => {
      const a = assessed({ format: FORMAT, affected: 'left', findings })
      expect(sum(a.causes)).toBeCloseTo(1, 9)
      expect(Assessment.safeParse(a).error).toBeUndefined()
    }))
})

describe('findings that cannot all be true', () => {
  const grades = model.knowledge.findings.filter((f) => f.kind === 'grade' && f.sided === true)
  test('strength 0 and 5 for one movement: reported with a way out, weighed as if not known, and the rest stands', () =>
    always(40, fc.tuple(anyCase, fc.constantFrom(...grades), fc.constantFrom('left', 'right')), ([c, { id }, side]) => {
      const others = c.findings.filter((f) => f.id !== id)
      const at = others.length
      const both = [0, 5].map((value) => ({ id, side, value }))
      const without = assessed({ ...c, findings: others }, { next: 'none' })
      const a = assessed({ ...c, findings: [...others, ...both] }, { next: 'none' })
      const [issue] = a.issues.filter((i) => i.at === `findings[${at}], findings[${at + 1}]`)
      expect(issue?.what).toMatch(/given as 0 and as 5/)
      expect(issue?.tip).toBeTruthy()
      expect(a.causes).toEqual(without.causes)
      expect(a.site).toEqual(without.site)
    }))
})

describe('how soon', () => {
  test('an alarm sign counts as new while nobody has said when it began, and telling the time puts it right', () => {
    const face = [
      { id: 'symptom.face_droop', side: 'left', value: true },
      { id: 'symptom.speech_disturbance', value: true },
    ]
    const base = { format: 'legwise-case/1', person: { age: 70 }, affected: 'left' }
    const level = (...more: object[]) => assessed({ ...base, findings: [...face, ...more] }, { next: 'none', reasons: 0 }).urgency.level
    expect(level()).toBe('ambulance')
    expect(level({ id: 'onset.tempo', value: 'sudden' })).toBe('ambulance')
    expect(level({ id: 'onset.duration_days', value: 4000 })).not.toBe('ambulance')
  })

  const { rules } = readKnowledge(join(import.meta.dirname, '../../knowledge')).written
  const flags = rules.flatMap((rule) => rule.fires.map(({ age, affected, findings }) => ({ rule, age, affected, findings })))
  const withFlag = fc.tuple(anyCase, fc.constantFrom(...flags)).map(([c, flag]) => {
    const before = { ...c, person: { ...c.person, age: flag.age }, affected: flag.affected }
    return { flag, before, after: { ...before, findings: [...before.findings, ...flag.findings] } }
  })
  /** A red flag, which may point away from what is worse, and little else. */
  const alarmAlone = ({ flag, before }: { flag: (typeof flags)[number]; before: AnyCase }) => ({
    ...before,
    findings: [...flag.findings, ...before.findings.slice(0, 4)],
  })
  const urgencyOf = (c: unknown) => assessed(c, { next: 'none', reasons: 0 }).urgency
  const rank = (level: Urgency | undefined) => (level ? rankOf(level) : 0)

  const leastHarm = (c: unknown) => {
    const evidence = evidenceOf(c)
    const { expected } = decide(model, evidence, infer(model, evidence))
    // An ambulance is for red flags alone.
    const reach = URGENCIES.slice(0, -1)
    return reach.findIndex((u) => expected[u] === Math.min(...reach.map((r) => expected[r])))
  }

  test('the level is never told without its reason: a red flag of that level, or causes that need it', () =>
    always(
      250,
      fc.oneof(
        anyCase,
        withFlag.map(({ after }) => after),
        withFlag.map(alarmAlone),
      ),
      (c) => {
        const { level, because } = urgencyOf(c)
        const named = because.flatMap((b) =>
          'rule' in b ? rules.filter((r) => r.id === b.rule && r.level === level).map((r) => r.id) : b.causes.map((x) => x.id),
        )
        expect(named.length).toBeGreaterThan(0)
      },
    ))

  // What is said may make a dangerous cause less likely, so the level above the floor may fall; the floor never does.
  test('any findings that raise a red flag never lower the floor, nor the level when the flag is as high', () =>
    always(200, withFlag, ({ flag, before, after }) => {
      const [was, is] = [urgencyOf(before), urgencyOf(after)]
      // What stands only as long as the time is not told may go when it is.
      expect(is.rules.map((r) => r.id)).toEqual(expect.arrayContaining(was.rules.filter((r) => !r.assumed).map((r) => r.id)))
      expect(rank(is.floor)).toBeGreaterThanOrEqual(Math.max(rank(was.floor), rank(flag.rule.level)))
      const told = was.rules.every((r) => !r.assumed)
      if (told) expect(rank(is.level)).toBeGreaterThanOrEqual(Math.min(rank(was.level), rank(flag.rule.level)))
    }))

  const onOneSide = flags.filter(({ findings }) => findings.every((f) => f.side !== 'both'))
  test('the one finding that raises a red flag never lowers what floor and harm ask for without it', () =>
    always(150, fc.tuple(anyCase, fc.constantFrom(...onOneSide), fc.nat()), ([c, flag, pick]) => {
      const last = flag.findings[pick % flag.findings.length]!
      const rest = [...c.findings, ...flag.findings.filter((f) => f !== last)]
      const before = { ...c, person: { ...c.person, age: flag.age }, affected: flag.affected, findings: rest }
      const [was, is] = [urgencyOf(before), urgencyOf({ ...before, findings: [...rest, last] })]
      // How long it has lasted and whither it goes are no alarm signs of their own; what a rule of routine asks for is none.
      fc.pre(last.id !== 'onset.duration_days' && last.id !== 'course.trend')
      fc.pre(is.rules.filter((r) => r.level !== 'routine').length > was.rules.filter((r) => r.level !== 'routine').length)
      expect(rank(is.level)).toBeGreaterThanOrEqual(Math.max(rank(was.floor), leastHarm(before)))
    }))

  test('the level is never below the floor nor below the level of least expected harm; without a red flag it is the latter', () =>
    always(120, anyCase, (c) => {
      const { level, floor, rules } = urgencyOf(c)
      expect(rank(level)).toBeGreaterThanOrEqual(Math.max(rank(floor), leastHarm(c)))
      if (rules.length === 0) expect(rank(level)).toBe(leastHarm(c))
    }))
})
