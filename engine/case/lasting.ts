import type { Clause } from './clauses.ts'
import { isYear, type Time, timesIn } from './times.ts'
import type { Token } from './tokens.ts'

/** A finding that a sentence tells to be so, by the words that tell it. */
export type ToldAt = { id: string; first: number; last: number }
/** The time that a story told last, for "since then", and the finding, for "it"; kept from sentence to sentence. */
export type TimeBefore = { days?: number | undefined; last?: string | undefined }
/** Days since it began; `fresh` where it is told to have begun all at once without a time. `crept`: slowly over that time. */
export type Lasted = { days: number; fresh: boolean; crept: boolean }

/** What is weak; and what else is an alarm, of which only a short time counts: what was numb for years may be weak since today. */
const WEAK = /^(?:difficulty\.|symptom\.(?:arm_weakness|face_droop|speech_disturbance|hand_clumsiness)$)/
const ALARM =
  /^symptom\.(?:arm_weakness|face_droop|speech_disturbance|saddle_numbness|bladder_retention|numbness_leg|tingling_leg|leg_cold_or_pale|vision_loss|double_vision|swallowing_difficulty|breathlessness|thunderclap_headache)$/
/** Longer than this, in days, the time of an alarm other than weakness is not that of the weakness. */
const LONGEST_OF_ALARM = 30

/** What may come to an old weakness by and by. */
const SLIGHT = /^symptom\.(?:numbness_leg|tingling_leg)$/
/** How it went is no other thing that a time could be of. */
const OF_COURSE = /^(?:course|onset)\./
/** Between what is weak and a time, over so many words, these say that the time is of something else ("weak after driving for years"). */
const NEAR = 4
const ELSE = /^(?:after|despite|having|because|who|which|(?!getting|worsening|dragging|going|being|coming)\w+ing)$/
const STARTS =
  /^(?:began|begun|begin|started|start|starts|went|gone|woke|came|come|gave|lost|stopped|collapsed|fell|noticed|suddenly|sudden|onset|dropped|developed|appeared|happened|set|became|turned|got)$/
const ALL_AT_ONCE = /^(?:suddenly|sudden|overnight|woke|today|tonight|yesterday|night|breakfast|lunch|lunchtime|midnight|noon|midday)$/
/** Of the complaint itself, though it is not named ("it crept up", "it has been going on"). */
const OF_IT = /^(?:it|this|trouble|problem|weakness)$/
const GOES_ON =
  /^(?:crept|creeping|creeps|started|began|begun|worse|weaker|worsening|worsened|going|lasted|building|built|coming|come|came|gradually|slowly|getting|like)$/
const SLOWLY = /^(?:crept|creeping|creeps|gradually|slowly|steadily|worse|weaker|worsening|worsened|building|built|getting)$/
const FILLS = new Set('and but so well then now i he she it or , . ('.split(' '))

/**
 * How long ago what a sentence tells to be weak began: a time that stands with it in one clause, nearest of all that is told there, that begins
 * the clause, or that is of "it" which crept up. A time told of anything else (an old illness, a pain) is none of the weakness.
 * @param all findings that the sentence tells to be so
 * @param leaves tokens at which "left me" stood: what an old illness left is as old as that
 * @param thisDay whether the text says "this morning"
 * @param before the time told last, for "since then"
 */
