import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../engine/index.ts'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase, settled } from './clinician-case.ts'
import { caseFile, readPublished } from './knowledge.ts'
import { model } from './model.ts'
import type { Told } from './way.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PERONEAL = readPublished('peroneal-slept-on-lounger-01')
const assessed = (told: object): Assessment => assess(model, caseFile(told as Told)) as Assessment

const cell = (page: Page, id: string, side: string) => page.locator(`[data-cell="${id}|${side}"]`)
const chance = (page: Page, cause: string) => page.locator(`.see-causes [data-cause="${cause}"] .see-p`).first().getAttribute('value')

useBrowser()

/** The palsy on the bench. */
async function looked(): Promise<Page> {
  const page = await pageOfFile(DESK)
  await layCase(page, PERONEAL, 'examine')
  await settled(page)
  return page
}

describe('each key changes the picture', () => {
  test('a foot that does not lift brings its red flag, word for word and with its source', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, { affected: 'right', person: { age: 55 }, findings: [{ id: 'onset.duration_days', value: 21 }] }, 'examine')
    await settled(page)
    expect(await page.locator('[data-rule=new-foot-drop]').count()).toBe(0)
    await cell(page, 'strength.ankle_dorsiflexion', 'right').focus()
    await page.keyboard.type('0')
    await settled(page)
    const rule = model.knowledge.rules.find((r) => r.id === 'new-foot-drop')!
    const shown = page.locator('[data-rule=new-foot-drop]')
    expect(await shown.locator('.see-rule').innerText()).toBe(rule.name.clinical)
    expect(await shown.innerText()).toContain(rule.do_now.clinical)
    await shown.locator('summary').click()
    const source = model.knowledge.sources.find((s) => s.id === rule.source)!
    expect(await shown.locator('a').getAttribute('href')).toBe(source.address)
    const own = assessed({
      affected: 'right',
      person: { age: 55 },
      findings: [
        { id: 'onset.duration_days', value: 21 },
        { id: 'strength.ankle_dorsiflexion', side: 'right', value: 0 },
      ],
    })
    expect(await page.locator('.see-soon').getAttribute('data-level')).toBe(own.urgency.level)
    expect(await page.locator('.see-soon h2').innerText()).toContain(model.knowledge.decision.levels[own.urgency.level].clinical)
  })

  test('while the next picture is reckoned the last one stays', async () => {
    const page = await looked()
    await page.evaluate(() => {
      const seen = window as unknown as { least: number; pictures: Set<string | undefined> }
      const see = document.querySelector<HTMLElement>('.see')!
      seen.least = Number.POSITIVE_INFINITY
      seen.pictures = new Set()
      new MutationObserver(() => {
        seen.least = Math.min(seen.least, document.querySelectorAll('.see-causes > li').length)
        seen.pictures.add(see.dataset['of'])
      }).observe(see, { subtree: true, childList: true, attributes: true })
    })
    await cell(page, 'strength.hip_abduction', 'right').focus()
    for (const key of ['4', 'ArrowDown', '5', 'ArrowDown', '3']) await page.keyboard.press(key)
    await settled(page)
    const { least, pictures } = await page.evaluate(() => {
      const seen = window as unknown as { least: number; pictures: Set<string> }
      return { least: seen.least, pictures: seen.pictures.size }
    })
    expect(least).toBeGreaterThan(0)
    expect(pictures).toBeGreaterThan(0)
  })

  test('undo brings the picture back', async () => {
    const page = await looked()
    const before = await chance(page, 'peroneal_neuropathy')
    await cell(page, 'strength.hip_abduction', 'right').focus()
    await page.keyboard.type('2')
    await settled(page)
    expect(await chance(page, 'peroneal_neuropathy')).not.toBe(before)
    await page.keyboard.press('Control+z')
    await settled(page)
    expect(await chance(page, 'peroneal_neuropathy')).toBe(before)
  })
})

