import { expect, test } from 'vitest'
import { pageOfFile, useBrowser } from './app.ts'
import { layCase, settled } from './clinician-case.ts'

const DESK = { viewport: { width: 1440, height: 900 } }

useBrowser()

test('a sheet with nothing on it says so until something is entered; on a wide screen the map stands beside the words', async () => {
  const page = await pageOfFile(DESK)
  await layCase(page, {}, 'examine')
  await settled(page)
  expect(await page.locator('.see-soon').innerText()).toContain('Nothing is entered yet')
  const [map, where] = await Promise.all([page.locator('.wiring-map').boundingBox(), page.locator('.see-levels').boundingBox()])
  expect(map!.x).toBeGreaterThan(where!.x + where!.width)
  await page.locator('[data-cell="strength.knee_flexion|left"]').fill('3')
  await settled(page)
  expect(await page.locator('.see-soon').innerText()).not.toContain('Nothing is entered yet')
})
