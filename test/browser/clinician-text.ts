import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** So long a worker may take to read the knowledge and rank what comes next on a busy machine. Milliseconds. */
const COLD = 60_000

/** The text that stands, once it is written. */
export async function textOf(page: Page): Promise<string> {
  await page.locator('.text-paper').waitFor({ timeout: COLD })
  return page.getByLabel('Text, to be edited').inputValue()
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
  return readFile(await (await waiting).path(), 'utf8')
}

/** How many pages it prints on. */
export async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The lines under one heading. */
export function under(text: string, heading: string): string[] {
  const lines = text.split('\n')
  const from = lines.indexOf(heading)
  if (from < 0) throw new Error(`The text has no ${heading}.`)
  const end = lines.indexOf('', from)
  return lines.slice(from + 1, end < 0 ? undefined : end)
}
