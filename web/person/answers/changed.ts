import type { Kept } from '../../parts/kept.ts'

/** The interview before and after the last answer that was changed, to show what that did. */
let last: { before: Kept; after: Kept } | undefined

export const remember = (before: Kept, after: Kept): void => {
  last = { before, after }
}
export const lastChange = (): typeof last => last
