import type { Step } from './steps.ts'
import { OURS, quietly } from './unfinished.ts'

const NAME = `${OURS}unsaved`

/**
 * Keeps for this tab what the device has not written yet, in place of what was kept before. It is done when the call returns, so that a reload
 * in the very next moment, or in a browser that writes nothing, loses no answer.
 */
export const keepUnsaved = (steps: readonly Step[]): void =>
  quietly(() => (steps.length > 0 ? sessionStorage.setItem(NAME, JSON.stringify(steps)) : sessionStorage.removeItem(NAME)))

/** What this tab had not seen written before it was loaded. */
export const leftUnsaved = (): readonly Step[] =>
  quietly(() => {
    const left: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]')
    // What an older version kept is another thing.
    return Array.isArray(left) ? (left as Step[]) : []
  }) ?? []
