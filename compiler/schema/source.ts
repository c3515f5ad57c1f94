import { z } from 'zod'
import { id } from './parts.ts'

export const Source = z.strictObject({
  id,
  title: z.string(),
  published: z.string(),
  address: z.url(),
  kind: z.enum(['guideline', 'review', 'meta-analysis', 'cohort', 'trial', 'textbook', 'case-series', 'reference']),
  read: z.enum(['full text', 'abstract', 'part']),
  note: z.string().optional(),
})
export type Source = z.infer<typeof Source>
