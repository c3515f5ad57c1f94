import { z } from 'zod'
import { names, origin, probability } from '../parts.ts'

export const CordAspect = z.strictObject({
  id: z.enum(['cord', 'half_cord', 'anterior_cord', 'posterior_cord', 'central_cord']),
  name: names,
  same: z.strictObject({ corticospinal: probability, dorsal_column: probability, spinothalamic: probability, anterior_horn: probability }),
  other: z.strictObject({ corticospinal: probability, dorsal_column: probability, spinothalamic: probability, anterior_horn: probability }),
  bladder: probability,
  ...origin,
})
export type CordAspect = z.infer<typeof CordAspect>