describe('what a cause or place predicts', () => {
  test('shows on the sheet as long as it is pointed at, fitting or not', async () => {
    const page = await looked()
    const place = page.locator('.see-places li').first()
    await place.hover()
    await page.locator('.see-shown').waitFor()
    const beside = page.locator('.predicted-cell')
    await beside.first().waitFor()
    const dorsiflexion = page.locator('[data-row="strength.ankle_dorsiflexion"] .predicted-cell')
    // A peroneal lesion expects a weak right foot and a strong left one.
    expect(await dorsiflexion.first().getAttribute('class')).toContain('fits')
    expect(await dorsiflexion.last().innerText()).toContain('5/5')
    await page.locator('h1').hover()
    await page.locator('.see-shown').waitFor({ state: 'detached' })
    expect(await beside.count()).toBe(0)
  })

  test('held by keyboard it stays until Escape, and says what does not fit', async () => {
    const page = await looked()
    await page.locator('.see-map > summary').press('Enter')
    await page.locator('.wiring-map [data-station=L5]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.see-shown').waitFor()
    await cell(page, 'strength.hip_flexion', 'right').focus()
    const inversion = page.locator('[data-row="strength.ankle_inversion"] .predicted-cell').first()
    await inversion.waitFor()
    // Inversion was 5 of 5; an L5 root lesion makes it weak.
    expect(await inversion.getAttribute('class')).toContain('against')
    const shown = page.locator('.see-shown')
    expect(Number(await shown.getAttribute('data-misfits'))).toBeGreaterThan(0)
    // The count opens what it counts, and each of its numbers what stands behind it.
    await shown.locator('.opens').press('Enter')
    const card = page.getByRole('dialog')
    const lists = card.locator('.number-list')
    expect(await lists.first().locator('li').count()).toBe(Number(await shown.getAttribute('data-fits')))
    expect(await lists.last().locator('li').count()).toBe(Number(await shown.getAttribute('data-misfits')))
    expect(await lists.last().innerText()).toContain('nversion')
    await lists.last().locator('.opens').first().press('Enter')
    await card.locator('.number-table').waitFor()
    await card.getByRole('button', { name: 'Back' }).click()
    await lists.first().waitFor()
    // Escape closes the card first, and only then lets go of what is held beneath it.
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await shown.count()).toBe(1)
    await page.keyboard.press('Escape')
    await shown.waitFor({ state: 'detached' })
  })
})

describe('a station of the map', () => {
  test('opens by Enter: what a lesion there would do, beside what was found; Escape closes it and gives the focus back', async () => {
    const page = await looked()
    await page.locator('.see-map > summary').press('Enter')
    await page.locator('.wiring-map [data-station=L5]').press('Enter')
    const card = page.locator('.see-held[data-held=L5]')
    await card.locator('.lesion').waitFor()
    expect(await card.evaluate((e) => e === document.activeElement)).toBe(true)
    // Inversion was 5 of 5: an L5 root lesion makes it weak, and hip abduction with it.
    expect(await card.locator('.lesion-misfits [data-lesion="strength.ankle_inversion"]').innerText()).toContain('found: 5/5')
    await expect.poll(() => card.locator('[data-lesion="strength.hip_abduction"][data-side=right]').count()).toBe(1)
    const reflex = card.locator('[data-lesion="reflex.knee"][data-side=right]')
    expect(await reflex.innerText()).toMatch(/found: Normal$/)
    await card.locator('.sources summary').click()
    await expect.poll(() => card.locator('.sources a[href^=http]').count()).toBeGreaterThan(0)
    expect((await axeFindings(page)).filter((x) => /see|lesion/.test(x))).toEqual([])
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => (document.activeElement as SVGElement).dataset['station'])).toBe('L5')
  })

  test('opens by touch on a phone', async () => {
    const page = await pageOfFile({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await layCase(page, PERONEAL, 'examine')
    await page.locator('.see-glance').tap()
    await page.locator('.see-map > summary').tap()
    await page.locator('.wiring-map [data-station=S1]').tap()
    await page.locator('.see-held[data-held=S1] .lesion-open').waitFor()
    expect(await overflow(page)).toBe(0)
  })
})

