import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../web/clinician/bench-case.ts'
import { pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { layCase, openKey, settled } from './clinician-case.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const FOOT_DROP = {
  affected: 'left',
  person: { age: 53, sex: 'female' },
  findings: [
    { id: 'onset.duration_days', value: 21 },
    { id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 },
  ],
}

/** The case as this device keeps it. */
const kept = (page: Page): Promise<Sheet> =>
  page.evaluate(
    (key) =>
      new Promise<Sheet>((resolve, reject) => {
        const asked = indexedDB.open('legwise-bench')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const reading = asked.result.transaction('cases').objectStore('cases').get(key)
          reading.onsuccess = () => {
            asked.result.close()
            resolve((reading.result as { sheet: Sheet }).sheet)
          }
        }
      }),
    openKey(page),
  )
const entries = async (page: Page, id: string) => (await kept(page)).entries.filter((e) => e.id === id)
const measure = (page: Page, nerve: string, what: string, side: string) => page.locator(`[data-cell="ncs.${nerve}.${what}|${side}"]`)
const reads = (page: Page, nerve: string, side: string) => page.locator(`tr[data-row="ncs.${nerve}"][data-side=${side}] select`)
const value = (page: Page, id: string) => page.locator(`tr[data-row="${id}"] .cell`).first()
const chance = async (page: Page, cause: string) =>
  Number(await page.locator(`.see-causes [data-cause="${cause}"] .see-p`).first().getAttribute('value'))
/** What stands beside the sheet: every cause with its chance. */
const picture = (page: Page) =>
  page
    .locator('.see-causes [data-cause]')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-cause'), row.querySelector('.see-p')?.getAttribute('value')]))
const lay = async (page: Page, told: object = FOOT_DROP) => {
  await layCase(page, told, 'tests')
  await page.locator('.conduction').waitFor()
  await settled(page)
}

/** The same case after the page was closed and opened. */
const again = async (page: Page) => {
  await page.reload()
  await page.locator('.conduction').waitFor()
}

useBrowser()

describe('nerve conduction', () => {
  test('a peroneal response that is absent above the fibular head is a block there, and moves the picture', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    const before = await chance(page, 'peroneal_neuropathy')
    await measure(page, 'peroneal_motor', 'amplitude', 'left').focus()
    await page.keyboard.type('3.8')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('46')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('4.9')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('nr')
    await expect.poll(() => reads(page, 'peroneal_motor', 'left').inputValue()).toBe('conduction_block_fibular_head')
    expect(await page.locator('tr[data-row="ncs.peroneal_motor"][data-side=left] .conduction-why').innerText()).toContain('50 %')
    await settled(page)
    expect(await chance(page, 'peroneal_neuropathy')).toBeGreaterThan(before)
    const sheet = await kept(page)
    expect(sheet.conduction).toEqual([
      { finding: 'ncs.peroneal_motor', side: 'left', amplitude: 3.8, velocity: 46, latency: 4.9, above: 0 },
    ])
    expect(await entries(page, 'ncs.peroneal_motor')).toEqual([
      { id: 'ncs.peroneal_motor', side: 'left', value: 'conduction_block_fibular_head', date: '2026-11-26' },
    ])
  })

  test('a limit opens its source', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    const limits = page.locator('.conduction-nerve .basis').first()
    await limits.locator('summary').click()
    await expect.poll(() => limits.locator('a[href^=http]').count()).toBeGreaterThan(0)
  })

  test('what is set by hand stays while numbers are typed, says so, and gives way when asked to', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    const row = page.locator('tr[data-row="ncs.peroneal_motor"][data-side=left]')
    await measure(page, 'peroneal_motor', 'amplitude', 'left').fill('4')
    await expect.poll(() => reads(page, 'peroneal_motor', 'left').inputValue()).toBe('normal')
    await reads(page, 'peroneal_motor', 'left').selectOption('slowed')
    await row.locator('.conduction-hand').waitFor()
    await measure(page, 'peroneal_motor', 'above', 'left').fill('0')
    await expect.poll(() => row.locator('.conduction-hand').innerText()).toContain('conduction block at the fibular head')
    expect(await reads(page, 'peroneal_motor', 'left').inputValue()).toBe('slowed')
    await row.getByRole('button', { name: 'Take the numbers' }).click()
    expect(await reads(page, 'peroneal_motor', 'left').inputValue()).toBe('conduction_block_fibular_head')
    expect(await row.locator('.conduction-hand').count()).toBe(0)
  })

  test('number and finding are undone as one step, and brought back as one', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    await measure(page, 'sural_sensory', 'amplitude', 'left').fill('12')
    await expect.poll(() => reads(page, 'sural_sensory', 'left').inputValue()).toBe('normal')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => measure(page, 'sural_sensory', 'amplitude', 'left').inputValue()).toBe('')
    expect(await reads(page, 'sural_sensory', 'left').inputValue()).toBe('')
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => measure(page, 'sural_sensory', 'amplitude', 'left').inputValue()).toBe('12')
    await expect.poll(() => reads(page, 'sural_sensory', 'left').inputValue()).toBe('normal')
  })

  test('what cannot have been measured is kept, marked and not used', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    const cell = measure(page, 'peroneal_motor', 'velocity', 'left')
    await cell.fill('460')
    await page.keyboard.press('Tab')
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true')
    expect(await cell.inputValue()).toBe('460')
    expect((await kept(page)).conduction).toEqual([])
    await again(page)
    await expect.poll(() => cell.inputValue()).toBe('460')
  })
})

