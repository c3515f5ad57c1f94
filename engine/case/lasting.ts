import type { Clause } from './clauses.ts'
import { isYear } from './named-times.ts'
import type { Sentence } from './sentence.ts'
import { type Time, timesIn } from './times.ts'
import type { Token } from './token.ts'
import { type ClauseAt, FILLS, isOfIt } from './unnamed.ts'

/** A finding that a sentence tells to be so, by the words that tell it; `both`: on both sides. */
export type ToldAt = { id: string; first: number; last: number; both: boolean }
/** The time that a story told last, for "since then", and the finding, for "it"; kept from sentence to sentence. */
export type TimeBefore = { days?: number | undefined; last?: string | undefined }
/** Days since it began; `fresh` where it is told to have begun all at once without a time. `how`: that it crept up over that time, or is lifelong. */
export type Lasted = { days: number; fresh: boolean; how?: 'crept' | 'lifelong' | undefined }

/** What is weak; and what else is an alarm, of which only a short time counts: what was numb for years may be weak since today. */
const WEAK = /^(?:difficulty\.|symptom\.(?:arm_weakness|face_droop|speech_disturbance|hand_clumsiness|wasting_noticed)$)/
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
const SLOWLY = /^(?:crept|creeping|creeps|gradually|slowly|steadily|worse|weaker|worsening|worsened|building|built|getting)$/
/** What leads in what somebody has seen of it ("I have noticed over three years that I limp"). */
const NOTICES =
  /^(?:noticed|notice|found|realised|realized|felt|feel|think|reports?|reported|describes?|described|complains?|complained|presents?|presented|developed|has|man|woman|history|with)$/
/** Longer than this, in days, what went slowly crept up. */
const LONGEST_OF_FAST = 7

/**
 * How long ago what a sentence tells to be weak began: a time that stands with it in one clause, nearest of all that is told there, that begins
 * the clause, or that is of "it" which crept up. A time told of anything else (an old illness, a pain) is none of the weakness.
 * @param so all findings that the sentence tells to be so
 * @param thisDay whether the text says "this morning"
 * @param before the time told last, for "since then"
 * @returns the times, and the one told last in the sentence or before
 */
export function lasted(
  sentence: Sentence,
  so: readonly ToldAt[],
  thisDay: boolean,
  before: TimeBefore,
): { times: Lasted[]; after: TimeBefore } {
  const told = so.filter((t) => !OF_COURSE.test(t.id))
  const times: Lasted[] = []
  // The clauses of which a time is told, and those in which something is new.
  const timed = new Set<Clause>()
  const anew = new Set<Clause>()
  let after = before
  for (const n of sentence.clauses.keys()) {
    const clause = clauseAt(sentence, n, told, thisDay)
    const found = [...ofTimes(sentence, clause, told, after), ...sinceThen(sentence, clause, told, after)]
    const longest = longestIn(sentence, clause)
    after = {
      days: longest ?? after.days,
      last: clause.here.at(-1)?.id ?? after.last ?? (n === sentence.clauses.length - 1 ? '' : undefined),
    }
    found.push(...leftWithoutTime(clause, after))
    times.push(...found.map((f) => f.lasted))
    for (const c of found.flatMap((f) => f.timed)) timed.add(c)
    if (isAnew(clause, thisDay)) anew.add(clause.clause)
  }
  if ([...anew].some((c) => !timed.has(c))) times.push({ days: 0, fresh: true })
  return { times, after }
}

function clauseAt({ tokens, clauses, leaves }: Sentence, n: number, told: readonly ToldAt[], thisDay: boolean): ClauseAt {
  const clause = clauses[n]!
  const { first, end } = clause
  return {
    clause,
    n,
    words: tokens.slice(first, end),
    here: within(clause, told),
    times: timesIn(tokens, clause, thisDay),
    left: [...leaves].some((at) => at >= first && at < end),
  }
}
const within = ({ first, end }: Clause, told: readonly ToldAt[]): ToldAt[] => told.filter((t) => t.first >= first && t.first < end)
const counts = (t: ToldAt, days: number): boolean => WEAK.test(t.id) || (ALARM.test(t.id) && days <= LONGEST_OF_ALARM)
const isStart = (words: readonly Token[]): boolean => words.some((w) => STARTS.test(w))

/** How long something has lasted, and the clauses that tell it. */
type Found = { lasted: Lasted; timed: readonly Clause[] }

