import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { QUIET, served } from './served.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    browser: string
  }
}

/** Builds the app when it is stale, serves it as `npm start` does, and starts the one Chromium that all tests share. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop, executablePath } = await served()
  const browser: BrowserServer = await chromium.launchServer({ executablePath, args: QUIET })
  project.provide('address', address)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    stop()
  }
}
