import { z } from 'zod'
import { id, names, origin, probability, ROOTS } from '../parts.ts'

export const Arc = z.strictObject({
  id: z.enum(['knee', 'ankle', 'adductor', 'plantar']),
  name: names,
  roots: z.partialRecord(z.enum(ROOTS), probability),
  leaves: id,
  distance: probability,
  ...origin,
})
export type Arc = z.infer<typeof Arc>
