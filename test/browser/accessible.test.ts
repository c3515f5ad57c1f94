import { describe, expect, test } from 'vitest'
import { newPage, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { SCREENS, showAlarm } from './screens.ts'

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
    }
  })
  test('nor with a red flag in sight', async () => {
    const page = await newPage(options)
    await showAlarm(page)
    expect(await axeFindings(page)).toEqual([])
    await page.goto(`${page.url().split('#')[0]}#/learn`)
    await page.locator('.standing').waitFor()
    await page.locator('.titles').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

test('with text twice as large nothing is wider than the screen', async () => {
  const page = await newPage({ viewport: { width: 640, height: 800 } })
  for (const { name, show } of SCREENS) {
    await show(page, '')
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect([name, await overflow(page)]).toEqual([name, 0])
  }
})
