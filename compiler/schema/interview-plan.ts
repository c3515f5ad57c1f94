import { z } from 'zod'
import { id } from './parts.ts'

const ids = z.array(id).min(1)
/** In what order a person is asked, and what shares a page: order and manners, no medicine. */
export const InterviewPlan = z.strictObject({
  first: ids,
  complaint: z.array(ids),
  alarms: z.array(ids),
  together: z.array(ids),
  moot: z.array(z.strictObject({ findings: ids, denied: ids })),
  not_asked: ids,
  on_a_page: z.int().min(1).max(10),
})
