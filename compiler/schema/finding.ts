import { z } from 'zod'
import { burden, id, names, origin, probability, value } from './parts.ts'

export const Finding = z.strictObject({
  id,
  stage: z.enum(['history', 'exam', 'tests']),
  kind: z.enum(['boolean', 'one_of', 'any_of', 'number', 'grade', 'level', 'text']),
  /** true: a side must be given; false: none may be; optional: imaging, where it may */
  sided: z.union([z.boolean(), z.literal('optional')]),
  /** what was so before the illness and may bring it: a habit, a drug, an event, an earlier illness; no cause has to account for it */
  exposure: z.literal(true).optional(),
  /** allowed values of `one_of` and `any_of` */
  values: z.array(z.string()).optional(),
  /** for `any_of`: the value that denies all the others (`none`, `normal`) */
  denies: z.string().optional(),
  /** for numbers: unit, possible range, and the states a number falls into (each up to `below`) */
  unit: z.string().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  bins: z.array(z.strictObject({ state: z.string(), below: z.number().optional() })).optional(),
  /** words allowed in place of a number and the states each stands for */
  words: z.record(z.string(), z.array(z.string())).optional(),
  name: names,
  /** for the person: what it is, what it means for the strength of the leg, how it is looked for, and what to do meanwhile */
  page: z
    .strictObject({
      what: z.string(),
      impact: z.string(),
      found: z.string(),
      helps: z.string().optional(),
      at_once: z.string().optional(),
      related: z.array(id).default([]),
      sources: z.array(id).default([]),
    })
    .optional(),
  /** history: the question to the person; exam: how to examine; tests: what the test answers */
  ask: z.string(),
  why: z.string(),
  /** plain labels of the values, for screens */
  labels: z.record(z.string(), z.string()).optional(),
  /** how often it is there in people without the cause in question: in this population of people who seek advice about a leg */
  background: z
    .strictObject({
      p: z.union([probability, z.record(z.string(), probability)]),
      by_age: z
        .strictObject({
          '0-17': probability,
          '18-39': probability,
          '40-64': probability,
          '65-79': probability,
          '80+': probability,
          ...origin,
        })
        .optional(),
      ...origin,
    })
    .optional(),
  /** what a person may have from an older illness: with the risk present, this often, whatever the new cause (noisy-or leak) */
  leaks: z.array(z.strictObject({ when: id, p: probability, states: z.record(z.string(), probability).optional(), ...origin })).default([]),
  cluster: z.string().optional(),
  burden,
  /** days after onset from which the test informs */
  informs_from_day: value.optional(),
})
export type Finding = z.infer<typeof Finding>
