import type { Clause } from './clauses.ts'
import type { Token } from './token.ts'

/** Weeks ago is when it began; years ago, mostly not. */
const AGO = new Set('ago before earlier previously back'.split(' '))
const ONCE = new Set('earlier previous previously former formerly childhood infancy'.split(' '))
const AS = new Set('as i he she young small little'.split(' '))
const YOUNG = new Set('child baby boy girl teenager youth'.split(' '))
/** What somebody took it for, or meant to do. */
const NOT_SO = new Set('believes suspected mistaken thought whether'.split(' '))
/** "Told to come back if it went numb", "asked if it was numb": what may be. "My feet are numb if I stand" is what is. */
const COME_BACK = /^(?:return|come|call|ring|phone|watch|casualty|hospital)$/
const WHO = /^(?:i|we|he|she|they|you)$/
const ASKED = /^(?:asked|asks|know|wonder|wondered)$/
/** From "come back" to "if", in words. */
const NEAR = 4
const ENDED = new Set('resolved disappeared subsided vanished'.split(' '))
/** "Went away", "wore off". */
const ENDED_BY: Readonly<Record<string, RegExp>> = {
  went: /^away$/,
  gone: /^(?:|\.|,|and|but|away|after|within|by|again|now|since)$/,
  wore: /^off$/,
  worn: /^off$/,
  passed: /^(?:off|away)$/,
  cleared: /^(?:|\.|,|up|after|within|by|again)$/,
  settled: /^(?:|\.|,|down|after|within|by|again)$/,
}
/** Gone are these where something is wrong. */
const GOOD =
  /^(?:strength|power|force|feeling|sensation|sense|reflex\w*|jerks?|pulses?|balance|control|muscles?|bulk|grip|speech|sight|vision)$/
const STILL_NOT = new Set('not never hasnt havent didnt has without no before until'.split(' '))
/** "As before", "the day before". */
const NOT_BEFORE =
  /^(?:as|than|like|never|day|night|evening|morning|hours?|minutes?|days?|weeks?|months?|just|shortly|long|strong|normal|usual|year)$/
const BEGAN = /^(?:began|begun|started|starts|onset|noticed|since|present|lasting|worsen\w*|progress\w*|gradual\w*|slowly)$/
const TURNS = new Set('but now since today currently however although though while whereas'.split(' '))
/** This many words into a sentence, a time is that of all of it ("Three years ago I had ..."). */
const AT_FIRST = 3

/** "The past few weeks" are those of now. */
const LATELY = /^(?:few|couple|several|some|two|three|four|five|six|ten|\d+|days?|weeks?|months?|years?|hours?|fortnight|night)$/

export type Over = 'not so' | 'long ago' | 'ended'
const WEIGHTY: readonly Over[] = ['not so', 'long ago', 'ended']
type Span = { first: number; end: number; words: readonly [number, number]; kind: Over }

/**
 * Which words of a sentence speak of what is over, or was only supposed: told for a phrase by its first and last word, which do not count
 * themselves. What has `ended` was there when it began; what was long before, was not.
 * @param used the tokens before which "used to" or "in the past" stood
 * @param leaves those at which "left me" stood: what an old illness left is there
 */
export function past(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  used: ReadonlySet<number>,
  leaves: ReadonlySet<number> = new Set(),
): (first: number, last: number) => Over | undefined {
  const spans: Span[] = []
  for (const [n, clause] of clauses.entries()) {
    const left = [...leaves].some((at) => at >= clause.first && at < clause.end)
    const began = left || clause.opened === 'since' || tokens.slice(clause.first, clause.end).some((t) => BEGAN.test(t))
    for (let i = clause.first; i < clause.end; i++) {
      const found = timeAt(tokens, i, clause, used, began)
      if (!found) continue
      const words = [i, i + found.length - 1] as const
      let { first, end } = clause
      if (n > 0 && (found.kind === 'ended' ? i - first < AT_FIRST : clause.opened === 'while')) first = clauses[n - 1]!.first
      if (found.kind === 'then' && i + found.length - clauses[0]!.first <= AT_FIRST + 1) {
        const turn = clauses.findIndex((c, k) => k > n && (TURNS.has(c.opened) || tokens.slice(c.first, c.end).some((x) => BEGAN.test(x))))
        end = turn < 0 ? clauses.at(-1)!.end : clauses[turn]!.first
      }
      spans.push({ first, end, words, kind: found.kind === 'then' || found.kind === 'before' ? 'long ago' : found.kind })
    }
  }
  return (a, b) => {
    const all = spans.filter((s) => a >= s.first && a < s.end && !(a <= s.words[0] && s.words[1] <= b))
    return WEIGHTY.find((kind) => all.some((s) => s.kind === kind))
  }
}

