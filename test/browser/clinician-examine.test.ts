import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase, settled } from './clinician-case.ts'
import { DESK, expectKept, keptSheet } from './clinician-kept.ts'

useBrowser()

const MOVEMENTS = 12
const cell = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
async function sheet(
  options: object = DESK,
  begins: Parameters<typeof layCase>[1] = { affected: 'left' },
  told: readonly object[] = [],
): Promise<Page> {
  const page = await pageOfFile(options)
  await layCase(page, begins, 'examine', told)
  await cell(page, 'strength.hip_flexion|right').waitFor()
  return page
}
/** Touches the skin where its name or its value is written on the figure. */
async function touch(page: Page, mark: string): Promise<void> {
  const at = await page
    .locator(`[data-mark="${mark}"]`)
    .first()
    .evaluate((text: SVGGraphicsElement) => {
      const where = () =>
        new DOMPoint(Number(text.getAttribute('data-x')), Number(text.getAttribute('y'))).matrixTransform(text.getScreenCTM()!)
      scrollBy(0, where().y - innerHeight / 2)
      const { x, y } = where()
      return { x, y, on: document.elementFromPoint(x, y)?.closest('.territory')?.getAttribute('data-territory') }
    })
  expect(at.on).toBe(mark.split('|')[0])
  await page.mouse.click(at.x, at.y)
}

describe('the strength grid', () => {
  test('takes all twelve movements of both legs in under 40 key presses when two are weak', async () => {
    const page = await sheet()
    let presses = 0
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        presses++
      }
    }
    await cell(page, 'strength.hip_flexion|right').focus()
    await press('ArrowRight', ...Array<string>(6).fill('ArrowDown'))
    expect(await focused(page)).toBe('strength.ankle_dorsiflexion|left')
    await press('2', 'ArrowDown', 'ArrowDown', 'ArrowDown', '4', '-', 'Enter', 'a')
    await expectKept(page, 'strength.ankle_dorsiflexion', ['left=2', 'right=normal'])
    await expectKept(page, 'strength.ankle_eversion', ['left=3.7', 'right=normal'])
    const { entries } = await keptSheet(page)
    expect(entries.filter((e) => e.id.startsWith('strength.'))).toHaveLength(2 * MOVEMENTS)
    expect(entries.filter((e) => e.value === 'normal')).toHaveLength(2 * MOVEMENTS - 2)
    expect(presses).toBeLessThan(40)
  })

  test('moves as a spreadsheet: arrows, Tab, Enter through the columns, and on into the next grid', async () => {
    const page = await sheet()
    await cell(page, 'strength.hip_flexion|right').focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('strength.hip_flexion|left')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('strength.hip_extension|right')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('strength.hip_flexion|right')
    for (let i = 1; i < MOVEMENTS; i++) await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('strength.toe_flexion|right')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('strength.hip_flexion|left')
    await page.keyboard.press('Shift+Enter')
    expect(await focused(page)).toBe('strength.toe_flexion|right')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('reflex.arm|right')
  })

  test('every grade is kept as the case format has it and shown as it was typed', async () => {
    const page = await sheet()
    const grades = [
      ['0', 0, '0'],
      ['1', 1, '1'],
      ['2', 2, '2'],
      ['3/5', 3, '3'],
      ['4-', 3.7, '4-'],
      ['4', 4, '4'],
      ['4+', 4.3, '4+'],
      ['5-', 4.7, '5-'],
      ['5', 5, '5'],
      ['n', 'normal', 'n'],
      ['w', 'weak', 'w'],
    ] as const
    const rows = await page
      .locator('section[aria-labelledby=strength] [data-row]')
      .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset['row']!))
    await cell(page, `${rows[0]}|right`).focus()
    for (const [typed] of grades) {
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
    }
    for (const [i, [, value]] of grades.entries()) await expectKept(page, rows[i]!, [`right=${value}`])
    await page.reload()
    await cell(page, `${rows[0]}|right`).waitFor()
    for (const [i, [, , shown]] of grades.entries()) expect(await cell(page, `${rows[i]}|right`).inputValue()).toBe(shown)
  })

  test('what cannot be read is kept and marked, says what is accepted, and goes when it is corrected', async () => {
    const page = await sheet()
    const at = cell(page, 'strength.knee_extension|left')
    await at.focus()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await keptSheet(page)).texts).toEqual({ 'unread.strength.knee_extension|left': '7' })
    await page.reload()
    expect(await at.inputValue()).toBe('7')
    expect(await at.getAttribute('aria-invalid')).toBe('true')
    const described = await at.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('0 to 5')
    await at.focus()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await expectKept(page, 'strength.knee_extension', ['left=3'])
    expect((await keptSheet(page)).texts).toEqual({})
    expect(await at.getAttribute('aria-invalid')).toBe('false')
  })

  test('typing replaces, Escape restores, Delete clears, and a cell is undone as one step', async () => {
    const page = await sheet()
    const at = cell(page, 'strength.hip_flexion|left')
    await at.focus()
    await page.keyboard.type('4-')
    await page.keyboard.press('Enter')
    await at.focus()
    await page.keyboard.type('2')
    await expectKept(page, 'strength.hip_flexion', ['left=2'])
    await page.keyboard.press('Escape')
    await expectKept(page, 'strength.hip_flexion', ['left=3.7'])
    expect(await at.inputValue()).toBe('4-')
    await page.keyboard.press('Delete')
    await expectKept(page, 'strength.hip_flexion', [])
    await page.keyboard.press('Control+z')
    await expectKept(page, 'strength.hip_flexion', ['left=3.7'])
    await page.keyboard.press('Control+z')
    await expectKept(page, 'strength.hip_flexion', [])
    await page.keyboard.press('Control+Shift+z')
    await expectKept(page, 'strength.hip_flexion', ['left=3.7'])
    expect(await at.inputValue()).toBe('4-')
  })

  test('Escape in one part of the sheet leaves what was entered in another since', async () => {
    const page = await sheet()
    const hip = cell(page, 'strength.hip_flexion|left')
    await hip.focus()
    await page.keyboard.type('3')
    await cell(page, 'reflex.knee|left').focus()
    await page.keyboard.type('1')
    await expectKept(page, 'reflex.knee', ['left=reduced'])
    await hip.focus()
    await page.keyboard.type('2')
    await expectKept(page, 'strength.hip_flexion', ['left=2'])
    await page.keyboard.press('Escape')
    await expectKept(page, 'strength.hip_flexion', ['left=3'])
    await expectKept(page, 'reflex.knee', ['left=reduced'])
  })

  test('all others normal is one step, leaves what stands, and neither arms nor face are taken along', async () => {
    const page = await sheet(DESK, { affected: 'left', findings: [{ id: 'strength.toe_flexion', side: 'both', value: 4 }] })
    await page.locator('section[aria-labelledby=strength]').getByRole('button', { name: 'All others normal' }).first().click()
    await expectKept(page, 'strength.toe_flexion', ['both=4'])
    await expectKept(page, 'strength.hip_flexion', ['left=normal', 'right=normal'])
    await expectKept(page, 'strength.face', [])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectKept(page, 'strength.hip_flexion', [])
    await expectKept(page, 'strength.toe_flexion', ['both=4'])
  })

  test('says the main muscle, nerve and roots of a movement', async () => {
    const page = await sheet()
    const row = page.locator('[data-row="strength.ankle_dorsiflexion"]')
    await expect.poll(() => row.textContent()).toMatch(/Tibialis anterior.*[Pp]eroneal.*L4, L5/)
  })

  test('a touch opens the grades as large buttons', async () => {
    const page = await sheet({ viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true })
    await cell(page, 'strength.knee_flexion|left').tap()
    const button = page.locator('.grid-choices').getByRole('button', { name: '4-', exact: true })
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await expectKept(page, 'strength.knee_flexion', ['left=3.7'])
    expect(await cell(page, 'strength.knee_flexion|left').inputValue()).toBe('4-')
  })
})

