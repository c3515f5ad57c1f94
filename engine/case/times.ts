import type { Clause } from './clauses.ts'
import { COUNTS, numberOf, UNITS } from './counts.ts'
import { namedTime } from './named-times.ts'
import type { Token } from './token.ts'

/** "For years": so many of them, where nothing is counted. */
const UNCOUNTED = 4
const INTRO = new Set('for over during past last these since'.split(' '))
const ABOUT = new Set(
  'about around roughly some nearly almost more than least at only just maybe perhaps good well up last past these those probably approximately over under going on now many long donkeys'.split(
    ' ',
  ),
)
const AGO = new Set(['ago', 'back'])
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

/**
 * The times that a clause tells, in their order.
 * @param thisDay whether the text says "this morning"
 */
export function timesIn(tokens: readonly Token[], clause: Clause, thisDay: boolean): Time[] {
  const { first, end, opened } = clause
  const out: Time[] = opened === 'today' ? [{ days: 0, first: first - 1, last: first - 1, over: false, start: true }] : []
  for (let i = first; i < end; i++) {
    const time = namedTime(tokens, clause, i, thisDay) ?? counted(tokens, clause, i)
    if (time) out.push(time)
  }
  return out
}

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
  if (unit < 1 && !ago) return undefined
  if (!ago && intro === '' && count === undefined) return undefined
  if (count === undefined && many && !ago && intro !== 'for' && intro !== 'over') return undefined
  const days = (unit < 1 ? Math.floor : Math.round)((count ?? (many ? UNCOUNTED : 1)) * unit)
  const bare = !ago && intro === '' && next !== 'now' && next !== 'history'
  return { days, first: at + 1, last: ago ? i + 1 : i, over, start: intro === 'last' && count === undefined, ...(bare && { bare }) }
}

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
