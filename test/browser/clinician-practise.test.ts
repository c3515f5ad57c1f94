import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, MOVEMENTS } from '../../engine/index.ts'
import { ADDRESS, complaints, newPage, open, pageOfFile, useBrowser } from './app.ts'
import { axeFindings, overflow } from './axe.ts'
import { model } from './model.ts'

const CASES = join(import.meta.dirname, '../../knowledge/cases')
type Published = {
  id: string
  narrative: string
  truth: { diagnosis: string; cause: string; acceptable?: string[]; site: { level: string } }
  source: { title: string }
}
const PUBLISHED = readdirSync(CASES)
  .filter((f) => f.endsWith('.json'))
  .map((f) => JSON.parse(readFileSync(join(CASES, f), 'utf8')) as Published)
const DESK = { viewport: { width: 1280, height: 900 } }
/** A worker may still be reading the knowledge and filling its tables. Milliseconds. */
const COLD = 60_000
const WIDTHS = [320, 768, 2560]

type Watched = { messages: () => Promise<string>; fetched: string[]; bodies: () => Promise<string> }

/** Hears everything that the page is told: what its worker says, and every file that it or its worker fetches. */
async function watch(page: Page): Promise<Watched> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const Made = globalThis.Worker
    globalThis.Worker = class extends Made {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))
      }
    }
  })
  const fetched: string[] = []
  page.context().on('response', (r) => fetched.push(new URL(r.url()).pathname))
  return {
    messages: () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n')),
    fetched,
    bodies: async () => {
      const all = await Promise.all([...new Set(fetched)].map(async (path) => (await fetch(new URL(path, ADDRESS))).text()))
      return all.join('\n')
    },
  }
}

/** Everything that this device keeps, and what stands on the page. */
const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const out = [document.documentElement.outerHTML, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of db.objectStoreNames)
        out.push(
          await new Promise<string>((resolve) => {
            const all = db.transaction(store).objectStore(store).getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }),
        )
      db.close()
    }
    for (const key of await caches.keys())
      for (const request of await (await caches.open(key)).keys()) out.push(`${request.url} ${await (await caches.match(request))!.text()}`)
    return out.join('\n')
  })

const levelOf = (page: Page) => page.getByRole('combobox', { name: 'Level', exact: true })
const begin = async (page: Page, of: string): Promise<void> => {
  await open(page, `clinician/practise/${of}`)
  await levelOf(page).waitFor({ timeout: COLD })
}
const commit = async (page: Page, level: string, cause: string): Promise<void> => {
  await levelOf(page).selectOption(level)
  const field = page.getByRole('combobox', { name: 'Likeliest cause' })
  await field.fill(cause)
  await field.press('Enter')
  await page.getByRole('button', { name: 'Commit and see the truth' }).click()
  await page.locator('[data-truth]').waitFor({ timeout: COLD })
}
/** The published case that stands under a number, found again by its story. */
const behind = async (page: Page, number: number): Promise<Published> => {
  const narrative = await page.evaluate(async (n) => (await (await fetch('./published.json')).json())[n - 1].narrative as string, number)
  return PUBLISHED.find((c) => c.narrative === narrative)!
}

