import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import NUMBERS from '../../web/messages/emergency-numbers.json' with { type: 'json' }
import { ADDRESS, downloaded, newPage, open, openCase, pageOfFile, startOver, useBrowser } from './app.ts'
import { halfWayAgain, keptBy } from './half-way.ts'
import { FOOT_DROP, readKnowledge, STROKE } from './knowledge.ts'
import { answerPage, arrived, chooseLeg, keysOf, type Told } from './way.ts'

const RULES = join(import.meta.dirname, '../../knowledge/rules')
const knowledge = readKnowledge()
const TOLD = ['same_day', 'emergency', 'ambulance']

useBrowser()
describe('a red flag', () => {
  test('answers at once with what to do now, and stays in sight wherever one goes', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await page.getByRole('link', { name: 'Begin' }).click()
    await chooseLeg(page, 'left')
    for (;;) {
      await page.waitForFunction(() => document.querySelector('.red-flag, .page[aria-busy=false]'))
      if (await page.locator('.red-flag').count()) break
      await arrived(page)
      await answerPage(page, STROKE)
      await page.waitForFunction(
        () =>
          document.querySelector('.red-flag') ||
          document.querySelector<HTMLElement>('.page')?.dataset['at'] === location.hash.split('/')[2],
      )
    }
    const rule = knowledge.rules.find((r) => r.id === 'stroke-now')!
    await expect.poll(() => page.locator('h1').innerText()).toBe(knowledge.decision.levels.ambulance.plain)
    expect(await page.locator('.red-flag-do').innerText()).toBe(rule.do_now.plain)
    expect(await page.getByRole('link', { name: /112/ }).getAttribute('href')).toBe('tel:112')
    await page.getByRole('button', { name: 'Go on with the questions' }).click()
    await arrived(page)
    expect(await keysOf(page)).not.toEqual([])
    for (const screen of ['answers', 'learn', 'why/als', 'paper', 'try', '']) {
      await open(page, screen)
      await page.locator('.standing').waitFor()
      expect(await page.locator('.standing').innerText()).toContain(rule.do_now.plain)
    }
    await page.reload()
    await page.locator('.standing.pressing').waitFor()
    await open(page, 'answer')
    await page.locator('.soon.pressing').waitFor()
    expect(await page.locator('.soon h2').innerText()).toBe(knowledge.decision.levels.ambulance.plain)
    // Nothing of it sounds as if that could wait.
    expect(await page.locator('main').innerText()).not.toMatch(/trust that|How it usually goes/)
  })

  test('leaves room for the question on the smallest phone: a line with the number, which opens', async () => {
    const page = await newPage({ viewport: { width: 320, height: 640 } })
    await openCase(page, { format: 'legwise-case/1', ...STROKE })
    await open(page, 'learn')
    const standing = page.locator('.standing')
    await standing.waitFor()
    const { doNow } = ((await keptBy(page))?.alarms ?? [])[0]!
    expect((await standing.boundingBox())!.height).toBeLessThan(80)
    expect(await standing.locator('a[href^="tel:"]:visible').count()).toBe(1)
    expect(await standing.innerText()).not.toContain(doNow)
    await standing.getByRole('button').click()
    expect(await standing.innerText()).toContain(doNow)
    expect(await standing.locator('a[href^="tel:"]:visible').count()).toBeGreaterThan(1)
  })

  test('the numbers to call are in sight on the first page of a small phone, and so is what this is not', async () => {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 320, height: 640 },
    ]) {
      const page = await newPage({ viewport })
      await open(page)
      const seen = async (what: Locator) => ((b) => b.y + b.height <= viewport.height)((await what.boundingBox())!)
      for (const number of await page.locator('.ambulance a').all()) expect(await seen(number)).toBe(true)
      const foot = page.locator('.foot.sticky')
      expect(await foot.innerText()).toContain('Not a diagnosis')
      expect(await seen(foot)).toBe(true)
      expect((await page.locator('.ambulance .numbers').boundingBox())!.y).toBeLessThan((await foot.boundingBox())!.y - 60)
    }
  })

  test('what is left open is no denial; only a no and “none of these” are', async () => {
    const page = await halfWayAgain(FOOT_DROP, 'symptom.face_droop')()
    const first = await keysOf(page)
    const row = (key: string) => page.locator(`[data-key="${key}"]`)
    await row(first[1]!).getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByRole('button', { name: `Skip the rest (${first.length - 1})` }).click()
    await arrived(page)
    const second = await keysOf(page)
    await row(second[0]!).getByRole('radio', { name: 'Not sure' }).check()
    await page.getByRole('button', { name: 'No to the rest' }).click()
    await arrived(page)
    const ids = (keys: readonly string[]) => keys.map((key) => key.split('|')[0]!)
    await open(page, 'paper')
    await page.locator('.sheet').waitFor()
    const unsure = await page.locator('.sheet').innerText()
    const name = (id: string) => knowledge.findings.find((f) => f.id === id)!.name.clinical
    for (const id of ids(first).toSpliced(1, 1)) expect(unsure.slice(unsure.indexOf('Asked, not sure'))).toContain(name(id))
    const file = (await downloaded(page, 'Download the case file')) as Told
    const said = file.findings.filter((f) => [...ids(first), ...ids(second)].includes(f.id))
    expect(new Set(said.map((f) => f.id))).toEqual(new Set([ids(first)[1], ...ids(second).slice(1)]))
    expect(said.filter((f) => f.value !== false)).toEqual([])
  })

  test('a double touch denies what was read, and nothing of the next page', async () => {
    const page = await halfWayAgain(FOOT_DROP, 'symptom.face_droop')()
    const at = () => page.locator('.page').getAttribute('data-at').then(Number)
    const before = await at()
    // Where the buttons of both pages lie on one spot, the second touch of a double one falls on the next page.
    const touch = async (clickCount: number) => {
      const button = page.locator('.foot .primary')
      await button.scrollIntoViewIfNeeded()
      const box = (await button.boundingBox())!
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down({ clickCount })
      await page.mouse.up({ clickCount })
    }
    await touch(1)
    await arrived(page)
    await touch(2)
    await page.waitForTimeout(500)
    expect(await at()).toBe(before + 1)
  })

  test('nobody who should be seen now is sent to the tests at home', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await openCase(page, { format: 'legwise-case/1', ...STROKE })
    expect(await page.getByRole('link', { name: 'Try at home' }).count()).toBe(0)
    await open(page, 'try')
    expect(await page.locator('main').innerText()).toContain('Do not try these tests')
  })

  test('every rule leads to its level and its words', async () => {
    const page = await pageOfFile()
    await startOver(page)
    page.on('dialog', (d) => void d.accept())
    for (const rule of knowledge.rules.filter((r) => TOLD.includes(r.level))) {
      const { fires } = parse(readFileSync(join(RULES, `${rule.id}.yaml`), 'utf8')) as {
        fires: { age?: number; affected?: string; findings: object[] }[]
      }
      const { age, affected, findings } = fires[0]!
      await openCase(page, {
        format: 'legwise-case/1',
        ...(age === undefined ? {} : { person: { age } }),
        ...(affected ? { affected } : {}),
        findings,
      })
      const shown = await page.locator('.soon').innerText()
      const levels = TOLD.slice(TOLD.indexOf(rule.level)).map((l) => knowledge.decision.levels[l as 'same_day'].plain)
      expect(
        levels.some((l) => shown.startsWith(l)),
        `${rule.id}: ${shown.slice(0, 60)}`,
      ).toBe(true)
    }
  })

  test('reaches somebody whose browser runs no scripts, with every number to call', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(ADDRESS)
    const shown = await page.locator('.ambulance').innerText()
    for (const rule of knowledge.rules.filter((r) => r.level === 'ambulance')) expect(shown).toContain(rule.name.plain)
    const numbers = await page.locator('.ambulance a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(numbers).toEqual(NUMBERS.map(({ number }) => `tel:${number}`))
  })
})
