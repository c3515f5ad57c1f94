import { z } from 'zod'
import { alternativesOf } from '../../engine/case/alternatives.ts'
import { KINDS, PHASES } from '../../engine/knowledge.ts'

export const id = z.string().regex(/^[a-z0-9_.@=-]+$/i)
export const probability = z.number().min(0).max(1)
export const ROOTS = ['T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4'] as const
/** Where a number comes from. `basis` must begin with "estimate:" and say why. */
export const origin = {
  source: id.optional(),
  where: z.string().min(3).optional(),
  basis: z
    .string()
    .regex(/^estimate: .{12,}/s)
    .optional(),
}
export const names = z.strictObject({ clinical: z.string(), plain: z.string(), also: z.array(z.string()).default([]) })
export const perAge = z.strictObject({
  '0-17': z.number(),
  '18-39': z.number(),
  '40-64': z.number(),
  '65-79': z.number(),
  '80+': z.number(),
  ...origin,
})
const times = z.number().gt(0).optional()
/** By how much something is likelier at some ages than over all of them. */
export const timesPerAge = z.strictObject({ '0-17': times, '18-39': times, '40-64': times, '65-79': times, '80+': times, ...origin })
export const timesPerSex = z.strictObject({ female: times, male: times, ...origin })
/** Words that a fact is told in; see engine/case/told.ts for how they match. */
export const toldIn = z
  .string()
  .min(2)
  .superRefine((words, context) => {
    try {
      alternativesOf(words)
    } catch (e) {
      context.addIssue({ code: 'custom', message: (e as Error).message })
    }
  })
export const value = z.strictObject({ value: z.number(), ...origin })
/** Minutes of a person's or clinician's time, discomfort 0 to 3, cost 0 to 3, usual waiting in days. */
export const burden = z.strictObject({
  minutes: z.number(),
  discomfort: z.number().min(0).max(3),
  cost: z.number().min(0).max(3),
  waiting_days: z.number(),
  ...origin,
})
export const numbers = <K extends string>(...keys: K[]) =>
  z.strictObject({ ...(Object.fromEntries(keys.map((k) => [k, z.number()])) as Record<K, z.ZodNumber>), ...origin })
export const table = z.record(z.string(), probability)
export const states = <K extends string>(...keys: K[]) =>
  z.strictObject({ ...(Object.fromEntries(keys.map((k) => [k, table])) as Record<K, typeof table>), ...origin })
export const byPhase = numbers(...PHASES)
export const byKind = numbers(...KINDS)
