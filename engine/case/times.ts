import type { Clause } from './clauses.ts'
import type { Token } from './token.ts'

const COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
      .split(' ')
      .map((w, i) => [w, i + 1]),
  ),
  thirty: 30,
  forty: 40,
  fifty: 50,
  couple: 2,
  few: 3,
  several: 5,
  many: 6,
  half: 0.5,
}
const UNITS: Readonly<Record<string, number>> = {
  minute: 0,
  hour: 0,
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3650,
  winter: 365,
  summer: 365,
}
/** "For years": so many of them, where nothing is counted. */
const UNCOUNTED = 4
const INTRO = new Set('for over during past last these since'.split(' '))
const ABOUT = new Set(
  'about around roughly some nearly almost more than least at only just maybe perhaps good well up last past these those probably approximately over under going on now many long donkeys'.split(
    ' ',
  ),
)
const AGO = new Set(['ago', 'back'])
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
/** Weekdays are within a week; most of them are told of a few days. */
const SINCE_WEEKDAY = 3
/** A year that is named is that of an old illness where it surely is long ago. */
const YEAR = /^(?:19\d\d|20(?:[01]\d|2[0-3]))$/
const SINCE_YEAR = 1095
const LIFELONG = 3650
/** "For ages." */
const AGES = 180
const EARLY_LIFE =
  /^(?:childhood|boyhood|girlhood|infancy|birth|school|schooldays|schooltime|youth|adolescence|puberty|teens|teenager|toddler|baby|kindergarten)$/
/** "Since summer", "in September": as likely some weeks as some months ago. */
const SEASON = /^(?:spring|summer|autumn|winter|january|february|april|june|july|august|september|october|november|december)$/
/** Other words too, but for what stands before them. */
const SEASON_TOO = /^(?:may|march|fall)$/
/** Too near for "since Christmas", and not for "since last Christmas". */
const FEAST = /^(?:christmas|easter|thanksgiving|whitsun)$/
const SINCE_SEASON = 75
/** "Since I was twelve", "since about thirty-five": at least so long ago. */
const SINCE_AN_AGE = 1095
/** Of a named day, these say that it is another than the last one. */
const NOT_THE_LAST = /^(?:every|each|next|by|until|till)$/
/** What follows a time that tells an age, or a time after or before something else. */
const OF_ANOTHER = new Set('old later before earlier after'.split(' '))
/** Of these days, a time goes on to now. */
const TO_NOW = new Set('over last past these'.split(' '))

/**
 * A time that a clause tells, in days until now, by its first and last word. `over` it something went on; `start` asks that something
 * began then ("yesterday it went weak"); `lifelong` since early in life;
 * `bare` with nothing that leads it in ("ten days of weakness").
 */
export type Time = { days: number; first: number; last: number; over: boolean; start: boolean; lifelong?: true; bare?: true }

/** Whether a word names a year, which surely is long ago. */
export const isYear = (token: Token): boolean => YEAR.test(token)

/**
 * The times that a clause tells, in their order.
 * @param thisDay whether the text says "this morning"
 */
export function timesIn(tokens: readonly Token[], clause: Clause, thisDay: boolean): Time[] {
  const { first, end, opened } = clause
  const out: Time[] = opened === 'today' ? [{ days: 0, first: first - 1, last: first - 1, over: false, start: true }] : []
  for (let i = first; i < end; i++) {
    const time = named(tokens, clause, i, thisDay) ?? counted(tokens, clause, i)
    if (time) out.push(time)
  }
  return out
}

/** A day, a year or a life that is named. */
function named(tokens: readonly Token[], { first, opened }: Clause, i: number, thisDay: boolean): Time | undefined {
  const t = tokens[i]!
  const before = tokens[i - 1] ?? ''
  const since = i > first ? before === 'since' || before === 'from' : opened === 'since'
  const time = (days: number, start = !since, from = i): Time => ({ days, first: from, last: i, over: false, start })
  if (t === 'today' || t === 'tonight' || (thisDay && /^(?:morning|afternoon|evening)$/.test(t))) return time(0)
  if (t === 'yesterday') return time(1)
  if (t === 'night' && before === 'last') return time(1, !since, i - 1)
  if (DAY.test(t) && !NOT_THE_LAST.test(before)) return time(SINCE_WEEKDAY, before === 'on' || !since)
  if (isYear(t)) return time(SINCE_YEAR)
  if (t === 'life' && /^(?:all|whole)$/.test(before)) return { ...time(LIFELONG, false, i - 1), lifelong: true }
  if (t === 'ages' && before === 'for') return time(AGES, false, i - 1)
  const from = whole(tokens, first, i)
  const ever = opened === 'since' || (from > first && /^(?:since|from)$/.test(tokens[from - 1]!))
  if (EARLY_LIFE.test(t) && ever) return { ...time(LIFELONG, false, from), lifelong: true }
  if (SEASON.test(t) || (SEASON_TOO.test(t) && (ever || before === 'last')) || (FEAST.test(t) && before === 'last'))
    return time(SINCE_SEASON, !ever, from)
  if (ever && isAge(tokens, i)) return { ...time(SINCE_AN_AGE, false, from), last: isDigit(tokens[i + 1]) ? i + 1 : i }
  return undefined
}

