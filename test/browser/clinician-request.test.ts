import { describe, expect, test } from 'vitest'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase } from './clinician-case.ts'
import { choose, copied, keptOnDevice, textOf, under } from './clinician-text.ts'

const DESK = { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] }
/** A left foot that dropped five days before the visit of 26 November 2026, and that two places could explain. */
const FRESH = {
  person: { age: 58, sex: 'male' },
  affected: 'left',
  findings: [
    { id: 'onset.duration_days', value: 5 },
    { id: 'onset.tempo', value: 'days' },
    { id: 'pain.back', value: true },
    { id: 'strength.ankle_dorsiflexion', side: 'left', value: 3 },
    { id: 'strength.great_toe_extension', side: 'left', value: 2.7 },
    { id: 'strength.ankle_plantarflexion', side: 'left', value: 5 },
    { id: 'reflex.ankle', side: 'both', value: 'normal' },
    { id: 'sensation.L5', side: 'left', value: 'reduced' },
  ],
} as const

useBrowser()

describe('what is sent along with a request', () => {
  test('names place and side, muscles that part the places first, strength with grades, and the date from which it informs', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FRESH, 'request')
    await choose(page, 'EMG', 'electromyography')
    const text = await textOf(page)
    expect(under(text, 'QUESTION')[0]).toMatch(/left (L5 root|common peroneal)/)
    expect(under(text, 'URGENCY AND DATE').join(' ')).toContain('too early; informs from December 12, 2026 on (day 21 after onset)')
    const summary = under(text, 'CLINICAL SUMMARY').join(' ')
    for (const told of ['Onset November 21, 2026', 'ankle dorsiflexion L 3', 'great toe extension L 3-', 'L5 dermatome, left: reduced'])
      expect(summary).toContain(told)
    const sampled = under(text, 'TO SAMPLE, IN THIS ORDER')
    const muscles = sampled.filter((line) => /^\d\. /.test(line))
    expect(muscles[0]).toMatch(/^1\. .+, left \(.+\): .+ \d+ %, .+ \d+ %/)
    // The first muscle is much likelier to be abnormal from one of the two likeliest places than from the other.
    const [one, other] = [...muscles[0]!.matchAll(/ (\d+) %/g)].map((m) => Number(m[1]))
    expect(Math.abs(one! - other!)).toBeGreaterThanOrEqual(30)
    expect(
      sampled.some((line) => line.startsWith('In the same visit, nerve conduction study (too early; informs from December 1, 2026')),
    ).toBe(true)
    await page.locator('.request-early').waitFor()
  })

  test('says what each result would mean, and of a scan the level to look at', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FRESH, 'request')
    await choose(page, 'lumbar spine', 'mri_lumbar')
    const text = await textOf(page)
    expect(under(text, 'TO LOOK AT')).toContain('Level and side: L5 root, left.')
    const results = under(text, 'WHAT EACH RESULT WOULD MEAN')
    expect(
      results.some((line) => /^- disc herniation \(\d+ %\): .*lumbar disc herniation with radiculopathy: \d+ % to \d+ %/.test(line)),
    ).toBe(true)
    await page.getByText('Wrong reasons to order it').click()
    expect(await page.locator('.request-about').innerText()).toContain('Low back pain without red flags in the first six weeks')
  })

  test('can be edited; the edit outlives the page, goes out as it stands, and gives way when it is written again', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, FRESH, 'request')
    await choose(page, 'EMG', 'electromyography')
    const written = await textOf(page)
    await page.getByLabel('Text, to be edited').fill(`${written}\n\nPACEMAKER\nNone.`)
    await page.getByText('Edited by hand. Write again').waitFor()
    await keptOnDevice(page, `${written}\n\nPACEMAKER\nNone.`)
    await page.reload()
    await choose(page, 'EMG', 'electromyography')
    expect(await textOf(page)).toBe(`${written}\n\nPACEMAKER\nNone.`)
    expect(await copied(page)).toBe(`${written}\n\nPACEMAKER\nNone.`)
    expect(await page.locator('.text-paper h3').allInnerTexts()).toContain('PACEMAKER')
    await page.getByRole('button', { name: 'Write again' }).click()
    expect(await textOf(page)).toBe(written)
    expect(await copied(page)).toBe(written)
  })

  test('an edited text says when the case has changed since', async () => {
    const page = await pageOfFile(DESK)
    const key = await layCase(page, FRESH, 'letter')
    const written = await textOf(page)
    await page.getByLabel('Text, to be edited').fill(`${written}\nSeen with Dr A.`)
    await page.evaluate((to) => {
      location.hash = to
    }, `#/clinician/case/${key}/examine`)
    await page.locator('[data-cell="strength.ankle_inversion|left"]').focus()
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.evaluate((to) => {
      location.hash = to
    }, `#/clinician/case/${key}/letter`)
    await page.getByText('the case has changed since').waitFor({ timeout: 60_000 })
    expect(await textOf(page)).toContain('Seen with Dr A.')
    await page.getByRole('button', { name: 'Write again' }).click()
    expect(await textOf(page)).toContain('Ankle inversion: R –, L 2')
  })

  test('put into the plan it stands in the letter and on the page for the patient', async () => {
    const page = await pageOfFile(DESK)
    const key = await layCase(page, FRESH, 'request')
    await choose(page, 'EMG', 'electromyography')
    await page.getByLabel('Put it into the plan').check()
    await page.evaluate((to) => {
      location.hash = to
    }, `#/clinician/case/${key}/letter`)
    expect(under(await textOf(page), 'PLAN')[0]).toMatch(
      /^1\. Needle electromyography, with attention to .+, left, informs from December 12, 2026 on\.$/,
    )
    await page.evaluate((to) => {
      location.hash = to
    }, `#/clinician/case/${key}/patient`)
    expect(under(await textOf(page), 'TESTS THAT MAY COME')[0]).toMatch(
      /^- Needle muscle test\. .*It tells most from December 12, 2026 on\.$/,
    )
  })
})

const LOOKS = [
  ['light, 320 px wide', 'light', { width: 320, height: 640 }],
  ['dark, 1280 px wide', 'dark', { width: 1280, height: 900 }],
] as const
test('axe finds nothing, and nothing is wider than the screen, light on a phone and dark on a desk', async () => {
  const page = await pageOfFile(DESK)
  const key = await layCase(page, FRESH, 'request')
  for (const part of ['request', 'letter', 'patient']) {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/clinician/case/${key}/${part}`)
    await page.locator(`.bench-tabs [aria-current][href$=${part}]`).waitFor()
    await textOf(page)
    for (const [look, colorScheme, size] of LOOKS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      expect([part, look, ...(await axeFindings(page))]).toEqual([part, look])
      expect([part, look, await overflow(page)]).toEqual([part, look, 0])
    }
  }
})
