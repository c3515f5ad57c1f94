import { LEVELS, type Level, PHASES } from '../../knowledge.ts'
import { hasSide, type Laterality } from '../laterality.ts'
import type { Patterns } from './patterns.ts'

/**
 * Patterns of `something_else`: at every level, side and phase where known causes strike, as often as they do.
 * @param cause its index: as many causes are known
 */
export function somethingElse(known: readonly Patterns[], cause: number): Patterns[] {
  const sums = new Map<string, { level: Level; laterality: Laterality; weight: (number | undefined)[] }>()
  // Pairs first, as in every sum.
  const inOrder = [true, false].flatMap((paired) => known.filter(({ lesion }) => hasSide(lesion.laterality) === paired))
  for (const { lesion, phases } of inOrder) {
    const laterality: Laterality = lesion.laterality === 'left' ? 'left' : 'both'
    const key = `${LEVELS.indexOf(lesion.level)}|${laterality}|`
    const of = sums.get(key) ?? { level: lesion.level, laterality, weight: [] }
    sums.set(key, of)
    for (const { phase, weight } of phases) of.weight[phase] = (of.weight[phase] ?? 0) + weight / cause
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { weight, ...where }]) => ({
      cause,
      strike: 0,
      voice: -1,
      isTimed: false,
      lesion: { ...where, parts: [], kind: 'structural', resolved: false, structures: [], broad: true },
      phases: [...PHASES.keys()].flatMap((phase) => (weight[phase] === undefined ? [] : { phase, weight: weight[phase] })),
    }))
}
