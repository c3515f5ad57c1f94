/**
 * `npm run bench:web`: how light and how fast the web app is, in this machine's Chromium, now. Never a test: nothing fails because a
 * machine is busy. The network is slowed as Lighthouse slows it for a phone on slow 4G, and the page's processor four times. Chromium
 * cannot slow a worker, so the time to the next question is measured at full speed and multiplied by four.
 */
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { serveWeb } from '../../cli/web/serve.ts'
import { findChromium } from '../../set-up/chromium.js'
import { buildWeb } from '../../set-up/web.js'
import { quantile } from '../measure.ts'
import { lighthouse } from './lighthouse.ts'

const ROOT = join(import.meta.dirname, '../..')
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 }
const SLOWER = 4
const QUESTIONS = 14
/** Nobody answers before having read; meanwhile the worker reckons ahead. */
const READING = 1500

const { failed } = buildWeb(ROOT)
if (failed !== undefined) throw new Error(failed)
const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium was not found. Run: node set-up/chromium.js')
const { address, stop } = await serveWeb(join(ROOT, 'web', 'dist'))
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const row = (what: string, asked: string, reached: string) => process.stdout.write(`${what.padEnd(56)}${asked.padEnd(12)}${reached}\n`)
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Bytes that came over the network, by file; what a worker fetches for itself is not among them. */
async function weighed(session: CDPSession): Promise<Map<string, number>> {
  const names = new Map<string, string>()
  const sizes = new Map<string, number>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', (e) => names.set(e.requestId, e.response.url.replace(address, '')))
  session.on('Network.loadingFinished', (e) => sizes.set(names.get(e.requestId) ?? '', e.encodedDataLength))
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
  row('script before the first question, as sent', '45 kB', kilobytes(scripts(sizes)))
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

row('', 'asked', 'reached')
await firstVisit()
await nextQuestion()
await browser.close()
try {
  const { points, largestPaint } = await lighthouse(address, executablePath)
  for (const [category, reached] of points) row(`Lighthouse (mobile), ${category}`, '95', String(reached))
  row('Lighthouse (mobile), largest paint', '1.5 s', largestPaint)
} catch (e) {
  row('Lighthouse (mobile)', '95', `not measured: ${(e as Error).message.trim().split('\n').at(-1)}`)
}
stop()
