import { z } from 'zod'
import { LEVELS } from '../../engine/knowledge.ts'
import { burden, id, names, origin, value } from './parts.ts'

/** Something that is ordered as one: an imaging study, a blood panel, a needle study. What comes back are its findings. */
export const Request = z.strictObject({
  id,
  name: names,
  /** findings of the stage `tests` that it answers */
  findings: z.array(id).min(1),
  /** what it can look into; the likeliest place there fills `{place}` in `asks` */
  levels: z.array(z.enum(LEVELS)).default([]),
  /** of levels that hold several structures, those that it can show; all of them when left out */
  structures: z.array(id).optional(),
  /** the question to send along, clinical; `{place}` is the likeliest place within reach, with its side */
  asks: z.string(),
  /** clinical: what it can and cannot show, with figures where they are known */
  shows: z.string(),
  /** clinical: from when it informs, when it is too early, when it is useless */
  timing: z.string(),
  /** clinical: what to image, or whether to give contrast, for each question; in the order in which it is told */
  sequences: z.array(z.strictObject({ what: z.string(), when: z.string(), source: id, where: z.string().min(3) })).default([]),
  /** usual wrong reasons to order it */
  wrong_reasons: z.array(z.string()).min(1),
  /** requests that come first, unless they cannot be done */
  second_to: z.array(id).default([]),
  /** red flags whose clinical advice names it: while one of them stands it comes first, in place of what it is second to */
  asked_by: z.array(id).default([]),
  /** another request that does better once the trouble has lasted so many days and is no emergency */
  gives_way: z.strictObject({ to: id, from_day: z.number().min(0), ...origin }).optional(),
  /** days after onset from which it informs */
  from_day: value.optional(),
  /** a hospital does it within hours where help cannot wait, whatever its usual waiting time */
  at_once: z.literal(true).optional(),
  burden,
  /** for the person: what it is, how it is done and feels, what it can tell, when it is done and when not */
  page: z.strictObject({
    what: z.string(),
    done: z.string(),
    tells: z.string(),
    when: z.string(),
    related: z.array(id).default([]),
    sources: z.array(id).min(1),
  }),
})
export type Request = z.infer<typeof Request>
