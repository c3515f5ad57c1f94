import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildModel, type Knowledge } from '../../engine/index.ts'
import { difficultyAt, fromHistory } from '../worker/clinician/difficulty.ts'
import type { Truth } from '../worker/clinician/practise-view.ts'

const CASES = join(import.meta.dirname, '../../knowledge/cases')
const KNOWLEDGE = join(import.meta.dirname, '../../knowledge/dist/knowledge.json')
const MODULE = 'virtual:cases'

type Published = { truth?: unknown; source?: unknown; id?: string } & Record<string, unknown>

/**
 * Puts the published cases beside the app: all of them without what was found in the end, under numbers that tell nothing, and the
 * truth of each in a file of its own that is only fetched when somebody asks for it. How hard each is, is reckoned here, since the page
 * has no truth to reckon it from.
 */
export function publishedCases(): Plugin {
  const all = readdirSync(CASES)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => JSON.parse(readFileSync(join(CASES, f), 'utf8')) as Published)
    .filter((c) => c.truth !== undefined)
  // Their names begin with the illness: in the order of what they hold they tell nothing.
  const mixed = all.toSorted((a, b) => (JSON.stringify(a['narrative']) < JSON.stringify(b['narrative']) ? -1 : 1))
  return {
    name: 'legwise-cases',
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const published = ${mixed.length}` : undefined),
    generateBundle() {
      const shown = mixed.map(({ truth: _t, source: _s, ...c }, i) => ({ ...c, id: `published-${i + 1}` }))
      this.emitFile({ type: 'asset', fileName: 'published.json', source: JSON.stringify(shown) })
      const model = buildModel(JSON.parse(readFileSync(KNOWLEDGE, 'utf8')) as Knowledge)
      const hard = mixed.map(({ truth, ...file }) => difficultyAt(fromHistory(model, file, truth as Truth)))
      this.emitFile({ type: 'asset', fileName: 'difficulties.json', source: JSON.stringify(hard) })
      mixed.forEach(({ truth, source, id }, i) => {
        this.emitFile({ type: 'asset', fileName: `truths/${i + 1}.json`, source: JSON.stringify({ id, truth, source }) })
      })
    },
  }
}
