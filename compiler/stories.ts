import { stemsOf } from '../engine/evidence/likeness.ts'
import type { Cause, StoryWords } from '../engine/knowledge.ts'
import type { Stories } from './schema/stories.ts'

/** A word that so few stories have tells of them and not of a cause. */
const LEAST = 4

/** So many standard deviations above what chance makes of it must lie the chi-square of a word's stories over the causes. */
const ABOVE_CHANCE = 4

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
  const told = causes.map(({ id }) => toldOf.get(id)?.length ?? 0)
  const telling = [...counts].filter(([, of]) => tellsOfCauses(of, told))
  return {
    told,
    words: Object.fromEntries(telling.sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, of]) => [stem, [...of].flat()])),
  }
}

/**
 * Whether a word stands in the stories of some causes far oftener than in those of others. One that is spread over all as chance spreads it tells of
 * whoever wrote the stories, and not of a cause. Chi-square over the causes, whose mean by chance is their number less one, its variance twice that.
 */
function tellsOfCauses(of: ReadonlyMap<number, number>, told: readonly number[]): boolean {
  const stand = [...of.values()].reduce((a, b) => a + b, 0)
  const all = told.reduce((a, b) => a + b, 0)
  if (stand < LEAST || all === 0) return false
  const expected = told.map((n) => (stand * n) / all)
  const chiSquare = expected.reduce((sum, e, cause) => (e === 0 ? sum : sum + ((of.get(cause) ?? 0) - e) ** 2 / e), 0)
  const free = expected.filter((e) => e > 0).length - 1
  return chiSquare > free + ABOVE_CHANCE * Math.sqrt(2 * free)
}
