import type { Side } from '../knowledge.ts'

/** A word that tells a side, before the token at `at`. */
export type SideMark = { at: number; side: Side | 'both' | 'other' }

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
  /\b(?:legs|feet|knees|ankles|hips|thighs|calves|arms|hands|limbs|jerks|plantars|responses|soles|shins|buttocks|extremities|pulses|eyes|sides|fingers|fingertips|wrists|shoulders|lids|eyelids|cheeks|parapleg\w+|parapares\w+|tetrapleg\w+|quadripleg\w+|tetrapares\w+|quadripares\w+)\b/
/** What many have everywhere they have on both sides. */
export const EVERYWHERE = /\b(?:throughout|generali\w+|diffuse\w*|global\w*|all four|four limbs|all limbs|all extremities|everywhere)\b/

/** Whether a word, by itself, is one for a side. */
export const isSideWord = (word: string): boolean => Object.hasOwn(SIDES, word)
/** The side that a word of a text tells, if it tells one where it stands. */
export function sideTold(words: readonly string[], i: number): SideMark['side'] | undefined {
  const word = words[i]!
  if (isSideWord(word)) return noSide(words, i) || noPlace(words, i) || isOfAThing(words, i) || isWay(words, i) ? undefined : SIDES[word]
  if (word.startsWith('contralateral')) return 'other'
  if (OTHER.has(word) && words[i - 1] !== 'all' && PART.test(words[i + 1] ?? '')) return isNoPlace(words, i) ? undefined : 'other'
  if (word === 'neither' && (PART.test(words[i + 1] ?? '') || words[i + 1] === 'of')) return 'both'
  return word === 'both' && bothOf(words, i) ? 'both' : undefined
}

/** "On the other hand" at the head of what is told. */
const isNoPlace = (words: readonly string[], at: number): boolean =>
  words.slice(at - 2, at + 2).join(' ') === 'on the other hand' && /^(?:[.,;!?]|but|and)?$/.test(words[at - 3] ?? '')
/** "The right side of the bus". */
const THING =
  /^(?:bed|bus|car|road|street|room|sofa|couch|chair|train|plane|field|pitch|track|bath|tub|house|desk|table|bench|seat|boat|bike|bicycle|river|court|mattress|counter|door|window|picture|page|van|tram|horse|pool|garden|kitchen|corridor|stairs|staircase|ward|ring|stage|church|screen|lane)$/
const isOfAThing = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'side' && words[at + 2] === 'of' && [3, 4].some((n) => THING.test(words[at + n] ?? ''))
/** "I lean to the left". */
const GOES =
  /^(?:lean\w*|veer\w*|drift\w*|swerv\w*|turn\w*|pull\w*|list\w*|tilt\w*|stagger\w*|look\w*|step\w*|roll\w*|lurch\w*|sway\w*|tip|tipped|tips)$/
const isWay = (words: readonly string[], at: number): boolean => {
  if (PART.test(words[at + 1] ?? '') && words[at + 1] !== 'side') return false
  const to = /^(?:the|my|his|her)$/.test(words[at - 1] ?? '') ? at - 2 : at - 1
  const from = /^(?:to|towards|toward)$/.test(words[to] ?? '') ? to - 1 : words[at - 1] === 'the' || words[at - 1] === 'my' ? -1 : to
  return from >= 0 && [from, from - 1].some((i) => GOES.test(words[i] ?? ''))
}

/** "On the right", "right leg" are sides whatever stands beside them. */
const SIDE_AFTER = new Set('the on to my his her their mainly'.split(' '))
const SIDE_BEFORE =
  /^(?:sides?|sided|legs?|feet|foot|knees?|ankles?|hands?|arms?|hips?|thigh|thighs|calf|calves|shin|toes?|buttock|limbs?|lower|upper|half)$/
/** "Right away", "right now", "right after it", "right handed". */
const RIGHT_THEN = /^(?:away|now|after|before|then|there|here|through|across|that|when|where|handed|hander|footed)$/
/** "All right", "is not right", "does not work right". */
const NOT_RIGHT = /^(?:all|not|isnt|wasnt|arent|quite|thats|feels?|looks?|works?|working|moves?|moving|walks?|walking)$/
/** "It left me lame", "I left work", "what is left". */
const LEFT_IT = /^(?:me|him|us|them|work|home|school|hospital|behind|handed|hander|footed)$/
const WHO_LEFT = new Set('i he she we they which whats nothing little much strength power'.split(' '))
/** Whether "right" or "left" tells no side here. */
const noSide = (words: readonly string[], at: number): boolean => {
  const [before, word, next, afterNext] = [words[at - 1] ?? '', words[at], words[at + 1] ?? '', words[at + 2] ?? '']
  if (SIDE_AFTER.has(before) || SIDE_BEFORE.test(next)) return false
  if (word === 'right')
    return (
      isSaidFirst(words, at) ||
      RIGHT_THEN.test(next) ||
      (NOT_RIGHT.test(before) && !words.slice(Math.max(0, at - 4), at).includes('left')) ||
      (next === 'as' && afterNext === 'rain') ||
      ((next === 'up' || next === 'down') && /^(?:to|the|my|his|her|into|past)$/.test(afterNext))
    )
  return word === 'left' && (LEFT_IT.test(next) || WHO_LEFT.has(before))
}
/** "Right, so my leg went weak." */
const isSaidFirst = (words: readonly string[], at: number): boolean =>
  /^[.;!?]?$/.test(words[at - 1] ?? '') &&
  /^(?:so|well|ok|okay|then|now|i|im|my|it|its|let|the|doctor|first|where|this|thats|well)$/.test(
    words[at + (words[at + 1] === ',' ? 2 : 1)] ?? '',
  )
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
