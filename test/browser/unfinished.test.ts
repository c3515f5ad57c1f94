import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPage, open, useBrowser } from './app.ts'
import { halfWay, keptBy } from './half-way.ts'
import { FOOT_DROP } from './knowledge.ts'
import { arrived, chooseLeg, goTo } from './way.ts'

useBrowser()

const left = (page: Page) => page.evaluate(() => Object.keys(localStorage))

describe('what is entered and not yet given survives a reload', () => {
  test('own words, in the very moment in which they are written', async () => {
    const page = await newPage()
    await open(page, 'where')
    const box = page.locator('.own-words textarea')
    await box.fill('rash')
    await expect.poll(async () => (await keptBy(page))?.draft).toBe('rash')
    // Typed and reloaded in one breath: nothing that takes its time has been written by then.
    await box.evaluate((e: HTMLTextAreaElement) => {
      e.value = 'rash with blisters'
      e.dispatchEvent(new InputEvent('input', { bubbles: true }))
      location.reload()
    })
    await expect.poll(() => box.inputValue()).toBe('rash with blisters')
    await expect.poll(async () => (await keptBy(page))?.draft).toBe('rash with blisters')
    await expect.poll(() => left(page)).toEqual([])
  })

  test('an answer, in the very moment in which it is given', async () => {
    const page = await newPage()
    await open(page, 'where')
    await chooseLeg(page, 'right')
    await arrived(page)
    const answered = Number(await page.locator('.page').getAttribute('data-at'))
    await expect.poll(async () => (await keptBy(page))?.turns.length).toBe(answered)
    await page.evaluate(() => {
      const answer = document.querySelector<HTMLElement>('button.choice.unsure') ?? document.querySelector<HTMLElement>('.foot .primary')!
      answer.click()
      location.reload()
    })
    await arrived(page)
    await expect.poll(async () => (await keptBy(page))?.turns.length).toBe(answered + 1)
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0)
    // Once it is kept it is not given again.
    await page.reload()
    await arrived(page)
    expect((await keptBy(page))?.turns.length).toBe(answered + 1)
  })

  test('own words and answers in a browser that keeps no interview', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      Object.defineProperty(indexedDB, 'open', {
        value: () => {
          throw new DOMException('This browser keeps nothing.', 'InvalidStateError')
        },
      })
    })
    await open(page, 'where')
    const box = page.locator('.own-words textarea')
    await box.fill('rash with blisters')
    await page.reload()
    await expect.poll(() => box.inputValue()).toBe('rash with blisters')
    await chooseLeg(page, 'right')
    await arrived(page)
    const answered = await page.locator('.page').getAttribute('data-at')
    expect(Number(answered)).toBeGreaterThan(0)
    await page.reload()
    await arrived(page)
    expect(await page.locator('.page').getAttribute('data-at')).toBe(answered)
  })

  test('a browser that keeps nothing at all takes them all the same', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError')
        },
      })
    })
    await open(page, 'where')
    await page.locator('.own-words textarea').fill('rash with blisters')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.told > li').waitFor()
  })

  test('the leg and the places touched; deleting everything deletes them too', async () => {
    const page = await newPage()
    await open(page, 'where')
    await page.locator('.figure .touch').first().click()
    await page.getByText('No pain').click()
    const marked = await page.locator('.marked').innerText()
    await page.reload()
    await page.locator('.marked li').waitFor()
    expect(await page.locator('.marked').innerText()).toBe(marked)
    await expect.poll(() => page.locator('input[name=leg]:checked').count()).toBe(1)
    expect(await page.getByLabel('No pain').isChecked()).toBe(true)
    await open(page)
    page.once('dialog', (d) => void d.accept())
    await page.getByRole('button', { name: 'Delete and start again' }).click()
    await page.getByRole('link', { name: 'Begin' }).click()
    await page.locator('.figure').first().waitFor()
    expect(await page.locator('.marked li').count()).toBe(0)
    expect(await left(page)).toEqual([])
  })

  const half = halfWay(FOOT_DROP, 'onset.duration_days')
  test('a number half typed, ticks on a page of several questions, and neither is kept once it is given', async () => {
    const page = await half()
    const days = page.locator('input[inputmode=decimal]')
    await days.fill('3')
    await page.getByText('weeks', { exact: true }).click()
    await page.reload()
    await arrived(page)
    expect(await days.inputValue()).toBe('3')
    expect(await page.locator('input[value=weeks]').isChecked()).toBe(true)
    await page.getByText('days', { exact: true }).click()
    await goTo(page, FOOT_DROP, 'symptom.face_droop')
    expect(await left(page)).toEqual([])
    const no = page.locator('.tick-row').nth(1).locator('input[value=no]')
    await no.evaluate((e: HTMLElement) => e.click())
    await page.reload()
    await arrived(page)
    expect(await no.isChecked()).toBe(true)
  })
})
