import { z } from 'zod'
import { id, origin, value } from './parts.ts'

const limit = z.strictObject({ from: z.number().min(0), value: z.number().min(0), ...origin })
const byAge = z
  .array(limit)
  .min(1)
  .refine((limits) => limits.every((l, i) => i === 0 || l.from > limits[i - 1]!.from), 'The youngest first, each age once.')
const span = z.tuple([z.number(), z.number()])
/** How a table of nerve conduction is read. Shares are of the amplitude (or limit) they are taken from. */
export const NerveConduction = z.strictObject({
  /** what can have been measured */
  range: z.strictObject({ mV: span, µV: span, velocity: span, latency: span }),
  block: value,
  block_needs: value,
  much_slower: value,
  much_later: value,
  nerves: z.array(
    z.strictObject({
      finding: id,
      unit: z.enum(['mV', 'µV']),
      /** where the response is recorded */
      records: z.string(),
      /** motor: beyond which place the nerve is stimulated a second time */
      above: z.string().optional(),
      /** lower limits by age in years */
      amplitude: byAge,
      velocity: byAge.optional(),
      /** upper limits by age in years */
      latency: byAge.optional(),
      /** how much smaller than the other side it may be */
      side_loss: value.optional(),
      /** how much smaller it may be on stimulating above */
      drop: value.optional(),
    }),
  ),
})
