/**
 * `npm run bench:web`: how light and how fast the web app is, in this machine's Chromium, now. Never a test: nothing fails because a
 * machine is busy. The network is slowed as Lighthouse slows it for a phone on slow 4G, and the page's processor four times. Chromium
 * cannot slow a worker, so the time to the next question is measured at full speed and multiplied by four; the time from a key to the
 * picture on the bench is told at full speed and with the page slowed.
 */
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { QUIET, served } from '../../test/browser/served.ts'
import { quantile } from '../measure.ts'
import { lighthouse } from './lighthouse.ts'

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 }
const SLOWER = 4
const QUESTIONS = 14
/** Nobody answers or examines before having read; meanwhile the worker reckons ahead. */
const READING = 1500

const { address, stop, executablePath } = await served()
const browser = await chromium.launch({ executablePath, args: QUIET })
const row = (what: string, asked: string, reached: string) => process.stdout.write(`${what.padEnd(56)}${asked.padEnd(12)}${reached}\n`)
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Bytes of the compressed files, without headers; what a worker fetches for itself is not among them. */
async function weighed(session: CDPSession): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ response: { url, headers } }) => {
    const length = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1]
    sizes.set(url.replace(address, ''), Number(length ?? 0))
  })
  return sizes
}
const scripts = (sizes: ReadonlyMap<string, number>) =>
  [...sizes].filter(([name]) => name.endsWith('.js') && !/main-|service-worker/.test(name)).reduce((sum, [, size]) => sum + size, 0)

async function firstVisit(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const sizes = await weighed(session)
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const begun = performance.now()
  await page.goto(address)
  await page.locator('.ambulance').waitFor()
  const shown = performance.now() - begun
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  row('largest paint, slow 4G, processor slowed four times', '1.5 s', `${(paint / 1000).toFixed(2)} s`)
  row('first page can be used', '', `${(shown / 1000).toFixed(2)} s`)
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.locator('.figure').first().waitFor()
  row('script before the first question, compressed', '45 kB', kilobytes(scripts(sizes)))
  await page.getByText('Right', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.locator('.page').waitFor()
  row('first question of the engine, from nothing', '', `${((performance.now() - begun) / 1000).toFixed(1)} s`)
  await context.close()
}

/** Milliseconds from an answer until the next question stands in the page; what comes after, a frame, is the same on every processor. */
const answered = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const at = (document.querySelector('.page') as HTMLElement).dataset['at']
        const begun = performance.now()
        new MutationObserver((_, watch) => {
          const shown = document.querySelector<HTMLElement>('.page')
          if (shown && (shown.dataset['at'] === at || shown.ariaBusy !== 'false')) return
          watch.disconnect()
          resolve(performance.now() - begun)
        }).observe(document.body, { childList: true, subtree: true, attributes: true })
        const answer = (document.querySelector<HTMLElement>('button.choice.unsure') ??
          document.querySelector<HTMLElement>('.foot .primary'))!
        answer.click()
      }),
  )

async function nextQuestion(): Promise<void> {
  const page = await browser.newPage()
  await page.goto(`${address}#/where`)
  await page.getByText('Right', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.locator('.page').waitFor()
  const times: number[] = []
  for (let i = 0; i < QUESTIONS; i++) {
    await page.waitForTimeout(READING)
    if ((await page.locator('.page').count()) === 0) break
    times.push(await answered(page))
  }
  row('answer to next question x 4, median', '100 ms', `${(quantile(times, 0.5) * SLOWER).toFixed(0)} ms`)
  row('answer to next question x 4, slowest', '', `${(Math.max(...times) * SLOWER).toFixed(0)} ms`)
}

/** A case of the bench in which an examination has begun: a dropped foot. */
const FOOT_DROP = {
  format: 'legwise-bench/1',
  key: 'bench',
  label: 'Bench',
  visit: '2026-01-31',
  changed: '2026-01-31T08:00:00.000Z',
  told: [],
  sheet: {
    person: { age: 55, sex: 'female' },
    affected: 'right',
    entries: [
      { id: 'onset.duration_days', value: 21 },
      { id: 'onset.tempo', value: 'hours' },
      { id: 'difficulty.lifting_foot', side: 'right', value: true },
      { id: 'strength.ankle_dorsiflexion', side: 'right', value: 2 },
    ],
    conduction: [],
    labs: [],
    texts: {},
  },
  rest: {},
}
/** Keys of an examiner who goes down the strength of the right leg; each changes the sheet. */
const KEYS = ['4', '5', '5', '4', '3', '5', '3', '5', '3', '4', '5', '4']

type Watched = { pictured?: Promise<number> }
/** Milliseconds from a key to the frame that shows the picture it makes. */
async function pictured(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    let pressed = 0
    addEventListener('keydown', (e) => (pressed = e.timeStamp), { capture: true, once: true })
    const watched = globalThis as Watched
    watched.pictured = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
      })
      watch.observe(document.querySelector('.see')!, { attributes: true, attributeFilter: ['data-of'] })
    })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (globalThis as Watched).pictured!)
}

/** Without the wiring map beside the words, and with it. */
const SCREENS = { laptop: { width: 1280, height: 900 }, 'wide screen': { width: 1600, height: 1000 } }

async function keyToPicture(screen: keyof typeof SCREENS): Promise<void> {
  const page = await browser.newPage({ viewport: SCREENS[screen] })
  await page.goto(`${address}#/clinician`)
  await page.locator('.bench-frame').waitFor()
  await page.evaluate(
    (made) =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('legwise-bench')
        asked.onupgradeneeded = () => asked.result.createObjectStore('cases')
        asked.onsuccess = () => {
          const writing = asked.result.transaction('cases', 'readwrite')
          writing.objectStore('cases').put(made, made.key)
          writing.oncomplete = () => resolve()
        }
      }),
    FOOT_DROP,
  )
  const session = await page.context().newCDPSession(page)
  await page.goto(`${address}#/clinician/case/${FOOT_DROP.key}/examine`)
  for (const rate of [1, SLOWER]) {
    await page.locator('.see[data-settled]').waitFor()
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await page.waitForTimeout(READING)
    await page.locator('[data-cell="strength.hip_flexion|right"]').focus()
    const times: number[] = []
    for (const key of KEYS) {
      // On the second round another grade, or nothing would change.
      times.push(await pictured(page, rate === 1 ? key : '1'))
      await page.locator('.see[data-settled]').waitFor()
      await page.keyboard.press('ArrowDown')
    }
    const as = `key to picture, ${screen}${rate === 1 ? '' : ', page slowed four times'}`
    const reached = (q: number) => `${quantile(times, q).toFixed(0)} ms`
    row(`${as}, median`, rate === 1 ? '50 ms' : '', reached(0.5))
    row(`${as}, slowest`, rate === 1 ? '50 ms' : '', reached(1))
  }
  await page.close()
}

row('', 'asked', 'reached')
await firstVisit()
await nextQuestion()
await keyToPicture('laptop')
await keyToPicture('wide screen')
await browser.close()
try {
  const { points, largestPaint } = await lighthouse(address, executablePath)
  for (const [category, reached] of points) row(`Lighthouse (mobile), ${category}`, '95', String(reached))
  row('Lighthouse (mobile), largest paint', '1.5 s', largestPaint)
} catch (e) {
  row('Lighthouse (mobile)', '95', `not measured: ${(e as Error).message.trim().split('\n').at(-1)}`)
}
stop()