/** The times of a clause that are of what is weak. */
function ofTimes(sentence: Sentence, at: ClauseAt, told: readonly ToldAt[], before: TimeBefore): Found[] {
  const { clause, words, here, left } = at
  const ofWeakness = before.last === undefined || WEAK.test(before.last)
  const unnamed = here.length === 0 && ofWeakness
  return at.times.flatMap((time) => {
    if (isAge(sentence, time)) return []
    const beside = besideOf(sentence, at, time, told)
    const ofIt = unnamed && isOfIt(sentence, at, time)
    const near = beside ? within(beside, told) : nearestTo(sentence, at, time)
    const begins = left || ofIt || isStart(words) || (beside !== undefined && isStart(sentence.tokens.slice(beside.first, beside.end)))
    if ((!ofIt && !near.some((t) => counts(t, time.days))) || (time.start && !begins)) return []
    if (time.bare && !ofIt && !beside && !here.some((t) => t.first === time.last + 1 || t.first === time.last + 2)) return []
    const crept = time.over && time.days > LONGEST_OF_FAST && words.some((w) => SLOWLY.test(w))
    const how = time.lifelong ? 'lifelong' : crept ? 'crept' : undefined
    return [{ lasted: { days: time.days, fresh: false, how }, timed: beside ? [clause, beside] : [clause] }]
  })
}
/** "He's eighteen months": how old somebody is. */
const isAge = ({ tokens }: Sentence, { first, start }: Time): boolean => !start && /^(?:i|he|she)$/.test(tokens[first - 1] ?? '')
/** A clause that holds nothing but a time tells when what stands beside it was: in the next clause, or else in the one before. */
function besideOf({ clauses }: Sentence, { clause, n, words }: ClauseAt, time: Time, told: readonly ToldAt[]): Clause | undefined {
  const ofTime = (i: number) => i >= time.first && i <= time.last
  if (!words.every((w, k) => ofTime(clause.first + k) || FILLS.has(w))) return undefined
  return [clauses[n + 1], clauses[n - 1]].find((c) => c && within(c, told).length > 0)
}
/** What in its own clause a time is told of. */
function nearestTo({ tokens }: Sentence, { clause, here, left }: ClauseAt, time: Time): readonly ToldAt[] {
  if (left) return here
  const before = here.filter((t) => t.last < time.first)
  if (before.length > 0) {
    const last = Math.max(...before.map((t) => t.last))
    return before.filter((t) => t.last === last && isNear(tokens, t, time))
  }
  const leads = tokens.slice(clause.first, time.first).every((w) => FILLS.has(w) || NOTICES.test(w))
  return leads || time.start ? here : []
}
const isNear = (tokens: readonly Token[], t: ToldAt, time: Time): boolean =>
  time.first - t.last - 1 <= NEAR && !tokens.slice(t.last + 1, time.first).some((w) => ELSE.test(w))

/** "Slurred since then": since the time that was told last. */
function sinceThen({ clauses }: Sentence, { clause, n, words }: ClauseAt, told: readonly ToldAt[], { days }: TimeBefore): Found[] {
  const at = words.indexOf('since')
  const here = at >= 0 && (at === words.length - 1 || /^(?:then|[.,])$/.test(words[at + 1]!)) ? clause : undefined
  const then = clause.opened === 'since' && words[0] === 'then' ? clauses[n - 1] : here
  if (!then || days === undefined || !within(then, told).some((t) => counts(t, days))) return []
  return [{ lasted: { days, fresh: false }, timed: [clause, then] }]
}

/** The longest time that a clause tells: a year that is named is one, though something began then. */
function longestIn({ tokens }: Sentence, { times }: ClauseAt): number | undefined {
  const days = times.filter((t) => !t.start || isYear(tokens[t.last]!)).map((t) => t.days)
  return days.length > 0 ? Math.max(...days) : undefined
}

/** "It left me with a weak leg": as old as the illness that left it, where nothing else is said. */
function leftWithoutTime({ clause, here, times, left }: ClauseAt, { days }: TimeBefore): Found[] {
  if (!left || times.length > 0 || days === undefined || !here.some((t) => counts(t, days))) return []
  return [{ lasted: { days, fresh: false }, timed: [clause] }]
}

/** Whatever happened all at once or in these days may be the weakness, and so may an alarm of which no time is told. */
function isAnew({ clause, words, here }: ClauseAt, thisDay: boolean): boolean {
  if (thisDay || ALL_AT_ONCE.test(clause.opened) || words.some((w) => ALL_AT_ONCE.test(w))) return true
  if (/^(?:hours?|minutes?)$/.test(words[words.indexOf('ago') - 1] ?? '')) return true
  // Two weak arms are no stroke, and mostly as old as the legs.
  return here.some((t) => ALARM.test(t.id) && !SLIGHT.test(t.id) && !(t.both && t.id === 'symptom.arm_weakness'))
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
