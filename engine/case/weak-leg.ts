import type { Side } from '../knowledge.ts'
import type { Readers } from './readers.ts'
import type { Where } from './where.ts'
import type { ToldIn } from './who.ts'

type Leg = Side | 'both'
const LEG =
  '(?:[\\p{L}-]+ )?(?:leg|foot|knee|ankle|thigh|calf|hip|groin|heel|sole|hamstring|toes?|shin|buttock|lower (?:limb|extremity))\\b'
const ELSEWHERE =
  '(?! (?:arm|hand|wrist|elbow|shoulder|eye|ear|face|cheek|temple|breast|lung|kidney|side of (?:the|a|my|our|his|her) (?:face|head|neck|chest|bed|bus|car|road|street|room|sofa|train|plane|field|pitch|bath|house|desk|table|bench|bike)))'
/** "Not my left leg", "I lie on my left side". */
const NOT = "(?<!\\b(?:not|isn[’']t|wasn[’']t|nor) (?:in |on )?(?:my |the |his |her )?)"
const LIES = '(?<!\\b(?:lie|lay|lying|sleep|slept|sit|sat|stand|stood|lean|leaned|leant|rest) )'
/** "My left foot", "it's mostly the left", "the toe on the left". */
const named = (side: Side): RegExp =>
  new RegExp(
    `${NOT}\\b${side} ${LEG}|\\b(?:it(?:[’']s| is) (?:(?!not)[\\p{L}]+ )?|${LIES}\\bon )(?:the|my|his|her) ${side}\\b${ELSEWHERE}`,
    'iu',
  )
const NAMED: readonly (readonly [Leg, RegExp])[] = [
  ['left', named('left')],
  ['right', named('right')],
]
const PLURAL: readonly (readonly [Leg, RegExp])[] = [
  [
    'both',
    /(?<!\b(?:not|nor) )\b(?:both|my|his|her|the|their) (?:\p{L}+ )?(?:legs|feet|knees|thighs|calves|ankles|lower (?:limbs|extremities))\b/iu,
  ],
]

/**
 * The leg that is told to be weak; where none is, the only one that is spoken of.
 * @param plain the texts as they are read
 */
export function weakLegIn(readers: Readers, texts: readonly string[], plain: readonly string[]): ToldIn<Leg> | undefined {
  const weak = readers
    .sayings('history')
    .inTurn(plain)
    .flatMap((said, i) =>
      said
        .filter(({ finding, value }) => finding.id.startsWith('difficulty.') && finding.sided === true && value === true)
        .flatMap(({ where }): ToldIn<Leg>[] => (isLeg(where) ? [{ value: where, text: texts[i]! }] : [])),
    )
  const [first] = weak
  if (first) return weak.every(({ value }) => value === first.value) ? first : { value: 'both', text: first.text }
  const spokenOf = [NAMED, PLURAL].map((words) => matches(texts, words)).find((told) => told.length > 0) ?? []
  return spokenOf.every(({ value }) => value === spokenOf[0]!.value) ? spokenOf[0] : undefined
}
const isLeg = (where: Where): where is Leg => where === 'left' || where === 'right' || where === 'both'
const matches = (texts: readonly string[], words: readonly (readonly [Leg, RegExp])[]): ToldIn<Leg>[] =>
  texts.flatMap((text) => words.flatMap(([value, pattern]) => (pattern.test(text) ? [{ value, text }] : [])))

const ONE_LEG = /\b(?:leg|foot|knee|ankle|thigh|calf|hip|shin|toes?|sole|heel|buttock)\b/i
/** Whether a leg is spoken of, and neither by its side. */
export const speaksOfSomeLeg = (texts: readonly string[]): boolean =>
  texts.some((text) => ONE_LEG.test(text)) && matches(texts, NAMED).length === 0
