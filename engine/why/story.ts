import type { Evidence } from '../evidence.ts'
import type { Model } from '../model.ts'
import type { Posterior } from '../posterior.ts'

/** What the words of the story as a whole did to the log odds of a cause (natural logarithm), and those that did most for it. */
export type StorySays = { shift: number; words: string[] }

/** Words named for a cause. */
const MOST = 6
/** Chances nearer to certainty than this count as this. */
const CERTAIN = 1e-12
const logOdds = (p: number) => Math.log(Math.max(CERTAIN, p) / Math.max(CERTAIN, 1 - p))

/** What the story says of each of these causes, beside everything else that is known. @returns undefined where it says nothing */
export function storySays(
  model: Model,
  { likeness }: Pick<Evidence, 'likeness'>,
  { cause }: Pick<Posterior, 'cause'>,
  ids: readonly string[],
): Record<string, StorySays> | undefined {
  if (!likeness) return undefined
  const without = cause.map((p, c) => p * Math.exp(-likeness.log[c]!))
  const all = without.reduce((a, b) => a + b, 0)
  return Object.fromEntries(
    ids.map((id) => {
      const c = model.causeIndex.get(id)!
      const shift = logOdds(cause[c]!) - logOdds(without[c]! / all)
      return [id, { shift, words: c < model.knowledge.causes.length ? likeness.words(c, MOST) : [] }]
    }),
  )
}
