import { isDenial } from './denials.ts'
import { almost, LIGHT, worseThanEver } from './denying.ts'
import type { Found } from './phrase-tree.ts'
import type { Phrases, Use } from './phrases.ts'
import type { Sentence } from './sentence.ts'

/** A phrase that stands in a sentence, by its first and last token, with what it is used for there. */
export type Hit = { first: number; last: number; uses: readonly Use[] }
/** The phrases of a sentence that tell something there; and all that stand in it, by their numbers. */
export type Hits = { hits: readonly Hit[]; told: ReadonlyMap<number, readonly Hit[]> }

/** @returns undefined where no phrase stands in the sentence */
export function hitsIn({ tree, uses }: Phrases, { tokens, from, to }: Sentence): Hits | undefined {
  const found: Hit[] = []
  const told = new Map<number, Hit[]>()
  const here: Found[] = []
  for (let first = from; first < to; first++) {
    // "Never so weak" is not "never weak", and "I almost fell" is no fall.
    if ((isDenial(tokens[first]) && worseThanEver(tokens, first)) || almost(tokens, first)) continue
    tree.find(tokens, first, here, LIGHT)
    for (const { at, last } of here) {
      if (last >= to) continue
      const hit = { first, last, uses: uses[at]! }
      found.push(hit)
      const before = told.get(at)
      if (before) before.push(hit)
      else told.set(at, [hit])
    }
    here.length = 0
  }
  if (found.length === 0) return undefined
  const counts = ({ needs, unlike }: Use) => needs.every((group) => group.some((at) => told.has(at))) && !unlike.some((at) => told.has(at))
  const hits = found.map(({ first, last, uses }) => ({ first, last, uses: uses.filter(counts) })).filter((h) => h.uses.length > 0)
  return { hits, told }
}

/** Whether a phrase stands within a longer one. */
export const within = (a: Hit, b: Hit): boolean => b.first <= a.first && a.last <= b.last && b.last - b.first > a.last - a.first
