import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { open, pageOfFile, startOver, useBrowser } from './app.ts'
import { layCase } from './clinician-case.ts'
import { DESK, keptSheet } from './clinician-kept.ts'
import { arrived, chooseLeg } from './way.ts'

useBrowser()

/** Leaves the field, and reads what stands beside it. */
async function saidOf(page: Page, selector: string): Promise<string> {
  const field = page.locator(selector).first()
  await field.blur()
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  return page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).innerText()
}

describe('a number that can be read in two ways is not used, and both ways are named', () => {
  test('in the interview', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await open(page, 'where')
    await chooseLeg(page, 'right')
    await arrived(page)
    const field = page.locator('.written input')
    await field.fill('1,057')
    await field.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('1057 or 1.057')
    expect(await field.inputValue()).toBe('1,057')
    await field.fill('57')
    await field.press('Enter')
    await page.waitForFunction(() => location.hash.endsWith('/2'))
  })

  test.each([
    ['examine', 'sign.post_void_residual_ml', '[data-cell="sign.post_void_residual_ml|"]'],
    ['history', 'onset.duration_days', '[aria-describedby="onset.duration_days|-unread"]'],
    ['tests', 'ncs.peroneal_motor', '[data-cell="ncs.peroneal_motor.amplitude|left"]'],
    ['tests', 'lab.ck_u_l', 'tr[data-row="lab.ck_u_l"] .cell'],
  ])('on the bench, under %s: %s', async (part, finding, selector) => {
    const page = await pageOfFile(DESK)
    await layCase(page, { affected: 'left' }, part)
    await page.locator(selector).first().fill('1,200')
    expect(await saidOf(page, selector)).toContain('Type 1200 or 1.2.')
    await expect.poll(async () => Object.values((await keptSheet(page)).texts)).toEqual(['1,200'])
    const { entries, conduction, labs } = (await keptSheet(page)) as unknown as Record<string, readonly { finding?: string }[]>
    expect([entries!.length, conduction!.length, labs!.length]).toEqual([0, 0, 0])
    await page.locator(selector).first().fill('12')
    await expect.poll(async () => JSON.stringify(await keptSheet(page))).toContain(finding)
    expect((await keptSheet(page)).texts).toEqual({})
  })
})
