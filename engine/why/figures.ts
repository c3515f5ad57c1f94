import type { Reason } from '../why.ts'

/**
 * True when the two chances of a reason point the other way than its shift: by itself the finding would speak differently than it does
 * beside the others, and the two figures would seem to say so.
 */
export const pointsOtherwise = ({ shift, expected, otherwise }: Pick<Reason, 'shift' | 'expected' | 'otherwise'>): boolean =>
  shift * (expected - otherwise) < 0
