import { z } from 'zod'
import { id, names, origin } from '../parts.ts'

export const Nerve = z.strictObject({
  id,
  name: names,
  /** plexus or `nerve@station` it comes from */
  from: id,
  /** in order from the spine outward */
  stations: z.array(z.strictObject({ id, name: names, pressed_by: z.string().optional() })).min(1),
  /** structure id to report, when it differs from the nerve's own */
  structure: id.optional(),
  ...origin,
})
export type Nerve = z.infer<typeof Nerve>
