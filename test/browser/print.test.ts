import { expect, test } from 'vitest'
import { open, openCase, pageOfFile, startOver, useBrowser } from './app.ts'
import { caseFile, FOOT_DROP, readPublished } from './knowledge.ts'

useBrowser()

test.each(['peroneal-slept-on-lounger-01', 'guillain-barre-right-first-02'])(
  '%s fits one A4 page, in black on white, without the buttons',
  async (name) => {
    const page = await pageOfFile({ colorScheme: 'dark' })
    await startOver(page)
    const { findings, ...rest } = readPublished(name)
    const history = findings.filter((f) => /^(onset|course|difficulty|symptom|pain|risk)\./.test(f.id))
    await openCase(page, caseFile({ ...rest, findings: history }))
    await open(page, 'paper')
    await page.locator('.sheet').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(255, 255, 255)')
    for (const hidden of ['.top', '.paper-tools', 'h1']) expect(await page.locator(hidden).first().isVisible()).toBe(false)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  },
)

test('a story told in own words fits the one page with everything else, in its own order', async () => {
  const page = await pageOfFile({ colorScheme: 'dark' })
  await startOver(page)
  const { findings, narrative, ...rest } = readPublished('guillain-barre-right-first-02') as ReturnType<typeof readPublished> & {
    narrative: string
  }
  const history = findings.filter((f) => /^(onset|course|difficulty|symptom|pain|risk)\./.test(f.id))
  await openCase(page, caseFile({ ...rest, findings: history }))
  await open(page, 'answers')
  await page.locator('.own-words textarea').fill(narrative)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('.told > li').first().waitFor()
  await open(page, 'paper')
  await page.locator('.sheet').waitFor()
  const sheet = await page.locator('.sheet').innerText()
  const places = narrative.split(/(?<=[.!?])\s+/).map((sentence) => sheet.indexOf(sentence))
  expect(places.every((at, i) => at > (places[i - 1] ?? 0))).toBe(true)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('the answer prints on three pages, with what is folded away on the screen and without what can only be touched', async () => {
  const page = await pageOfFile({ colorScheme: 'dark' })
  await startOver(page)
  // As the app itself saves it.
  await openCase(page, { ...caseFile(FOOT_DROP), setting: 'home', asked: true })
  await page.emulateMedia({ media: 'print' })
  const folded = page.locator('.cause:not([open])').first()
  expect(await folded.evaluate((e) => getComputedStyle(e, '::details-content').contentVisibility)).toBe('visible')
  for (const shown of ['.wiring-print svg', '.summary', '.closing > p.soft'])
    expect(await page.locator(shown).first().isVisible()).toBe(true)
  for (const hidden of ['.wiring-map', '.actions', '.links', '.sources', 'search'])
    expect(await page.locator(`.answer ${hidden}`).first().isVisible()).toBe(false)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
})
