import { expect, test } from 'vitest'
import { newPage, useBrowser } from './app.ts'
import { layCase, settled } from './clinician-case.ts'

const DESK = { viewport: { width: 1440, height: 900 } }

useBrowser()

test('a case is called something else in its heading; Escape keeps the old name, and the new one is still there after a reload', async () => {
  const page = await newPage(DESK)
  await layCase(page, {}, 'history')
  const heading = page.locator('h1')
  await heading.getByRole('button', { name: 'Laid' }).press('Enter')
  await page.keyboard.type('Not this')
  await page.keyboard.press('Escape')
  await expect.poll(() => heading.innerText()).toBe('Laid')
  await heading.getByRole('button').press('Enter')
  await page.keyboard.type('Bed 7')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading.innerText()).toBe('Bed 7')
  expect(await page.title()).toContain('Bed 7')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('case-name')
  await page.reload()
  await expect.poll(() => heading.innerText()).toBe('Bed 7')
})

test('a sheet with nothing on it says so until something is entered; on a wide screen the map stands beside the words', async () => {
  const page = await newPage(DESK)
  await layCase(page, {}, 'examine')
  await settled(page)
  expect(await page.locator('.see-soon').innerText()).toContain('Nothing is entered yet')
  const [map, where] = await Promise.all([page.locator('.wiring-map').boundingBox(), page.locator('.see-levels').boundingBox()])
  expect(map!.x).toBeGreaterThan(where!.x + where!.width)
  await page.locator('[data-cell="strength.knee_flexion|left"]').fill('3')
  await settled(page)
  expect(await page.locator('.see-soon').innerText()).not.toContain('Nothing is entered yet')
})
