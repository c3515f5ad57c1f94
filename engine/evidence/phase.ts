import type { Claim } from '../case/claim.ts'
import { type Observations, PHASES } from '../knowledge.ts'

/** Days after onset at which one phase passes into the next. */
export const PHASE_ENDS = [1, 14, 90] as const

/** P(time since onset | phase), up to a constant, from what claims say of it on average; undefined where none does. */
export function phaseLikelihood(
  claims: readonly Claim[],
  { by, within, beyond }: Observations['recording']['phase_tolerance'],
): number[] | undefined {
  const told = claims.filter((c) => c.finding.id === 'onset.duration_days')
  if (told.length === 0) return undefined
  const days = told.reduce((sum, c) => sum + (c.value as number), 0) / told.length
  // A little beyond a boundary either side of it is possible.
  return PHASES.map((_, i) => {
    const from = i === 0 ? 0 : PHASE_ENDS[i - 1]!
    const to = i === 3 ? Number.POSITIVE_INFINITY : PHASE_ENDS[i]!
    return days >= from && days <= to ? 1 : days >= from * (1 - by) && days <= to * (1 + by) ? within : beyond
  })
}
