import type { Model } from '../../../engine/index.ts'
import type { Innervation } from './protocol.ts'

/** A root with a smaller share of a muscle is not named beside it. */
const NAMED_ROOT = 0.25

/** "L4, L5": the roots that matter of a muscle or arc. */
export const rootsOf = (roots: Record<string, number>): string =>
  Object.entries(roots)
    .filter(([, share]) => share >= NAMED_ROOT)
    .map(([root]) => root)
    .join(', ')
const mostOf = (shares: Record<string, number>): string | undefined => Object.entries(shares).sort(([, a], [, b]) => b - a)[0]?.[0]

/** Main muscle, nerve and roots of every movement, and nerve and roots of every reflex arc, by the finding that tests it. */
export function innervationOf(model: Model): Innervation[] {
  const { muscles, movements, arcs, nerves, plexus } = model.knowledge.anatomy
  const nameOf = (leaves: string) => [...nerves, ...plexus].find(({ id }) => id === leaves.split('@')[0])?.name.clinical ?? ''
  return [
    ...movements.map(({ id, name, muscles: shares }): Innervation => {
      const main = muscles.find((m) => m.id === mostOf(shares))
      return {
        finding: `strength.${id}`,
        name: name.clinical,
        muscle: main?.name.clinical ?? '',
        nerve: main ? nameOf(main.leaves) : '',
        roots: main ? rootsOf(main.roots) : '',
      }
    }),
    ...arcs.map(
      ({ id, roots, leaves }): Innervation => ({
        finding: `reflex.${id}`,
        name: '',
        muscle: '',
        nerve: nameOf(leaves),
        roots: rootsOf(roots),
      }),
    ),
  ]
}