describe('every number opens', () => {
  test('the chance of a place and of a cause that only must not be missed: how it was reckoned, and from which sources', async () => {
    const page = await pageOfFile(DESK)
    await layCase(page, { ...PERONEAL, findings: [{ id: 'onset.duration_days', value: 2 }] }, 'examine')
    await settled(page)
    for (const row of ['.see-places li', '.see-miss li']) {
      const number = page.locator(`${row} .opens`).first()
      await number.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.locator('.sources').first().waitFor()
      await dialog.locator('.sources summary').first().click()
      expect(await dialog.locator('.sources a[href^=http]').count(), row).toBeGreaterThan(0)
      expect(await dialog.getByRole('link', { name: 'How often it is right' }).count(), row).toBe(1)
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await number.evaluate((e) => e === document.activeElement)).toBe(true)
    }
  })

  test('the chance of a result, and what it would leave of a cause: reckoned from all causes, of which each opens in turn', async () => {
    const page = await looked()
    const [question] = assessed(PERONEAL).next
    const row = page.locator(`[data-next="${question!.finding}"]`).first()
    await row.locator('summary').first().click()
    const likely = question!.outcomes.toSorted((a, b) => b.p - a.p)[0]!
    const result = row.locator(`[data-is="${likely.is}"] dt data`)
    expect(Number(await result.getAttribute('value'))).toBeCloseTo(likely.p, 9)
    await result.locator('.opens').press('Enter')
    const card = page.getByRole('dialog')
    await card.locator('.number-table').waitFor()
    const [first] = assessed(PERONEAL).causes
    const now = card.locator(`[data-of="${first!.id}"] data`)
    expect(Number(await now.getAttribute('value'))).toBeCloseTo(first!.p, 9)
    const heading = await card.locator('h2').innerText()
    await now.locator('.opens').press('Enter')
    await card.locator('.see-reasons').first().waitFor()
    await card.getByRole('button', { name: 'Back' }).press('Enter')
    await card.locator('.number-table').waitFor()
    expect(await card.locator('h2').innerText()).toBe(heading)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await row.locator('summary').first().click()
  })

  test('a reason gives its probabilities, its basis and its sources', async () => {
    const page = await looked()
    const [reason] = assessed(PERONEAL).reasons['peroneal_neuropathy']!.filter((r) => r.shift > 0)
    const cause = page.locator('.see-causes [data-cause=peroneal_neuropathy]')
    await cause.locator('summary').first().click()
    const row = cause.locator(`[data-reason="${reason!.finding}"]`).first()
    expect(Number(await row.getAttribute('data-shift'))).toBeCloseTo(reason!.shift, 9)
    await row.locator('summary').first().click()
    expect(await row.innerText()).toContain(`P(finding | this cause) ${Math.round(reason!.expected * 100)} %`)
    expect(await row.innerText()).toContain(
      `P(finding | any other) ${reason!.otherwise < 0.01 ? '<1' : Math.round(reason!.otherwise * 100)} %`,
    )
    await cause.locator('.see-source summary').click()
    await expect.poll(() => cause.locator('.see-source a').count()).toBeGreaterThan(0)
  })

  test('any cause can be asked for: its rank and what would raise it', async () => {
    const page = await looked()
    await page.locator('.see-whynot summary').click()
    await page.getByRole('combobox', { name: 'Cause' }).fill('motor neurone')
    await page.keyboard.press('Enter')
    const body = page.locator('[data-whynot=als]')
    await body.waitFor()
    const { causes } = assessed(PERONEAL)
    const at = causes.findIndex((c) => c.id === 'als')
    expect(await body.innerText()).toContain(`Rank ${at + 1} of ${causes.length}`)
    expect(Number(await body.locator('.see-p').first().getAttribute('value'))).toBeCloseTo(causes[at]!.p, 9)
    await expect.poll(() => body.locator('.see-list li').count()).toBeGreaterThan(0)
  })
})