test('reflexes, plantars, tone, sensation, signs and measures take the shorthand of the examiner', async () => {
  const page = await sheet()
  for (const [at, typed, value] of [
    ['reflex.ankle|left', '0', 'left=absent'],
    ['reflex.arm|left', '1+', 'left=reduced'],
    ['reflex.knee|right', '2+', 'right=normal'],
    ['reflex.knee|right', '3+', 'right=brisk'],
    ['reflex.knee|right', '4+', 'right=clonus'],
    ['reflex.plantar|left', 'u', 'left=extensor'],
    ['tone.leg|left', 'sp', 'left=spastic'],
    ['vibration.toe|left', 'r', 'left=reduced'],
    ['sign.hoover|left', '+', 'left=true'],
    ['sign.romberg|', '-', '=false'],
    ['sign.temperature_c|', '38,5', '=38.5'],
  ] as const) {
    await cell(page, at).focus()
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
    await expectKept(page, at.split('|')[0]!, [value])
  }
})

test('a number out of its range is said beside the field and not used', async () => {
  const page = await sheet()
  const at = cell(page, 'sign.temperature_c|')
  await at.focus()
  await page.keyboard.type('385')
  await page.keyboard.press('Tab')
  const described = await at.getAttribute('aria-describedby')
  await expect.poll(() => page.locator(`[id="${described}"]`).textContent()).toContain('25 to 45')
  await expectKept(page, 'sign.temperature_c', [])
  expect(await at.inputValue()).toBe('385')
})

/** Names on the figure that do not stand on the skin they name. */
const misplaced = (page: Page): Promise<(string | undefined)[]> =>
  page.locator('.skin-figure [data-mark]').evaluateAll((all) =>
    (all as unknown as SVGGraphicsElement[]).flatMap((text) => {
      const where = () =>
        new DOMPoint(Number(text.getAttribute('data-x')), Number(text.getAttribute('y'))).matrixTransform(text.getScreenCTM()!)
      scrollBy(0, where().y - innerHeight / 2)
      const { x, y } = where()
      const on = document.elementFromPoint(x, y)?.closest<SVGElement>('.territory')?.dataset
      return text.dataset['mark'] === `${on?.['territory']}|${on?.['side']}` ? [] : [text.dataset['mark']]
    }),
  )

