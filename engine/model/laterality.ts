import type { Side } from '../knowledge.ts'

/** Which leg a hypothesis weakens; `left_worse` and `right_worse` are lesions of both sides, one clearly worse. */
export type Laterality = 'left' | 'right' | 'both' | 'left_worse' | 'right_worse'
export const mirrored: Record<Laterality, Laterality> = {
  left: 'right',
  right: 'left',
  both: 'both',
  left_worse: 'right_worse',
  right_worse: 'left_worse',
}
export const hasSide = (l: Laterality): boolean => mirrored[l] !== l
export const affects = (l: Laterality, side: Side): 'fully' | 'less' | 'no' =>
  l === 'both' || l === side || l === `${side}_worse` ? 'fully' : l === 'left_worse' || l === 'right_worse' ? 'less' : 'no'

export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left')