/** The first token of a time that ends here: what only narrows it belongs to it ("early last summer", "about the age of thirty"). */
function whole(tokens: readonly Token[], first: number, at: number): number {
  let from = at
  while (from > first && NARROWS.test(tokens[from - 1]!)) from--
  return from
}
const NARROWS =
  /^(?:early|late|mid|end|middle|beginning|start|last|this|about|around|roughly|age|aged|i|he|she|at|just|only|primary|secondary|high|my|was)$/

/** Whether a number is an age: no year, and none of days, weeks or months. */
function isAge(tokens: readonly Token[], i: number): boolean {
  const next = tokens[isDigit(tokens[i + 1]) ? i + 2 : i + 1] ?? ''
  if (numberOf(UNITS, next.replace(/s$/, '')) !== undefined) return false
  return TENS.test(tokens[i]!) || (/^\d{1,2}$/.test(tokens[i]!) ? Number(tokens[i]) : (numberOf(COUNTS, tokens[i]!) ?? 0)) >= YOUNGEST
}
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/
const isDigit = (word: Token | undefined): boolean => /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(word ?? '')
/** In years; below it a number is mostly none of an age. */
const YOUNGEST = 5

/** "Three weeks ago", "for years": a time by its unit, and how many of it. */
function counted(tokens: readonly Token[], { first, end, opened }: Clause, i: number): Time | undefined {
  const t = tokens[i]!
  const unit = numberOf(UNITS, t.replace(/s$/, ''))
  const next = tokens[i + 1] ?? ''
  if (unit === undefined || OF_ANOTHER.has(next)) return undefined
  const many = t.endsWith('s')
  const { count, at: before } = countBefore(tokens, first, i)
  const { intro: told, over, at } = introBefore(tokens, first, before)
  const intro = opened === 'since' && at < first ? 'since' : told
  const ago = i + 1 < end && AGO.has(next)
  // Minutes and hours that something went on for are those of an attack, or of how somebody sat.
  if (unit === 0 && !ago) return undefined
  if (!ago && intro === '' && count === undefined) return undefined
  if (count === undefined && many && !ago && intro !== 'for' && intro !== 'over') return undefined
  const days = Math.round((count ?? (many ? UNCOUNTED : 1)) * unit)
  const bare = !ago && intro === '' && next !== 'now' && next !== 'history'
  return { days, first: at + 1, last: ago ? i + 1 : i, over, start: intro === 'last' && count === undefined, ...(bare && { bare }) }
}
const numberOf = (words: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/** How many of a unit there are, the least of two ("two or three weeks"), and the token before that. */
function countBefore(tokens: readonly Token[], first: number, unit: number): { count: number | undefined; at: number } {
  const number = (k: number): number | undefined => {
    if (k < first) return undefined
    return /^\d{1,2}$/.test(tokens[k]!) ? Number(tokens[k]) : numberOf(COUNTS, tokens[k]!)
  }
  const count = number(unit - 1)
  if (count === undefined) return { count, at: unit - 1 }
  const less = /^(?:or|to)$/.test(tokens[unit - 2] ?? '') ? number(unit - 3) : undefined
  return less === undefined ? { count, at: unit - 2 } : { count: less, at: unit - 4 }
}
/** The word that leads a time in, whether it goes on to now, and the token before these. */
function introBefore(tokens: readonly Token[], first: number, from: number): { intro: Token; over: boolean; at: number } {
  let intro = ''
  let over = false
  let at = from
  for (; at >= first && (INTRO.has(tokens[at]!) || ABOUT.has(tokens[at]!)); at--) {
    over ||= TO_NOW.has(tokens[at]!)
    if (INTRO.has(tokens[at]!)) intro = tokens[at]!
  }
  return { intro, over, at }
}
