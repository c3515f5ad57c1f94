import { z } from 'zod'
import { id } from './parts.ts'
import { condition } from './rule.ts'

const ids = z.array(id).min(1)
/** In what order a person is asked, and what shares a page: order and manners, no medicine. */
export const InterviewPlan = z.strictObject({
  first: ids,
  complaint: z.array(ids),
  alarms: z.array(ids),
  together: z.array(ids),
  moot: z.array(
    z
      .strictObject({
        findings: ids,
        answers: z.array(z.string()).min(1).optional(),
        denied: ids.optional(),
        when: condition.optional(),
        sex: z.enum(['female', 'male']).optional(),
      })
      .refine((m) => m.denied || m.when || m.sex, 'What makes it moot: denied, when or sex?'),
  ),
  not_asked: ids,
  on_a_page: z.int().min(1).max(10),
})
