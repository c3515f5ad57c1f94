import type { Side } from '../knowledge.ts'
import { comesIn, startsAnew } from './clauses.ts'
import { reachOf, SO_MUCH, worseThanEver } from './denying.ts'
import { isOther } from './whose.ts'

/** A word, a number with its sign and what it is out of ("4+/5"), or a mark: one of `,` `:` `(` `)`, and `.` at the end of a sentence. */
export type Token = string
/** A word that tells a side, before the token at `at`. */
export type SideMark = { at: number; side: Side | 'both' | 'other' }
/** A text without its small words: tokens, where each of its sentences ends, the sides told, and what small words told. */
export type Sentences = {
  tokens: Token[]
  ends: number[]
  marks: SideMark[]
  /** the tokens before which a small verb stood ("is", "had"); "my" or "me", of no relative; "used to" or "in the past" */
  verbs: Set<number>
  mine: Set<number>
  used: Set<number>
  /** the tokens before which "left me" stood ("the stroke left me with a weak leg") */
  leaves: Set<number>
}

const TOKEN = /\d+(?:\.\d+)?[+-]?(?:\/\d+)?|[\p{L}\p{N}]+|[.;:,()!?>]/gu
/** "4-5/5", "3 to 4/5": between two grades. */
const BETWEEN = /(?<![\d./])([0-5])\s?(?:-|–|to)\s?([0-5])[+-]?\s?\/\s?5(?!\d)/g
/** These say nothing of what is found, in a text as in a phrase. */
const SMALL = new Set(
  'the a an his her my their your its our this that of in is was are were has have had been be being to very'.split(' '),
)
const VERBS = new Set('is was are were has have had'.split(' '))
const MINE = new Set('my me mine our'.split(' '))
const LATELY = /^(?:few|couple|several|some|two|three|four|five|six|ten|\d+|days?|weeks?|months?|years?|hours?|fortnight|night|the)$/
/** "Can no longer walk as I used to", "have got used to it". */
const AS_IT_WAS = /^(?:as|than|like|what|get|got|getting|am|is|are)$/
const SIDES: Readonly<Record<string, SideMark['side']>> = {
  left: 'left',
  leftsided: 'left',
  lt: 'left',
  right: 'right',
  rightsided: 'right',
  rt: 'right',
  bilateral: 'both',
  bilaterally: 'both',
  symmetrical: 'both',
  symmetrically: 'both',
  symmetric: 'both',
  equal: 'both',
  bl: 'both',
  each: 'both',
  either: 'both',
}
const OTHER = new Set('other opposite unaffected healthy sound good'.split(' '))
const PART = /^(?:side|leg|foot|knee|ankle|hand|arm|limb|lower)$/
/** Names of many of a kind are those of both sides. */
export const PLURAL =
  /\b(?:legs|feet|knees|ankles|hips|thighs|calves|arms|hands|limbs|jerks|plantars|responses|soles|shins|buttocks|extremities|pulses|eyes|sides)\b/

