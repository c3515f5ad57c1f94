import { eitherNumber } from '../../../engine/written-number.ts'
import { w } from '../words.ts'

/** Why what was typed is not used, and what to type instead. @param accepts in words */
export const unreadWords = (accepts: string): string => w('examine.unread', { accepts })
/** The same where a number is wanted. */
export function unreadNumber(typed: string, accepts: string): string {
  const either = eitherNumber(typed)
  return either ? w('examine.either_number', either) : unreadWords(accepts)
}
