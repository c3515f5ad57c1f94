import type { Condition } from '../../engine/knowledge.ts'
import { type Checked, fileOf } from './check.ts'

/** A finding somebody names; `value` where one of its values is named with it, `clues` where a clue may stand too. */
export type Named = { at: string; finding: string; value?: string | number | boolean; clues?: true }

const inCondition = (at: string, c: Condition): Named[] => {
  if (typeof c === 'string') return [{ at, finding: c, value: true, clues: true }]
  if ('all' in c) return c.all.flatMap((x) => inCondition(at, x))
  if ('any' in c) return c.any.flatMap((x) => inCondition(at, x))
  if ('both_sides' in c) return [{ at, finding: c.both_sides, value: true }]
  if (!('finding' in c)) return []
  return c.is ? c.is.map((value) => ({ at, finding: c.finding, value, clues: true })) : [{ at, finding: c.finding }]
}
/** `id`, `id=value` or `id=*` */
const inKey = (at: string, key: string): Named => {
  const [finding, value] = key.split('=') as [string, string | undefined]
  return { at, finding, ...(value === undefined || value === '*' ? {} : { value }) }
}

/** Every place where the knowledge names a finding. */
export function namedFindings({ written, knowledge }: Checked): Named[] {
  const causes = written.causes.flatMap((c) => {
    const at = fileOf('causes', c)
    return [
      ...Object.keys(c.findings).map((finding) => ({ at: `${at} findings.${finding}`, finding })),
      ...c.strikes.flatMap((s, i) =>
        Object.keys(s.findings ?? {}).map((finding) => ({ at: `${at} strikes.${i}.findings.${finding}`, finding, clues: true as const })),
      ),
      ...Object.keys(c.risks).map((finding) => ({ at: `${at} risks.${finding}`, finding })),
    ]
  })
  const rules = written.rules.flatMap((r) => {
    const at = fileOf('rules', r)
    const examples = [...r.fires.map((e) => ['fires', e] as const), ...r.does_not_fire.map((e) => ['does_not_fire', e] as const)]
    return [
      ...inCondition(`${at} when`, r.when),
      ...examples.flatMap(([list, e]) =>
        e.findings.filter(({ id }) => id !== IN_WORDS).map(({ id, value }) => ({ at: `${at} ${list} (${e.name})`, finding: id, value })),
      ),
    ]
  })
  const leaks = written.findings.flatMap((f) =>
    f.leaks.map((l) => ({ at: `${fileOf('findings', f)} leaks`, finding: l.when, value: true })),
  )
  const anatomy = [
    ...(['brain', 'places'] as const).flatMap((kind) =>
      written[kind].flatMap((s) => Object.keys(s.also).map((key) => inKey(`${fileOf(kind, s)} also.${key}`, key))),
    ),
    ...written.muscles.flatMap((m) => (m.emg ? [{ at: `${fileOf('muscles', m)} emg`, finding: m.emg }] : [])),
    ...written.skin.flatMap((s) => [
      ...Object.keys(s.tests).map((finding) => ({ at: `${fileOf('skin', s)} tests.${finding}`, finding })),
      ...Object.keys(s.territories).map((value) => ({ at: `${fileOf('skin', s)} territories.${value}`, finding: TERRITORY, value })),
    ]),
  ]
  const selfTests = written.selfTests.flatMap((t) =>
    t.answers.flatMap((a) => a.says.map(({ id, value }) => ({ at: `${fileOf('selfTests', t)} ${a.value}`, finding: id, value }))),
  )
  const { links = [], competitions = [] } = knowledge.observations ?? {}
  const moot = (knowledge.interview?.moot ?? []).flatMap(({ findings, answers, denied = [], when }, i) => {
    const at = `observations interview.moot.${i}`
    return [
      ...findings.flatMap((finding): Named[] =>
        answers ? answers.map((value) => ({ at, finding, value, clues: true })) : [{ at, finding, clues: true }],
      ),
      ...denied.map((finding) => ({ at, finding, clues: true as const })),
      ...(when ? inCondition(at, when) : []),
    ]
  })
  return [
    ...causes,
    ...rules,
    ...leaks,
    ...anatomy,
    ...selfTests,
    ...moot,
    ...links.map((l) => ({ ...inKey(`observations links.${l.finding}`, l.finding), clues: true })),
    ...competitions.flatMap((c) =>
      Object.keys(c.scores).map((value) => ({ at: `observations competitions.${c.finding}`, finding: c.finding, value })),
    ),
  ]
}
/** What is told in words, as clues are; the words are read by the check of the examples. */
const IN_WORDS = 'other'
const TERRITORY = 'symptom.numbness_territory'
