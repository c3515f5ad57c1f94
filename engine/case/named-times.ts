import type { Clause } from './clauses.ts'
import { COUNTS, numberOf, UNITS } from './counts.ts'
import type { Time } from './times.ts'
import type { Token } from './token.ts'

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
const SEASON_TOO = /^(?:may|march)$/
/** "Since Christmas" may be days ago and "since the fall" is no season; "since last Christmas" and "last fall" are times. */
const FEAST = /^(?:christmas|easter|thanksgiving|whitsun|fall)$/
const SINCE_SEASON = 75
/** "Since I was twelve", "since about thirty-five": at least so long ago. */
const SINCE_AN_AGE = 1095
/** Of a named day, these say that it is another than the last one. */
const NOT_THE_LAST = /^(?:every|each|next|by|until|till)$/

/** Whether a word names a year, which surely is long ago. */
export const isYear = (token: Token): boolean => YEAR.test(token)

/** A day, a season, a year, an age or a life that is named and ends at a token. @param thisDay whether the text says "this morning" */
export function namedTime(tokens: readonly Token[], { first, opened }: Clause, i: number, thisDay: boolean): Time | undefined {
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
  if (
    ever &&
    isAge(
      tokens,
      i,
      tokens.slice(from, i).some((t) => OF_AN_AGE.test(t)),
    )
  )
    return { ...time(SINCE_AN_AGE, false, from), last: isDigit(tokens[i + 1]) ? i + 1 : i }
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

/** Whether a number is an age: no year, none of days, weeks or months, and no hour of the day. @param told whether it is said to be one */
function isAge(tokens: readonly Token[], i: number, told: boolean): boolean {
  const t = tokens[i]!
  const next = tokens[isDigit(tokens[i + 1]) ? i + 2 : i + 1] ?? ''
  if (numberOf(UNITS, next.replace(/s$/, '')) !== undefined || OF_A_CLOCK.test(next)) return false
  if (TENS.test(t)) return true
  const figure = /^\d{1,2}$/.test(t)
  const least = told ? YOUNGEST : figure ? LAST_HOUR + 1 : LAST_OF_CLOCK + 1
  return (figure ? Number(t) : (numberOf(COUNTS, t) ?? 0)) >= least
}
const OF_AN_AGE = /^(?:i|he|she|was|age|aged)$/
/** "Since twenty past eight". */
const OF_A_CLOCK = /^(?:past|to|oclock|o|am|pm|hundred|hours)$/
/** "Since eight" may be this morning, "since 14" this afternoon. */
const LAST_OF_CLOCK = 12
const LAST_HOUR = 24
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/
const isDigit = (word: Token | undefined): boolean => /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(word ?? '')
/** In years; below it a number is mostly none of an age. */
const YOUNGEST = 5
