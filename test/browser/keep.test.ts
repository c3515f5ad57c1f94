import { describe, expect, test } from 'vitest'
import { complaints, listen, newPage, open, openCase, pageOfFile, startOver, useBrowser } from './app.ts'
import { halfWay, keptBy } from './half-way.ts'
import { caseFile, FOOT_DROP } from './knowledge.ts'
import { answerPage, arrived, chooseLeg, goTo, keysOf } from './way.ts'

useBrowser()
describe('nothing that was entered is lost', () => {
  const half = halfWay(FOOT_DROP, 'symptom.face_droop')
  const atDays = halfWay(FOOT_DROP, 'onset.duration_days')
  /** A page with a number half typed, and another tab beside it. */
  const halfTyped = async () => {
    const page = await atDays()
    const days = page.locator('input[inputmode=decimal]')
    await days.fill('3')
    const other = await page.context().newPage()
    listen(other)
    return { page, days, other }
  }

  test('a reload goes on where it was; a later visit can go on, and can delete everything', async () => {
    const page = await half()
    const here = await keysOf(page)
    await page.reload()
    await arrived(page)
    expect(await keysOf(page)).toEqual(here)
    await open(page)
    await page.getByRole('link', { name: 'Go on' }).click()
    await arrived(page)
    expect(await keysOf(page)).toEqual(here)
    await startOver(page)
    await page.reload()
    await page.getByRole('link', { name: 'Begin' }).waitFor()
    expect(await page.locator('.resume').count()).toBe(0)
  })

  test('two tabs at once: the other one follows, and says so', async () => {
    const page = await half()
    const other = await page.context().newPage()
    listen(other)
    await open(other)
    await other.getByRole('link', { name: 'Go on' }).click()
    await arrived(other)
    await answerPage(other, FOOT_DROP)
    await arrived(other)
    await page.getByText('You went on in another tab').waitFor()
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    expect(await keysOf(page)).toEqual(await keysOf(other))
  })

  test('two tabs at once: an answer that could not be written, and one that the other tab wrote meanwhile, are both kept', async () => {
    const page = await half()
    const answered = (await keysOf(page))[0]!
    await page.evaluate(() =>
      Object.defineProperty(IDBObjectStore.prototype, 'put', {
        value: () => {
          throw new DOMException('There is no room.', 'QuotaExceededError')
        },
      }),
    )
    await answerPage(page, FOOT_DROP)
    await page.getByText('This browser does not let us save').waitFor()
    const other = await page.context().newPage()
    listen(other)
    await open(other, 'answers')
    await other.getByRole('link', { name: /Change: How quickly/ }).click()
    await other.locator('button[value=months]').click()
    await page.getByText('You went on in another tab').waitFor()
    await page.reload()
    await arrived(page)
    const replies = async () => (await keptBy(page))!.turns.flatMap((t) => t.replies)
    await expect.poll(async () => (await replies()).map((r) => r.key)).toContain(answered)
    expect((await replies()).find((r) => r.id === 'onset.tempo')!.says).toEqual([{ id: 'onset.tempo', value: 'months' }])
  })

  test('two tabs at once: what is deleted in one is gone from the other, which says so', async () => {
    const { page, days, other } = await halfTyped()
    await open(other, 'answers')
    other.once('dialog', (d) => void d.accept())
    await other.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Your answers were deleted in another tab').waitFor()
    await page.locator('.figure').first().waitFor()
    expect(await page.getByText('You went on in another tab').count()).toBe(0)
    expect(await days.count()).toBe(0)
    await chooseLeg(page, 'right')
    await arrived(page)
    expect(await page.getByText('Your answers were deleted').count()).toBe(0)
  })

  test('two tabs at once: a number half typed gives way to the one given in the other tab', async () => {
    const { page, days, other } = await halfTyped()
    await open(other, new URL(page.url()).hash.slice(2))
    await arrived(other)
    await other.getByRole('button', { name: 'Yesterday' }).click()
    await arrived(other)
    await page.getByText('You went on in another tab').waitFor()
    await page.locator('button[aria-pressed=true]', { hasText: 'Yesterday' }).waitFor()
    expect(await days.inputValue()).toBe('1')
  })

  test('a crash of the worker is mended without a word', async () => {
    const page = await half()
    complaints.splice(0)
    const crash = 'setTimeout(() => { throw new Error("crash") })'
    await page
      .workers()[0]!
      .evaluate(crash)
      .catch(() => undefined)
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    expect(await keysOf(page)).toContain('symptom.breathlessness|')
    complaints.splice(0)
  })

  test('a browser that keeps nothing says so, and the interview goes on in memory', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      Object.defineProperty(indexedDB, 'open', {
        value: () => {
          throw new DOMException('This browser keeps nothing.', 'InvalidStateError')
        },
      })
    })
    await open(page)
    await page.getByRole('link', { name: 'Begin' }).click()
    await page.getByText('This browser does not let us save').waitFor()
    await chooseLeg(page, 'right')
    await goTo(page, FOOT_DROP, 'symptom.face_droop')
    await page.getByRole('link', { name: 'Your answers' }).click()
    await page.locator('.answers > li').first().waitFor()
  })

  test('a full device says so, the answers stay, and are written once there is room', async () => {
    const page = await half()
    const answered = Number(await page.locator('.page').getAttribute('data-at'))
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      Object.assign(window, { makeRoom: () => Object.defineProperty(IDBObjectStore.prototype, 'put', { value: put }) })
      Object.defineProperty(IDBObjectStore.prototype, 'put', {
        configurable: true,
        writable: true,
        value: () => {
          throw new DOMException('There is no room.', 'QuotaExceededError')
        },
      })
    })
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    await page.getByText('This browser does not let us save').waitFor()
    await page.getByRole('link', { name: 'Your answers' }).click()
    const answers = page.locator('.answers > li')
    await expect.poll(() => answers.count()).toBe(answered + 1)
    await page.goBack()
    await arrived(page)
    await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await answerPage(page, FOOT_DROP)
    await arrived(page)
    await page.getByText('This browser does not let us save').waitFor({ state: 'detached' })
    await page.reload()
    await open(page, 'answers')
    await expect.poll(() => answers.count()).toBe(answered + 2)
  })

  test('where the knowledge could not be loaded, that is said with what to do, and trying again loads it', async () => {
    const page = await newPage({ serviceWorkers: 'block' })
    await page.context().route('**/knowledge-*.json', (route) => route.abort())
    await open(page, 'where')
    await chooseLeg(page, 'right')
    await page.getByText('If you are offline, connect first').waitFor()
    await page.context().unroute('**/knowledge-*.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await arrived(page)
    expect(await keysOf(page)).toEqual(['person.age'])
    complaints.splice(0)
  })

  test('an answer that nobody has asked for leads to the questions, and an address that leads nowhere to the shelf', async () => {
    const page = await pageOfFile()
    await startOver(page)
    for (const screen of ['answer', 'paper', 'why/als']) {
      await open(page, screen)
      await page.getByRole('heading', { name: 'There are no answers yet' }).waitFor()
    }
    await page.getByRole('link', { name: 'Begin' }).click()
    await page.locator('.figure').first().waitFor()
    await open(page, 'learn/cause/nothing')
    await page.getByText('look for it by name').waitFor()
    await openCase(page, caseFile(FOOT_DROP))
    await open(page, 'why/nothing')
    await page.getByText('look for it by name').waitFor()
  })

  test('while another condition is reckoned, the text of the one before is gone', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await openCase(page, caseFile(FOOT_DROP))
    await open(page, 'why/als')
    await page.locator('.big-chance').waitFor()
    const busy = await page.evaluate(async () => {
      location.hash = '#/why/ischaemic_stroke'
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      return document.querySelector('main')!.innerText
    })
    expect(busy).not.toContain('ALS')
    await page.locator('h1', { hasText: 'Stroke' }).waitFor()
    await page.locator('.big-chance').waitFor()
  })

  test('a file that is no case file is told so', async () => {
    const page = await pageOfFile()
    await startOver(page)
    await open(page, 'open')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('shopping list') })
    await page.getByText('This is not a case file').waitFor()
    await openCase(page, caseFile(FOOT_DROP))
    expect(await page.locator('.soon h2').innerText()).not.toBe('')
  })
})
