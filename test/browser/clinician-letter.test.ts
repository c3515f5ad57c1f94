import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../compiler/checks/reading-grade.ts'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings } from './axe.ts'
import { layCase } from './clinician-case.ts'
import { copied, printed, saved, textOf, under } from './clinician-text.ts'
import { readKnowledge, readPublished } from './knowledge.ts'

const DESK = { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] }
/** The published case with the most findings. */
const FULLEST = readPublished('spine-disc-l34-both-01')
const knowledge = readKnowledge()
const lower = (text: string) => text.toLowerCase()

useBrowser()

describe('the letter', () => {
  test('of the fullest case is one page, holds all that was found, and denies nothing that is there', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FULLEST, 'letter')
    const text = await textOf(page)
    expect(await printed(page)).toBe(1)
    const told = lower(text)
    for (const { id, value } of FULLEST.findings) {
      const finding = knowledge.findings.find((f) => f.id === id)
      if (finding?.kind !== 'boolean') continue
      const name = lower(finding.name.clinical)
      expect([id, told.includes(name)]).toEqual([id, true])
      if (value === true) expect([id, told.includes(`${name}: no`)]).toEqual([id, false])
    }
    expect(under(text, 'EXAMINATION')).toContain('Ankle dorsiflexion: R 2, L 2-')
    expect(under(text, 'EXAMINATION')).toContain('Ankle reflex: R absent, L absent')
    expect(under(text, 'TESTS').join(' ')).toContain('disc herniation (L3/4, down behind L4, more on the right)')
    for (const heading of ['HISTORY', 'LOCALISATION', 'DIFFERENTIAL', 'RED FLAGS', 'PLAN'])
      expect(under(text, heading).length).toBeGreaterThan(0)
    expect(under(text, 'RED FLAGS').find((l) => l.startsWith('Asked or looked for, and absent'))).toContain('reduced anal tone')
    expect(text).toContain(knowledge.version)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.top', '.bench-tabs', 'textarea', 'h1']) expect(await page.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.locator('.text-paper').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(255, 255, 255)')
  })

  test('marks what the person told, and keeps numbers and dates of tests', async () => {
    const page = await pageOfFile(DESK)
    const findings = [
      { id: 'onset.duration_days', value: 30 },
      { id: 'symptom.falls_or_tripping', value: true, by: 'person' },
      { id: 'pain.back', value: false, by: 'person' },
      { id: 'strength.ankle_dorsiflexion', side: 'right', value: 2 },
      { id: 'lab.ck_u_l', value: 240, date: '2026-11-20' },
      { id: 'ncs.peroneal_motor', side: 'right', value: 'low_amplitude' },
    ]
    const measured = {
      labs: [{ finding: 'lab.ck_u_l', value: 4, unit: 'µkat/L', date: '2026-11-20' }],
      conduction: [
        { finding: 'ncs.peroneal_motor', side: 'right', amplitude: 0.8, velocity: 42 },
        { finding: 'ncs.sural_sensory', side: 'left', latency: 3.4 },
      ],
    }
    await layCase(page, { affected: 'right', person: { age: 40 }, findings: findings as typeof FULLEST.findings, ...measured }, 'letter')
    const text = await textOf(page)
    expect(under(text, 'HISTORY')).toEqual([
      'Onset October 27, 2026, 30 days before the examination.',
      'Reported: falls or tripping*.',
      'Denied: low back pain*.',
      '* told by the person, not by the examiner.',
    ])
    expect(under(text, 'TESTS')).toEqual([
      'Peroneal motor conduction, right: low amplitude (0.8 mV; 42 m/s); Sural sensory conduction, left: 3.4 ms.',
      'November 20, 2026: Creatine kinase: 4 µkat/L.',
    ])
  })

  test('every percentage opens what stands behind it, on the screen alone; an edited one does not', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FULLEST, 'letter')
    await textOf(page)
    const paper = page.getByRole('article', { name: 'Letter as printed' })
    const numbers = (await paper.innerText()).match(/[<>]?\d+ %/g)!
    const opens = paper.locator('.opens').filter({ hasText: '%' })
    expect(await opens.allInnerTexts()).toEqual(numbers)
    const cause = paper.locator('ol .opens').first()
    await cause.click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.see-reasons').waitFor()
    expect(await dialog.getByRole('heading').first().innerText()).toContain(await cause.innerText())
    await dialog.locator('.see-source summary').click()
    await expect.poll(() => dialog.locator('.see-source a[href^=http]').count()).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const text = await page.getByLabel('Text, to be edited').inputValue()
    await page.getByLabel('Text, to be edited').fill(text.replace(numbers[0]!, '42 %'))
    await expect.poll(() => opens.count()).toBe(numbers.length - 1)
    await page.emulateMedia({ media: 'print' })
    expect(await cause.evaluate((e) => getComputedStyle(e).textDecorationLine)).toBe('none')
    expect(await printed(page)).toBe(1)
  })

  test('as edited it is printed, copied and saved', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FULLEST, 'letter')
    await textOf(page)
    const own = 'Own title\n\nFINDINGS\nAnkle dorsiflexion: R 2, L 4-\nKnee reflex: R absent, L normal\n\n- one\n- two\n\n3. third'
    await page.getByLabel('Text, to be edited').fill(own)
    expect(await copied(page)).toBe(own)
    expect(await saved(page)).toBe(`${own}\n`)
    const paper = page.getByRole('article', { name: 'Letter as printed' })
    expect(await paper.locator('tbody th').allInnerTexts()).toEqual(['Ankle dorsiflexion', 'Knee reflex'])
    expect(await paper.locator('li').allInnerTexts()).toEqual(['one', 'two'])
    expect(await paper.innerText()).toContain('3. third')
    expect(await printed(page)).toBe(1)
    await page.getByLabel('Text, to be edited').fill(`${own}\n${'One more line that goes on and on.\n'.repeat(400)}`)
    await page.getByText('Longer than one page.').waitFor()
  })
})

describe('the page for the patient', () => {
  test.each([
    'spine-epidural-abscess-left-01',
    'peroneal-slept-on-lounger-01',
    'als-right-leg-first-01',
    'multiple-sclerosis-right-leg-02',
  ])('%s: one page, no harder than grade 8, without clinical names', async (name) => {
    const page = await pageOfFile(DESK)
    await layCase(page, readPublished(name), 'patient')
    const text = await textOf(page)
    expect(await printed(page)).toBe(1)
    const sentences = text.split('\n').filter((line) => line !== '' && line !== line.toUpperCase())
    expect(gradeOf(sentences.map((line) => (/[.:]$/.test(line) ? line : `${line}.`)).join(' '))).toBeLessThanOrEqual(8)
    const told = lower(text)
    const jargon = [...knowledge.causes, ...knowledge.findings, ...knowledge.requests]
      .filter((x) => !lower([x.name.plain, ...x.name.also].join(' ')).includes(lower(x.name.clinical)) && x.name.clinical.includes(' '))
      .map((x) => lower(x.name.clinical))
      .filter((clinical) => told.includes(clinical))
    expect(jargon).toEqual([])
    for (const word of ['paresis', 'radiculopathy', 'neuropathy', 'dorsiflexion', 'posterior', 'aetiology'])
      expect(told).not.toContain(word)
    expect(under(text, 'WHEN TO GET HELP AT ONCE').length).toBeGreaterThan(0)
  })
})
