import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTables } from '../compiler/tables.ts'
import { buildModel, type Knowledge, type Model, type Tables } from '../engine/index.ts'
import { whyStale } from '../set-up/stale.js'
import { EXIT, Refused } from './exit.ts'

const ROOT = join(import.meta.dirname, '..')
const DIST = join('knowledge', 'dist')
const AT = join(DIST, 'knowledge.json')

/**
 * The compiled knowledge, and the tables that were drawn up from it; without them when something is newer than they are, which is then said on
 * standard error.
 * @throws Refused when it is missing or cannot be read, with the command that makes it
 */
function load(): { knowledge: Knowledge; tables: () => Tables | undefined } {
  const unready = (what: string) => new Refused([{ level: 'error', at: AT, what, tip: 'Run: npm run compile' }], EXIT.unready)
  let text: string
  try {
    text = readFileSync(join(ROOT, AT), 'utf8')
  } catch {
    throw unready('The knowledge has not been compiled.')
  }
  const stale = whyStale(ROOT)
  if (stale) process.stderr.write(`legwise: ${stale}; its changes do not count yet. Run: npm run compile\n`)
  let knowledge: Knowledge
  try {
    knowledge = JSON.parse(text) as Knowledge
  } catch {
    throw unready('The compiled knowledge is not whole.')
  }
  return { knowledge, tables: () => (stale ? undefined : readTables(join(ROOT, DIST), knowledge)) }
}

/** The compiled knowledge. @throws Refused when it is missing or cannot be read */
export const loadKnowledge = (): Knowledge => load().knowledge
/** The model of the compiled knowledge. @throws Refused when it is missing or cannot be read */
export function loadModel(): Model {
  const { knowledge, tables } = load()
  return buildModel(knowledge, tables())
}