export function lasted(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  all: readonly ToldAt[],
  leaves: ReadonlySet<number>,
  thisDay: boolean,
  before: TimeBefore,
): Lasted[] {
  const out: Lasted[] = []
  const told = all.filter((t) => !OF_COURSE.test(t.id))
  const isNear = (t: ToldAt, time: Time): boolean =>
    time.first - t.last - 1 <= NEAR && !tokens.slice(t.last + 1, time.first).some((w) => ELSE.test(w))
  const counts = (t: ToldAt, days: number): boolean => WEAK.test(t.id) || (ALARM.test(t.id) && days <= LONGEST_OF_ALARM)
  // The clauses of which a time is told, and those in which something is new.
  const timed = new Set<Clause>()
  const anew = new Set<Clause>()
  for (const [n, clause] of clauses.entries()) {
    const { first, end } = clause
    const words = tokens.slice(first, end)
    const here = told.filter((t) => t.first >= first && t.first < end)
    const times = timesIn(tokens, clause, thisDay)
    const starts = words.some((w) => STARTS.test(w))
    const left = [...leaves].some((at) => at >= first && at < end)
    const ofWeakness = before.last === undefined || WEAK.test(before.last)
    for (const time of times) {
      // A clause that holds nothing else tells when what stands beside it was.
      const alone = words.every((w, k) => (first + k >= time.first && first + k <= time.last) || FILLS.has(w))
      const beside = alone
        ? [clauses[n + 1], clauses[n - 1]].find((c) => c && told.some((t) => t.first >= c.first && t.first < c.end))
        : undefined
      const among = beside ? told.filter((t) => t.first >= beside.first && t.first < beside.end) : here
      const back = among.filter((t) => t.last < time.first).toSorted((a, b) => b.last - a.last)
      const leads = tokens.slice(first, time.first).every((w) => FILLS.has(w))
      const near = beside
        ? among
        : left
          ? here
          : back.length > 0
            ? back.filter((t) => t.last === back[0]!.last && isNear(t, time))
            : leads || time.start
              ? here.slice(0, 1)
              : []
      const begins = starts || (beside !== undefined && tokens.slice(beside.first, beside.end).some((w) => STARTS.test(w)))
      const ofIt = here.length === 0 && ofWeakness && OF_IT.test(words[0] ?? '') && words.some((w) => GOES_ON.test(w))
      const tied = ofIt || near.some((t) => counts(t, time.days))
      if (!tied || (time.start && !begins && !left && !ofIt)) continue
      timed.add(clause)
      if (beside) timed.add(beside)
      out.push({ days: time.days, fresh: false, crept: time.over && time.days > 7 && words.some((w) => SLOWLY.test(w)) })
    }
    // "Slurred since then".
    const at = words.indexOf('since')
    const then =
      clause.opened === 'since' && words[0] === 'then'
        ? clauses[n - 1]
        : at >= 0 && (at === words.length - 1 || /^(?:then|[.,])$/.test(words[at + 1]!))
          ? clause
          : undefined
    if (then && before.days !== undefined && told.some((t) => t.first >= then.first && t.first < then.end && counts(t, before.days!))) {
      timed.add(clause).add(then)
      out.push({ days: before.days, fresh: false, crept: false })
    }
    const longest = times.filter((t) => !t.start || isYear(tokens[t.last]!)).map((t) => t.days)
    if (longest.length > 0) before.days = Math.max(...longest)
    if (left && times.length === 0 && before.days !== undefined && here.some((t) => counts(t, before.days!))) {
      timed.add(clause)
      out.push({ days: before.days, fresh: false, crept: false })
    }
    // Whatever happened all at once or in these days may be the weakness, and so may an alarm of which no time is told.
    const isNew =
      thisDay ||
      [clause.opened, ...words].some((w) => ALL_AT_ONCE.test(w)) ||
      /^(?:hours?|minutes?)$/.test(words[words.indexOf('ago') - 1] ?? '')
    const alarm = here.some((t) => ALARM.test(t.id) && !SLIGHT.test(t.id))
    before.last = here.at(-1)?.id ?? before.last ?? (n === clauses.length - 1 ? '' : undefined)
    if (isNew || alarm) anew.add(clause)
  }
  if ([...anew].some((c) => !timed.has(c))) out.push({ days: 0, fresh: true, crept: false })
  return out
}

/** Longer than this, in days, a time is not believed beside a fresh start. */
const LONGEST_OF_FRESH = 14
/** The shortest of times told; none where it is told to have begun anew and they are long, for what is new may be another. */
export function shortest<T extends { value: string | number | boolean; fresh?: true | undefined }>(all: readonly T[]): T[] {
  const times = all.filter((t) => !t.fresh).toSorted((a, b) => Number(a.value) - Number(b.value))
  const [least] = times
  if (!least || (times.length < all.length && Number(least.value) > LONGEST_OF_FRESH)) return []
  return [least]
}
