import { join } from 'node:path'
import { serveWeb } from '../../cli/web/serve.ts'
import { findChromium } from '../../set-up/chromium.js'
import { buildWeb } from '../../set-up/web.js'

const ROOT = join(import.meta.dirname, '../..')

/** How Chromium is started: no network but ours, for it must not look for updates while requests are counted or timed. */
export const QUIET: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A served app, the Chromium to open it with, and how to end the serving. */
type Served = { address: string; stop: () => void; executablePath: string }

/**
 * Builds the app when it is stale and serves it as `npm start` does.
 * @throws when it cannot be built, or no Chromium is found
 */
export async function served(): Promise<Served> {
  const { failed } = buildWeb(ROOT)
  if (failed !== undefined) throw new Error(`The web app could not be built.\n${failed}`)
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium was not found. Run: node set-up/chromium.js')
  return { ...(await serveWeb(join(ROOT, 'web', 'dist'))), executablePath }
}
