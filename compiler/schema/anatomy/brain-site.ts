import { z } from 'zod'
import { MOVEMENTS } from '../../../engine/knowledge.ts'
import { id, names, origin, probability } from '../parts.ts'

const reach = z.strictObject({ leg: probability.default(0), arm: probability.default(0), face: probability.default(0) })
/** A place in the brain. `side` in the model is always the side of the body that is weak; crossing is applied for display. */
export const BrainSite = z.strictObject({
  id,
  name: names,
  level: z.enum(['cerebral_cortex', 'subcortical', 'brainstem']),
  structure: id,
  crossed: z.boolean(),
  blood: z.string().optional(),
  motor: reach,
  /** touch and pin */
  feeling: reach,
  /** loss of vibration and position in the leg; without it a share of the loss of touch and pin (coupling.deep_in_brain) */
  deep: probability.optional(),
  /** relative weakness of movements when it differs from the pyramidal pattern */
  pattern: z.partialRecord(z.enum(MOVEMENTS), probability).optional(),
  /** what it takes along: probability of the finding when the lesion is complete */
  also: z.record(id, probability).default({}),
  ...origin,
})
export type BrainSite = z.infer<typeof BrainSite>
