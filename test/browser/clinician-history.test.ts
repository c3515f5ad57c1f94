import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase } from './clinician-case.ts'
import { DESK, expectKept, keptSheet } from './clinician-kept.ts'
import { model } from './model.ts'

useBrowser()

const TOLD = [
  { id: 'onset.tempo', value: 'days' },
  { id: 'onset.duration_days', value: 21 },
  { id: 'difficulty.lifting_foot', side: 'left' as const, value: true },
  { id: 'risk.diabetes', value: false },
  { id: 'symptom.numbness_territory', side: 'left' as const, value: 'top_of_foot' },
  { id: 'other', text: 'Sat cross-legged for hours', stage: 'history', value: true },
].map((fact) => ({ ...fact, by: 'person' }))
const NARRATIVE = 'My left foot has been catching on the carpet for three weeks.'

async function history(options: object = DESK): Promise<Page> {
  const page = await pageOfFile(options)
  await layCase(page, { affected: 'left', narrative: NARRATIVE, findings: TOLD }, 'history', TOLD)
  await page.locator('[data-finding="onset.tempo"]').waitFor()
  return page
}
const line = (page: Page, id: string) => page.locator(`[data-finding="${id}"]`)
const entry = async (page: Page, id: string) => (await keptSheet(page)).entries.filter((e) => e.id === id)

test('everything the person told stands in standard terms, marked as theirs, with their story', async () => {
  const page = await history()
  const text = await page.locator('.history').textContent()
  for (const words of [
    'Tempo of onset',
    'foot drop',
    'Diabetes mellitus',
    'Territory of numbness',
    'Sat cross-legged for hours',
    NARRATIVE,
  ])
    expect(text).toContain(words)
  for (const { id } of TOLD.filter((t) => t.id !== 'other')) expect(await line(page, id).textContent()).toContain('Told:')
})

test('a correction stands beside what was told, which stays in sight, and can be taken back or undone', async () => {
  const page = await history()
  const diabetes = line(page, 'risk.diabetes')
  await diabetes.getByRole('combobox').selectOption('Yes')
  await expectKept(page, 'risk.diabetes', ['=true'])
  expect((await entry(page, 'risk.diabetes'))[0]!.by).toBeUndefined()
  expect(await diabetes.locator('.fact-told').textContent()).toContain('Told, corrected: No')
  await page.reload()
  expect(await diabetes.locator('.fact-told').textContent()).toContain('Told, corrected: No')
  await diabetes.getByRole('button', { name: 'Back to what was told' }).click()
  await expectKept(page, 'risk.diabetes', ['=false'])
  expect((await entry(page, 'risk.diabetes'))[0]!.by).toBe('person')
  await page.keyboard.press('Control+z')
  await expectKept(page, 'risk.diabetes', ['=true'])
})

test('sides are corrected apart, and several values are chosen', async () => {
  const page = await history()
  await page.getByRole('combobox', { name: /ankle dorsiflexion.*, Right/ }).selectOption('Yes')
  await expectKept(page, 'difficulty.lifting_foot', ['left=true', 'right=true'])
  const numb = line(page, 'symptom.numbness_territory')
  await numb.locator('summary').nth(1).click()
  await numb.getByRole('checkbox').nth(-1).check()
  await expect.poll(async () => (await entry(page, 'symptom.numbness_territory')).length).toBe(2)
})

test('a number that cannot be stays in the field, marked, and the told one stays in sight', async () => {
  const page = await history()
  const days = line(page, 'onset.duration_days')
  await days.getByRole('textbox').fill('-3')
  await page.keyboard.press('Tab')
  await expect.poll(() => days.textContent()).toContain('0 to 36,500')
  await expectKept(page, 'onset.duration_days', [])
  expect(await days.getByRole('textbox').inputValue()).toBe('-3')
  expect(await days.locator('.fact-told').textContent()).toContain('21 days')
  await days.getByRole('textbox').fill('30')
  await expectKept(page, 'onset.duration_days', ['=30'])
})

test('any finding is added by another word for it, by keyboard alone', async () => {
  const page = await history()
  await page.getByRole('combobox', { name: 'Add to the history' }).focus()
  await page.keyboard.type('warfarin')
  await page.locator('.combobox-list [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await line(page, 'risk.anticoagulant_or_bleeding_tendency').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
  await page.keyboard.press('y')
  await expectKept(page, 'risk.anticoagulant_or_bleeding_tendency', ['=true'])
})

test('a history begins with what red flags hang on, and a sided fact is entered on the weak side', async () => {
  const page = await pageOfFile(DESK)
  await layCase(page, { affected: 'left', findings: [] }, 'history')
  for (const id of [
    'onset.duration_days',
    'onset.tempo',
    'course.trend',
    'symptom.bladder_retention',
    'symptom.saddle_numbness',
    'symptom.fever',
    'risk.known_cancer',
    'risk.anticoagulant_or_bleeding_tendency',
  ])
    await line(page, id).waitFor()
  await page.getByRole('combobox', { name: 'Add to the history' }).fill('foot drop')
  await page.locator('.combobox-list [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
  await page.keyboard.press('y')
  await expectKept(page, 'difficulty.lifting_foot', ['left=true'])
})

test.each([
  ['duration', 'onset.duration_days'],
  ['trend', 'course.trend'],
  ['progress', 'course.trend'],
  ['trauma', 'risk.recent_trauma'],
  ['sudden', 'onset.tempo'],
])('%s is found', async (word, id) => {
  const page = await history()
  await page.getByRole('combobox', { name: 'Add to the history' }).fill(word)
  await page.locator('.combobox-list [role=option]').first().waitFor()
  const names = await page.locator('.combobox-list [role=option]').allTextContents()
  const { clinical } = model.findings.get(id)!.name
  expect(names.some((n) => n.startsWith(clinical))).toBe(true)
})

test('facts in words are added, denied and taken out; what the person told can be put back', async () => {
  const page = await history()
  await page.getByLabel('Fact', { exact: true }).fill('Cyst felt behind the knee')
  await page.getByLabel('From').selectOption('Examination')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect
    .poll(async () => (await entry(page, 'other')).map((e) => e.text))
    .toEqual(['Sat cross-legged for hours', 'Cyst felt behind the knee'])
  await page.getByRole('button', { name: 'Take out Sat cross-legged for hours' }).click()
  await expect.poll(async () => (await entry(page, 'other')).map((e) => e.text)).toEqual(['Cyst felt behind the knee'])
  await page.getByRole('button', { name: 'Back to what was told Sat cross-legged for hours' }).click()
  await expect.poll(async () => (await entry(page, 'other')).length).toBe(2)
})

describe.each([
  ['on a desk', DESK],
  ['on a phone, dark', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }],
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
] as const)('%s', (_, options) => {
  test('axe finds nothing in the history, and nothing is wider than the screen', async () => {
    const page = await history(options)
    await line(page, 'risk.diabetes').getByRole('combobox').selectOption('Yes')
    await line(page, 'symptom.numbness_territory').locator('summary').first().click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
