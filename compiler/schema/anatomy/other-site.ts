import { z } from 'zod'
import { LEVELS, MOVEMENTS } from '../../../engine/knowledge.ts'
import { id, names, origin, probability } from '../parts.ts'

/** Any other place: junction, muscle groups, tendons, joints, bones, vessels, diffuse processes, composites of sites. */
export const OtherSite = z.strictObject({
  id,
  name: names,
  level: z.enum(LEVELS),
  structure: id,
  /** sites this one is made of */
  made_of: z.record(id, probability).optional(),
  /** muscles it weakens directly, with the share */
  muscles: z.record(id, probability).optional(),
  /** movements it weakens by pain, mechanics or lost blood supply */
  movements: z.partialRecord(z.enum(MOVEMENTS), probability).optional(),
  /** jerks that are no longer set off there though their arc is whole, because the hammer strikes a torn tendon */
  jerks: z.partialRecord(z.enum(['knee', 'ankle']), probability).optional(),
  /** weakness it brings to the arms */
  arms: z.strictObject({ proximal: probability, distal: probability }).optional(),
  /** the same process in nerves by length (1: only the longest) or everywhere (0) */
  length_dependent: probability.optional(),
  /** fibres a diffuse nerve process takes */
  fibres: z.strictObject({ motor: probability, sensory: probability, reflex: probability }).optional(),
  also: z.record(id, probability).default({}),
  ...origin,
})
export type OtherSite = z.infer<typeof OtherSite>
