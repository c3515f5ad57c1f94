import type { Reason } from '../why.ts'

/** Two chances that differ by a smaller ratio than this say next to nothing. */
const TELLING = 1.2

/**
 * True when the two chances of a reason do not carry its shift: they point the other way, or hardly any way. By itself the finding would
 * speak differently, or not at all, and the two figures would seem to say so.
 */
export const pointsOtherwise = ({ shift, expected, otherwise }: Pick<Reason, 'shift' | 'expected' | 'otherwise'>): boolean =>
  shift > 0 ? expected < TELLING * otherwise : otherwise < TELLING * expected

/** Weaker than this a finding, or a story, says next to nothing: a factor of 1.3 in the odds, as its natural logarithm. */
export const FAINT = 0.25
