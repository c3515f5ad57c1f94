import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageOfFile, startOver, useBrowser } from './app.ts'
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

const LOOKS = [
  ['light, on a phone', 'light', { width: 390, height: 844 }],
  ['dark, 320 px wide', 'dark', { width: 320, height: 640 }],
] as const

useBrowser()
describe('light on a phone and dark on the narrowest', () => {
  test('axe finds nothing, and nothing is wider than the screen', async () => {
    const page = await pageOfFile()
    for (const { name, show } of SCREENS) {
      await show(page, '')
      for (const [look, colorScheme, size] of LOOKS) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(size)
        expect([name, look, ...(await axeFindings(page))]).toEqual([name, look])
        expect([name, look, await overflow(page)]).toEqual([name, look, 0])
      }
      // It sets a width of its own, and colours have none.
      expect([name, 'with text twice as large', await overflowLarge(page)]).toEqual([name, 'with text twice as large', 0])
    }
  })
  test('nor with a red flag in sight', async () => {
    const page = await pageOfFile()
    const looks = async (where: string) => {
      for (const [look, colorScheme, size] of LOOKS) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(size)
        expect([where, look, ...(await axeFindings(page))]).toEqual([where, look])
      }
    }
    await startOver(page)
    await showAlarm(page)
    await looks('the alarm')
    await page.goto(`${page.url().split('#')[0]}#/learn`)
    await page.locator('.standing').waitFor()
    await page.locator('.shelf').first().waitFor()
    await looks('the shelf')
  })
})
