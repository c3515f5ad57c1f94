import type { Item } from './item.ts'
import { goingOnWith, headingOf, isName, type Piece, piecesOf, shapeOf } from './pieces.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'
import type { Where } from './where.ts'

const TURN = new Set('but while whereas although though'.split(' '))
/** "My arms are fine": nothing is wrong with them. */
const WELL = new Set('fine ok okay alright normal unaffected spared good perfect'.split(' '))
const IS_NOT = /^(?:not|isnt|arent|wasnt|werent|hasnt|havent|doesnt|dont|didnt)$/
const DOES = /^(?:does|do|did)$/
const TOO = /^(?:too|also)$/
/** "A hip replacement and a weak leg": no hip is told of. */
const OF_IT = /^(?:replac\w*|operat\w*|surger\w*|fractur\w*|arthr\w*|injur\w*|prosthes\w*|transplant\w*|scans?|xrays?)$/
/** Whether a quality says anything of one of these names. */
export type Fits = (names: readonly Item[], quality: Item) => boolean
/** `so`: what was said before is said of these too ("but the arm is", "my arm too"), or is denied of them ("but the arm is not"). */
export type Pair = { names: Item[]; quality: Item; first: number; last: number; carried?: true; so?: So }
/** `same` as what was said before, or `yes` or `no` whatever that was. */
export type So = 'same' | 'yes' | 'no'
/**
 * Splits a sentence where it is joined or paused, and gives each name the quality that it stands with.
 * @returns the pairs, and the side that a part which names nothing tells for the others ("on the right: ...")
 */
export function paired(sentence: Sentence, items: readonly Item[], fits: Fits): { pairs: Pair[]; heading: Where | undefined } {
  const all = piecesOf(sentence, items)
  const pieces = all.filter((p) => p.items.length > 0)
  const pairs: Pair[] = []
  let before: Piece | undefined
  let carried: Piece | undefined
  for (const [n, piece] of pieces.entries()) {
    const now = carried ? goingOnWith(carried, piece) : piece
    carried = undefined
    const shape = shapeOf(now)
    if (shape === 'N' || shape === 'Q') {
      const rest = pieces.slice(n + 1)
      const found = shape === 'N' ? ofNames(sentence, now, before, rest[0]) : ofQualities(now, before, rest)
      if (found === 'with the next') carried = now
      else pairs.push(...found)
    } else {
      if (!now.compares) pairs.push(...together(now, fits))
      before = now
    }
  }
  return { pairs, heading: headingOf(sentence, all) }
}

const scaleOf = (p: Piece): string | undefined => p.items.find(isName)?.names[0]?.scale

/** A part of a sentence that has names only: what is said of them before it, or what the next part says of them. */
function ofNames(sentence: Sentence, now: Piece, before: Piece | undefined, next: Piece | undefined): Pair[] | 'with the next' {
  const { first, last, items: names } = now
  const so = before && againOf(sentence, now)
  if (before && so) return before.items.filter((x) => !isName(x)).map((quality) => ({ names, quality, first, last, carried: true, so }))
  if (tailOf(sentence, now).some((t) => OF_IT.test(t)) || (isHeldBy(sentence, now) && !(next && shapeOf(next) === 'Q'))) return []
  // It stands for itself, unless what follows names nothing of its own ("they were fine, today they are weak").
  if (speaks(sentence, now) && !(next && shapeOf(next) === 'Q' && !next.anew)) return []
  if (before && shapeOf(before) === 'QN' && (scaleOf(before) === scaleOf(now) || !next)) {
    const quality = before.items.findLast((x) => !isName(x))
    return quality ? [{ names, quality, first, last }] : []
  }
  if (!next || shapeOf(next) === 'QN') return []
  const turns = TURN.has(sentence.tokens[first - 1]!) && next.joined
  return before && now.joined && !turns ? [] : 'with the next'
}

