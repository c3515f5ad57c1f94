import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveWeb } from '../../cli/web/serve.ts'
import type { Translation } from '../../engine/index.ts'
import { strange } from '../../web/messages/test-language.ts'
import { strangeTranslation } from '../shared/strange.ts'
import { readKnowledge } from './knowledge.ts'

const ROOT = join(import.meta.dirname, '../..')
export const ENGLISH = JSON.parse(readFileSync(join(ROOT, 'web/messages/en.json'), 'utf8')) as Record<string, string>

/** Written from right to left, with digits and plurals of its own, and lacking nothing. */
export const WHOLE = 'fa-XB'
/** Has hardly begun: the start page, one cause and one question. */
export const BEGUN = 'en-XA'
const begun: Translation = {
  language: BEGUN,
  words: { causes: { als: { name: { plain: '⟦ALS⟧' } } }, findings: { 'onset.tempo': { ask: '⟦How quickly?⟧' } } },
}

/** The app as it is built where two more languages lie beside English, and how to end its serving. Nothing but their files is added. */
export async function servedWithLanguages(): Promise<{ address: string; stop: () => void }> {
  const home = mkdtempSync(join(tmpdir(), 'legwise-languages-'))
  const put = (path: string, data: unknown) => writeFileSync(join(home, path), JSON.stringify(data))
  for (const folder of ['messages', 'translations']) mkdirSync(join(home, folder))
  put(`messages/${WHOLE}.json`, strange(ENGLISH))
  put(`translations/${WHOLE}.json`, strangeTranslation(readKnowledge(), WHOLE))
  const starting = Object.entries(strange(ENGLISH)).filter(([key]) => /^(start|where)\./.test(key))
  put(`messages/${BEGUN}.json`, Object.fromEntries(starting))
  put(`translations/${BEGUN}.json`, begun)
  const out = join(home, 'web')
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '-c', 'web/vite.config.ts', '--outDir', out],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', LEGWISE_LANGUAGES: home } },
  )
  if (status !== 0) throw new Error(`The app could not be built with more languages.\n${stderr}`)
  const { address, stop } = await serveWeb(out)
  return {
    address,
    stop() {
      stop()
      rmSync(home, { recursive: true })
    },
  }
}
