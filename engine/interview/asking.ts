import type { Finding, Side, Stage } from '../knowledge.ts'

/** One thing an answer says, as the case file has it; `affected`, `worse`, `person.age` and `person.sex` stand beside the findings. */
export type Said = { id: string; side?: Side | 'both'; value: string | number | boolean; text?: string; stage?: Stage }
/** One answer that can be chosen. Several choices together say what each of them says. */
export type Choice = { value: string; label: string; says: readonly Said[] }
/** A question as a person is asked it: plain data, for any screen. */
export type Asked = {
  /** names the question; the same question always has the same key */
  key: string
  id: string
  sides: readonly (Side | undefined)[]
  /** what is looked for, where `ask` tells a clinician how */
  title?: string
  ask: string
  why: string
  choices: readonly Choice[]
  /** several choices may be taken; `denies` is the one that excludes the others */
  several: boolean
  denies?: string
  /** a number may be given instead of a choice */
  number?: { unit: string; range: [number, number] | undefined; says: Omit<Said, 'value'> }
  /** a level of the spine such as T8 may be given instead of a choice */
  level?: Omit<Said, 'value'>
}
export type Affected = 'left' | 'right' | 'both' | 'none' | undefined

/** Sided findings that are not of the leg: the weak leg does not tell their side. */
const ELSEWHERE = /\.(face|arm)|_arm|hoffmann|upper_limb|pronator/
const GRADES: readonly [number, string][] = [
  [5, 'Normal'],
  [4, 'Moves against some resistance'],
  [3, 'Moves against gravity, not against resistance'],
  [2, 'Moves only when gravity is taken away'],
  [1, 'A flicker'],
  [0, 'Nothing'],
]
const capital = (x: string) => x.charAt(0).toUpperCase() + x.slice(1).replaceAll('_', ' ')

/** The sides one question covers; yes/no findings of both legs are asked at once. */
export function sidesOf(f: Finding, affected: Affected, side?: Side): readonly (Side | undefined)[] {
  if (f.sided !== true) return [undefined]
  if (f.kind === 'boolean') return !ELSEWHERE.test(f.id) && (affected === 'left' || affected === 'right') ? [affected] : ['left', 'right']
  return [side ?? (affected === 'right' ? 'right' : 'left')]
}

/** A finding as a question with its answers. `side` is for findings of both legs that are asked one leg at a time. */
export function questionOf(f: Finding, affected: Affected, side?: Side): Asked {
  const sides = sidesOf(f, affected, side)
  const [first] = sides
  const base = {
    key: `${f.id}|${sides.length === 2 ? 'both' : (first ?? '')}`,
    id: f.id,
    sides,
    ...(f.stage === 'history'
      ? {}
      : { title: `${f.stage === 'exam' ? f.name.clinical : f.name.plain}${first && sides.length === 1 ? `, ${first}` : ''}` }),
    ask:
      first && sides.length === 1 && f.kind !== 'boolean' && f.stage === 'history' ? `${f.ask.replace(/\?$/, '')} (${first} side)?` : f.ask,
    why: f.why,
    several: f.kind === 'any_of',
  }
  // A clue has no id of the case format: it is told in words.
  const says = (value: Said['value'], at: Side | 'both' | undefined = first): Said =>
    f.told_as
      ? { id: 'other', text: f.written_as ?? f.name.plain, stage: f.stage, value }
      : { id: f.id, ...(at ? { side: at } : {}), value }
  if (f.kind === 'boolean') return { ...base, choices: yesNo(affected, sides, says) }
  if (f.kind === 'grade')
    return {
      ...base,
      choices: GRADES.map(([grade, label]) => ({ value: String(grade), label: `${grade}: ${label}`, says: [says(grade)] })),
      number: { unit: 'grade', range: [0, 5], says: { id: f.id, ...(first ? { side: first } : {}) } },
    }
  const denial = f.id === 'symptom.numbness_territory' ? [NOT_NUMB(first)] : []
  const denies = f.denies ?? denial[0]?.value
  const words = f.kind === 'number' ? Object.keys(f.words ?? {}) : f.kind === 'level' ? ['none'] : (f.values ?? [])
  return {
    ...base,
    choices: [...words.map((value) => ({ value, label: f.labels?.[value] ?? capital(value), says: [says(value)] })), ...denial],
    ...(denies ? { denies } : {}),
    ...(f.kind === 'number'
      ? { number: { unit: f.unit ?? '', range: f.range, says: { id: f.id, ...(first ? { side: first } : {}) } } }
      : {}),
    ...(f.kind === 'level' ? { level: { id: f.id, ...(first ? { side: first } : {}) } } : {}),
  }
}

