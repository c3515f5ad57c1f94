import { z } from 'zod'
import { id, names, origin, probability, ROOTS } from '../parts.ts'

export const SkinPatch = z.strictObject({
  id,
  name: names,
  roots: z.partialRecord(z.enum([...ROOTS, 'S5']), probability),
  leaves: id,
  distance: probability,
  /** share of the patch in each `sensation.*` finding's area and each numbness territory */
  tests: z.record(id, probability),
  territories: z.record(id, probability).default({}),
  ...origin,
})
export type SkinPatch = z.infer<typeof SkinPatch>
