import { ofAnother } from './clauses.ts'
import { compares } from './comparing.ts'
import type { Item } from './item.ts'
import type { SideMark } from './side-words.ts'
import type { Token } from './tokens.ts'
import { sideOf, type Where } from './where.ts'

/** Words that join two parts of a sentence. */
export const JOINS = new Set('and with but while whereas although though plus or nor except apart save besides'.split(' '))
/** Whether a part of a sentence ends here. */
export const isBreak = (token: Token): boolean => token === ',' || token === '(' || token === ')' || token === ':' || JOINS.has(token)

const TURN = new Set('but while whereas although though'.split(' '))
/** "My arms are fine": nothing is wrong with them. */
const WELL = new Set('fine ok okay alright normal unaffected spared good perfect'.split(' '))
/** "Today they are weak": of what was spoken of just before. */
const THEM = /^(?:it|they|both|these)$/
const IS_NOT = /^(?:not|isnt|arent|wasnt|werent|hasnt|havent|doesnt|dont|didnt)$/
const DOES = /^(?:does|do|did)$/
const TOO = /^(?:too|also)$/
/** Whether a quality says anything of one of these names. */
type Fits = (names: readonly Item[], quality: Item) => boolean
/** `so`: what was said before is said of these too ("but the arm is", "my arm too"), or is denied of them ("but the arm is not"). */
type Pair = { names: Item[]; quality: Item; first: number; last: number; carried?: true; so?: So }
/** `same` as what was said before, or `yes` or `no` whatever that was. */
export type So = 'same' | 'yes' | 'no'
/** A part that compares ("hands weaker than legs") tells of neither what it is; `anew`: it has a subject of its own. */
type Piece = { items: Item[]; first: number; last: number; joined: boolean; compares: boolean; anew: boolean }

