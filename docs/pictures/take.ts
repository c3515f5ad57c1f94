/** `npm run pictures`: takes the screens shown in the README anew, from the app as it is and one published case. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { QUIET, served } from '../../test/browser/served.ts'
import { arrived } from '../../test/browser/way.ts'

const ROOT = join(import.meta.dirname, '../..')
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
const WIDE = { width: 1440, height: 900 }
const TABLET = { width: 820, height: 1180 }
const HISTORY = /^(onset|course|difficulty|symptom|pain|risk)\./
const EXAMINED = /^(?!(ncs|emg|imaging|lab|csf|test|other)\b)/

const { address, stop, executablePath } = await served()
const browser: Browser = await chromium.launch({ executablePath, args: QUIET })

/** The published case as its person would tell it. */
function told(name: string): object {
  const { format, person, affected, findings } = JSON.parse(readFileSync(join(ROOT, 'knowledge/cases', `${name}.json`), 'utf8'))
  return { format, person, affected, findings: findings.filter((f: { id: string }) => HISTORY.test(f.id)) }
}
async function pageOf(viewport: typeof PHONE, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme: scheme, deviceScaleFactor: 1, reducedMotion: 'reduce' })
  return context.newPage()
}
async function at(page: Page, screen: string, there: string): Promise<void> {
  await page.goto(`${address}#/${screen}`)
  await page.locator(there).first().waitFor()
}
async function answered(page: Page, name: string): Promise<void> {
  await at(page, 'open', 'input[type=file]')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(told(name))) })
  await page.locator('.soon').waitFor()
}
const take = async (page: Page, name: string): Promise<void> => {
  // Chevrons and focus rings settle within a frame or two.
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) })
}
const bring = (page: Page, what: string) =>
  page
    .locator(what)
    .first()
    .evaluate((e) => e.scrollIntoView({ block: 'start' }))

const phone = await pageOf(PHONE)
await at(phone, '', '.ambulance')
await take(phone, 'phone-start')
await at(phone, 'where', '.figure')
await phone.locator('[data-zone=shin]').first().dispatchEvent('click')
await phone.locator('[data-zone=top_of_foot]').first().dispatchEvent('click')
await phone.getByText('Numb', { exact: true }).first().click()
await phone.locator('[data-zone=top_of_foot]').first().dispatchEvent('click')
await phone.locator('[data-zone=outer_shin]').first().dispatchEvent('click')
await phone
  .locator('[data-zone=shin]')
  .first()
  .evaluate((e) => e.scrollIntoView({ block: 'center' }))
await take(phone, 'phone-where')
await phone.getByRole('button', { name: 'Next' }).click()
for (let i = 0; i < 12; i++) {
  await arrived(phone)
  if (await phone.getByText('How quickly').count()) break
  const before = await phone.evaluate(() => location.hash)
  await phone.locator('button.unsure').click()
  await phone.waitForFunction((hash) => location.hash !== hash, before)
}
await take(phone, 'phone-question')
for (let i = 0; i < 12; i++) {
  await arrived(phone)
  if (await phone.locator('.tick-row').count()) break
  const before = await phone.evaluate(() => location.hash)
  await phone.locator('button.unsure').click()
  await phone.waitForFunction((hash) => location.hash !== hash, before)
}
await phone.locator('.tick-answers .yes input').first().check()
await phone.locator('.tick-answers .no input').nth(1).check()
await phone.locator('.tick-answers .unsure input').nth(2).check()
await bring(phone, 'h1')
await take(phone, 'phone-several')
await answered(await pageOf(PHONE), 'peroneal-slept-on-lounger-01')
const result = await pageOf(PHONE)
await answered(result, 'peroneal-slept-on-lounger-01')
await take(result, 'phone-answer')
await bring(result, '.wiring-map')
await take(result, 'phone-map')
const tests = result.locator('.steps').last().locator('details')
await tests.first().locator('summary').click()
await bring(result, '.next-lists > :last-child')
await take(result, 'phone-tests')
await at(result, 'answers', '.own-words')
await result.locator('.own-words textarea').fill('used laughing gas\nmy shoes are new')
await result.locator('.own-words button[type=submit]').click()
await result.locator('.told > li').nth(1).waitFor()
await bring(result, '.own-words')
await take(result, 'phone-words')
await at(result, 'try', '.self-test')
await take(result, 'phone-try')
const night = await pageOf(PHONE, 'dark')
await answered(night, 'spine-cauda-equina-left-01')
await take(night, 'phone-alarm-dark')
const desk = await pageOf(DESKTOP)
await answered(desk, 'peroneal-slept-on-lounger-01')
await take(desk, 'desktop-answer')
await at(desk, 'paper', '.sheet')
await take(desk, 'desktop-paper')

