import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'

/** So long a worker may take to read the knowledge and rank what comes next on a busy machine. Milliseconds. */
const COLD = 60_000

/** The text that stands, once it is written. */
export async function textOf(page: Page): Promise<string> {
  await page.locator('.text-paper').waitFor({ timeout: COLD })
  return page.getByLabel('Text, to be edited').inputValue()
}

/** Opens the request for a test by one of its names. */
export async function choose(page: Page, words: string, request: string): Promise<void> {
  await page.getByLabel('Find another test').fill(words, { timeout: COLD })
  await page.locator(`[data-request=${request}]`).click()
  await page.locator(`[data-of=${request}] .text-paper`).waitFor({ timeout: COLD })
}

/** What the clipboard holds after "Copy text". The page needs the permission to read it. */
export async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy text' }).click()
  await page.getByText('Copied.').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** What the file holds that "Save as .txt" gives. */
export async function saved(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as .txt' }).click()
  return text(await (await waiting).createReadStream())
}

/** Waits until this device keeps a text. */
export async function keptOnDevice(page: Page, own: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((then, fail) => {
        const asked = indexedDB.open('legwise-bench')
        asked.onerror = () => fail(asked.error)
        asked.onsuccess = () => {
          const reading = asked.result.transaction('cases').objectStore('cases').getAll()
          reading.onsuccess = () => {
            asked.result.close()
            then(reading.result.some((c) => Object.values(c.sheet.texts).includes(wanted)))
          }
        }
      }),
    own,
  )
}

/** How many pages it prints on. */
export async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The lines under one heading. */
export function under(whole: string, heading: string): string[] {
  const lines = whole.split('\n')
  const from = lines.indexOf(heading)
  if (from < 0) throw new Error(`The text has no ${heading}.`)
  const end = lines.indexOf('', from)
  return lines.slice(from + 1, end < 0 ? undefined : end)
}
