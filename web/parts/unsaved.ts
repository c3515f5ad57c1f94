import type { Kept } from './kept.ts'
import { OURS, quietly } from './unfinished.ts'

const NAME = `${OURS}unsaved`

/** An interview on the screen, the revision on the device that it goes on from, and how many changes are between them. */
type Unsaved = { kept: Kept; revision: number; steps: number }

/**
 * Keeps for this tab what the device has not written yet. It is done when the call returns, so that a reload in the very next moment, or in a
 * browser that writes nothing, loses no answer.
 */
export const keepUnsaved = (unsaved: Unsaved): void => {
  quietly(() => sessionStorage.setItem(NAME, JSON.stringify(unsaved)))
}
export const forgetUnsaved = (): void => quietly(() => sessionStorage.removeItem(NAME))
/** What this tab had not seen written before it was loaded; undefined when the device has it all. @param revision what the device has now */
export const unsavedSince = (revision: number): Kept | undefined =>
  quietly(() => {
    const text = sessionStorage.getItem(NAME)
    if (text === null) return undefined
    const unsaved = JSON.parse(text) as Unsaved
    return revision < unsaved.revision + unsaved.steps ? unsaved.kept : undefined
  })
