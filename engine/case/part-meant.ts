/** "Since the left buckles": a part of the body that is not named again. */
const DOES =
  /^(?:is|was|are|were|feels|felt|has|had|have|buckles|buckled|gives|gave|drags|dragged|drops|goes|went|gone|will|would|wont|cannot|does|did|can|could|keeps|kept|seems|seemed|hurts|aches|tingles|burns|twitches|shakes|works|moves|looks|became|got|gets|started|began|follows|stays|swells|wastes|weak|numb|dead|fine|normal|ok|okay|one)$/
const LED = /^(?:the|my|his|her|and)$/
/** "It is weak on the left". */
const WHERE = /^(?:on|to|in|at|from|of|towards|than|off|over|across|onto|against|beside|like)$/
const PART = /^(leg|foot|knee|ankle|thigh|calf|hip|arm|hand)s?$/
const FEET: Readonly<Record<string, string>> = {
  legs: 'leg',
  feet: 'foot',
  calves: 'calf',
  knees: 'knee',
  ankles: 'ankle',
  thighs: 'thigh',
  hips: 'hip',
  arms: 'arm',
  hands: 'hand',
}
/** With these a part of the body is named that is no subject. */
const OF_TERMS =
  /^(?:jerks?|reflex\w*|flexion|extension|dorsiflexion|plantarflexion|plantar|flexors?|extensors?|abduction|adduction|inversion|eversion|pulses?|replacement|power|strength|drop|operation|surgery|clonus|raise|raising)$/
const STOPS = /^[.;!?]$/

/**
 * The part of the body that is meant where a word tells only its side, or "the other" or "one": the one that was named last in this
 * sentence or the one before; undefined where it is named, or none is meant.
 */
export function partMeant(words: readonly string[], i: number): string | undefined {
  const [before, word, next] = [words[i - 1] ?? '', words[i]!, words[i + 1] ?? '']
  const isSide = word === 'left' || word === 'right'
  // "The right one": the side was told before.
  if (word === 'one' && (before === 'left' || before === 'right' || before === 'other') && !WHERE.test(words[i - 3] ?? ''))
    return lastPart(words, i - 1)
  if (next === 'one' || !DOES.test(next)) return undefined
  if (isSide && LED.test(before) && before !== 'and' && !WHERE.test(words[i - 2] ?? '')) return lastPart(words, i)
  return word === 'other' && (before === 'the' || before === 'my') && !WHERE.test(words[i - 2] ?? '') ? lastPart(words, i) : undefined
}
function lastPart(words: readonly string[], i: number): string | undefined {
  let stops = 0
  for (let k = i - 1; k >= 0 && stops < 2; k--) {
    const word = words[k]!
    if (STOPS.test(word)) stops++
    const part = PART.test(word) ? word.replace(/s$/, '') : FEET[word]
    if (part) return OF_TERMS.test(words[k + 1] ?? '') ? undefined : part
  }
  return undefined
}
