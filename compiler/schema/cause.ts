import { z } from 'zod'
import { KINDS, URGENCIES } from '../../engine/knowledge.ts'
import { expectation } from './expectation.ts'
import { id, names, origin, perAge, probability, value } from './parts.ts'
import { recovery } from './recovery.ts'
import { strike } from './strike.ts'

export const Cause = z.strictObject({
  id,
  family: z.enum([
    'neuropathy',
    'stroke_and_brain',
    'spine',
    'motor_neuron',
    'guillain_barre',
    'neuromuscular_junction',
    'muscle',
    'injury_joint_vessel',
    'other',
  ]),
  name: names,
  codes: z.strictObject({ icd10cm: z.array(z.string()).default([]), mondo: z.string().optional() }).optional(),
  page: z.strictObject({
    what: z.string(),
    impact: z.string(),
    found: z.string(),
    done: z.string(),
    helps: z.string(),
    at_once: z.string(),
    related: z.array(id).default([]),
    sources: z.array(id).default([]),
  }),
  see: z.string(),
  incidence: z.strictObject({
    per_100k_year: value,
    weak_leg_share: value,
    age: perAge,
    sex: z.strictObject({ female: z.number(), male: z.number(), ...origin }),
  }),
  settings: z.strictObject({
    home: z.number(),
    primary_care: z.number(),
    emergency: z.number(),
    neurology: z.number(),
    spine_or_orthopaedics: z.number(),
    rehabilitation: z.number(),
    hospital_ward: z.number(),
    ...origin,
  }),
  risks: z.record(id, z.strictObject({ rr: z.number().gt(0), ...origin })).default({}),
  kind: z.enum(KINDS),
  strikes: z.array(strike).min(1),
  severity: z.strictObject({ mild: probability, moderate: probability, severe: probability, ...origin }),
  seen_after: z.strictObject({ minutes: probability, days: probability, weeks: probability, months: probability, ...origin }),
  /** the share of people whose weakness has gone by the time they are examined (a transient attack) */
  resolved: value.optional(),
  findings: z.record(id, expectation),
  urgency: z.strictObject({
    minutes: z.enum(URGENCIES),
    days: z.enum(URGENCIES),
    weeks: z.enum(URGENCIES),
    months: z.enum(URGENCIES),
    why: z.string(),
    ...origin,
  }),
  /** worst harm of waiting, which sets how much a small chance of it weighs */
  harm: z.enum(['life', 'limb_or_paralysis', 'lasting_weakness', 'slower_recovery', 'none']),
  recovery,
  /** what tells it best from its neighbours, strongest first; one that the wiring predicts carries its source here */
  discriminators: z.array(z.union([id, z.strictObject({ finding: id, source: id, where: z.string().min(3) })])).min(3),
})
export type Cause = z.infer<typeof Cause>
