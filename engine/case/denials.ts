import { comesIn, startsAnew } from './clauses.ts'
import { DENIES, type Reach, reachOf, worseThanEver } from './denying.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

const NO = new Set(DENIES)
const NOT = new Set(['not'])
const UP_TO = new Set('but except apart although though however because due despite after since with'.split(' '))
/** "No trouble with the bladder": what is denied goes on. */
const WITH = /^(?:troubles?|problems?|issues?|difficult(?:y|ies)|bother|worries)$/
const CANNOT = /^(?:cannot|unable|never)$/
/** "No pain just weakness". */
const JUST = new Set(['just', 'only'])
/** A word that denies reaches over this many words. */
const REACH = 8
const REACH_OF_NOT = 4
const DENIES_BEFORE = new Set('absent negative normal excluded unremarkable none denied nil preserved intact'.split(' '))
const BACK = 2

export const isDenial = (token: Token | undefined): boolean => token !== undefined && (NO.has(token) || NOT.has(token))

type Denial = 'denied' | 'unsure'
/** What is denied in a sentence, token by token. */
export type Denials = {
  at: (token: number) => Denial | undefined
  /** the token that denies this one, where it surely does */
  by: (token: number) => number | undefined
  /** whether it is what a trouble that is denied is with ("no trouble with the bladder") */
  trouble: (token: number) => boolean
  /** whether a word just after this one denies it ("tremor absent") */
  after: (last: number) => boolean
}
/** Whether what stands at a token, or ends at one, is denied. Commas do not end a denial that goes on with "or". */
export function denials(sentence: Sentence): Denials {
  const denied = deniedIn(sentence)
  return {
    at: (token) => denied.get(token)?.as,
    by: (token) => (denied.get(token)?.as === 'denied' ? denied.get(token)!.by : undefined),
    trouble: (token) => denied.get(token)?.trouble === true,
    after: (last) => deniedAfter(sentence, last),
  }
}

type Denied = { as: Denial; by: number; trouble: boolean }
function deniedIn(sentence: Sentence): ReadonlyMap<number, Denied> {
  const { tokens, from, to } = sentence
  const denied = new Map<number, Denied>()
  let now: Denier | undefined
  let trouble = false
  for (let i = from; i < to; i++) {
    if (now && (i > now.until || endsAt(sentence, i, now))) now = undefined
    if (now) denied.set(i, { as: now.as, by: now.at, trouble })
    trouble ||= tokens[i] === 'with'
    if (!isDenial(tokens[i]) || worseThanEver(tokens, i)) continue
    const reach = reachOf(tokens.slice(i + 1, i + 3))
    if (reach === 'next') denied.set(i + 1, { as: 'denied', by: i, trouble: false })
    if (reach === 'nothing' || reach === 'next') now = undefined
    else {
      now = denierAt(sentence, i, reach, now !== undefined)
      trouble = false
    }
  }
  return denied
}

/** A word that denies, and the last token over which it does. */
type Denier = { at: number; as: Denial; not: boolean; until: number }
function denierAt({ tokens, from, to }: Sentence, at: number, reach: Reach, denied: boolean): Denier {
  const t = tokens[at]!
  const not = NOT.has(t)
  // "Cannot walk without pain", "so as not to fall": what is meant of what follows is not clear.
  const twice = t === 'without' && (denied || tokens.slice(Math.max(from, at - REACH), at).some((before) => CANNOT.test(before)))
  const unsure = reach === 'open' || twice || (t === 'never' && /^(?:hurt|injur)/.test(tokens[at + 1] ?? '')) || tokens[at - 1] === 'as'
  return { at, as: unsure ? 'unsure' : 'denied', not, until: at + (not && !goesOn(tokens, at, to) ? REACH_OF_NOT : REACH) }
}
function endsAt({ tokens, to, verbs }: Sentence, i: number, { at, not }: Denier): boolean {
  const t = tokens[i]!
  if (t === ':' || t === '(' || t === ')' || comesIn(tokens, i, at)) return true
  if (t === ',') return !goesOn(tokens, i, to)
  if (t === 'and') return not || startsAnew(tokens, i, to, verbs)
  if (UP_TO.has(t)) return !(t === 'with' && WITH.test(tokens[i - 1]!))
  return JUST.has(t) && i > at + 1
}
function goesOn(tokens: readonly Token[], comma: number, to: number): boolean {
  for (let i = comma + 1; i < to; i++) if (tokens[i] === 'or' || tokens[i] === 'nor') return true
  return false
}

function deniedAfter({ tokens, to }: Sentence, last: number): boolean {
  for (let i = last + 1; i <= last + BACK && i < to; i++) {
    const t = tokens[i]!
    if (t === ',' || t === '(' || t === 'and') return false
    if (DENIES_BEFORE.has(t)) return true
  }
  return false
}