describe('blood values', () => {
  const SI = { hba1c_percent: '64', creatinine_umol_l: '180', calcium_mmol_l: '2.9', haemoglobin_g_l: '85', b12_pmol_l: '90' }
  const US = { hba1c_percent: '8', creatinine_umol_l: '2.04', calcium_mmol_l: '11.6', haemoglobin_g_l: '8.5', b12_pmol_l: '122' }
  const typed = async (system: 'SI' | 'US conventional', numbers: Record<string, string>) => {
    const page = await pageOfFile(DESK)
    await lay(page)
    await page.getByText(system, { exact: true }).click()
    for (const [id, x] of Object.entries(numbers)) await value(page, `lab.${id}`).fill(x)
    await settled(page)
    return page
  }

  test('two unit systems give the same picture, and each keeps what was typed', async () => {
    const si = await typed('SI', SI)
    const before = await picture(si)
    expect((await entries(si, 'lab.hba1c_percent'))[0]!.value).toBeCloseTo(8.006, 3)
    const us = await typed('US conventional', US)
    expect(await picture(us)).toEqual(before)
    const labs = (await kept(us)).labs.map(({ finding, value, unit }) => ({ finding, value, unit }))
    expect(labs).toContainEqual({ finding: 'lab.creatinine_umol_l', value: 2.04, unit: 'mg/dL' })
    expect((await entries(us, 'lab.creatinine_umol_l'))[0]!.value).toBeCloseTo(180.3, 1)
    expect((await entries(us, 'lab.hba1c_percent'))[0]!.value).toBe(8)
  })

  test('another system shows the same number in its unit, and changes nothing on the sheet', async () => {
    const page = await typed('SI', { creatinine_umol_l: '180' })
    const before = await kept(page)
    await page.getByText('US conventional', { exact: true }).click()
    await expect.poll(() => value(page, 'lab.creatinine_umol_l').inputValue()).toBe('2.036')
    expect(await page.locator('tr[data-row="lab.creatinine_umol_l"]').innerText()).toContain('180 µmol/L')
    await value(page, 'lab.creatinine_umol_l').focus()
    await page.keyboard.press('Tab')
    expect(await kept(page)).toEqual(before)
    await again(page)
    await expect.poll(() => value(page, 'lab.creatinine_umol_l').inputValue()).toBe('2.036')
  })

  test('a number that its unit does not allow is kept, and taken in the right unit at a touch', async () => {
    const page = await typed('SI', {})
    await value(page, 'lab.haemoglobin_g_l').fill('14.1')
    await page.keyboard.press('Tab')
    await expect.poll(() => value(page, 'lab.haemoglobin_g_l').getAttribute('aria-invalid')).toBe('true')
    expect(await entries(page, 'lab.haemoglobin_g_l')).toEqual([])
    await again(page)
    await expect.poll(() => value(page, 'lab.haemoglobin_g_l').inputValue()).toBe('14.1')
    await page.getByRole('button', { name: 'Take it as 14.1 g/dL' }).click()
    await expect.poll(() => value(page, 'lab.haemoglobin_g_l').inputValue()).toBe('141')
    expect((await kept(page)).labs).toMatchObject([{ finding: 'lab.haemoglobin_g_l', value: 14.1, unit: 'g/dL' }])
  })

  test('words stand in place of numbers, and a number out of range says so', async () => {
    const page = await typed('SI', { crp_mg_l: 'h', potassium_mmol_l: '2.1' })
    expect(await entries(page, 'lab.crp_mg_l')).toMatchObject([{ value: 'high' }])
    expect(await page.locator('tr[data-row="lab.potassium_mmol_l"] .numbers-flag').innerText()).toBe('low')
  })
})

