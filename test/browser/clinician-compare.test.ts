import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { AGE_BANDS, predictCause, tellApart } from '../../engine/index.ts'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase } from './clinician-case.ts'
import { readPublished } from './knowledge.ts'
import { model } from './model.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PERONEAL = readPublished('peroneal-slept-on-lounger-01')
const EXAMINE = 'Examine to tell them apart'

const table = (page: Page, title: string) => page.locator('.apart', { has: page.getByRole('heading', { name: title }) })
const names = (page: Page, title: string) => table(page, title).locator('tbody th').allInnerTexts()
/** Choosing by keyboard: the first suggestion for these words. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).focus()
  await page.keyboard.type(words)
  await page.locator('.combobox-list:not([hidden])').waitFor()
  await page.keyboard.press('Enter')
}

useBrowser()

describe('what would tell two apart', () => {
  test('with nothing known it is the root or the nerve of a dropped foot: inversion and hip abduction', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, { affected: 'right' }, 'compare')
    await page.locator('.compare-sums').waitFor()
    const sums = await page.locator('.compare-sums strong').allInnerTexts()
    expect(sums[0]).toContain('L5 root')
    expect(sums[1]).toContain('fibular neck')
    const best = (await names(page, EXAMINE)).slice(0, 6).join('; ')
    expect(best).toContain('Ankle inversion strength, right')
    expect(best).toContain('Hip abduction strength, right')
    const tells = await table(page, EXAMINE)
      .locator('.apart-tells data')
      .evaluateAll((list) => list.map((e) => Number((e as HTMLDataElement).value)))
    expect(tells).toEqual([...tells].sort((a, b) => b - a))
  })

  test('the two likeliest of a case, with how well each finding parts them as the engine has it', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, PERONEAL, 'compare')
    await page.locator('.compare-sums').waitFor()
    const apart = tellApart(['peroneal_neuropathy', 'hereditary_pressure_palsies'].map((cause) => predictCause(model, cause, 'right', 21)))
    const genetic = apart.find((d) => d.finding.id === 'test.genetic_test' || /genetic/i.test(d.finding.name.clinical))!
    const shown = page.locator(`tr[data-finding="${genetic.finding.id}"] .apart-tells data`).first()
    expect(Number(await shown.getAttribute('value'))).toBeCloseTo(genetic.accuracy, 9)
    // The number opens: its ingredients are the chances of every state, and each cause's say on what they rest.
    await shown.locator('.opens').press('Enter')
    const card = page.getByRole('dialog')
    await card.locator('.number-table').waitFor()
    await expect.poll(() => card.locator('tbody tr').count()).toBe(genetic.states.length)
    const bold = await card.locator('tbody strong').allInnerTexts()
    expect(bold.reduce((sum, words) => sum + Number(words.replace(/\D/g, '')), 0) / 2).toBeCloseTo(100 * genetic.accuracy, -0.5)
    await card.locator('.basis-estimate, a[href^=http]').first().waitFor()
    expect(await card.innerText()).not.toContain('could not be loaded')
    await expect.poll(() => card.getByRole('link', { name: 'How often it is right' }).count()).toBe(1)
    await page.keyboard.press('Escape')
    const expected = page.locator(`tr[data-finding="${genetic.finding.id}"] td data`).first()
    await expected.locator('.opens').press('Enter')
    await card.locator('.basis-estimate, a[href^=http]').first().waitFor()
    await page.keyboard.press('Escape')
  })

  test('both are told for the age of the person: worn feet feel less after 80', async () => {
    const page = await pageOfFile(DESK)
    const old = { ...PERONEAL, person: { ...PERONEAL.person, age: 85 } }
    await layCase(page, old, 'compare')
    await page.getByText('in a person of 80 or over').waitFor()
    await choose(page, 'Compare', 'peroneal neuropathy')
    await choose(page, 'With', 'hereditary neuropathy with liability')
    const row = page.locator('tr[data-finding="sensation.L5"][data-side=right]').first()
    await row.waitFor()
    const told = Number(await row.locator('td data').first().getAttribute('value'))
    const feltAt = (band: number) => Math.max(...predictCause(model, 'peroneal_neuropathy', 'right', 21, band).get('sensation.L5|right')!.p)
    expect(told).toBeCloseTo(feltAt(AGE_BANDS.indexOf('80+')), 9)
    expect(told).not.toBeCloseTo(feltAt(AGE_BANDS.indexOf('40-64')), 3)
  })

  test('what was found lies over both, and speaks against one of them', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, PERONEAL, 'compare')
    await page.locator('.compare-sums').waitFor()
    await choose(page, 'Compare', 'L5 root')
    await choose(page, 'With', 'fibular neck')
    await page.locator('.compare-sums li', { hasText: 'L5 root' }).waitFor()
    await page.locator('.compare-sums li', { hasText: 'fibular neck' }).waitFor()
    const inversion = table(page, 'Signs side by side').locator('tr[data-finding="strength.ankle_inversion"][data-side=right]')
    await inversion.waitFor()
    expect(await inversion.locator('.apart-found').innerText()).toBe('5/5')
    expect(await inversion.locator('[data-fits]').evaluateAll((list) => list.map((e) => (e as HTMLElement).dataset['fits']))).toEqual([
      'false',
      'true',
    ])
    // What is already known is no longer to be examined.
    expect(await names(page, EXAMINE)).not.toContain('Ankle inversion strength, right')
    // Nothing was chosen for good: another part and back, and it still stands.
    await page.getByRole('link', { name: 'Examine', exact: true }).click()
    await page.locator('.see').waitFor()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.locator('.compare-sums li', { hasText: 'L5 root' }).waitFor()
  })
})

const LOOKS = [
  ['light, on a desk', 'light', { width: 1280, height: 900 }],
  ['dark, 320 px wide', 'dark', { width: 320, height: 640 }],
] as const
test('axe finds nothing, and nothing is wider than the screen, light on a desk and dark on a phone', async () => {
  const page = await pageOfFile(DESK)
  await layCase(page, PERONEAL, 'compare')
  await page.locator('.compare-sums').waitFor()
  await page.getByRole('combobox', { name: 'Compare', exact: true }).fill('root')
  await page.locator('.combobox-list:not([hidden])').waitFor()
  for (const [look, colorScheme, size] of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    expect(await overflow(page), look).toBe(0)
    expect(await axeFindings(page), look).toEqual([])
  }
})
