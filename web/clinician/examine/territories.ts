import { DERMATOMES } from './dermatomes.ts'
import { NERVE_TERRITORIES } from './nerve-territories.ts'
import type { View } from './plate.ts'

/** The skin that a root or a nerve feels with. */
export type Scheme = 'roots' | 'nerves'
export type Area = {
  view: View
  /** drawn over one leg (plate.ts) and cut by it */
  shape: string
  /** where its name and its value are written; none where another piece of it in the same view says them */
  at?: readonly [number, number]
  /** neighbours differ in it */
  tone: 0 | 1 | 2
}
export type Territory = Area & {
  finding: string
  scheme: Scheme
  /** a larger place to touch for a territory too small for a finger */
  knob?: readonly [number, number]
}
/** Skin of a nerve that is examined with none of the findings: it is drawn so that the others stand where they belong. */
export type Neighbour = Area & { name: 'cluneal' | 'inguinal' | 'obturator' | 'posterior_thigh' | 'lateral_calf' }

/** Neighbours overlap in life, and no two books draw quite the same lines. */
export const TERRITORIES: readonly Territory[] = [...DERMATOMES, ...NERVE_TERRITORIES]
