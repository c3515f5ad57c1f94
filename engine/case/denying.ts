/** Words that deny what follows them, as people and as clinicians write. "Not" does so too, less far. */
export const DENIES: readonly string[] = 'no nil without never nothing nobody deny denies denied denying nor neither none'.split(' ')

/** "Not only", "not long ago", "for no reason": a word that denies and, with what follows it, denies nothing. */
const DENIES_NOTHING =
  /^(?:long(?= (?:ago|after|before|since|until|till|now|then|back)\b| $)|only|just|merely|because|reason|apparent reason|obvious reason|known reason|clear reason|particular reason|good reason|doubt|wonder|matter|sooner|surprise|surprisingly|least|infrequently|uncommonly)\b/
/** "No change", "no better with rest": what is denied is this one word, not what follows it. */
const DENIES_IT_ALONE =
  /^(?:(?:lasting|real|great|much|clear|marked|significant) )?(?:change|improvement|response|relief|better|effect|benefit|progress|recovery|help|respon|reliev|eas(?:ed|ier)|alleviat|further)/
/** "No longer", "not sure": whether what follows is so remains open. */
const LEAVES_OPEN = /^(?:longer|sure|clear|certain|known|assess|tested|possible|able|until|more|worse)/

/** How far a word reaches that denies: over nothing, over the next word, over all that follows or, in doubt, over that without telling. */
export type Reach = 'nothing' | 'next' | 'open' | 'all'
/** @param next the words after the one that denies; the first two are looked at */
export function reachOf(next: readonly string[]): Reach {
  const [first = '', second = ''] = next
  if (DENIES_NOTHING.test(`${first} ${second}`)) return 'nothing'
  if (DENIES_IT_ALONE.test(`${first} ${second}`)) return 'next'
  return LEAVES_OPEN.test(first) ? 'open' : 'all'
}

/** "This weak", "this bad": how much it is so, not which one is meant. */
export const SO_MUCH =
  /^(?:bad|badly|weak|weaker|numb|heavy|painful|severe|strong|sore|stiff|tired|dizzy|swollen|cold|intense|awful|terrible|much|breathless|wobbly|unsteady|confused|ill)$/
/** What a sentence goes on with, so that a comparison before it is over. */
const TURN = /^(?:[.,:()]|but|and|or|nor|now|today)$/
/**
 * "Never a headache like this", "I have not had one this bad before", "never so weak": what is compared is there, and worse than ever.
 * @param at the word that denies
 */
export function worseThanEver(words: readonly string[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 8 && !TURN.test(words[i]!); i++) {
    const next = words[i + 1] ?? ''
    if (words[i] === 'like' && i > at + 1 && (next === 'this' || (next === 'it' && words[at] === 'never'))) return true
    if (words[i] === 'this' && SO_MUCH.test(next)) return true
    if (words[at] === 'never' && (words[i] === 'such' || (words[i] === 'so' && SO_MUCH.test(next)))) return true
  }
  return false
}

const ALMOST = /^(?:almost|nearly)$/
const FELL = /^(?:fell|fall|fallen|falling|slipped|slip|crashed|dropped)$/
/** "I almost fell": whether what begins here did not happen. How far something went ("almost gave way") is told by other words. */
export const almost = (words: readonly string[], at: number): boolean => ALMOST.test(words[at - 1] ?? '') && FELL.test(words[at]!)

/** Who or what a comparison is with. */
const COMPARED_WITH = /^(?:i|ive|im|id|he|hes|she|shes|someone|somebody|a|an|my|having|being|after|from)$/
const LIKES = /^(?:i|we|they|would|id|did|not|dont|do|things|something|anything|stuff|sports|more|people)$/
/** From "like" to what is compared, in words. */
const FAR = 6
/**
 * Whether what begins here only compares: "like a bee sting", "as if I had run a marathon".
 * @param small whether small words ("a") are left out of these
 */
export function onlyCompares(words: readonly string[], at: number, small: boolean): boolean {
  for (let k = at - 1; k >= Math.max(0, at - FAR); k--) {
    if (TURN.test(words[k]!)) return false
    const like = words[k] === 'like' && !LIKES.test(words[k - 1] ?? '')
    if (!like && !(/^(?:if|though)$/.test(words[k]!) && words[k - 1] === 'as')) continue
    return (small && k === at - 1) || COMPARED_WITH.test(words[k + 1] ?? '')
  }
  return false
}
/** A comparison within what tells a fact: that is told by what it is like. */
export const COMPARES = /\b(?:like|as if|as though|feels?|felt)\b/

/** What may be there once and be there again. */
const ONE_OF_MANY = /^(?:headaches?|migraines?|fits?|seizures?|fever|strokes?|tia|attacks?|blackouts?|faints?)$/
const SUCH = /^(?:worst|bad|terrible|awful|dreadful|nasty|severe|violent|blinding|massive|huge|big|small|i|he|she)$/
/**
 * "No headache now, but yesterday the worst one of my life": the words with what was denied put where "one" stands for it.
 * @param before what was denied last in the story
 * @returns the words, and what was denied last in them or before
 */
export function namedAgain(words: readonly string[], before: string | undefined): { words: readonly string[]; denied: string | undefined } {
  const said = [...words]
  let denied = before
  for (const [i, word] of words.entries()) {
    if (word === 'one' && denied && SUCH.test(words[i - 1] ?? '') && words[i + 1] !== 'side') said[i] = denied
    if (ONE_OF_MANY.test(word)) denied = [1, 2].some((n) => /^(?:no|not|without|never|any)$/.test(words[i - n] ?? '')) ? word : undefined
  }
  return { words: said, denied }
}

/** Words that may stand anywhere in a phrase and change nothing of what it tells. */
export const LIGHT: ReadonlySet<string> = new Set(
  'this just also now rather quite completely totally entirely bit little really so too still already fairly somewhat slightly very extremely terribly awfully ever even suddenly gradually slowly steadily quickly recently again then always often sometimes lot'.split(
    ' ',
  ),
)
