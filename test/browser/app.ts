import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const ADDRESS: string = inject('address')
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, acceptDownloads: true, reducedMotion: 'reduce' }

let browser: Browser
const closing: (() => Promise<void>)[] = []
const shared = new Map<string, Page>()
/** What pages complained of; a test that expects complaints empties it. */
export const complaints: string[] = []

/** Connects a test file to the shared Chromium; every test gets new pages, and fails when a page complains. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterEach(async ({ task }) => {
    for (const close of closing.splice(0)) await close()
    // Whoever tries again, or comes after a test that broke off, does so on a page that nobody left half-way.
    if (task.result?.state === 'fail') await closeShared()
    expect(complaints.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await closeShared()
    await browser.close()
  })
}

const addresses = new WeakMap<Page, string>()

/** A page in a browser that has never been here. `address`: of the app it will open, if it is not the one that is shipped. */
export async function newPage(options: BrowserContextOptions = {}, address = ADDRESS): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options })
  closing.push(() => context.close())
  // No test is about speed: where a machine is busy, the engine may take its time.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  addresses.set(page, address)
  listen(page)
  return page
}
/**
 * The page that the tests of a file share, one after another, for its engine takes seconds to start. It looks as a new one does; what was
 * entered on it is there until somebody deletes it.
 */
export async function pageOfFile(options: BrowserContextOptions = {}): Promise<Page> {
  const name = JSON.stringify(options)
  const before = shared.get(name)
  if (before) return asNew(before, options)
  const page = await newPage(options)
  closing.pop()
  shared.set(name, page)
  return page
}
async function asNew(page: Page, options: BrowserContextOptions): Promise<Page> {
  page.removeAllListeners('dialog')
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light' })
  await page.setViewportSize({ ...PHONE, ...options }.viewport!)
  await page.mouse.move(0, 0)
  return page
}
async function closeShared(): Promise<void> {
  const open = [...shared.values()]
  shared.clear()
  for (const page of open) await page.context().close()
}

/** Deletes what was entered on a page, as a person would. */
export async function startOver(page: Page): Promise<void> {
  await open(page)
  await page.locator('.ambulance').waitFor()
  if ((await page.locator('.resume').count()) === 0) return
  page.once('dialog', (d) => void d.accept())
  await page.getByRole('button', { name: 'Delete and start again' }).click()
  await page.getByRole('link', { name: 'Begin' }).waitFor()
}
export function listen(page: Page): void {
  page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()))
  page.on('pageerror', (e) => complaints.push(e.message))
}

/** Opens a screen of the app: `open(page, 'learn/map')`. */
export async function open(page: Page, screen = '', query = ''): Promise<void> {
  await page.goto(`${addresses.get(page) ?? ADDRESS}${query}#/${screen}`)
  await page.locator('h1').waitFor()
}

/** What a download holds, as JSON. */
export async function downloaded(page: Page, button: string): Promise<unknown> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const stream = await (await waiting).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

/** Opens a case file by the app's own way, and waits for its answer. */
export async function openCase(page: Page, file: object): Promise<void> {
  await open(page, 'open')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await page.locator('.soon h2').waitFor()
}

/** What is kept for when there is no network. */
export const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url))
    return (await Promise.all(caching)).flat()
  })
