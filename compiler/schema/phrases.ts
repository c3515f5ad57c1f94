import { z } from 'zod'
import { id, toldIn } from './parts.ts'

/** What the values of a finding of the case format are told as in words. */
export const Phrases = z.strictObject({
  id,
  finding: id,
  says: z.array(z.strictObject({ value: z.union([z.string(), z.literal(true)]), words: z.array(toldIn).min(1) })).min(1),
})
export type Phrases = z.infer<typeof Phrases>
