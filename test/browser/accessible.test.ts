import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPage, useBrowser } from './app.ts'
import { SCREENS, showAlarm } from './screens.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, in words. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary.slice(0, 300)}`))
  })
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
/** The same on a screen of twice the width of a phone with text twice as large. */
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
      expect([name, ...(await findings(page))]).toEqual([name])
      expect([name, await overflow(page)]).toEqual([name, 0])
      expect([name, 'with text twice as large', await overflowLarge(page)]).toEqual([name, 'with text twice as large', 0])
    }
  })
  test('nor with a red flag in sight', async () => {
    const page = await newPage(options)
    await showAlarm(page)
    expect(await findings(page)).toEqual([])
    await page.goto(`${page.url().split('#')[0]}#/learn`)
    await page.locator('.standing').waitFor()
    await page.locator('.shelf').first().waitFor()
    expect(await findings(page)).toEqual([])
  })
})