describe('when', () => {
  const FIVE_DAYS = { ...FOOT_DROP, findings: [{ id: 'onset.duration_days', value: 5 }, ...FOOT_DROP.findings.slice(1)] }
  const section = (page: Page, name: string) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })

  test('a needle study on the fifth day is said to be too early, until its date is later', async () => {
    const page = await pageOfFile(DESK)
    await lay(page, FIVE_DAYS)
    const emg = section(page, 'Electromyography')
    await value(page, 'emg.tibialis_anterior').fill('n')
    const early = emg.locator('.tests-early.entered')
    await early.waitFor()
    expect(await early.innerText()).toMatch(/day 5 .*day 14/s)
    await emg.locator('input[type=date]').fill('2026-12-20')
    await expect.poll(() => early.count()).toBe(0)
    expect(await entries(page, 'emg.tibialis_anterior')).toMatchObject([{ value: 'normal', date: '2026-12-20' }])
    await emg.locator('input[type=date]').fill('2026-11-01')
    await expect.poll(() => emg.locator('.tests-early').innerText()).toContain('before the weakness began')
  })
})

describe('the rest', () => {
  test('muscles by keyboard: what is seen, and one key for all others', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    await page.locator('[data-cell="emg.tibialis_anterior|left"]').focus()
    await page.keyboard.type('b')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('a')
    const needle = async () => (await kept(page)).entries.filter((e) => e.id.startsWith('emg.'))
    await expect.poll(needle).toContainEqual({ id: 'emg.tibialis_anterior', side: 'left', value: 'acute_and_chronic', date: '2026-11-26' })
    expect((await needle()).filter((e) => e.value === 'normal' && e.side === 'right').length).toBeGreaterThan(15)
  })

  test('a study with its findings, level, side and day; a normal one stands alone', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    await page.getByLabel('Add a study').selectOption('imaging.mri_lumbar')
    const study = page.locator('[data-finding="imaging.mri_lumbar"]')
    await study.getByRole('button', { name: 'normal', exact: true }).click()
    const add = study.getByLabel('MRI of the lumbar spine: add a finding')
    await add.selectOption('disc_herniation')
    await add.selectOption('root_compression')
    await study.getByLabel('Side of disc herniation').selectOption('left')
    await study.getByLabel('Level or place of disc herniation').fill('L4/5 paracentral')
    await study.locator('input[type=date]').fill('2026-11-20')
    await expect
      .poll(() => entries(page, 'imaging.mri_lumbar'))
      .toEqual([
        { id: 'imaging.mri_lumbar', value: 'disc_herniation', side: 'left', detail: 'L4/5 paracentral', date: '2026-11-20' },
        { id: 'imaging.mri_lumbar', value: 'root_compression', date: '2026-11-20' },
      ])
    await study.getByRole('button', { name: /^Remove root compression/ }).click()
    await expect.poll(async () => (await entries(page, 'imaging.mri_lumbar')).length).toBe(1)
  })

  test('a test is found by its name', async () => {
    const page = await pageOfFile(DESK)
    await lay(page)
    await page.getByRole('combobox', { name: 'Find a test' }).fill('ankle-brachial')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('test.ankle_brachial_index|right')
    await page.keyboard.type('0.6')
    expect(await entries(page, 'test.ankle_brachial_index')).toMatchObject([{ side: 'right', value: 0.6 }])
  })
})

const LOOKS = [
  ['light, at a desk', 'light', { width: 1280, height: 900 }],
  ['light, on a phone', 'light', { width: 390, height: 844 }],
  ['dark, 320 px wide', 'dark', { width: 320, height: 640 }],
] as const
test('axe finds nothing, and nothing is wider than the screen, in light and dark, at a desk and on phones', async () => {
  const page = await pageOfFile(DESK)
  await lay(page)
  await measure(page, 'peroneal_motor', 'amplitude', 'left').fill('3')
  await measure(page, 'peroneal_motor', 'above', 'left').fill('0')
  await value(page, 'lab.haemoglobin_g_l').fill('1')
  await value(page, 'emg.tibialis_anterior').fill('xyz')
  await page.getByLabel('Add a study').selectOption('imaging.mri_lumbar')
  await page.getByLabel('MRI of the lumbar spine: add a finding').selectOption('disc_herniation')
  await page.locator('.conduction-nerve summary').first().click()
  await page.locator('.basis summary').last().click()
  await page.locator('.conduction-why').waitFor()
  // What lies under the bar at the foot of a phone can be scrolled from under it.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.see')!.style.position = 'static'
  })
  for (const [look, colorScheme, size] of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    expect(await axeFindings(page), look).toEqual([])
    expect(await overflow(page), look).toBe(0)
  }
})
