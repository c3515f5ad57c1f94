import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildModel, type Knowledge, type Model } from '../engine/index.ts'
import { whyStale } from '../set-up/stale.js'
import { EXIT, Refused } from './exit.ts'

const ROOT = join(import.meta.dirname, '..')
const AT = join('knowledge', 'dist', 'knowledge.json')

/**
 * The compiled knowledge. Says on standard error when it is older than what it is made from.
 * @throws Refused when it is missing or cannot be read, with the command that makes it
 */
export function loadKnowledge(): Knowledge {
  const unready = (what: string) => new Refused([{ level: 'error', at: AT, what, tip: 'Run: npm run compile' }], EXIT.unready)
  let text: string
  try {
    text = readFileSync(join(ROOT, AT), 'utf8')
  } catch {
    throw unready('The knowledge has not been compiled.')
  }
  const stale = whyStale(ROOT)
  if (stale) process.stderr.write(`legwise: ${stale}; its changes do not count yet. Run: npm run compile\n`)
  try {
    return JSON.parse(text) as Knowledge
  } catch {
    throw unready('The compiled knowledge is not whole.')
  }
}

/** The model of the compiled knowledge. @throws Refused as {@link loadKnowledge} does */
export const loadModel = (): Model => buildModel(loadKnowledge())
