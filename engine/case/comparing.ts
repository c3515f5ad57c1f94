import type { Token } from './token.ts'

const COUNTED =
  /^(?:\d.*|one|two|three|four|five|six|ten|twelve|half|few|couple|several|once|twice|hour|day|week|month|year|fortnight|usual|ever|before)$/
/** "More than a year" counts; "weaker than the arm" compares. */
export const compares = (tokens: readonly Token[], at: number): boolean => tokens[at] === 'than' && !COUNTED.test(tokens[at + 1] ?? '')
/** "Worse on the left than on the right" tells of a difference, not where it is. */
export const besideComparison = (tokens: readonly Token[], at: number): boolean => {
  const near = tokens.slice(Math.max(0, at - 3), at + 3)
  const from = Math.max(0, at - 3)
  return near.some((t, i) => compares(tokens, from + i) || t === 'worse' || t === 'predominantly' || t === 'mainly' || t === 'especially')
}