test('a red flag that stands only because nobody has said when it began says so', async () => {
  const told: Told = {
    affected: 'left',
    findings: [
      { id: 'difficulty.whole_leg', side: 'left', value: true },
      { id: 'symptom.band_around_trunk', value: true },
    ],
  }
  const [assumed] = assessed(told).urgency.rules.filter((r) => r.assumed)
  const page = await pageOfFile(DESK)
  await layCase(page, told, 'examine')
  await settled(page)
  await expect.poll(() => page.locator(`[data-rule="${assumed!.id}"][data-assumed] .see-assumed`).count()).toBe(1)
})

test('a test says from which date it informs, and when it is too early', async () => {
  // A dropped foot of which little is known, so that tests still tell something.
  const little = PERONEAL.findings.filter((f) => f.id === 'difficulty.lifting_foot' || f.id === 'strength.ankle_dorsiflexion')
  const told = { ...PERONEAL, findings: [...little, { id: 'onset.duration_days', value: 3 }] }
  const page = await pageOfFile(DESK)
  await layCase(page, told, 'examine')
  await settled(page)
  const { orders } = assessed(told)
  const timed = orders
    .map((o) => model.knowledge.requests.find((r) => r.id === o.request)!)
    .find((r) => r.from_day && r.from_day.value > 3 && r.from_day.value < 30)!
  const onset = Date.UTC(2026, 10, 26 - 3)
  const from = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(onset + timed.from_day!.value * 86_400_000)
  expect(await page.locator(`[data-order="${timed.id}"] .see-when.early`).innerText()).toContain(from)
})

test('a contradiction stands open, with what to do', async () => {
  const told: Told = { ...PERONEAL, findings: [...PERONEAL.findings, { id: 'reflex.knee', side: 'right', value: 'absent' }] }
  const page = await pageOfFile(DESK)
  await layCase(page, told, 'examine')
  await settled(page)
  const issue = page.locator('.see-issues[open] [data-issue=warning]', { hasText: 'Knee reflex' })
  await issue.waitFor()
  expect(await issue.innerText()).toContain('Keep the one that is right.')
})

describe('on a phone', () => {
  test('one line stays in sight and opens the rest', async () => {
    const page = await pageOfFile({ viewport: { width: 390, height: 844 } })
    await layCase(page, PERONEAL, 'examine')
    const line = page.locator('.see-glance')
    await line.waitFor()
    const box = (await line.boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(844)
    const own = assessed(PERONEAL)
    const text = await line.innerText()
    expect(text).toContain(model.knowledge.decision.levels[own.urgency.level].clinical)
    expect(text).toContain('Common peroneal (fibular) nerve, right')
    expect(text).toContain(model.causes.get(own.causes[0]!.id)!.name.clinical)
    expect(await page.locator('.see-causes').isVisible()).toBe(false)
    await line.locator('.opens').last().click()
    const card = page.getByRole('dialog')
    await card.locator('.see-reasons').waitFor()
    expect(await page.locator('.see-causes').isVisible()).toBe(false)
    await card.getByRole('button', { name: 'Close' }).click()
    await line.click()
    expect(await page.locator('.see-causes').isVisible()).toBe(true)
    expect(await line.getByRole('button').first().getAttribute('aria-expanded')).toBe('true')
    expect(await overflow(page)).toBe(0)
  })
})

test.each([
  ['light, on a desk', { ...DESK, colorScheme: 'light' }],
  ['dark, on a phone', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
] as const)('axe finds nothing in the picture: %s', async (_, options) => {
  const page = await pageOfFile(options)
  await layCase(page, PERONEAL, 'examine')
  await settled(page)
  if (options.viewport.width < 400) await page.locator('.see-glance').click()
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLDetailsElement>('.see details')) closed.open = true
  })
  await page.locator('.see-whynot input').waitFor()
  expect((await axeFindings(page)).filter((x) => /see|wiring|picker/.test(x))).toEqual([])
})