/** Splits a sentence where it is joined or paused, and gives each name the quality that it stands with. */
export function paired(
  tokens: readonly Token[],
  from: number,
  to: number,
  items: readonly Item[],
  marks: readonly SideMark[],
  heading: { side: Where | undefined },
  fits: Fits,
  verbs: ReadonlySet<number>,
): Pair[] {
  const pieces: Piece[] = []
  let piece: Piece = { items: [], first: from, last: from, joined: false, compares: false, anew: false }
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    const inside = items.some((x) => x.first <= i && i <= x.last)
    if (!inside && (token === ',' || JOINS.has(token))) {
      pieces.push(piece)
      piece = {
        items: [],
        first: i + 1,
        last: i + 1,
        joined: token !== ',',
        compares: false,
        anew: ofAnother(tokens, i, to, verbs) && !(THEM.test(tokens[i + 1]!) || THEM.test(tokens[i + 2] ?? '')),
      }
    }
    piece.last = i + 1
    piece.compares ||= compares(tokens, i)
    const item = items.find((x) => x.first === i)
    if (item) piece.items.push(item)
  }
  pieces.push(piece)
  const isName = (x: Item | undefined) => x !== undefined && x.names.length > 0
  const shape = (p: Piece | undefined): '' | 'N' | 'Q' | 'NQ' | 'QN' => {
    if (!p || p.items.length === 0) return ''
    const some = p.items.some(isName)
    const every = p.items.every(isName)
    return every ? 'N' : !some ? 'Q' : isName(p.items[0]) ? 'NQ' : 'QN'
  }
  const endOf = (p: Piece) => (tokens[p.last - 1] === '.' ? p.last - 1 : p.last)
  const tailOf = (p: Piece) => tokens.slice((p.items.findLast(isName)?.last ?? p.last) + 1, endOf(p))
  /** "My arms are fine, ...": what has a predicate of its own is not told by what is said of another. */
  const speaks = (p: Piece): boolean => {
    const tail = tailOf(p)
    if (tail.some((t) => WELL.has(t)) || (tail.length === 1 && tail[0] === 'all')) return true
    const after = endOf(p) - tail.length
    return tail.some((_, k) => verbs.has(after + k))
  }
  const againOf = (p: Piece): So | undefined => {
    const tail = tailOf(p)
    if (tail.length === 0)
      return verbs.has(endOf(p)) ? 'yes' : tokens[p.first] === 'so' && p.items[0]?.first === p.first + 1 ? 'same' : undefined
    if (tail.length === 1) return IS_NOT.test(tail[0]!) ? 'no' : DOES.test(tail[0]!) ? 'yes' : TOO.test(tail[0]!) ? 'same' : undefined
    return tail.length === 2 && tail[0] === 'as' && tail[1] === 'well' ? 'same' : undefined
  }
  const scaleOf = (p: Piece) => p.items.find(isName)?.names[0]?.scale
  const out: Pair[] = []
  let before: Piece | undefined
  let carried: Piece | undefined
  for (let n = 0; n < pieces.length; n++) {
    let now = pieces[n]!
    if (shape(now) === '') {
      const side = sideOf(marks.filter((m) => m.at >= now.first && m.at <= now.last))
      if (side) heading.side = side
      continue
    }
    const next = pieces.slice(n + 1).find((p) => shape(p) !== '')
    if (carried) {
      now = {
        items: [...carried.items, ...now.items],
        first: carried.first,
        last: now.last,
        joined: carried.joined,
        compares: now.compares,
        anew: carried.anew,
      }
      carried = undefined
    }
    if (shape(now) === 'N') {
      const so = before && againOf(now)
      const speaking = speaks(now)
      if (before && so) {
        const names = now.items
        for (const quality of before.items.filter((x) => !isName(x)))
          out.push({ names, quality, first: now.first, last: now.last, carried: true, so })
      } else if (speaking && (shape(next) !== 'Q' || next!.anew)) {
        // It stands for itself, unless what follows names nothing of its own ("they were fine, today they are weak").
      } else if (before && shape(before) === 'QN' && (scaleOf(before) === scaleOf(now) || !next)) {
        const quality = before.items.filter((x) => !isName(x)).at(-1)
        if (quality) out.push({ names: now.items, quality, first: now.first, last: now.last })
      } else if (
        next &&
        (shape(next) === 'N' || shape(next) === 'NQ' || shape(next) === 'Q') &&
        (!(before && now.joined) || (TURN.has(tokens[now.first - 1]!) && next.joined))
      )
        carried = now
      continue
    }
    if (shape(now) === 'Q') {
      // "Weakness, wasting and fasciculations of the leg": what follows names what all of them are of.
      const named = pieces.slice(n + 1).find((p) => shape(p) !== '' && shape(p) !== 'Q')
      if (named && shape(named) === 'QN' && named.joined) carried = now
      else if (before && !now.anew)
        out.push(
          ...now.items.map((quality) => ({
            names: before!.items.filter(isName),
            quality,
            first: now.first,
            last: now.last,
            carried: true as const,
          })),
        )
      else if (named && shape(named) === 'QN') carried = now
      continue
    }
    if (!now.compares) out.push(...together(now, isName, fits))
    before = now
  }
  return out
}

/** Names and qualities of one part of a sentence, each name with what stands nearest. */
function together(piece: Piece, isName: (x: Item) => boolean, fits: Fits): Pair[] {
  const out: Pair[] = []
  const nameFirst = isName(piece.items[0]!)
  let names: Item[] = []
  let qualities: Item[] = []
  let start = piece.first
  const add = (to: Item[], quality: Item, last: number) => {
    if (to.length > 0) out.push({ names: to, quality, first: start, last })
    start = last + 1
  }
  for (const [k, item] of piece.items.entries()) {
    const end = k === piece.items.length - 1 ? piece.last : item.last
    if (isName(item)) {
      if (nameFirst && qualities.length > 0) {
        names = []
        qualities = []
      }
      names.push(item)
      continue
    }
    if (nameFirst) {
      add(names, item, end)
      qualities.push(item)
    } else if (names.length === 0) qualities.push(item)
    else {
      // "weak dorsiflexion 3/5": the grade says it better; another quality begins anew.
      const better = item.grade !== undefined || (fits(names, item) && !qualities.some((q) => fits(names, q)))
      if (better) add(names, item, end)
      else for (const q of qualities) add(names, q, names.at(-1)!.last)
      qualities = better ? qualities : [item]
      names = []
    }
  }
  if (!nameFirst && names.length > 0) {
    const last = piece.last
    const first = start
    for (const q of qualities) out.push({ names, quality: q, first, last })
  }
  return out
}