/** "The leg's weak": one leg, of which something is told, or that has something ("the leg's strength"). */
export const ONE_PART =
  /\b(leg|thigh|knee|foot|calf|shin|ankle|heel|sole|toe|hip|buttock|bottom|limb|arm|hand|wrist|elbow|shoulder|finger|thumb|face|mouth|eye|eyelid|head|neck|back|side|muscle|skin|bladder)['’]s\b/giu

export function tokensOf(text: string): Sentences {
  const plain = text
    .toLowerCase()
    .replace(ONE_PART, '$1 is')
    .replace(/['’]/g, '')
    .replace(/\bb\/l\b/g, 'bilateral')
    .replace(/\(([lr])\)/g, (_, side: string) => (side === 'l' ? ' left ' : ' right '))
    .replace(BETWEEN, (_, a: string, b: string) => ` ${middle(Number(a), Number(b))} `)
    .replace(/(?<=\d[+-]?) ?(?:\/|out of|of) ?(?=[45]\b)/g, '/')
    .replace(/\b([0-5]) ?(plus|minus)\b/g, (_, n: string, sign: string) => n + (sign === 'plus' ? '+' : '-'))
    .replace(/(?<!\S)\+([0-4])\b/g, '$1+')
  const tokens: Token[] = []
  const ends: number[] = []
  const marks: SideMark[] = []
  const [verbs, mine, used, leaves] = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()]
  const end = () => {
    if (tokens.length > (ends.at(-1) ?? 0)) ends.push(tokens.push('.'))
  }
  const words = plain.match(TOKEN) ?? []
  for (const [i, word] of words.entries()) {
    if (word === 'left' && LEFT_SOMEBODY.test(words[i + 1] ?? '')) leaves.add(tokens.length)
    if (VERBS.has(word)) verbs.add(tokens.length)
    else if (MINE.has(word) && !isOther(words[i + 1])) mine.add(tokens.length)
    else if (word === 'used' && words[i + 1] === 'to' && !words.slice(Math.max(0, i - 3), i).some((w) => AS_IT_WAS.test(w)))
      used.add(tokens.length)
    else if (word === 'past' && words[i - 1] === 'the' && words[i - 2] === 'in' && !LATELY.test(words[i + 1] ?? '')) used.add(tokens.length)
    if (word === '.' || word === ';' || word === '!' || word === '?') end()
    else if (word === ',' || word === ':' || word === '(' || word === ')' || word === '>') {
      if (tokens.length > (ends.at(-1) ?? 0)) tokens.push(word === '>' ? 'than' : word)
    } else if (Object.hasOwn(SIDES, word)) {
      if (!noSide(words, i) && !noPlace(words, i)) marks.push({ at: tokens.length, side: SIDES[word]! })
    } else if (word.startsWith('contralateral') || (OTHER.has(word) && words[i - 1] !== 'all' && PART.test(words[i + 1] ?? ''))) {
      marks.push({ at: tokens.length, side: 'other' })
      tokens.push(word)
    } else if (word === 'this' && (words[i - 1] === 'like' || SO_MUCH.test(words[i + 1] ?? ''))) tokens.push(word)
    else if (word === 'both' && bothOf(words, i)) marks.push({ at: tokens.length, side: 'both' })
    else if (!SMALL.has(word)) tokens.push(word)
  }
  end()
  return { tokens, ends, marks: marks.filter((m) => !compared(tokens, m.at)), verbs, mine, used, leaves }
}
const middle = (a: number, b: number): string => {
  const m = (a + b) / 2
  return Number.isInteger(m) ? `${m}/5` : `${Math.floor(m)}+/5`
}
/** "On the right", "right leg" are sides whatever stands beside them. */
const SIDE_AFTER = new Set('the on to my his her their mainly'.split(' '))
const SIDE_BEFORE =
  /^(?:sides?|sided|legs?|feet|foot|knees?|ankles?|hands?|arms?|hips?|thigh|thighs|calf|calves|shin|toes?|buttock|limbs?|lower|upper|half)$/
/** "Right away", "right now", "right after it", "right handed". */
const RIGHT_THEN = /^(?:away|now|after|before|then|there|here|through|across|when|where|handed|hander|footed)$/
/** "All right", "is not right", "does not work right". */
const NOT_RIGHT = /^(?:all|not|isnt|wasnt|arent|quite|thats|feels?|looks?|works?|working|moves?|moving|walks?|walking)$/
/** "It left me lame", "I left work", "what is left". */
const LEFT_IT = /^(?:me|him|us|them|work|home|school|hospital|behind|handed|hander|footed)$/
const LEFT_SOMEBODY = /^(?:me|him|her|us|them|with)$/
const WHO_LEFT = new Set('i he she we they which whats nothing little much strength power'.split(' '))
/** Whether "right" or "left" tells no side here. */
const noSide = (words: readonly string[], at: number): boolean => {
  const [before, word, next, afterNext] = [words[at - 1] ?? '', words[at], words[at + 1] ?? '', words[at + 2] ?? '']
  if (SIDE_AFTER.has(before) || SIDE_BEFORE.test(next)) return false
  if (word === 'right')
    return (
      RIGHT_THEN.test(next) ||
      NOT_RIGHT.test(before) ||
      (next === 'as' && afterNext === 'rain') ||
      ((next === 'up' || next === 'down') && /^(?:to|the|my|his|her|into|past)$/.test(afterNext))
    )
  return word === 'left' && (LEFT_IT.test(next) || WHO_LEFT.has(before))
}
/** "Not right either", "either I trip or I fall", "each time": no two places. */
const NOT_OF_PLACES =
  /^(?:[.,;:)!?]|and|but|or|so|now|i|he|she|it|they|we|the|a|an|my|his|her|because|since|when|though|today|in|at|as|for|with|from|to|time|times|day|morning|evening|night|week|month|year|hour|step|attack|episode|spell|one)?$/
const noPlace = (words: readonly string[], at: number): boolean =>
  (words[at] === 'either' || words[at] === 'each') && NOT_OF_PLACES.test(words[at + 1] ?? '')
/** "both knee jerks" and "both sides" tell of two sides; "both hip and knee" does not. */
const bothOf = (words: readonly string[], at: number): boolean => {
  const [a, b] = [words[at + 1] ?? '', words[at + 2] ?? '']
  return PLURAL.test(a) || a === 'lower' || a === 'upper' || PLURAL.test(b) || a === '' || /^[.;,)]$/.test(a)
}
const COUNTED =
  /^(?:\d.*|one|two|three|four|five|six|ten|twelve|half|few|couple|several|once|twice|hour|day|week|month|year|fortnight|usual|ever|before)$/
