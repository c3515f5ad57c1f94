import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Kept } from '../../web/parts/kept.ts'
import { newPage, open, pageOfFile, startOver } from './app.ts'
import { arrived, chooseLeg, goTo, keysOf, type Told } from './way.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/**
 * Pages of people in the middle of their interview, where a finding is asked, each in a browser of its own. The way there is walked once;
 * whoever comes later is given what the browser of the first had kept by then, and goes on.
 */
export function halfWay(told: Told, finding: string): () => Promise<Page> {
  let kept: { state: State; at: string } | undefined
  return async () => {
    if (kept) {
      const page = await newPage({ storageState: kept.state })
      await open(page, kept.at)
      await expectAsked(page, finding)
      return page
    }
    const page = await newPage()
    await walk(page, told, finding)
    kept = { state: await page.context().storageState({ indexedDB: true }), at: screenOf(page) }
    return page
  }
}

/**
 * The same on the page that the tests of a file share. It takes the interview over as it stood there, in the way in which it follows
 * another tab.
 */
export function halfWayAgain(told: Told, finding: string): () => Promise<Page> {
  let before: { kept: Kept; at: string } | undefined
  return async () => {
    const page = await pageOfFile()
    if (before) {
      await handOver(page, { ...before.kept, revision: Date.now() })
      await page.getByText('You went on in another tab').waitFor()
      await open(page, before.at)
      await expectAsked(page, finding)
    } else {
      await walk(page, told, finding)
      before = { kept: (await keptBy(page))!, at: screenOf(page) }
    }
    return page
  }
}

async function walk(page: Page, told: Told, finding: string): Promise<void> {
  await startOver(page)
  await page.getByRole('link', { name: 'Begin' }).click()
  await chooseLeg(page, told.affected)
  await goTo(page, told, finding)
  const answered = Number(await page.locator('.page').getAttribute('data-at'))
  await expect.poll(async () => (await keptBy(page))?.turns.length).toBe(answered)
}
async function expectAsked(page: Page, finding: string): Promise<void> {
  await arrived(page)
  expect((await keysOf(page)).some((key) => key.startsWith(`${finding}|`))).toBe(true)
}
const screenOf = (page: Page): string => new URL(page.url()).hash.slice(2)

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

/** Keeps an interview as another tab does that goes on with it. */
const handOver = (page: Page, kept: Kept): Promise<void> =>
  page.evaluate(
    (theirs) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('legwise')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('interview', 'readwrite')
          writing.objectStore('interview').put(theirs, 'interview')
          writing.oncomplete = () => {
            opening.result.close()
            const tab = new BroadcastChannel('legwise')
            tab.postMessage(theirs.revision)
            tab.close()
            resolve()
          }
        }
      }),
    kept,
  )
