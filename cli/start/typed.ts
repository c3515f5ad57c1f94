import type { Asked, Choice, Said } from '../../engine/interview.ts'
import { eitherNumber, writtenNumber } from '../../engine/written-number.ts'

/** What somebody typed, understood: answers, a command, or what was wrong with it. */
export type Typed = { says: readonly Said[] } | { command: 'why' | 'back' | 'quit' | 'keep' } | { wrong: string }

const COMMANDS: Record<string, 'why' | 'back' | 'quit' | 'keep'> = {
  '?': 'why',
  why: 'why',
  b: 'back',
  back: 'back',
  q: 'quit',
  quit: 'quit',
  k: 'keep',
  keep: 'keep',
}
const NOT_SURE = new Set(['', 's', 'not sure', 'unsure', "don't know", 'dont know'])
/** The commands that hold at every prompt. */
export const commandOf = (text: string): 'why' | 'back' | 'quit' | 'keep' | undefined => COMMANDS[text.trim().toLowerCase()]
export const isNotSure = (text: string): boolean => NOT_SURE.has(text.trim().toLowerCase())

/** The number before each choice: 0 for the one that denies, the others from 1. Strength grades stand for themselves. */
export function numbered(q: Asked): { number: string; choice: Choice }[] {
  let n = 0
  const denial = q.denies ?? (q.choices.some((c) => c.value === 'no') ? 'no' : undefined)
  return q.choices.map((choice) => ({
    number: q.number?.unit === 'grade' ? choice.value : choice.value === denial ? '0' : String(++n),
    choice,
  }))
}

const DAYS: [RegExp, number][] = [
  [/^(h|hour|hours)$/, 1 / 24],
  [/^(d|day|days)?$/, 1],
  [/^(w|week|weeks)$/, 7],
  [/^(m|mo|month|months)$/, 30],
  [/^(y|year|years)$/, 365],
]
const SHADES: Record<string, number> = { '-': -0.3, '+': 0.3, '': 0 }

/** A number, and the unit in which it is given. */
const MEASURED = /^([^a-z%/_]*)([a-z%/_]*)$/i

function numberOf(text: string, unit: string): number | undefined {
  if (unit === 'grade') {
    const grade = /^([0-5](?:\.\d+)?)([+-]?)$/.exec(text)
    return grade ? Number(grade[1]) + SHADES[grade[2]!]! : undefined
  }
  const [, number = '', named = ''] = MEASURED.exec(text) ?? []
  const value = writtenNumber(number)
  if (value === undefined || unit !== 'days') return value
  const days = DAYS.find(([name]) => name.test(named.toLowerCase()))?.[1]
  return days === undefined ? undefined : Math.floor(value * days)
}
/** What to write in place of a number that can be read in two ways. */
function eitherOf(text: string): string | undefined {
  const [, number = '', named = ''] = MEASURED.exec(text) ?? []
  const either = eitherNumber(number)
  const unit = named && ` ${named}`
  return either && `${text} can be read in two ways: give ${either.whole}${unit} or ${either.fraction}${unit}.`
}
const YES_NO: Record<string, string> = { y: 'yes', n: 'no', none: 'no' }

/** The choice that a word means: its number, its value, or the only label that begins with it. */
function choiceOf(q: Asked, word: string): Choice | undefined {
  const w = word.toLowerCase()
  const all = numbered(q)
  const exact = all.find(({ number, choice }) => number === w || choice.value === w || choice.value === YES_NO[w])
  if (exact) return exact.choice
  const near = all.filter(({ choice }) => choice.value.replaceAll('_', ' ').startsWith(w) || choice.label.toLowerCase().startsWith(w))
  return near.length === 1 ? near[0]!.choice : undefined
}

/** What is accepted, for a message. */
function accepted(q: Asked): string {
  const range = q.number?.range ? ` from ${q.number.range[0]} to ${q.number.range[1]}` : ''
  const numbers = numbered(q).map(({ number }) => number)
  const parts = [
    ...(q.number ? [`a number${range}${q.number.unit === 'days' ? ', such as 3 days, 2 weeks or 4 months' : ''}`] : []),
    ...(q.level ? ['a level such as T8'] : []),
    ...(numbers.length > 0 && q.number?.unit !== 'grade'
      ? [q.several ? `numbers such as ${numbers.slice(0, 2).join(' ')}` : `one of ${numbers.join(', ')}`]
      : []),
  ]
  return `Give ${parts.join(', or ')}; s if you are not sure.`
}

/** One question's answer as it was typed: by number, by word, several where several are allowed. */
export function typed(q: Asked, text: string): Typed {
  const command = commandOf(text)
  if (command) return { command }
  if (isNotSure(text)) return { says: [] }
  const answer = text.trim()
  if (q.number) {
    const value = numberOf(answer, q.number.unit)
    if (value !== undefined) {
      const { range, says } = q.number
      return range && (value < range[0] || value > range[1]) ? { wrong: accepted(q) } : { says: [{ ...says, value }] }
    }
    const either = eitherOf(answer)
    if (either) return { wrong: either }
  }
  const level = answer.toUpperCase()
  if (q.level && /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/.test(level)) return { says: [{ ...q.level, value: level }] }
  if (!q.several) {
    const choice = choiceOf(q, answer)
    return choice ? { says: choice.says } : { wrong: accepted(q) }
  }
  const whole = choiceOf(q, answer)
  const chosen = whole
    ? [whole]
    : answer
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((word) => choiceOf(q, word))
  if (chosen.length === 0 || chosen.includes(undefined)) return { wrong: accepted(q) }
  if (chosen.length > 1 && chosen.some((c) => c!.value === q.denies))
    return { wrong: '0 goes alone: it says that none of the others is so.' }
  return { says: [...new Set(chosen)].flatMap((c) => c!.says) }
}

/** A page of yes/no questions as it was typed: the numbers of those that are so; `2?` for not sure of the second. */
type TypedPage = { marks: readonly ('yes' | 'no' | 'not sure')[] } | Exclude<Typed, { says: readonly Said[] }>
export function typedPage(count: number, text: string): TypedPage {
  const command = commandOf(text)
  if (command) return { command }
  if (isNotSure(text)) return { marks: Array.from({ length: count }, () => 'not sure' as const) }
  const wrong = {
    wrong: `Give the numbers of those that are so, such as 1 ${Math.min(3, count)}; 0 if none; 2? if you are not sure of the second.`,
  }
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const marks: ('yes' | 'no' | 'not sure')[] = Array.from({ length: count }, () => 'no')
  if (words.length === 1 && ['0', 'n', 'no', 'none'].includes(words[0]!)) return { marks }
  for (const word of words) {
    const found = /^(\d+)(\??)$/.exec(word)
    const at = Number(found?.[1]) - 1
    if (!found || !(at >= 0 && at < count)) return wrong
    marks[at] = found[2] ? 'not sure' : 'yes'
  }
  return { marks }
}
