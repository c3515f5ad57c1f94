import { z } from 'zod'
import { id, origin, probability, toldIn } from './parts.ts'

/** A fact that no id of the case format covers, with the words it is told in; see engine/case/told.ts for how they match. */
export const Clue = z.strictObject({
  id,
  stage: z.enum(['history', 'exam', 'tests']),
  /** what was so before the illness and may bring it: a habit, a drug, an event, an earlier illness; no cause has to account for it */
  exposure: z.literal(true).optional(),
  name: z.strictObject({ clinical: z.string(), plain: z.string() }),
  words: z.array(toldIn).min(1),
  /** words that, in the same sentence, say that something else is meant */
  not_with: z.array(toldIn).min(1).optional(),
  ask: z.string().optional(),
  why: z.string().optional(),
  background: z.strictObject({ p: probability, ...origin }),
  /** P(clue | cause) where it differs from the background */
  causes: z.record(id, z.strictObject({ p: probability, ...origin })),
  cluster: z.string().optional(),
  /** the number that it follows from: so from `from` on, or below `below`; not so between that and `known`; beyond, nothing is said */
  implied_by: z
    .strictObject({ finding: id, from: z.number().optional(), below: z.number().optional(), known: z.number() })
    .refine((i) => (i.from === undefined) !== (i.below === undefined), 'Give either `from` or `below`.')
    .optional(),
})
export type Clue = z.infer<typeof Clue>
