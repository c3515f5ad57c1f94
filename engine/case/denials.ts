import { comesIn, startsAnew } from './clauses.ts'
import { reachOf, worseThanEver } from './denying.ts'
import type { Token } from './tokens.ts'

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
