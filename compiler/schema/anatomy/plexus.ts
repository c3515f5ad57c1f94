import { z } from 'zod'
import { id, names, origin, ROOTS } from '../parts.ts'

export const Plexus = z.strictObject({
  id,
  name: names,
  level: z.enum(['plexus']),
  roots: z.array(z.enum(ROOTS)).min(1),
  /** the roots whose fibres reach this plexus only through another part */
  via: z.record(id, z.array(z.enum(ROOTS))).default({}),
  ...origin,
})
export type Plexus = z.infer<typeof Plexus>