test('skin goes through its states by touch, and figure and grid say the same', async () => {
  const page = await sheet()
  expect(await misplaced(page)).toEqual([])
  for (const value of ['normal', 'reduced', 'absent', 'increased']) {
    await touch(page, 'sensation.L5|left')
    await expectKept(page, 'sensation.L5', [`left=${value}`])
    expect(await cell(page, 'sensation.L5|left').inputValue()).toBe(value)
  }
  await touch(page, 'sensation.L5|left')
  await expectKept(page, 'sensation.L5', [])
  await cell(page, 'sensation.S1|right').focus()
  await page.keyboard.type('r')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-mark="sensation.S1|right"]').first().textContent()).toBe('S1↓')
  await page.getByText('Nerve territories', { exact: true }).click()
  await cell(page, 'sensation.deep_peroneal|left').waitFor()
  expect(await misplaced(page)).toEqual([])
  await touch(page, 'sensation.deep_peroneal|left')
  await touch(page, 'sensation.deep_peroneal|left')
  await expectKept(page, 'sensation.deep_peroneal', ['left=reduced'])
  expect(await cell(page, 'sensation.deep_peroneal|left').inputValue()).toBe('reduced')
})

test('a sign is touched present, absent and not examined; gait is the one pattern that fits best', async () => {
  const page = await sheet()
  const at = cell(page, 'sign.straight_leg_raise|left')
  for (const values of [['left=true'], ['left=false'], []]) {
    await at.click()
    await expectKept(page, 'sign.straight_leg_raise', values)
  }
  await page.getByRole('radio', { name: 'Steppage' }).check()
  await expectKept(page, 'sign.gait', ['=steppage'])
  // Two patterns would contradict each other, and the engine would weigh neither.
  await page.getByRole('radio', { name: 'Ataxic' }).check()
  await expectKept(page, 'sign.gait', ['=ataxic'])
  await page.locator('[data-finding="sign.gait"] ~ button').click()
  await expectKept(page, 'sign.gait', [])
})

test('a sign is found by another word for it, wherever it stands on the sheet', async () => {
  const page = await sheet()
  const find = page.getByRole('combobox', { name: 'Find a sign' })
  for (const [words, at] of [
    ['babinski', 'reflex.plantar|right'],
    ['grip', 'strength.arm_distal|right'],
    ['deep peroneal', 'sensation.deep_peroneal|right'],
  ] as const) {
    await find.fill(words)
    await page.locator('.combobox-list [role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(at)
  }
  await find.fill('zzz')
  await page.locator('.combobox-none').waitFor()
})

test('what the person found at home stays visible beside what the examiner found', async () => {
  const theirs = { id: 'strength.ankle_dorsiflexion', side: 'left', value: 'weak', by: 'person' } as const
  const page = await sheet(DESK, { affected: 'left', findings: [theirs] }, [theirs])
  const row = page.locator('[data-row="strength.ankle_dorsiflexion"]')
  await expect.poll(() => row.textContent()).toContain('As told by the person')
  await cell(page, 'strength.ankle_dorsiflexion|left').focus()
  await page.keyboard.type('5')
  await expectKept(page, 'strength.ankle_dorsiflexion', ['left=5'])
  await expect.poll(() => row.textContent()).toContain('Told by the person: w')
})

test('beside each cell stands what the place that is held leads to expect, and in words whether what was found fits', async () => {
  const page = await sheet(DESK, {
    affected: 'left',
    findings: [
      { id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 },
      { id: 'strength.knee_extension', side: 'left', value: 1 },
      { id: 'ncs.peroneal_motor', side: 'left', value: 'conduction_block_fibular_head' },
    ],
  })
  await settled(page)
  await page.locator('.see .see-hold[aria-label*=peroneal i]').first().click()
  const cellText = (at: string) => page.locator(`[id="${at}-beside"]`).textContent()
  await expect.poll(() => cellText('strength.ankle_dorsiflexion|left')).toMatch(/%.* fits$/)
  expect(await cellText('strength.knee_extension|left')).toMatch(/%.* does not fit$/)
  expect(await cellText('strength.hip_flexion|left')).toMatch(/%.* not examined$/)
})

test('age out of range is kept, said, and not used', async () => {
  const page = await sheet()
  await page.getByLabel('Age, years').fill('530')
  await page.keyboard.press('Tab')
  await page.locator('#age-unread').waitFor()
  expect((await keptSheet(page)).person).toEqual({})
  await page.getByLabel('Age, years').fill('53')
  await expect.poll(async () => (await keptSheet(page)).person).toEqual({ age: 53 })
})

describe.each([
  ['on a desk', DESK],
  ['on a phone, dark', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' }],
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
] as const)('%s', (_, options) => {
  test('axe finds nothing on the sheet, and nothing is wider than the screen', async () => {
    const page = await sheet(options)
    await cell(page, 'strength.knee_flexion|left').fill('9')
    await cell(page, 'strength.hip_flexion|left').click()
    await page.locator('section[aria-labelledby=strength] summary').click()
    expect(await axeFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
