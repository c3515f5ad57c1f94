import { isMine, type Other } from './others.ts'
import { isWitness } from './witness.ts'

export const JOINS =
  /^(?:and|but|because|while|whereas|although|though|since|when|whenever|until|till|so|then|yet|before|after|that|if|where|which)$/
export const ASIDE = /^(?:after|before|when|whenever|while|since|because|as|if|until|once)$/
export const WHO = /^(?:who|whose|whom|that)$/
export const HE_IS = /^(?:he|she|they)$/
export const HIS = /^(?:his|her|their)$/
/** What is of somebody's body, so that "her numb saddle" is hers and "her car" is nothing. */
const OF_A_BODY =
  /^(?:own|legs?|foot|feet|knees?|thighs?|calf|ankles?|hips?|toes?|back|arms?|hands?|face|eyes?|mouth|speech|voice|head|memory|heart|bladder|bowels?|saddle|bottom|body|sight|vision|balance|numb\w*|weak\w*|pains?|strokes?|operations?|surgery|ms|epilepsy|fits?|seizures?|diabetes|cancer|headaches?|illness|dementia|prostate|spine|neck|muscles?|nerves?)$/
/** "In her arms", "by his side". */
export const WITH = /^(?:in|on|with|by|to|onto|under|at|off|into|over|from)$/
/** Whom the one who tells went to, fell over or was found by, is only there. */
export const THERE = /^(?:to|by|with|over|at|from|against|near|beside|onto|into|towards|per|via|of|without|on|off)$/
export const LIKE = /^(?:like|than)$/
/** Of whom one saw, knows or has something is told what follows. */
export const OF_WHOM = /^(?:saw|seen|see|watch|watched|met|meet|have|has|had|know|knew|visit|visiting|visited|about)$/
/** "I know my mother had MS". */
export const DOES =
  /^(?:has|had|is|was|are|were|cannot|cant|can|could|couldnt|will|would|did|does|didnt|doesnt|gets?|got|went|goes|lost|loses|fell|came|comes|died|used|needs?|needed|became|becomes|began|started|suffers?|suffered|developed|drags?|slurs?|limps?|never|also|always|collapsed?)$/
export const THEIR_OWN = /^(?:who|whose|with|having|that)$/
/** "I need a wheelchair for my mother". */
const GETS =
  /^(?:need|needs|needed|want|wants|wanted|buy|bought|get|got|order|ordered|hired?|borrow|borrowed|fetch|fetched|push|pushed|made)$/
const ALL_OTHERS = /^(?:everyone|everybody|all|they|others|rest)$/
/** "My father limped at my age". */
const OF_A_LIFE = /^(?:age|life|time|opinion|days|house|home|place|wedding|birthday|childhood|class|school|work|job|name)$/
/** "A friend I live with" tells of the friend. */
export const KNOWS = /^(?:know|knew|met|meet|sit|sat|work|worked|live|lived|look|looked|care|cared|share|shared|visit|visited|teach|nurse)$/
/** More words than these do not describe whom they stand before. */
const FEW = 3
const LEADS =
  /^(?:to|by|with|over|at|from|against|near|beside|onto|into|towards|like|than|per|for|off|via|as|through|according|of|without|no|among)$/
/** So near, in words, stands whom another hit or woke. */
const NEAR = 6
export const SOME = /^(?:one|two|three|some|many|most|all|both|none|neither|each|several)$/
/** What may be of anybody: "the face drooped". */
export const BARE = /^(?:the|left|right)$/
/** "Since my mother died the leg is weak". */
export const ENDED = /^(?:died|left|here|there|away|out|born|home|school|work|asleep|gone|arrived|came|visited|retired|moved)$/
/** "My son is fine but the face drooped". */
export const WELL = /^(?:well|fine|ok|okay|alright|healthy|good|kind|happy|asleep|unaffected|nothing)$/
/** "In the family home". */
const HOME = /^(?:home|house|car|bed|business)$/

/**
 * Whether what stands before a name is told of them: "stroke in my father", "speech of my mother", "diabetic mother".
 * @param from the first word of the clause
 */
export function isOfThem(words: readonly string[], from: number, { first, last, led }: Other): boolean {
  const before = words[first - 1] ?? ''
  if (before === 'in') return true
  if (before === 'of') return OF_A_BODY.test(words[first - 3] ?? words[first - 2] ?? '')
  if (led || first - from > FEW) return false
  return !words.slice(from, first).some((w) => LEADS.test(w)) && !(last + 1 < words.length && isWitness(words, last + 1))
}
/**
 * Whether all of a clause is theirs: "atrial fibrillation in the family", "I need a wheelchair for my mother".
 * @param next the word after the name
 */
export function isAllTheirs(words: readonly string[], from: number, { first, last }: Other, next: string): boolean {
  if (words[last] === 'family' && words[first - 1] === 'in') return !HOME.test(next)
  return words[first - 1] === 'for' && words.slice(from, first).some((w) => GETS.test(w))
}
/**
 * Whether "me" or "my" follows in the clause: "kicked my leg", "could not wake me"; or "him", of whom another's relative does it.
 * @param who they of whom it tells
 */
export function reachesMe(words: readonly string[], from: number, end: number, who: Other | undefined): boolean {
  const isAnothers = who !== undefined && (who.of !== undefined || !who.mine)
  for (let i = from; i < from + NEAR && i < end; i++) {
    const word = words[i]!
    if (/^(?:i|id|we)$/.test(word)) return false
    if (word === 'me' || (isAnothers && /^(?:him|her|them)$/.test(word))) return true
    if (isMine(words, i) && !OF_A_LIFE.test(words[i + 1] ?? '')) return true
  }
  return false
}
/** Whether a part of a body or an illness is among the next words. */
export const isOfBody = (words: readonly string[], from: number, end: number): boolean =>
  words.slice(from, Math.min(from + 3, end)).some((w) => OF_A_BODY.test(w))
/** Whether a sentence tells of all, so that "but not me" takes the person out: "everyone had a fever, but not me". */
export const saysAll = (words: readonly string[], began: number): boolean => words.slice(began, began + 2).some((w) => ALL_OTHERS.test(w))
