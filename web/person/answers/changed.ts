import type { Kept } from '../../parts/kept.ts'

/** The interview before and after the last answer that was changed, to show what that did. */
let last: { before: Kept; after: Kept } | undefined

export const remember = (before: Kept, after: Kept): void => {
  last = { before, after }
}
/** The last change, as long as what it led to stands: once answers are given, opened or deleted there is none, and nothing is kept of it. */
export function lastChange({ turns }: Pick<Kept, 'turns'>): typeof last {
  if (last?.after.turns !== turns) last = undefined
  return last
}
