import { describe, expect, test } from 'vitest'
import { downloaded, open, openCase, pageOfFile, startOver, useBrowser } from './app.ts'
import { halfWayAgain } from './half-way.ts'
import { caseFile, FOOT_DROP, readKnowledge } from './knowledge.ts'
import { answerPage, arrived, goTo, keysOf, type Told } from './way.ts'

useBrowser()
describe('answers can be looked over and changed', () => {
  const half = halfWayAgain(FOOT_DROP, 'risk.diabetes')

  test('a changed answer shows what it did, and keeps all others', async () => {
    const page = await half()
    await page.getByRole('link', { name: 'Your answers' }).click()
    const rows = page.locator('.answers > li')
    await rows.first().waitFor()
    const count = await rows.count()
    await page.getByRole('link', { name: /Change: How quickly/ }).click()
    await page.locator('button[value=hours][aria-pressed=true]').waitFor()
    await page.locator('button[value=months]').click()
    await page.getByRole('heading', { name: 'What that change did' }).waitFor()
    await expect.poll(() => rows.count()).toBe(count)
    expect(await page.locator('.answers').innerText()).toContain('Over more than 8 weeks')
  })

  test('whoever mistook the side changes it for every answer', async () => {
    const page = await half()
    await open(page, 'where')
    await page.getByText('Left', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Next' }).click()
    await arrived(page)
    await open(page, 'paper')
    const file = (await downloaded(page, 'Download the case file')) as Told
    expect(file.affected).toBe('left')
    expect(file.findings.find((f) => f.id === 'difficulty.lifting_foot')).toEqual({
      id: 'difficulty.lifting_foot',
      side: 'left',
      value: true,
    })
    expect(file.findings.filter((f) => f.side === 'right')).toEqual([])
  })

  test('the back button of the browser goes one page back, and forward again without losing anything', async () => {
    const page = await half()
    const before = await keysOf(page)
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    const here = await keysOf(page)
    expect(here).not.toEqual(before)
    await page.goBack()
    await arrived(page)
    expect(await keysOf(page)).toEqual(before)
    await expect.poll(() => page.locator('input[value=unsure]:checked').count()).toBe(before.length)
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    expect(await keysOf(page)).toEqual(here)
  })

  test('touching the figure says which leg and where', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await open(page, 'where')
    const touch = (zone: string) => page.locator(`figure.shown [data-zone=${zone}]`).first().dispatchEvent('click')
    await touch('shin')
    await page.getByText('Numb', { exact: true }).first().click()
    await touch('top_of_foot')
    await page.getByText('Painful').first().click()
    await touch('knee')
    expect(await page.locator('input[name=leg]:checked').getAttribute('value')).toBe('right')
    expect(await page.locator('.nothing-else input:checked').count()).toBe(0)
    expect((await page.locator('.chip').allInnerTexts()).map((x) => x.split('\n')[0])).toEqual([
      expect.stringContaining('Right shin: Weak'),
      expect.stringContaining('Right top of the foot: Numb'),
      expect.stringContaining('Right knee: Painful'),
    ])
    await page.getByRole('button', { name: 'Next' }).click()
    await arrived(page)
    await open(page, 'paper')
    const file = (await downloaded(page, 'Download the case file')) as Told
    expect(file.findings).toEqual([
      { id: 'difficulty.leg_weak', side: 'right', value: true },
      { id: 'symptom.numbness_leg', side: 'right', value: true },
      { id: 'symptom.numbness_territory', side: 'right', value: 'top_of_foot' },
      { id: 'pain.knee', side: 'right', value: true },
    ])
    // Nobody said that it hurts nowhere else.
    await open(page, 'where')
    await page.getByText('No other pain').click()
    await page.getByRole('button', { name: 'Next' }).click()
    await arrived(page)
    await open(page, 'paper')
    const later = (await downloaded(page, 'Download the case file')) as Told
    const { findings } = readKnowledge()
    const denied = later.findings.filter((f) => f.value === false)
    expect(denied).toContainEqual({ id: 'pain.knee', side: 'left', value: false })
    expect(denied).toContainEqual({ id: 'pain.foot', side: 'both', value: false })
    expect(denied.map((f) => f.id).filter((id) => findings.find((f) => f.id === id)?.ask === undefined)).toEqual([])
    await open(page, 'ask/1')
    await goTo(page, { findings: [] }, 'symptom.saddle_numbness')
    await open(page, 'answers')
    await page.locator('.answers > li').first().waitFor()
    const answers = await page.locator('.answers').innerText()
    expect(answers).toContain('It hurts nowhere else')
    expect(answers).not.toContain('Pain in the calf')
  })

  test('what nobody marked on the figure can be denied in one touch', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await open(page, 'where')
    await page.locator('input[name=leg][value=left]').evaluate((e: HTMLElement) => e.click())
    await page.getByText('No pain').click()
    await page.getByText('Nothing numb').click()
    await page.getByRole('button', { name: 'Next' }).click()
    await arrived(page)
    await open(page, 'where')
    await expect.poll(() => page.locator('.nothing-else input:checked').count()).toBe(2)
    await open(page, 'paper')
    const file = (await downloaded(page, 'Download the case file')) as Told
    expect(file.findings.every((f) => f.value === false)).toBe(true)
    expect(file.findings.map((f) => f.id)).toEqual(
      expect.arrayContaining(['pain.back', 'pain.radiating_below_knee', 'symptom.numbness_leg', 'symptom.tingling_leg']),
    )
  })

  test('answers that cannot both be so are told beside the result, and mended from there', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await openCase(page, caseFile({ ...FOOT_DROP, findings: [...FOOT_DROP.findings, { id: 'onset.tempo', value: 'months' }] }))
    const check = page.locator('[data-issue=both_ways]')
    await check.waitFor()
    expect(await check.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('over some hours'),
      expect.stringContaining('over more than 8 weeks'),
    ])
    await check.getByRole('link').first().click()
    await page.locator('button[value=hours]').click()
    await page.getByRole('heading', { name: 'Your answers' }).waitFor()
    await open(page, 'answer')
    await page.locator('.soon').waitFor()
    expect(await page.locator('.to-check').count()).toBe(0)
  })

  test('tests at home enter as strength of each leg', async () => {
    const page = await half()
    await open(page, 'try')
    const take = (leg: string, answer: string) => page.getByRole('group', { name: leg }).getByText(answer).click()
    await take('Right leg', 'It will not lift')
    await take('Left leg', 'The foot stays up')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('heading', { name: 'Stand on tiptoe' }).waitFor()
    await open(page, 'paper')
    const file = (await downloaded(page, 'Download the case file')) as Told
    expect(file.findings.filter((f) => f.id.startsWith('strength.'))).toEqual(
      [
        { id: 'strength.ankle_dorsiflexion', side: 'left', value: 'normal' },
        { id: 'strength.ankle_dorsiflexion', side: 'right', value: 2 },
      ].sort((a, b) => (a.side < b.side ? 1 : -1)),
    )
  })
})
