import { expect, test } from 'vitest'
import { newPage, open, useBrowser } from './app.ts'

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
  /** The words of a question may change; its name stays. */
  const asks = (finding: string) => page.locator(`.page[aria-busy=false][data-questions^="${finding}"]`).waitFor()
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
  await asks('onset.tempo')
  await tabTo(page, /hours/i)
  await page.keyboard.press('Enter')
  // What else is asked before the red flags is the engine's to choose.
  while ((await page.locator('.choice.tick').count()) === 0) {
    await tabTo(page, /Not sure/)
    await page.keyboard.press('Enter')
    await page.locator('.page[aria-busy=false]').waitFor()
    await page.waitForTimeout(300)
  }
  await asks('onset.after_event')
  await tabTo(page, /A fall/)
  await page.keyboard.press('Space')
  await tabTo(page, /Next/)
  await page.keyboard.press('Enter')
  await page.locator('.page[aria-busy=false]').waitFor()
  await tabTo(page, /see the answer so far/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Your answer', exact: true }).waitFor()
  await page.locator('.soon').waitFor()
  await tabTo(page, /Surface of the brain/)
  await page.keyboard.press('Enter')
  await page.locator('.station-card').waitFor()
  await page.waitForFunction(() => document.activeElement?.classList.contains('station-card'))
})
