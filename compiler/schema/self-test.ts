import { z } from 'zod'
import { id, names, origin } from './parts.ts'

/** Something a person tries at home, each leg in turn. What an answer says is found by the person alone, and counts so. */
export const SelfTest = z.strictObject({
  id,
  order: z.number().int().min(1),
  name: names,
  do: z.string(),
  careful: z.string(),
  counts: z.enum(['times', 'seconds']).optional(),
  several: z.boolean().default(false),
  answers: z
    .array(
      z.strictObject({
        value: id,
        label: z.string(),
        says: z.array(z.strictObject({ id, value: z.union([z.string(), z.number(), z.boolean()]) })),
      }),
    )
    .min(2),
  ...origin,
})