/** "More than a year" counts; "weaker than the arm" compares. */
export const compares = (tokens: readonly Token[], at: number): boolean => tokens[at] === 'than' && !COUNTED.test(tokens[at + 1] ?? '')
/** "Worse on the left than on the right" tells of a difference, not where it is. */
const compared = (tokens: readonly Token[], at: number): boolean => {
  const near = tokens.slice(Math.max(0, at - 3), at + 3)
  const from = Math.max(0, at - 3)
  return near.some((t, i) => compares(tokens, from + i) || t === 'worse' || t === 'predominantly' || t === 'mainly' || t === 'especially')
}

const NO = new Set('no without denies denied deny nor neither none never nil nothing'.split(' '))
const NOT = new Set('not didnt doesnt isnt hasnt havent wasnt dont wont arent werent'.split(' '))
const UP_TO = new Set('but except apart although though however because due despite after since with'.split(' '))
/** "No trouble with the bladder": what is denied goes on. */
const WITH = /^(?:troubles?|problems?|issues?|difficult(?:y|ies)|bother|worries)$/
/** "No pain just weakness". */
const JUST = new Set(['just', 'only'])
/** A word that denies reaches over this many words. */
const REACH = 8
const REACH_OF_NOT = 4
const DENIES_BEFORE = new Set('absent negative normal excluded unremarkable none denied nil preserved intact'.split(' '))
const BACK = 2

export const isDenial = (token: Token | undefined): boolean => token !== undefined && (NO.has(token) || NOT.has(token))

type Denial = 'denied' | 'unsure'
/** Whether what stands at a token, or ends at one, is denied. Commas do not end a denial that goes on with "or". */
export function denials(
  tokens: readonly Token[],
  from: number,
  to: number,
  verbs: ReadonlySet<number>,
): {
  at: (token: number) => Denial | undefined
  by: (token: number) => number | undefined
  trouble: (token: number) => boolean
  after: (last: number) => boolean
} {
  const list = new Map<number, { as: Denial; by: number; trouble: boolean }>()
  let until = -1
  let as: Denial = 'denied'
  let by = from
  let not = false
  let trouble = false
  for (let i = from; i < to; i++) {
    const t = tokens[i]!
    if (i <= until) {
      const ends =
        t === ':' ||
        t === '(' ||
        t === ')' ||
        (UP_TO.has(t) && !(t === 'with' && WITH.test(tokens[i - 1]!))) ||
        (JUST.has(t) && i > by + 1) ||
        comesIn(tokens, i, by) ||
        (t === 'and' && (not || startsAnew(tokens, i, to, verbs))) ||
        (t === ',' && !goesOn(tokens, i, to))
      if (ends) until = -1
      else list.set(i, { as, by, trouble })
      trouble ||= t === 'with'
    }
    if ((!NO.has(t) && !NOT.has(t)) || worseThanEver(tokens, i)) continue
    const next = tokens[i + 1] ?? ''
    const reach = reachOf(tokens.slice(i + 1, i + 3))
    if (reach === 'nothing' || reach === 'next') {
      until = -1
      if (reach === 'next') list.set(i + 1, { as: 'denied', by: i, trouble: false })
      continue
    }
    // "Cannot walk without pain", "so as not to fall": what is meant of what follows is not clear.
    const twice = t === 'without' && (i <= until || tokens.slice(Math.max(from, i - REACH_OF_NOT), i).includes('cannot'))
    not = NOT.has(t)
    by = i
    trouble = false
    as = reach === 'open' || twice || (t === 'never' && /^(?:hurt|injur)/.test(next)) || tokens[i - 1] === 'as' ? 'unsure' : 'denied'
    until = i + (not && !goesOn(tokens, i, to) ? REACH_OF_NOT : REACH)
  }
  return {
    at: (token) => list.get(token)?.as,
    by: (token) => (list.get(token)?.as === 'denied' ? list.get(token)!.by : undefined),
    trouble: (token) => list.get(token)?.trouble === true,
    after: (last) => {
      for (let i = last + 1; i <= last + BACK && i < to; i++) {
        const t = tokens[i]!
        if (t === ',' || t === '(' || t === 'and') return false
        if (DENIES_BEFORE.has(t)) return true
      }
      return false
    },
  }
}
const goesOn = (tokens: readonly Token[], comma: number, to: number): boolean => {
  for (let i = comma + 1; i < to; i++) if (tokens[i] === 'or' || tokens[i] === 'nor') return true
  return false
}