useBrowser()
describe('practice', () => {
  test('the truth of a published case is nowhere before somebody commits, and told then', async () => {
    const page = await newPage(DESK)
    const watched = await watch(page)
    await begin(page, 'published-7')
    const { id, narrative, truth, source } = await behind(page, 7)
    await page.locator('[data-part=strength] > summary').click()
    await page.locator('[data-part=strength] .all').click()
    await page.locator('[data-part=reflexes] > summary').click()
    await page.locator('[data-part=reflexes] .all').click()
    await page.locator('[data-answer]').first().waitFor()
    const before = [await held(page), await watched.messages(), await watched.bodies()].join('\n')
    const secrets = [truth.diagnosis, source.title, id, '"truth":{', '"acceptable":']
    expect(secrets.filter((secret) => before.includes(secret))).toEqual([])
    expect(watched.fetched.filter((f) => f.includes('truths'))).toEqual([])
    // What was looked for would be found where it does stand.
    expect(before.includes(narrative)).toBe(true)

    await commit(page, 'nerve_root', 'lumbar disc')
    await page.getByRole('heading', { name: `The truth: ${truth.diagnosis}` }).waitFor()
    expect(watched.fetched.filter((f) => f.includes('truths'))).toHaveLength(1)
    expect(await axeFindings(page)).toEqual([])
  })

  test('the truth of a simulated case stays with the worker until somebody commits; the same address is the same case', async () => {
    const page = await newPage(DESK)
    const watched = await watch(page)
    await begin(page, 'drawn-nerves-any-42')
    await page.locator('[data-part=strength] > summary').click()
    await page.locator('[data-part=strength] .all').click()
    await page.locator('[data-part=reflexes] > summary').click()
    await page.locator('[data-part=reflexes] .all').click()
    const facts = await page.locator('.practise-known').innerText()
    const before = [await held(page), await watched.messages()].join('\n')
    await page.reload()
    await page.locator('.practise-commit').waitFor({ timeout: COLD })
    expect(await page.locator('.practise-known').innerText()).toBe(facts)
    await commit(page, 'peripheral_nerve', 'peroneal')
    const level = page.locator('[data-row=level] td').first()
    expect(['Peripheral nerve (single)', 'Polyneuropathy or many nerves']).toContain(await level.innerText())
    const diagnosis = (await page.locator('[data-truth] h2').innerText()).replace('The truth: ', '')
    const secrets = [diagnosis, '"truth":{', '"acceptable":']
    expect(secrets.filter((secret) => before.includes(secret))).toEqual([])
    expect((await held(page)).includes(diagnosis)).toBe(true)
    await expect.poll(() => page.locator('[data-told]').count()).toBeGreaterThan(0)
  })

  test('the verdict holds what was committed against the truth, and the score is kept, counted once and deleted', async () => {
    const page = await pageOfFile(DESK)
    await begin(page, 'published-3')
    const { truth } = await behind(page, 3)
    const causes = page.getByRole('combobox', { name: /cause/ })
    await levelOf(page).selectOption(truth.site.level)
    await causes.nth(0).fill('meralgia')
    await causes.nth(0).press('Enter')
    await page.getByRole('button', { name: 'Commit and see the truth' }).click()
    await page.locator('[data-truth]').waitFor({ timeout: COLD })
    await expect.poll(() => page.locator('[data-row=level] td').nth(1).getAttribute('data-right')).toBe('true')
    await expect
      .poll(() => page.locator('[data-row=causes] td').nth(1).getAttribute('data-right'))
      .toBe(String(truth.cause === 'meralgia_paraesthetica'))
    // A second try does not count.
    await page.getByRole('button', { name: 'Practise it again' }).click()
    await commit(page, truth.site.level === 'plexus' ? 'nerve_root' : 'plexus', 'meralgia')
    await open(page, 'clinician/practise')
    await page.reload()
    await page.locator('.practise-scores').waitFor()
    expect(await page.locator('[data-region] [data-measure=level]').first().innerText()).toContain('1 of 1')
    expect(await page.locator('.practise-scores figcaption').innerText()).toContain('of 1')
    expect(await axeFindings(page)).toEqual([])
    page.once('dialog', (d) => void d.accept())
    await page.getByRole('button', { name: 'Delete all practice' }).click()
    await page.locator('.practise-scores').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: 'Draw a case' }).waitFor()
    expect(await page.locator('.practise-scores').count()).toBe(0)
  })

  test('a case is practised by the keyboard alone, and comes back as it was left', async () => {
    const page = await pageOfFile(DESK)
    await begin(page, 'published-1')
    await page.getByRole('combobox', { name: 'Find an examination or test' }).focus()
    await page.keyboard.type('knee reflex')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.practise-known h2').nth(1).innerText()).toBe('Looked at: 1')
    await page.locator('[data-part=strength] > summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.practise-known h2').nth(1).innerText()).not.toBe('Looked at: 1')
    const looked = await page.locator('.practise-known').innerText()
    await page.getByRole('button', { name: 'Commit and see the truth' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Choose a level first.').waitFor()
    await levelOf(page).focus()
    await page.keyboard.type('Nerve r')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('lumbar disc')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('combobox', { name: 'Likeliest cause' }).inputValue()).toMatch(/disc/i)
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await levelOf(page).waitFor({ timeout: COLD })
    expect(await page.locator('.practise-known').innerText()).toBe(looked)
    expect(await levelOf(page).inputValue()).toBe('nerve_root')
    await page.getByRole('button', { name: 'Commit and see the truth' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-truth]').waitFor({ timeout: COLD })
  })

  test('nothing is cut off from the narrowest to the widest screen, and an address of no case leads on', async () => {
    const page = await pageOfFile(DESK)
    await open(page, 'clinician/practise/nonsense')
    await page.getByRole('heading', { name: 'There is no such case' }).waitFor()
    await page.getByRole('link', { name: 'Choose a case' }).click()
    await page.getByRole('button', { name: 'Draw a case' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    for (const screen of ['clinician/practise', 'clinician/practise/published-5'])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await open(page, screen)
        await page.locator('.practise-ways, .practise-commit').first().waitFor({ timeout: COLD })
        expect(await overflow(page), `${screen} ${width}`).toBe(0)
      }
  })

  test('published cases are chosen by how far their history leads, and by nothing that tells more', async () => {
    const page = await pageOfFile(DESK)
    await open(page, 'clinician/practise')
    const way = page.locator('.practise-way', { has: page.getByRole('heading', { name: 'Published cases' }) })
    await way.getByText('By number').click()
    const numbers = () => way.locator('ol a').evaluateAll((list) => list.map((a) => Number.parseInt(a.textContent!, 10)))
    await expect.poll(async () => (await numbers()).length).toBe(PUBLISHED.length)
    const narratives = await page.evaluate(async () =>
      ((await (await fetch('./published.json')).json()) as { narrative: string }[]).map((c) => c.narrative),
    )
    /** The chance of all that counts as right from the history alone, as the published assessment tells it. */
    const chanceOf = (narrative: string): number => {
      const { truth, ...file } = PUBLISHED.find((c) => c.narrative === narrative)!
      const answer = assess(model, file, { stage: 'history', next: 'none' }) as Assessment
      const right = [truth.cause, ...(truth.acceptable ?? [])]
      return answer.causes.reduce((sum, c) => sum + (right.includes(c.id) ? c.p : 0), 0)
    }
    const chances = narratives.map(chanceOf)
    for (const [difficulty, fits] of [
      ['plain', (p: number) => p >= 0.5],
      ['open', (p: number) => p >= 0.1 && p < 0.5],
      ['hidden', (p: number) => p < 0.1],
    ] as const) {
      await way.getByRole('combobox', { name: 'Difficulty' }).selectOption(difficulty)
      const wanted = chances.flatMap((p, i) => (fits(p) ? [i + 1] : []))
      await expect.poll(async () => [difficulty, ...(await numbers())]).toEqual([difficulty, ...wanted])
    }
    expect(await way.getByRole('combobox', { name: 'Region' }).count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })

  test('the next simulated case is drawn while somebody still chooses', async () => {
    const page = await newPage(DESK)
    const watched = await watch(page)
    await open(page, 'clinician/practise')
    await expect.poll(watched.messages, { timeout: COLD }).toMatch(/"id":"drawn-\d+"/)
    const [, seed] = /"id":"drawn-(\d+)"/.exec(await watched.messages())!
    await page.getByRole('button', { name: 'Draw a case' }).click()
    await page.locator('.practise-commit').waitFor({ timeout: COLD })
    expect(page.url()).toMatch(new RegExp(`drawn-any-any-${seed}$`))
  })

  test('movements stand in the order of the examination, as keys and as answers', async () => {
    const page = await pageOfFile(DESK)
    await begin(page, 'drawn-nerves-any-7')
    await page.locator('[data-part=strength] > summary').click()
    const ids = (where: string, key: string) =>
      page.locator(where).evaluateAll((list, k) => list.map((e) => (e as HTMLElement).dataset[k]!), key)
    const keys = await ids('[data-part=strength] [data-look]', 'look')
    expect(keys.slice(0, MOVEMENTS.length)).toEqual(MOVEMENTS.map((m) => `strength.${m}`))
    await page.locator('[data-part=strength] .all').click()
    await page.locator('[data-answer]').first().waitFor()
    const answers = await ids('[data-answer]', 'answer')
    expect(answers).toEqual(keys.filter((key) => answers.includes(key)))
  })

  test('a truth that cannot be fetched is said, and the commitment is kept', async () => {
    const page = await newPage(DESK)
    await begin(page, 'published-2')
    await page.route('**/truths/*', (route) => route.fulfill({ status: 503, body: '' }))
    await levelOf(page).selectOption('plexus')
    const field = page.getByRole('combobox', { name: 'Likeliest cause' })
    await field.fill('meralgia')
    await field.press('Enter')
    await page.getByRole('button', { name: 'Commit and see the truth' }).click()
    await page.getByText('The truth could not be loaded').waitFor()
    await page.unroute('**/truths/*')
    complaints.splice(0)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('[data-truth]').waitFor({ timeout: COLD })
    expect(await page.locator('[data-row=level] td').nth(1).innerText()).toContain('Plexus')
  })
})
