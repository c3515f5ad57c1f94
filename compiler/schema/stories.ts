import { z } from 'zod'
import { id, origin } from './parts.ts'

/** How people tell of a cause: stories in their own words, written from experience and not from a case. */
export const Stories = z.strictObject({ id, told: z.array(z.string().min(80).max(1200)).min(5), ...origin })
export type Stories = z.infer<typeof Stories>
