import { z } from 'zod'
import { PHASES } from '../../engine/knowledge.ts'
import { origin, probability } from './parts.ts'

/** P(finding | cause): a probability for a yes/no finding, or a table by value. For values that exclude each other the table
 * sums to 1; for findings that may stand several times (imaging, events, numbness territory) each value has its own probability. */
export const expectation = z.strictObject({
  p: z.union([probability, z.record(z.string(), probability)]),
  /** for a sided finding: the same on the side that is not weak; otherwise the background rate */
  other_side: z.union([probability, z.record(z.string(), probability)]).optional(),
  /** the same in another phase after onset, where it differs (a scan that is still normal, a test that is too early) */
  phases: z.partialRecord(z.enum(PHASES), z.union([probability, z.record(z.string(), probability)])).optional(),
  /** for a yes/no finding that the wiring predicts too: the cause's word stands instead of being joined with it */
  instead_of_wiring: z.literal(true).optional(),
  ...origin,
})