/** Where it is numb has no word for "nowhere"; two other findings have. */
const NOT_NUMB = (side: Side | undefined): Choice => ({
  value: 'nowhere',
  label: 'Nowhere: neither numb nor tingling',
  says: ['symptom.numbness_leg', 'symptom.tingling_leg'].map((id) => ({ id, ...(side ? { side } : {}), value: false })),
})

function yesNo(affected: Affected, sides: readonly (Side | undefined)[], says: (value: boolean, at?: Side | 'both') => Said): Choice[] {
  const choice = (value: string, label: string, ...facts: Said[]): Choice => ({ value, label, says: facts })
  if (sides[0] === undefined) return [choice('yes', 'Yes', says(true)), choice('no', 'No', says(false))]
  if (sides.length === 2) {
    return [
      choice('left', 'Yes, on the left only', says(true, 'left'), says(false, 'right')),
      choice('right', 'Yes, on the right only', says(true, 'right'), says(false, 'left')),
      choice('both', 'Yes, on both sides', says(true, 'both')),
      choice('no', 'No', says(false, 'both')),
    ]
  }
  return [
    choice('yes', `Yes, on the ${affected}`, says(true)),
    choice('both', 'Yes, on both sides', says(true, 'both')),
    choice('no', 'No', says(false)),
  ]
}

const plain = (id: string, ask: string, why: string, choices: [string, string][]): Asked => ({
  key: id,
  id,
  sides: [undefined],
  ask,
  why,
  several: false,
  choices: choices.map(([value, label]) => ({ value, label, says: [{ id, value }] })),
})
/** What is asked before all findings: it decides what everything after it means. */
export const OPENING: readonly Asked[] = [
  plain('affected', 'Which leg is weak?', 'Every question after this one is about that leg.', [
    ['left', 'The left leg'],
    ['right', 'The right leg'],
    ['both', 'Both legs'],
    ['none', 'Neither leg'],
  ]),
  plain('worse', 'Is one leg weaker than the other?', 'An uneven weakness has other causes than an even one.', [
    ['left', 'The left one is weaker'],
    ['right', 'The right one is weaker'],
  ]),
  {
    ...plain('person.age', 'How old are you, in years?', 'Some causes are common at 20 and rare at 80, and the other way round.', []),
    number: { unit: 'years', range: [0, 120], says: { id: 'person.age' } },
  },
  plain(
    'person.sex',
    'What sex were you given at birth?',
    'Some causes are more common in women, others in men. Nothing else depends on it.',
    [
      ['female', 'Female'],
      ['male', 'Male'],
      ['other', 'Other'],
    ],
  ),
]
/** Longer lists of choices cannot be read; a report's likely ones, what denies them all, and "other" are left. */
const LONG = 16
export function shortened(q: Asked, chance: (value: string) => number): Asked {
  if (q.choices.length <= LONG) return q
  const likely = q.choices
    .filter((c) => c.value !== q.denies && c.value !== 'other')
    .map((c) => ({ value: c.value, p: chance(c.value) }))
    .sort((a, b) => b.p - a.p || (a.value < b.value ? -1 : 1))
  const kept = new Set([q.denies, 'other', ...likely.slice(0, LONG - 2).map((c) => c.value)])
  return { ...q, choices: q.choices.filter((c) => kept.has(c.value)) }
}
