import { z } from 'zod'

/** Set by looking at the whole benchmark, never at one case: docs/decisions/constants.md. */
export const Constants = z.strictObject({
  prior: z.number().gt(0).max(1),
  evidence: z.number().gt(0).max(1),
  cluster: z.number().min(0).max(1),
  slip: z.number().gt(0).max(0.2),
  something_else: z.number().gt(0).max(0.5),
})
