import { isDenial } from './denials.ts'
import { almost, LIGHT, worseThanEver } from './denying.ts'
import type { Place } from './phrase-tree.ts'
import type { Phrases, Use } from './phrases.ts'
import type { Sentence } from './sentence.ts'

/** A phrase that stands in a sentence, by its first and last token, with what it is used for there. */
export type Hit = { first: number; last: number; uses: readonly Use[] }
/** The phrases of a sentence that tell something there; and all that stand in it, by their numbers. */
export type Hits = { hits: readonly Hit[]; told: ReadonlyMap<number, readonly Place[]> }

/** @returns undefined where no phrase stands in the sentence */
export function hitsIn({ tree, uses }: Phrases, { tokens, from, to }: Sentence): Hits | undefined {
  // "Never so weak" is not "never weak", and "I almost fell" is no fall.
  const isPassed = (at: number) => (isDenial(tokens[at]) && worseThanEver(tokens, at)) || almost(tokens, at)
  const places = tree.places(tokens, from, to, LIGHT, isPassed)
  if (places.length === 0) return undefined
  const told = Map.groupBy(places, (p) => p.at)
  const counts = ({ needs, unlike }: Use) => needs.every((group) => group.some((at) => told.has(at))) && !unlike.some((at) => told.has(at))
  const hits = places.flatMap(({ at, first, last }) => {
    const here = uses[at]?.filter(counts) ?? []
    return here.length > 0 ? [{ first, last, uses: here }] : []
  })
  return { hits, told }
}

/** Whether a phrase stands within a longer one. */
export const within = (a: Hit, b: Hit): boolean => b.first <= a.first && a.last <= b.last && b.last - b.first > a.last - a.first
