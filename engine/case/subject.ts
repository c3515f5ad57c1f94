import type { Sentence } from './sentence.ts'
import type { SideMark } from './side-words.ts'
import type { Token } from './token.ts'

/** The one part of the body that a sentence speaks of, and the sides that it tells. */
export type Subject = { part: Token; many: boolean; sides: readonly SideMark['side'][] }

const ONE = new Set('leg foot arm hand knee thigh calf ankle hip shin toe face back neck'.split(' '))
const MANY = new Set('legs feet arms hands knees thighs calves ankles hips shins toes'.split(' '))
const IT = new Set(['it', 'this'])
const THEY = new Set(['they', 'these', 'both'])

/** @returns undefined where a sentence speaks of no part of the body, or of several */
export function subjectOf({ tokens, from, to, marks }: Sentence): Subject | undefined {
  const parts = new Set(tokens.slice(from, to).filter((t) => ONE.has(t) || MANY.has(t)))
  if (parts.size !== 1) return undefined
  const [part] = parts
  return { part: part!, many: MANY.has(part!), sides: [...new Set(marks.map((m) => m.side))] }
}

/**
 * A sentence that begins with "it" or "they" and names no part of the body, with the part put there that was spoken of before; undefined
 * where it is none.
 */
export function goingOn(sentence: Sentence, { part, many, sides }: Subject): Sentence | undefined {
  const { tokens, from, to, marks } = sentence
  if (
    !(many ? THEY : IT).has(tokens[from]!) ||
    tokens.slice(from, to).some((t, i) => (ONE.has(t) || MANY.has(t)) && tokens[from + i - 1] !== 'other')
  )
    return undefined
  return {
    ...sentence,
    tokens: tokens.with(from, part),
    marks: marks.some((m) => m.side !== 'other') ? marks : [...sides.map((side) => ({ at: from, side })), ...marks],
  }
}
