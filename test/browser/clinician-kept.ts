import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openKey } from './clinician-case.ts'

export const DESK = { viewport: { width: 1280, height: 900 } }

type KeptSheet = {
  person: { age?: number }
  entries: { id: string; side?: string; value: unknown; by?: string; text?: string }[]
  texts: Record<string, string>
}

/** The sheet of the case that is open, as this device keeps it now. */
export const keptSheet = (page: Page): Promise<KeptSheet> =>
  page.evaluate(
    (key) =>
      new Promise<KeptSheet>((resolve, reject) => {
        const opening = indexedDB.open('legwise-bench')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('cases').objectStore('cases').get(key)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result.sheet)
          }
        }
      }),
    openKey(page),
  )

/** Waits until what is kept of one finding is this, as `side=value` in order. */
export const expectKept = (page: Page, id: string, values: string[]): Promise<void> =>
  expect
    .poll(async () =>
      (await keptSheet(page)).entries
        .filter((e) => e.id === id)
        .map((e) => `${e.side ?? ''}=${e.value}`)
        .sort(),
    )
    .toEqual(values)
