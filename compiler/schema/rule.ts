import { z } from 'zod'
import { type Condition, STAGES, URGENCIES } from '../../engine/knowledge.ts'
import { id, names } from './parts.ts'

/** Conditions can only be made true by a finding, never false: there is no `not`. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({
      finding: id,
      is: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
      below: z.number().optional(),
      from: z.number().optional(),
    }),
    z.strictObject({ affected: z.array(z.enum(['left', 'right', 'both'])).min(1) }),
    z.strictObject({ both_sides: id }),
    z.strictObject({ age: z.strictObject({ below: z.number().optional(), from: z.number().optional() }) }),
  ]),
)
const example = z.strictObject({
  name: z.string(),
  age: z.number().default(50),
  affected: z.enum(['left', 'right', 'both', 'none']).default('left'),
  findings: z.array(
    z.strictObject({
      id,
      side: z.enum(['left', 'right', 'both']).optional(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      /** of an `other`, in which a clue is told */
      text: z.string().optional(),
      stage: z.enum(STAGES).optional(),
    }),
  ),
})
export const Rule = z.strictObject({
  id,
  level: z.enum(URGENCIES),
  name: names,
  when: condition,
  /** what the rule guards against */
  guards: z.array(id).min(1),
  do_now: z.strictObject({ plain: z.string(), clinical: z.string() }),
  come_back: z.string(),
  see: z.string(),
  source: id,
  where: z.string(),
  also_sources: z.array(z.strictObject({ source: id, where: z.string() })).default([]),
  fires: z.array(example).min(1),
  does_not_fire: z.array(example).min(1),
})
export type Rule = z.infer<typeof Rule>
