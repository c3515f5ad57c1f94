import type { Kept } from './kept.ts'

/** Before the name, so that other pages of the same host are left alone. */
const NAME = 'legwise/unsaved'

/** An interview on the screen, the revision on the device that it goes on from, and how many changes are between them. */
export type Unsaved = { kept: Kept; revision: number; steps: number }

/**
 * Keeps for this tab what the device has not written yet. It is done when the call returns, so that a reload in the very next moment, or in a
 * browser that writes nothing, loses no answer.
 */
export function keepUnsaved(unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(unsaved))
  } catch {
    // Refused or full: then it lives on the screen only.
  }
}
export function forgetUnsaved(): void {
  try {
    sessionStorage.removeItem(NAME)
  } catch {
    // Nothing was kept.
  }
}
/** What this tab had not seen written before it was loaded; undefined when the device has it all. @param revision what the device has now */
export function unsavedSince(revision: number): Kept | undefined {
  try {
    const text = sessionStorage.getItem(NAME)
    if (text === null) return undefined
    const unsaved = JSON.parse(text) as Unsaved
    return revision < unsaved.revision + unsaved.steps ? unsaved.kept : undefined
  } catch {
    return undefined
  }
}
