import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Kept } from '../../web/parts/kept.ts'
import { newPage, open } from './app.ts'
import { arrived, chooseLeg, goTo, keysOf, type Told } from './way.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/**
 * Pages of people in the middle of their interview, where a finding is asked. The way there is walked once; whoever comes later is given
 * what the browser of the first had kept by then, and goes on.
 */
export function halfWay(told: Told, finding: string): () => Promise<Page> {
  let kept: { state: State; at: string } | undefined
  return async () => {
    if (kept) {
      const page = await newPage({ storageState: kept.state })
      await open(page, kept.at)
      await arrived(page)
      expect((await keysOf(page)).some((key) => key.startsWith(`${finding}|`))).toBe(true)
      return page
    }
    const page = await newPage()
    await open(page)
    await page.getByRole('link', { name: 'Begin' }).click()
    await chooseLeg(page, told.affected)
    await goTo(page, told, finding)
    const answered = Number(await page.locator('.page').getAttribute('data-at'))
    await expect.poll(async () => (await keptBy(page))?.turns.length).toBe(answered)
    const at = new URL(page.url()).hash.slice(2)
    kept = { state: await page.context().storageState({ indexedDB: true }), at }
    return page
  }
}

/** The interview as the browser has kept it by now. */
export const keptBy = (page: Page): Promise<Kept | undefined> =>
  page.evaluate(
    () =>
      new Promise<Kept | undefined>((resolve) => {
        const opening = indexedDB.open('legwise')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('interview').objectStore('interview').get('interview')
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result as Kept | undefined)
          }
        }
      }),
  )
