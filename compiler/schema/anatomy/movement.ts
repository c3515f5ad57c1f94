import { z } from 'zod'
import { MOVEMENTS } from '../../../engine/knowledge.ts'
import { id, names, origin, probability } from '../parts.ts'

export const Movement = z.strictObject({
  id: z.enum(MOVEMENTS),
  name: names,
  /** share of each muscle in the movement; sums to 1 */
  muscles: z.record(id, probability),
  /** how hard the corticospinal pattern strikes it: 1 most, 0 not */
  pyramidal: probability,
  ...origin,
})
export type Movement = z.infer<typeof Movement>
