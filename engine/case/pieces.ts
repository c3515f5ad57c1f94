import { ofAnother } from './clauses.ts'
import { compares } from './comparing.ts'
import type { Item } from './item.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'
import { sideOf, type Where } from './where.ts'

/** Words that join two parts of a sentence. */
export const JOINS = new Set('and with but while whereas although though plus or nor except apart save besides'.split(' '))
/** Whether a part of a sentence ends here. */
export const isBreak = (token: Token): boolean => token === ',' || token === '(' || token === ')' || token === ':' || JOINS.has(token)

/** "Today they are weak": of what was spoken of just before. */
const THEM = /^(?:it|they|both|these)$/
/** A part that compares ("hands weaker than legs") tells of neither what it is; `anew`: it has a subject of its own. */
export type Piece = { items: Item[]; first: number; last: number; joined: boolean; compares: boolean; anew: boolean }

/** The parts of a sentence with what they name and tell, between what joins or pauses. */
export function piecesOf({ tokens, from, to, verbs }: Sentence, items: readonly Item[]): Piece[] {
  const out: Piece[] = [{ items: [], first: from, last: from, joined: false, compares: false, anew: false }]
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    const inside = items.some((x) => x.first <= i && i <= x.last)
    const begins = (token === 'because' || token === 'since') && ofAnother(tokens, i, to, verbs)
    if (!inside && (token === ',' || JOINS.has(token) || begins)) {
      const them = THEM.test(tokens[i + 1]!) || THEM.test(tokens[i + 2] ?? '')
      const anew = !them && ofAnother(tokens, i, to, verbs)
      out.push({ items: [], first: i + 1, last: i + 1, joined: token !== ',', compares: false, anew })
    }
    const piece = out.at(-1)!
    piece.last = i + 1
    piece.compares ||= compares(tokens, i)
    const item = items.find((x) => x.first === i)
    if (item) piece.items.push(item)
  }
  return out
}
/** A part that the next one goes on with. */
export const goingOnWith = ({ items, first, joined, anew }: Piece, { items: more, last, compares }: Piece): Piece => ({
  items: [...items, ...more],
  first,
  last,
  joined,
  compares,
  anew,
})
/** The side that a part which names nothing tells for the others ("on the right: ..."). */
export function headingOf({ marks }: Sentence, pieces: readonly Piece[]): Where | undefined {
  const sides = pieces
    .filter((p) => p.items.length === 0)
    .map(({ first, last }) => sideOf(marks.filter((m) => m.at >= first && m.at <= last)))
  return sides.findLast((side) => side !== undefined)
}

/** Whether it names something, and is no quality. */
export const isName = (x: Item): boolean => x.names.length > 0
/** Names, qualities, or both, and which of them comes first; of a part that has any. */
export function shapeOf({ items }: Piece): 'N' | 'Q' | 'NQ' | 'QN' {
  if (items.every(isName)) return 'N'
  if (!items.some(isName)) return 'Q'
  return isName(items[0]!) ? 'NQ' : 'QN'
}