/** A published case on the bench, without what was found in the end. */
async function onBench(page: Page, name: string, upTo: RegExp): Promise<void> {
  const { truth: _, source: __, findings, ...file } = JSON.parse(readFileSync(join(ROOT, 'knowledge/cases', `${name}.json`), 'utf8'))
  const known = { ...file, findings: findings.filter((f: { id: string }) => upTo.test(f.id)) }
  await at(page, 'clinician', '.file-button')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Ms A.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(known)) })
  await page.locator('.bench-tabs').waitFor()
}
async function part(page: Page, name: string, there: string): Promise<void> {
  await page.locator('.bench-tabs a', { hasText: name }).click()
  await page.locator(there).first().waitFor()
  if (await page.locator('.see').count()) await page.locator('.see[data-settled]').waitFor({ state: 'attached' })
  await page.evaluate(() => scrollTo(0, 0))
}
const bench = await pageOf(WIDE)
await onBench(bench, 'peroneal-slept-on-lounger-01', EXAMINED)
await part(bench, 'History', '.history-groups')
await take(bench, 'bench-history')
await part(bench, 'Examine', '.exam-sheet')
await take(bench, 'bench-examine')
await bench.locator('.see-places .see-row').first().hover()
await bench.locator('.see-shown').waitFor()
await take(bench, 'bench-expected')
await bench.mouse.move(0, 0)
await part(bench, 'Tests', '.tests-sheet')
await take(bench, 'bench-tests')
await part(bench, 'Compare', '.apart')
for (const [field, place] of [
  ['Compare', 'L5 root'],
  ['With', 'fibular neck'],
] as const) {
  await bench.getByRole('combobox', { name: field, exact: true }).fill(place)
  await bench.keyboard.press('Enter')
}
await bench.locator('.compare-sums', { hasText: 'fibular neck' }).waitFor()
await take(bench, 'bench-compare')
await part(bench, 'Request', '.request-one')
await take(bench, 'bench-request')
await part(bench, 'Letter', '.text-paper')
await take(bench, 'bench-letter')
await part(bench, 'Patient', '.text-paper')
await take(bench, 'bench-patient')
await at(bench, 'clinician', '.cases > li')
await take(bench, 'bench-cases')
const tablet = await pageOf(TABLET, 'dark')
await onBench(tablet, 'spine-cauda-equina-left-01', EXAMINED)
await part(tablet, 'Examine', '.exam-sheet')
await take(tablet, 'tablet-bench-dark')
const practice = await pageOf(WIDE)
await at(practice, 'clinician/practise/drawn-nerves-open-2026', '.practise-commit')
for (const group of ['strength', 'reflexes']) {
  await practice.locator(`[data-part=${group}] > summary`).click()
  await practice.locator(`[data-part=${group}] .all`).click()
}
await take(practice, 'bench-practise')
await practice.getByRole('combobox', { name: 'Level', exact: true }).selectOption('peripheral_nerve')
await practice.getByRole('combobox', { name: 'Structure' }).selectOption('common_peroneal')
await practice.getByRole('combobox', { name: 'Likeliest cause' }).fill('peroneal')
await practice.keyboard.press('Enter')
await practice.getByRole('button', { name: 'Commit and see the truth' }).click()
await practice.locator('[data-truth]').waitFor()
await take(practice, 'bench-verdict')
await browser.close()
stop()
