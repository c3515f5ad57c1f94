import { z } from 'zod'
import { origin, value } from './parts.ts'

/** Weeks after onset at which expected recovery is stated; between them it runs straight. */
const RECOVERY_WEEKS = ['1', '4', '12', '26', '52', '104'] as const
type RecoveryWeek = (typeof RECOVERY_WEEKS)[number]
const change = z.number().min(-1).max(1)
const spread = z.strictObject({ low: change, middle: change, high: change })
/** How much of the lost strength comes back, and when. */
export const recovery = z.strictObject({
  plain: z.string(),
  good_recovery: value,
  weeks_to_half: value,
  weeks_to_best: value,
  /** how the lost strength returns: 1 all of it, 0 as at the start, -1 the rest lost too; the middle half of people lies between low and high */
  course: z.strictObject({ ...Object.fromEntries(RECOVERY_WEEKS.map((w) => [w, spread])), ...origin } as Record<
    RecoveryWeek,
    typeof spread
  > &
    typeof origin),
})