/** `then` reaches over the sentence that it begins, the others over their clause */
type Time = { kind: 'then' | 'before' | 'ended' | 'not so'; length: number }
function timeAt(tokens: readonly Token[], i: number, clause: Clause, used: ReadonlySet<number>, began: boolean): Time | undefined {
  const t = tokens[i]!
  const before = i > clause.first ? tokens[i - 1]! : ''
  const next = i + 1 < clause.end ? tokens[i + 1]! : ''
  const then = (length: number): Time | undefined => (began ? undefined : { kind: 'then', length })
  if (used.has(i)) return { kind: 'then', length: 1 }
  if (/^(?:years?|decades?)$/.test(t) && AGO.has(next)) return then(2)
  if (/^(?:19|20)\d\d$/.test(t)) return then(1)
  if (ONCE.has(t) && !/^(?:today|tonight|this|than)$/.test(next) && !(t === 'earlier' && isToday(before, next))) return then(1)
  if (t === 'ago' && /^(?:long|time)$/.test(before) && tokens[i - 2] !== 'not' && tokens[i - 2] !== 'short') return then(1)
  if (t === 'last' && /^(?:spring|summer|autumn|winter)$/.test(next)) return then(2)
  if (t === 'old' && !/^(?:years?|months?|weeks?|days?)$/.test(before)) return { kind: 'before', length: 1 }
  if (t === 'past' && i === clause.first && next !== '' && !LATELY.test(next)) return { kind: 'before', length: 1 }
  if (t === 'diagnosed') return { kind: 'before', length: 1 }
  // "I had a baby" is not "when I was a baby".
  const borne = t === 'baby' && /^(?:i|she)$/.test(before) && !/^(?:when|while|as|since)$/.test(tokens[i - 2] ?? '')
  if (YOUNG.has(t) && AS.has(before) && !borne) return then(1)
  if (t === 'if' && (ASKED.test(before) || isWarned(tokens, i))) return { kind: 'not so', length: 1 }
  if (t === 'before' && next === '' && before !== '' && !NOT_BEFORE.test(before)) return began ? undefined : { kind: 'before', length: 1 }
  const planned = t === 'planned' && (next === '' || next === 'for' || /^(?:i|he|she|we|they|doctors?)$/.test(before))
  if (NOT_SO.has(t) || (t === 'looked' && next === 'for') || (t === 'treated' && next === 'as') || planned)
    return { kind: 'not so', length: 1 }
  const near = tokens.slice(Math.max(clause.first, i - 3), i)
  if (near.some((x) => STILL_NOT.has(x))) return undefined
  if (ENDED.has(t)) return { kind: 'ended', length: 1 }
  if (ENDED_BY[t]?.test(next) && !near.some((x) => GOOD.test(x)) && !GOOD.test(tokens[i + 1] ?? '')) return { kind: 'ended', length: 1 }
  return undefined
}
/** "She slipped earlier": without a time before it, at the end of what it stands in, it was on this day. */
const isToday = (before: string, next: string): boolean =>
  /^(?:[.,]?|and|on|when|while)$/.test(next) && !/^(?:days?|weeks?|fortnight|months?|much|long|even)$/.test(before)
/** True when somebody is to come back if something happens; who says of themselves that they come or call does so. */
const isWarned = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - NEAR), at).some((t, i, near) => {
    const said = at - near.length + i
    return COME_BACK.test(t) && !WHO.test(tokens[said - 1] ?? '')
  })
