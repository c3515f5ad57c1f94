import { expect, test } from 'vitest'
import { newPage, open, useBrowser } from './app.ts'
import { arrived, keysOf } from './way.ts'

useBrowser()

/** Presses Tab until what is focused is called so. */
async function tabTo(page: Awaited<ReturnType<typeof newPage>>, name: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null
      if (at === document.body) return ''
      return `${at?.labels?.[0]?.textContent ?? ''} ${at?.textContent ?? ''} ${at?.ariaLabel ?? ''}`.trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

test('from the first page to the answer by keyboard alone, each screen with its heading in focus', async () => {
  const page = await newPage()
  /** Presses what is called so, and waits for the page after this one. */
  const answer = async (name: RegExp) => {
    await tabTo(page, name)
    const before = await page.evaluate(() => location.hash)
    await page.keyboard.press('Enter')
    await page.waitForFunction((hash) => location.hash !== hash, before)
    await arrived(page)
  }
  const heading = () => page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await open(page)
  await tabTo(page, /Begin/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Which leg is weaker?' }).waitFor()
  await heading()
  await tabTo(page, /^Left/)
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('input[name=leg]:checked').getAttribute('value')).toBe('right')
  await tabTo(page, /Use a list/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Weak/)
  await page.keyboard.press('Space')
  await tabTo(page, /Next/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How old are you?' }).waitFor()
  await heading()
  await tabTo(page, /Years/)
  await page.keyboard.type('55')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What sex' }).waitFor()
  await tabTo(page, /Female/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'When did you' }).waitFor()
  await tabTo(page, /how long ago/)
  await page.keyboard.type('3')
  await tabTo(page, /days/)
  await page.keyboard.press('ArrowRight')
  await tabTo(page, /Next/)
  await page.keyboard.press('Enter')
  await arrived(page)
  expect(await keysOf(page)).toEqual(['onset.tempo|'])
  await answer(/hours/i)
  // Red flags come first.
  expect(await page.locator('.tick-row').count()).toBeGreaterThan(1)
  await tabTo(page, /^Yes/)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('.tick-row').first().locator('input:checked').getAttribute('value')).toBe('no')
  // Nothing that has the focus lies under the buttons that stay in sight.
  for (let rows = await page.locator('.tick-row').count(); rows > 1; rows--) {
    await page.keyboard.press('Tab')
    const clear = await page.evaluate(() => {
      const focused = document.activeElement!.closest('label')!.getBoundingClientRect()
      return focused.bottom <= document.querySelector('.foot.sticky')!.getBoundingClientRect().top
    })
    expect(clear).toBe(true)
  }
  await answer(/None of these/)
  while ((await page.locator('.tick-row').count()) > 0) await answer(/None of these/)
  // What else is asked before several things can be chosen is the engine's to choose.
  while ((await page.locator('.choice.tick').count()) === 0) await answer(/Not sure/)
  expect(await keysOf(page)).toEqual(['onset.after_event|'])
  await tabTo(page, /A fall/)
  await page.keyboard.press('Space')
  await answer(/Next/)
  await tabTo(page, /see the result so far/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Your result', exact: true }).waitFor()
  await page.locator('.soon').waitFor()
  await tabTo(page, /Surface of the brain/)
  await page.keyboard.press('Enter')
  await page.locator('.station-card').waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('station-card'))
})
