import { join } from 'node:path'
import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { serveWeb } from '../../cli/web/serve.ts'
import { findChromium } from '../../set-up/chromium.js'
import { buildWeb } from '../../set-up/web.js'

const ROOT = join(import.meta.dirname, '../..')
declare module 'vitest' {
  interface ProvidedContext {
    address: string
    browser: string
  }
}

/** Builds the app when it is stale, serves it as `npm start` does, and starts the one Chromium that all tests share. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { failed } = buildWeb(ROOT)
  if (failed !== undefined) throw new Error(`The web app could not be built.\n${failed}`)
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium was not found. Run: node set-up/chromium.js')
  const browser: BrowserServer = await chromium.launchServer({
    executablePath,
    // No network but ours: Chromium must not look for updates while tests count requests.
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
  const { address, stop } = await serveWeb(join(ROOT, 'web', 'dist'))
  project.provide('address', address)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    stop()
  }
}
