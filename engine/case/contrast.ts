import type { Side } from '../knowledge.ts'
import type { SideMark } from './side-words.ts'
import type { Said } from './telling.ts'

const PART = 'side|one|leg|foot|knee|ankle|thigh|calf|hip|arm|hand|face'
/** "My left, not my right leg". */
const BETWEEN = new RegExp(`\\b(left|right),? (?:and |but )?not (?:my |the |his |her )?(left|right) (?=(?:${PART})\\b)`, 'g')
/** "The right leg, not the left, is the weak one", "my right foot but not my left". */
const AFTER = new RegExp(
  `\\b(left|right)\\b([^.;!?]*?)(?:,? but|,? and|,)? not (?:in |on |with |of )?(?:my |the |his |her )?(left|right)(?: (?:${PART}))?(?=\\s*(?:[,.;!?)]|$|is\\b))(?:,(?= (?:is|was)\\b))?`,
  'g',
)
/** "It is not my left leg that is weak but the right". */
const INSTEAD = new RegExp(
  `\\bnot ((?:in |on )?(?:my |the |his |her )?)(left|right)\\b([^.;!?]*?),? but (?:in |on )?(?:my |the |his |her )?(left|right)(?: (?:${PART}))?(?=\\s*(?:[,.;!?)]|$))`,
  'g',
)
const isOther = (a: string, b: string): boolean => a !== b
/** A plain text with one word for the side of which it tells the contrary of the other. */
export const contrasted = (text: string): string =>
  text
    .replace(BETWEEN, (all, side: string, other: string) => (isOther(side, other) ? `${side} un${other} ` : all))
    .replace(AFTER, (all, side: string, between: string, other: string) => (isOther(side, other) ? `${side}${between} un${other}` : all))
    .replace(INSTEAD, (all, lead: string, side: string, between: string, other: string) =>
      isOther(side, other) ? `not ${lead}${side}${between} un${other}` : all,
    )

/** The side of which a word tells the contrary. */
export const contraryAt = (word: string): Side | undefined => (word === 'unleft' ? 'left' : word === 'unright' ? 'right' : undefined)

/**
 * What is told of a side, with its contrary on a side that is told to be otherwise ("I can lift my right foot but not my left").
 * @param contrary marks of the sides that are told to be otherwise
 */
export function withContrary<S extends Pick<Said, 'finding' | 'value' | 'where'>>(told: readonly S[], contrary: readonly SideMark[]): S[] {
  const more = contrary.flatMap(({ side }) =>
    told.flatMap((s): S[] => {
      const is = s.where === (side === 'left' ? 'right' : 'left') && typeof s.value === 'boolean' && s.finding.sided === true
      const known = told.some((o) => o.finding === s.finding && o.where === side)
      return is && !known ? [{ ...s, value: !s.value, where: side }] : []
    }),
  )
  return [...told, ...more]
}
