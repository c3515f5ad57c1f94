import { expect, test } from 'vitest'
import { downloaded, open, openCase, pageOfFile, startOver, useBrowser } from './app.ts'
import { keptBy } from './half-way.ts'
import { caseFile, FOOT_DROP } from './knowledge.ts'
import { arrived, chooseLeg, goThrough, keysOf, type Told } from './way.ts'

useBrowser()

test('own words are taken for what they mean, can be struck out, and reach the answer, the file and the page for the doctor', async () => {
  const page = await pageOfFile()
  await startOver(page)
  await openCase(page, caseFile(FOOT_DROP))
  await open(page, 'answers')
  await page.locator('.own-words textarea').fill('used laughing gas\nmy shoes are new\nslept on a hard floor')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const told = page.locator('.told > li')
  await told.nth(2).waitFor()
  expect(await told.nth(0).innerText()).toContain('Taken for: Laughing gas')
  expect(await told.nth(1).innerText()).toContain('Not understood')
  await page.getByRole('button', { name: 'Remove: slept on a hard floor' }).click()
  await page.waitForFunction(() => document.querySelectorAll('.told > li').length === 2)
  await open(page, 'answer')
  await page.locator('.answer .told').waitFor()
  expect(await page.locator('.answer .told').innerText()).toContain('Taken for: Laughing gas')
  await open(page, 'paper')
  await page.locator('.sheet').waitFor()
  expect(await page.locator('.sheet').innerText()).toContain('my shoes are new')
  const file = (await downloaded(page, 'Download the case file')) as Told
  expect(file.findings.filter((f) => f.id === 'other')).toEqual(
    ['used laughing gas', 'my shoes are new'].map((text) => ({ id: 'other', text, stage: 'history', value: true })),
  )
  await open(page, 'answers')
  await page.getByRole('button', { name: 'That is not what I mean' }).click()
  await page.getByText('Only on the page for the doctor').waitFor()
  await page.reload()
  await page.getByText('Only on the page for the doctor').waitFor()
  expect(await page.getByText('Taken for').count()).toBe(0)
})

test('own words can be told before everything else; what is still being written survives a reload and is not lost by going on', async () => {
  const page = await pageOfFile()
  await startOver(page)
  await open(page, 'where')
  const box = page.locator('.own-words textarea')
  await box.fill('rash with blisters on the thigh')
  await expect.poll(async () => (await keptBy(page))?.draft).toBe('rash with blisters on the thigh')
  await page.reload()
  expect(await box.inputValue()).toBe('rash with blisters on the thigh')
  await chooseLeg(page, 'right')
  await arrived(page)
  await open(page, 'answers')
  await page.locator('.told > li').waitFor()
  expect(await page.locator('.told').innerText()).toContain('rash with blisters on the thigh')
  expect(await box.inputValue()).toBe('')
})

test('whoever leaves all open is told nothing but what to do; own words added at the end may raise more questions, which nobody is forced into', async () => {
  const page = await pageOfFile()
  await startOver(page)
  await goThrough(page, { affected: 'right', findings: [] })
  await page.getByRole('heading', { name: 'We cannot tell yet' }).waitFor()
  for (const screen of ['answer', 'why/als']) {
    await open(page, screen)
    await page.getByRole('heading', { name: 'We cannot tell yet' }).waitFor()
    expect(await page.locator('.chance, .soon').count()).toBe(0)
  }
  await page.goBack()
  await page.goBack()
  await page.locator('[data-done]').waitFor()
  await page.locator('.own-words textarea').fill('rash with blisters on the thigh')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { name: 'What you added raises more questions' }).waitFor()
  await page.locator('.told > li').waitFor()
  await page.getByRole('button', { name: 'Go on with the questions' }).click()
  expect(await arrived(page)).toBe('page')
  expect(await keysOf(page)).not.toEqual([''])
})
