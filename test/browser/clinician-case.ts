import type { Page } from 'playwright-core'
import { open } from './app.ts'
import type { Told } from './way.ts'

let laid = 0
/**
 * Lays a case file on the bench of a browser, as if it had been opened there, and goes to one part of it. Each is a case of its own, so that
 * a page can be given one after another.
 * @param theirs what the person answered, as it stood before any correction
 * @returns the case's key
 */
export async function layCase(
  page: Page,
  told: Partial<Told> & { setting?: string; narrative?: string; conduction?: readonly object[]; labs?: readonly object[] },
  part: string,
  theirs: readonly object[] = [],
): Promise<string> {
  await open(page, 'clinician')
  await page.locator('.file-button').waitFor()
  const { findings = [], person = {}, affected, worse, setting, narrative, conduction = [], labs = [] } = told
  const made = {
    format: 'legwise-bench/1',
    key: `laid-${++laid}`,
    label: 'Laid',
    visit: '2026-11-26',
    changed: '2026-11-26T08:00:00.000Z',
    told: theirs,
    sheet: { person, affected, worse, setting, narrative, entries: findings, conduction, labs, texts: {} },
    rest: {},
  }
  await page.evaluate(
    (c) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('legwise-bench')
        asked.onupgradeneeded = () => asked.result.createObjectStore('cases')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const writing = asked.result.transaction('cases', 'readwrite')
          writing.objectStore('cases').put(c, c.key)
          writing.oncomplete = () => {
            asked.result.close()
            resolve()
          }
        }
      }),
    made,
  )
  await page.evaluate((to) => {
    location.hash = to
  }, `#/clinician/case/${made.key}/${part}`)
  await page.locator(`.bench-tabs [href*="/${made.key}/"]`).first().waitFor()
  return made.key
}

/** So long a worker may take to read the knowledge on a busy machine. Milliseconds. */
const COLD = 45_000

/** The key of the case that is open. */
export const openKey = (page: Page): string => new URL(page.url()).hash.split('/')[3]!

/** Waits until what stands beside the sheet is that of the sheet as it stands, what comes next included. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))))
  await page.locator('.see[data-settled]').waitFor({ state: 'attached', timeout: COLD })
}
