import { type Clause, clausesOf } from './clauses.ts'
import type { SideMark } from './side-words.ts'
import type { Token } from './token.ts'
import type { Sentences, SmallWords } from './tokens.ts'
import type { Where } from './where.ts'
import { type Whose, whoseIs } from './whose.ts'

/** One sentence of a text: its tokens from `from` up to `to`, the sides told in it, and what bears on its words. */
export type Sentence = Pick<SmallWords, 'verbs' | 'used' | 'leaves'> & {
  tokens: readonly Token[]
  from: number
  to: number
  marks: readonly SideMark[]
  /** sides of which the contrary is told */
  contrary: readonly SideMark[]
  /** where something is of which the sentence tells no side */
  otherwise: Where
  clauses: readonly Clause[]
  whose: Whose
}
/**
 * @param otherwise where something is of which the sentence tells no side
 */
export function sentenceOf(text: Sentences, from: number, to: number, otherwise: Where): Sentence {
  const { tokens, marks, contrary, others, verbs, used, leaves } = text
  const clauses = clausesOf(tokens, from, to, verbs)
  const isHere = ({ at }: SideMark) => at >= from && at < to
  return {
    tokens,
    from,
    to,
    marks: marks.filter(isHere),
    contrary: contrary.filter(isHere),
    otherwise,
    clauses,
    whose: whoseIs(tokens, clauses, others),
    verbs,
    used,
    leaves,
  }
}
/** Some tokens of a text as words, from the first to the last. */
export const wordsFrom = (tokens: readonly Token[], first: number, last: number): string => tokens.slice(first, last + 1).join(' ')
/** The tokens of a sentence as words. */
export const wordsOf = ({ tokens, from, to }: Sentence): string => wordsFrom(tokens, from, to - 1)
