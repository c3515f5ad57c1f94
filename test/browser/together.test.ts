import { expect, test } from 'vitest'
import { newPage, openCase, useBrowser } from './app.ts'

useBrowser()

type Fact = { id: string; side?: 'left' | 'right'; value: string | number | boolean }
const PALSY: Fact[] = [
  { id: 'difficulty.lifting_foot', side: 'left', value: true },
  { id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 },
  { id: 'strength.ankle_eversion', side: 'left', value: 2 },
  { id: 'strength.ankle_inversion', side: 'left', value: 5 },
  { id: 'sensation.deep_peroneal', side: 'left', value: 'reduced' },
  { id: 'sign.tinel_fibular_head', side: 'left', value: true },
  { id: 'ncs.peroneal_motor', side: 'left', value: 'conduction_block_fibular_head' },
]
const TORN: Fact[] = [
  { id: 'symptom.pop_or_snap_felt', value: true },
  { id: 'pain.calf', side: 'right', value: true },
  { id: 'difficulty.tiptoe', side: 'right', value: true },
  { id: 'sign.thompson', side: 'right', value: true },
  { id: 'sign.palpable_gap', side: 'right', value: true },
  { id: 'strength.ankle_plantarflexion', side: 'right', value: 2 },
]
const file = (affected: string, findings: Fact[]) => ({
  format: 'legwise-case/1',
  person: { age: 62, sex: 'male' },
  affected,
  findings: [{ id: 'onset.duration_days', value: 20 }, { id: 'risk.habitual_leg_crossing_or_squatting', value: true }, ...findings],
})

test('two things at once are named as two, each with what it explains; one thing is not', async () => {
  const page = await newPage()
  page.on('dialog', (d) => void d.accept())
  await openCase(page, file('both', [...PALSY, ...TORN]))
  const together = page.locator('.together')
  await together.getByRole('heading', { name: 'Two things at once?' }).waitFor()
  const causes = together.locator('.pair-cause')
  await expect.poll(() => causes.count()).toBe(2)
  const tendon = causes.filter({ hasText: 'tendon' })
  const nerve = causes.filter({ hasNotText: 'tendon' })
  expect(await tendon.innerText()).toContain('It would explain')
  await expect.poll(() => tendon.locator('.dashes > li').count()).toBeGreaterThan(0)
  await expect.poll(() => nerve.locator('.dashes > li').count()).toBeGreaterThan(0)
  const explained = await together.locator('.dashes > li').allInnerTexts()
  expect(new Set(explained).size).toBe(explained.length)
  await nerve.locator('a').first().click()
  await page.locator('.big-chance').waitFor()
  await openCase(page, file('left', PALSY))
  expect(await page.locator('.together').count()).toBe(0)
})
