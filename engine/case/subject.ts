import type { SideMark } from './side-words.ts'
import type { Token } from './tokens.ts'

/** The one part of the body that a sentence speaks of, and the sides that it tells. */
export type Subject = { part: Token; many: boolean; sides: readonly SideMark['side'][] }

const ONE = new Set('leg foot arm hand knee thigh calf ankle hip shin toe face back neck'.split(' '))
const MANY = new Set('legs feet arms hands knees thighs calves ankles hips shins toes'.split(' '))
const IT = new Set(['it', 'this'])
const THEY = new Set(['they', 'these', 'both'])

/** @returns undefined where a sentence speaks of no part of the body, or of several */
export function subjectOf(tokens: readonly Token[], from: number, to: number, marks: readonly SideMark[]): Subject | undefined {
  const parts = new Set(tokens.slice(from, to).filter((t) => ONE.has(t) || MANY.has(t)))
  if (parts.size !== 1) return undefined
  const [part] = parts
  return { part: part!, many: MANY.has(part!), sides: [...new Set(marks.map((m) => m.side))] }
}

/** A sentence that begins with "it" or "they" and names no part of the body, with the part put there that was spoken of before. */
export function goingOn(
  tokens: readonly Token[],
  from: number,
  to: number,
  marks: readonly SideMark[],
  { part, many, sides }: Subject,
): { tokens: Token[]; marks: SideMark[] } | undefined {
  const first = tokens[from]!
  if (!(many ? THEY : IT).has(first) || subjectOf(tokens, from, to, marks)) return undefined
  if (tokens.slice(from, to).some((t) => ONE.has(t) || MANY.has(t))) return undefined
  const said = [...tokens]
  said[from] = part
  return { tokens: said, marks: marks.length > 0 ? [...marks] : sides.map((side) => ({ at: from, side })) }
}
