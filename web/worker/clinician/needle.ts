import type { Model } from '../../../engine/index.ts'
import { rootsOf } from './innervation.ts'
import type { Innervation } from './protocol.ts'

/** Nerve and roots of every muscle that the needle samples, by the finding that tells of it. */
export function needleOf(model: Model): Innervation[] {
  const { muscles, nerves, plexus } = model.knowledge.anatomy
  return muscles.flatMap((m): Innervation[] =>
    m.emg
      ? [
          {
            finding: m.emg,
            name: m.name.clinical,
            muscle: m.name.clinical,
            nerve: [...nerves, ...plexus].find(({ id }) => id === m.leaves.split('@')[0])?.name.clinical ?? '',
            roots: rootsOf(m.roots),
          },
        ]
      : [],
  )
}
