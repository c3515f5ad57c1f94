import { stemsOf } from '../engine/evidence/likeness.ts'
import type { Cause, StoryWords } from '../engine/knowledge.ts'
import type { Stories } from './schema/stories.ts'

/** A word that so few stories have tells of them and not of a cause. */
const LEAST = 4

/** How many stories told of each cause have each word, flat: index of the cause, number, index, number ... */
export function storyWords(causes: readonly Cause[], stories: readonly Stories[]): StoryWords {
  const toldOf = new Map(stories.map((s) => [s.id, s.told]))
  const counts = new Map<string, Map<number, number>>()
  causes.forEach(({ id }, cause) => {
    for (const story of toldOf.get(id) ?? [])
      for (const stem of stemsOf(story).keys()) {
        const of = counts.get(stem) ?? new Map<number, number>()
        of.set(cause, (of.get(cause) ?? 0) + 1)
        counts.set(stem, of)
      }
  })
  const common = [...counts].filter(([, of]) => [...of.values()].reduce((a, b) => a + b, 0) >= LEAST)
  return {
    told: causes.map(({ id }) => toldOf.get(id)?.length ?? 0),
    words: Object.fromEntries(common.sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, of]) => [stem, [...of].flat()])),
  }
}
