import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPage, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { SCREENS, showAlarm } from './screens.ts'

/** How much wider than the screen it is on a screen of twice the width of a phone with text twice as large. */
async function overflowLarge(page: Page): Promise<number> {
  const before = page.viewportSize()!
  const size = (percent: string) => page.evaluate((p) => document.documentElement.style.setProperty('font-size', p), percent)
  await page.setViewportSize({ width: 640, height: 800 })
  await size('200%')
  const over = await overflow(page)
  await size('')
  await page.setViewportSize(before)
  return over
}

useBrowser()
describe.each([
  ['light, on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ['dark, 320 px wide', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const)('%s', (_, options) => {
  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const page = await newPage(options)
    for (const { name, show } of SCREENS) {
      await show(page, '')
      expect([name, ...(await axeFindings(page))]).toEqual([name])
      expect([name, await overflow(page)]).toEqual([name, 0])
      expect([name, 'with text twice as large', await overflowLarge(page)]).toEqual([name, 'with text twice as large', 0])
    }
  })
  test('nor with a red flag in sight', async () => {
    const page = await newPage(options)
    await showAlarm(page)
    expect(await axeFindings(page)).toEqual([])
    await page.goto(`${page.url().split('#')[0]}#/learn`)
    await page.locator('.standing').waitFor()
    await page.locator('.shelf').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