/** A part of a sentence that has qualities only: of what was named before it, or of what the next part names. */
function ofQualities(now: Piece, before: Piece | undefined, rest: readonly Piece[]): Pair[] | 'with the next' {
  const named = rest.find((p) => shapeOf(p) !== 'Q')
  const ofNext = named !== undefined && shapeOf(named) === 'QN' && !hasItsOwn(named, now)
  // "Weakness, wasting and fasciculations of the leg": what follows names what all of them are of.
  if (ofNext && named.joined) return 'with the next'
  if (!before || now.anew) return ofNext ? 'with the next' : []
  const names = before.items.filter(isName)
  return now.items.map((quality) => ({ names, quality, first: now.first, last: now.last, carried: true }))
}

/** "Face weak with normal arm power": what follows has a quality of its own, on the same scale. */
const hasItsOwn = (next: Piece, now: Piece): boolean => next.items.some((x) => !isName(x) && now.items.some((q) => isOtherwise(q, x)))
const isOtherwise = (a: Item, b: Item): boolean =>
  [...(a.qualities ?? [])].some(([scale, { value }]) => (b.qualities?.get(scale)?.value ?? value) !== value)

const endOf = ({ tokens }: Sentence, { last }: Piece): number => (tokens[last - 1] === '.' ? last - 1 : last)
/** What a part says after its last name. */
const tailOf = (sentence: Sentence, p: Piece): Token[] =>
  sentence.tokens.slice((p.items.findLast(isName)?.last ?? p.last) + 1, endOf(sentence, p))

/** "My arms are fine, ...": what has a predicate of its own is not told by what is said of another. */
function speaks(sentence: Sentence, p: Piece): boolean {
  const tail = tailOf(sentence, p)
  if (tail.some((t) => WELL.has(t)) || (tail.length === 1 && tail[0] === 'all')) return true
  const after = endOf(sentence, p) - tail.length
  return tail.some((_, k) => sentence.verbs.has(after + k))
}
/** "I stand on my right leg": what somebody stands or lies on is not the subject. */
const isHeldBy = ({ tokens }: Sentence, p: Piece): boolean =>
  tokens.slice(p.first, p.items[0]!.first).some((t, i, all) => t === 'on' && STANDS.test(all[i - 1] ?? ''))
const STANDS =
  /^(?:lie|lay|lying|sleep|slept|sit|sat|sitting|stand|stood|standing|lean|leant|leaned|leaning|rest|resting|hop|balance|rely)$/
/** Whether a part says of its names what was said before of others ("but the arm is not", "so does the arm", "the arm too"). */
function againOf(sentence: Sentence, p: Piece): So | undefined {
  const [only = '', ...more] = tailOf(sentence, p)
  if (only === '') {
    if (sentence.tokens[p.first] === 'not' && p.joined && p.items[0]?.first === p.first + 1) return 'no'
    if (sentence.verbs.has(endOf(sentence, p))) return 'yes'
    const named = sentence.tokens[p.first + 1] === 'other' ? p.first + 2 : p.first + 1
    return sentence.tokens[p.first] === 'so' && p.items[0]?.first === named ? 'same' : undefined
  }
  if (more.length > 0) return only === 'as' && more.length === 1 && more[0] === 'well' ? 'same' : undefined
  if (IS_NOT.test(only)) return 'no'
  return DOES.test(only) ? 'yes' : TOO.test(only) ? 'same' : undefined
}

const isWhole = (names: readonly Item[]): boolean =>
  names.every((x) => x.names.some((n) => n.findings.some((f) => f.id === 'strength.leg_overall')))
/** Names and qualities of one part of a sentence, each name with what stands nearest. */
function together(piece: Piece, fits: Fits): Pair[] {
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
  const [whole] = out
  // "Power in the leg was 4/5 in hip flexion": the grade is that of what it is said of.
  if (
    nameFirst &&
    out.length === 1 &&
    whole &&
    names !== whole.names &&
    names.length > 0 &&
    isWhole(whole.names) &&
    fits(names, whole.quality)
  )
    return [{ ...whole, names }]
  if (!nameFirst && names.length > 0) {
    const last = piece.last
    const first = start
    for (const q of qualities) out.push({ names, quality: q, first, last })
  }
  return out
}
