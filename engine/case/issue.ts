import { z } from 'zod'

/** Something wrong with what was given: where, what, and what to do about it. */
export const Issue = z.strictObject({ level: z.enum(['error', 'warning']), at: z.string(), what: z.string(), tip: z.string().optional() })
export type Issue = z.infer<typeof Issue>

const issue = (level: Issue['level'], at: string, what: string, tip?: string): Issue => ({ level, at, what, ...(tip ? { tip } : {}) })
/** What cannot be used as it is. */
export const error = (at: string, what: string, tip?: string): Issue => issue('error', at, what, tip)
/** What can be used and deserves a look. */
export const warning = (at: string, what: string, tip?: string): Issue => issue('warning', at, what, tip)

/** From so many letters on, what was given is cut short where a message shows it. */
const MOST_SHOWN = 60

/** What was given, as a message shows it: JSON, cut short. */
export function shown(given: unknown): string {
  if (typeof given === 'number') return String(given)
  const text = jsonOf(given)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text
}
function jsonOf(given: unknown): string {
  try {
    return JSON.stringify(given) ?? String(given)
  } catch {
    // What JSON cannot hold (a BigInt, a circle) can still be handed in by a program.
    return typeof given
  }
}
