import type { Sentence } from './sentence.ts'
import type { Heard } from './telling.ts'

/** What is to be done, or was to be. */
const PLANS =
  /(?:^| )(?:(?:wait|waiting|waited|waits)(?: list)? for|waiting list|awaiting|awaited|awaits|(?:listed|booked|scheduled|pencilled|put down|hoping|hope|due)(?: in)? for|due to have|(?:on|put on) list for|considering|offered|refus\w+|declin\w+|rejected|turned down|said no|going to have|will have|thinking(?: about)?|advised against)$/
/** May stand between these and what is planned; a second or further one would say that there was one before. */
const BETWEEN = /^(?:a|an|the|any|my|his|her|to|have|take|start|on|about|new|left|right|total|some|for|planned|urgent|elective)$/
/** "Offered radiotherapy, and had it". */
const DONE = /\b(?:had|took|accepted|agreed|started|finished|completed|went ahead|got it|cycles|courses|sessions|rounds)\b/
/** "But refused it", "but never took it". */
const GIVEN_UP =
  /^(?:[a-z]+ ){0,2}?(?:but|and)(?: i| he| she| we| then| have| has| had| was)* (?:refused|declined|turned (?:it|this|them|that) down|said no|(?:never (?:took|taken|started|collected|filled|used)|(?:did not|didnt|have not|has not|not) (?:take|taken|start|started|collect|want)) (?:it|them|any|this|that|these|prescription))\b/
/** "Next week", "booked for June". */
const TO_COME =
  /^(?:is |are )?(?:(?:planned|scheduled|booked|due|coming up)(?: (?:for|in|on|at|next))?|next (?:week|month|year|spring|summer|autumn|winter|\w+day)|tomorrow|in (?:two|three|four|six|a few|\d+) (?:days|weeks|months) time)\b/
/** So many words before it, and so many after, tell of it. */
const BEFORE = 6
const AFTER = 9

/**
 * Whether a treatment is only planned, offered or refused: "waiting for a knee replacement", "was offered chemotherapy but refused it",
 * "having my hip done next week".
 * @param words of a text, or its tokens, which lack the small ones
 * @param first the first word of what names the treatment, and the last
 */
export function onlyPlanned(words: readonly string[], first: number, last: number): boolean {
  const after = words.slice(last + 1, last + 1 + AFTER).join(' ')
  if (TO_COME.test(after) || GIVEN_UP.test(after)) return true
  let at = first
  while (at > 0 && first - at < 3 && BETWEEN.test(words[at - 1]!)) at--
  for (let k = at; k <= first; k++) if (PLANS.test(words.slice(Math.max(0, k - BEFORE), k).join(' '))) return !DONE.test(after)
  return false
}

const TREATMENT =
  /^risk\.(?:recent_surgery|chemotherapy_or_neurotoxic_drug|radiotherapy_pelvis_or_spine|statin|steroid_use|anticoagulant_or_bleeding_tendency|immunosuppression)$/
/** What a sentence tells without treatments that are only planned. */
export const notPlanned = ({ tokens, from, to }: Sentence, heard: readonly Heard[]): Heard[] =>
  heard.filter(({ finding, value, at }) => {
    const ofTreatment = value !== false && (TREATMENT.test(finding.id) || value === 'surgery')
    return !ofTreatment || !onlyPlanned(tokens.slice(from, to), at.first - from, at.last - from)
  })
