import { z } from 'zod'
import { id, origin } from './parts.ts'

/** How laboratories report the numbers of blood and spinal fluid, and what healthy adults have. */
export const Laboratory = z.array(
  z.strictObject({
    finding: id,
    /** one of them is the finding's own, without a factor; `value x factor + plus` gives the finding's own unit */
    units: z
      .array(
        z.strictObject({
          unit: z.string(),
          system: z.enum(['si', 'conventional', 'both', 'other']),
          factor: z.number().gt(0).optional(),
          plus: z.number().optional(),
          ...origin,
        }),
      )
      .min(1),
    /** in the finding's own unit; without a sex it holds for everybody */
    reference: z
      .array(
        z.strictObject({ sex: z.enum(['female', 'male']).optional(), low: z.number().optional(), high: z.number().optional(), ...origin }),
      )
      .min(1),
  }),
)
