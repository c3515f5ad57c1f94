import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, keptFiles, newPage, open, openCase, useBrowser } from './app.ts'
import { caseFile, FOOT_DROP, STROKE } from './knowledge.ts'
import { BEGUN, servedWithLanguages, WHOLE } from './languages.ts'
import { SCREENS } from './screens.ts'
import { answerPage, arrived, goTo } from './way.ts'

let served: Awaited<ReturnType<typeof servedWithLanguages>>
useBrowser()
beforeAll(async () => {
  served = await servedWithLanguages()
}, 240_000)
afterAll(() => served.stop())

const somewhere = () => newPage({}, served.address)
const spoken = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
/** What can be read on a page and is neither in brackets, as the test language is, nor said to be English. */
const readable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const blocks = new Map<Element, string>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (parent.closest('[lang=en], noscript, script, style, .sources, .language')) continue
      const block = parent.closest('p, li, td, th, h1, h2, h3, dt, dd, text, label, a, button, summary, option') ?? parent
      blocks.set(block, (blocks.get(block) ?? '') + node.textContent)
    }
    const outside = (text: string) => {
      let depth = 0
      return [...text].filter((c) => {
        if (c === '⟦') depth++
        if (c === '⟧') depth--
        return depth === 0 && c !== '⟧'
      })
    }
    return [...blocks.values()].filter((text) => /[a-z]{3}/i.test(outside(text).join('')))
  })

test('no other language is offered where there is none', async () => {
  const page = await newPage()
  await open(page, '', `?language=${WHOLE}`)
  expect(await page.locator('.language').count()).toBe(0)
  expect(await spoken(page)).toEqual(['en', 'ltr'])
})

describe('a language that lacks nothing', () => {
  test('leaves no English on any screen, and runs from right to left', async () => {
    const page = await somewhere()
    for (const { name, show } of SCREENS) {
      await show(page, `?language=${WHOLE}`)
      expect(await spoken(page)).toEqual([WHOLE, 'rtl'])
      const left = (await readable(page)).filter((text) => !['legwise', 'used laughing gas'].includes(text.trim()))
      expect([name, ...left]).toEqual([name])
      expect([name, await page.locator('[lang=en]:not(option)').allTextContents()]).toEqual([name, []])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect([name, over]).toEqual([name, 0])
    }
  })

  test('is asked and answered, writes numbers and dates in its own way, and leads to the same case', async () => {
    const page = await somewhere()
    await open(page, 'where', `?language=${WHOLE}`)
    await page.locator('input[name=leg][value=right]').evaluate((e: HTMLElement) => e.click())
    await page.locator('.foot .primary').click()
    await arrived(page)
    await page.locator('input[inputmode=decimal]').fill('۵۵')
    await page.locator('.foot .primary').click()
    await goTo(page, FOOT_DROP, 'onset.after_event')
    expect(await page.locator('h1').innerText()).toMatch(/^⟦.+⟧$/)
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    await open(page, 'answers', `?language=${WHOLE}`)
    await page.locator('.answers > li').first().waitFor()
    expect(await page.locator('.answers').innerText()).toContain('۵۵')
    await open(page, 'answer', `?language=${WHOLE}`)
    await page.locator('.soon h2').waitFor()
    expect(await page.locator('.soon h2').innerText()).toMatch(/^⟦/)
    await open(page, 'paper', `?language=${WHOLE}`)
    await page.locator('.sheet').waitFor()
    expect(await page.locator('.sheet header').innerText()).toContain(
      new Intl.DateTimeFormat(WHOLE, { dateStyle: 'long' }).format(new Date()).slice(-6),
    )
  })

  test('is kept for when there is no network; where it was not, English is shown and why', async () => {
    const page = await somewhere()
    await open(page, '', `?language=${WHOLE}`)
    await expect.poll(async () => (await keptFiles(page)).filter((file) => file.includes('/languages/')).length).toBe(2)
    await page.reload()
    await page.context().setOffline(true)
    await page.reload()
    await page.locator('h1').waitFor()
    expect(await spoken(page)).toEqual([WHOLE, 'rtl'])
    await open(page, '', `?language=${BEGUN}`)
    expect(await spoken(page)).toEqual(['en', 'ltr'])
    await page.getByText('could not be loaded. You may be offline').waitFor()
    complaints.splice(0)
  })
})

describe('a language that has hardly begun', () => {
  test('speaks where it can; what it lacks is English, and is said to be', async () => {
    const page = await somewhere()
    await open(page, '', `?language=${BEGUN}`)
    expect(await page.locator('h1').innerText()).toMatch(/^⟦/)
    await expect.poll(() => page.locator('.ambulance li [lang=en][dir=ltr]').count()).toBeGreaterThan(5)
    expect(await readable(page)).toEqual(expect.not.arrayContaining([expect.stringMatching(/ambulance|weak/)]))
    await page.locator('a[href="#/where"]').click()
    await page.locator('input[name=leg][value=right]').evaluate((e: HTMLElement) => e.click())
    await page.locator('.foot .primary').click()
    await goTo(page, FOOT_DROP, 'onset.tempo')
    expect(await page.locator('h1').innerHTML()).toBe('⟦How quickly?⟧')
    await expect.poll(() => page.locator('.choice [lang=en]').count()).toBeGreaterThan(2)
    await open(page, 'learn/cause/als', `?language=${BEGUN}`)
    await page.locator('.reading').waitFor()
    expect(await page.locator('h1').innerText()).toBe('⟦ALS⟧')
    expect(await page.locator('.reading p [lang=en]').first().innerText()).not.toBe('')
    expect(await page.locator('body').innerText()).not.toContain('\u2066')
  })

  test('a red flag that stands is told in the language of the visit', async () => {
    const page = await somewhere()
    await openCase(page, caseFile(STROKE))
    await open(page, 'learn')
    const english = await page.locator('.standing').innerText()
    await open(page, 'learn', `?language=${WHOLE}`)
    expect(english).not.toContain('⟦')
    for (const part of ['.standing-level', '.standing-do > p:first-child'])
      await expect.poll(() => page.locator(part).innerText()).toMatch(/^⟦.*⟧$/)
  })
})
