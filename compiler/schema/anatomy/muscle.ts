import { z } from 'zod'
import { id, names, origin, probability, ROOTS } from '../parts.ts'

export const Muscle = z.strictObject({
  id,
  name: names,
  /** share of the muscle's supply that comes through each root; sums to 1 */
  roots: z.partialRecord(z.enum(ROOTS), probability),
  /** `nerve@station` at which its branch leaves, or a plexus for direct branches, or `dorsal_ramus` for paraspinals */
  leaves: id,
  /** how far out along the leg: 0 hip, 1 foot; long nerves fail first */
  distance: probability,
  emg: id.optional(),
  wasting: z.enum(['thigh', 'calf', 'shin', 'foot', 'buttock', 'none']),
  ...origin,
})
export type Muscle = z.infer<typeof Muscle>
