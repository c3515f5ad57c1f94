import type { Clause } from './clauses.ts'
import type { ToldAt } from './lasting.ts'
import type { Sentence } from './sentence.ts'
import type { Time } from './times.ts'
import type { Token } from './token.ts'

/** A clause with its words, what it tells to be so, the times in it, and whether "left me" stands in it. */
export type ClauseAt = {
  clause: Clause
  n: number
  words: readonly Token[]
  here: readonly ToldAt[]
  times: readonly Time[]
  left: boolean
}

/** Of the complaint itself, though it is not named ("it crept up", "it has been going on"). */
const OF_IT = /^(?:it|troubles?|problems?|weakness|symptoms?|complaints?)$/
const GOES_ON =
  /^(?:crept|creeping|creeps|started|began|begun|worse|weaker|worsening|worsened|going|goes|moves|progresses|progressed|lasted|building|built|coming|come|came|gradually|slowly|getting|like)$/
/** Words that say nothing beside a time. */
export const FILLS = new Set('and but so well then now i he she it or more half already been , . ('.split(' '))
/** The weak limb or what one does with it, of which a time may be told although nothing else is read. */
const LIMB = /^(?:legs?|foot|feet|knees?|thighs?|calf|calves|ankles?|toes|muscles?|stairs?|walk|walking|limp|limping)$/
const ALONE = /^(?:only|just|both|mainly|mostly|side|one|all)$/
/** A time told of one of these is not of the weakness. */
const ILL_ONCE =
  /^(?:brok\w*|fractur\w*|operat\w*|surger\w*|replac\w*|injur\w*|accidents?|crash\w*|sprain\w*|stroke|clot|thrombosis|pain\w*|hurts?|ach\w*|numb\w*|tingl\w*|burn\w*|swell\w*|swollen|wounds?|ulcers?|plaster\w*|cast|married|worked|retired|smok\w*|cancer|diabet\w*|sugar|tablets?|injection\w*|treat\w*|bit\w*|stung|ticks?|twist\w*|hit|kick\w*|knock\w*|fell|falls?|fallen)$/
/** In days. "Bad knees for years" may be another trouble than the one of today; a short time is never left aside. */
const LONGEST_UNSURE = 30

/** Whether a time in a clause that names nothing weak is of the complaint all the same. */
export const isOfIt = (sentence: Sentence, at: ClauseAt, time: Time): boolean =>
  goesOn(at.words) || isAfterThat(sentence, at) || isOfLimb(sentence, at, time)
/** "It has crept up". */
const goesOn = (words: readonly Token[]): boolean => OF_IT.test(words[0] ?? '') && words.some((w) => GOES_ON.test(w))
/** "Six months or more", "it's three years now", "only my legs, for three years". */
function isOfLimb({ tokens, clauses }: Sentence, at: ClauseAt, { days }: Time): boolean {
  const { clause, n } = at
  const wordsAt = (i: number): readonly Token[] => (clauses[i] ? tokens.slice(clauses[i].first, clauses[i].end) : [])
  const apart = holdsOnly(at)
  if (apart && clauses.every((c) => c === clause || tokens.slice(c.first, c.end).every((w) => FILLS.has(w)))) return true
  const others = apart ? [...wordsAt(n - 1), ...wordsAt(n + 1)] : untimed(at)
  if (!others.some((w) => LIMB.test(w))) return false
  return (
    others.every((w) => LIMB.test(w) || FILLS.has(w) || ALONE.test(w)) || (days <= LONGEST_UNSURE && !others.some((w) => ILL_ONCE.test(w)))
  )
}
/** "It goes slowly, five years now": a clause that holds nothing but a time, after one of how it goes. */
const isAfterThat = ({ tokens, clauses }: Sentence, at: ClauseAt): boolean => {
  const before = clauses[at.n - 1]
  return before !== undefined && goesOn(tokens.slice(before.first, before.end)) && holdsOnly(at)
}
/** The words of a clause that are no time. */
const untimed = ({ clause: { first }, words, times }: ClauseAt): readonly Token[] =>
  words.filter((_, k) => !times.some((time) => first + k >= time.first && first + k <= time.last))
const holdsOnly = (at: ClauseAt): boolean => untimed(at).every((w) => FILLS.has(w))
