import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newPage, open, useBrowser } from './app.ts'
import { readKnowledge } from './knowledge.ts'
import { SCREENS } from './screens.ts'

const ENGLISH = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../web/messages/en.json'), 'utf8')) as Record<string, string>,
)

useBrowser()

test('a language is offered only where there is another', async () => {
  const page = await newPage()
  await open(page)
  expect(await page.locator('.language').count()).toBe(0)
  await open(page, '', '?language=en-XB')
  await page.locator('.language select').selectOption('en')
  await page.waitForURL(/language=en($|#)/)
  await page.getByRole('link', { name: 'Begin' }).waitFor()
})

test('in the test language no English message is left, and every screen runs from right to left', async () => {
  const page = await newPage()
  const known = new Set(readKnowledge().findings.flatMap((f) => [f.ask, ...Object.values(f.labels ?? {})]))
  const english = new Set(ENGLISH.filter((m) => m.length > 4 && !m.includes('{') && !known.has(m)))
  for (const { name, show } of SCREENS) {
    await show(page, '?language=en-XB')
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(['rtl', 'en-XB'])
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement?.tagName !== 'tspan') found.push(node.textContent?.trim() ?? '')
      return found
    })
    expect([name, ...texts.filter((text) => english.has(text))]).toEqual([name])
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([
      name,
      0,
    ])
  }
})
