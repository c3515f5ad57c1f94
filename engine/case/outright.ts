import type { Finding } from '../knowledge.ts'
import type { Value } from './claim.ts'
import { type Denials, isDenial } from './denials.ts'
import { type Hit, type Hits, within } from './hits.ts'
import { ownSide } from './own-side.ts'
import { type Outright, scaleOf, type Use } from './phrases.ts'
import { isBreak, JOINS } from './pieces.ts'
import { type Sentence, wordsFrom, wordsOf } from './sentence.ts'
import { EVERYWHERE, PLURAL } from './side-words.ts'
import type { SoNow } from './so-now.ts'
import { type Heard, hear } from './telling.ts'
import { sideOf, unanimousOr, type Where } from './where.ts'

/** "Cannot walk" may go on with what cannot be done. */
const UNABLE = /^(?:cannot|cant|could|couldnt|can|unable|inability)$/
/** So near before it, in words, stands what denies that nothing is wrong. */
const JUST_BEFORE = 2

/**
 * What a sentence tells outright, after what it tells by names and qualities.
 * @param beside what it tells by these, which say it better
 * @param turns whether the sentence has a turn ("but")
 */
export function toldOutright(
  sentence: Sentence,
  hits: Hits,
  denied: Denials,
  soNow: SoNow,
  beside: readonly Heard[],
  turns: boolean,
): Heard[] {
  const out = [...beside]
  for (const hit of hits.hits)
    for (const use of hit.uses) {
      if (use.kind !== 'says' || isTaken(sentence, hit, use, hits.hits)) continue
      const value = valueTold(sentence, hit, use, hits, denied)
      if (value === undefined) continue
      const { first, last } = hit
      const { swept, unless } = use
      for (const finding of use.findings) {
        const where = whereOf(sentence, hit, use, finding)
        if (isBetterTold(out, finding, value, where, turns)) continue
        const heard = hear({ finding, value, where, swept, unless, first, last, until: last }, soNow)
        if (heard) out.push(heard)
      }
    }
  return out.slice(beside.length)
}

/** Whether a longer phrase takes its words: "cannot walk on the heels" is not "cannot walk". */
const isTaken = (sentence: Sentence, hit: Hit, use: Outright, hits: readonly Hit[]): boolean =>
  hits.some(
    (longer) =>
      (within(hit, longer) && longer.uses.some((u) => takes(sentence, longer, u, hit, use.findings))) ||
      // "No movement in ankle dorsiflexion" is not "no movement in the ankle".
      (hit.first < longer.first &&
        longer.first <= hit.last &&
        hit.last < longer.last &&
        longer.uses.some((u) => namesOneOf(u, use.findings))),
  )
const namesOneOf = (use: Use, findings: readonly Finding[]): boolean =>
  use.kind === 'name' && use.name.findings.length < findings.length && use.name.findings.every((f) => findings.includes(f))
/** "Suddenly" in "suddenly went weak" still tells how it began. */
function takes({ tokens }: Sentence, long: Hit, use: Use, short: Hit, of: readonly Finding[]): boolean {
  if (use.kind === 'cover') return of.some((f) => scaleOf(f) === use.scale)
  if (use.kind !== 'says') return false
  return use.findings.some((f) => of.includes(f)) || (long.first === short.first && UNABLE.test(tokens[short.first]!))
}

/** The value that a phrase tells, denied or not; undefined where it tells none. */
function valueTold({ tokens }: Sentence, hit: Hit, use: Outright, { told }: Hits, denied: Denials): Value | undefined {
  const others = use.needs.map((group) => group.flatMap((at) => told.get(at) ?? []))
  // A word that denies and belongs to what is told does not deny the rest of it.
  const own = (at: number) => [hit, ...others.flat()].some((h) => h.first <= at && at <= h.last)
  const denialOf = ({ first }: Pick<Hit, 'first'>) => {
    const by = denied.by(first)
    if (isDenial(tokens[first]) || (by !== undefined && own(by))) return undefined
    // "No fever, full strength": what tells that nothing is wrong is denied only just before it.
    return by !== undefined && use.value === false && first - by > JUST_BEFORE ? undefined : denied.at(first)
  }
  const isAll = (as: 'denied' | 'unsure') => others.some((group) => group.every((h) => denialOf(h) === as))
  const not = denialOf(hit)
  if (not === 'unsure' || isAll('unsure')) return undefined
  // "Foot drop with preserved inversion": what "with" begins is of another.
  if (not === 'denied' || (!JOINS.has(tokens[hit.last + 1]!) && denied.after(hit.last))) return insteadOf(use.value)
  // That a part of what would tell it is denied ("no proper wee, only dribbles") does not say that it is not so.
  return isAll('denied') ? undefined : use.value
}
const insteadOf = (value: string | boolean): Value | undefined =>
  typeof value === 'boolean' ? !value : value === 'weak' ? 'normal' : undefined

/** Where it is: as is told within it, else in the part of the sentence in which it stands, up to what ends or joins that. */
function whereOf(sentence: Sentence, { first, last }: Hit, { swept, value }: Outright, finding: Finding): Where {
  const { tokens, clauses, marks, otherwise } = sentence
  const own = ownSide(sentence, { first, last }, finding)
  if (own) return own
  // "I stand on my right leg since it buckles"
  const { first: from, end: to } = clauses.find((c) => c.first <= first && first < c.end) ?? { first: sentence.from, end: sentence.to }
  let a = first
  let b = last
  while (a > from && !isBreak(tokens[a - 1]!)) a--
  while (b + 1 < to && !isBreak(tokens[b + 1]!)) b++
  const near = sideOf(marks.filter((m) => m.at >= a && m.at <= b + 1))
  // "Patellar 3+ left, 2+ right" without the comma
  const after = near === 'both' ? sideOf(marks.filter((m) => m.at === last + 1)) : undefined
  if (near) return after ?? near
  if (swept && (value === 'normal' || EVERYWHERE.test(wordsOf(sentence)))) return 'both'
  return unanimousOr(marks, PLURAL.test(wordsFrom(tokens, first, last)), otherwise)
}

/** A quality beside its name says it better, save that what is not so may be so after a turn. */
const isBetterTold = (told: readonly Heard[], finding: Finding, value: Value, where: Where, turns: boolean): boolean =>
  told.some(
    (o) =>
      o.finding === finding &&
      !o.swept &&
      !(turns && value === true && o.value === false) &&
      (o.where === where || (o.where !== 'other' && where !== 'other' && (o.where === 'weak' || where === 'weak'))),
  )
