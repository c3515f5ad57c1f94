import MiniSearch from 'minisearch'
import { type Model, unmarked } from '../../engine/index.ts'
import { capital } from './names.ts'
import type { Hit } from './protocol.ts'

const MOST = 20
const FEW = 3
/** Words that say nothing in a name. */
const EMPTY = new Set('a an and at by from in into is it my of on or the to with'.split(' '))

type Entry = Hit & { key: string; also: string; what: string }

/** An index over every name and everything it is also called; small slips of spelling are forgiven. */
export function searcher(model: Model): (asked: { words: string; only?: 'cause' }) => Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'clinical', 'also', 'what'],
    storeFields: ['kind', 'id', 'name', 'clinical', 'stage'],
    extractField: (entry, field) => unmarked(String(entry[field as keyof Entry] ?? '')),
    processTerm: (term) => (EMPTY.has(term.toLowerCase()) ? null : stem(term.toLowerCase())),
    searchOptions: { boost: { name: 3, also: 3, clinical: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  })
  index.addAll([
    ...model.knowledge.causes.map(
      (c): Entry => ({
        key: `cause/${c.id}`,
        kind: 'cause',
        id: c.id,
        name: capital(c.name.plain),
        clinical: c.name.clinical,
        also: [...c.name.also, c.id.replaceAll('_', ' ')].join(' · '),
        what: `${c.page.what} ${c.page.impact}`,
      }),
    ),
    ...model.knowledge.requests.map(
      (r): Entry => ({
        key: `request/${r.id}`,
        kind: 'request',
        id: r.id,
        name: capital(r.name.plain),
        clinical: r.name.clinical,
        also: [...r.name.also, r.id.replaceAll('_', ' ')].join(' · '),
        what: r.page.what,
        stage: 'tests',
      }),
    ),
    ...model.knowledge.findings.map(
      (f): Entry => ({
        key: `finding/${f.id}`,
        kind: 'finding',
        id: f.id,
        name: capital(f.name.plain),
        clinical: f.name.clinical,
        also: f.name.also.join(' · '),
        what: f.page?.what ?? '',
        stage: f.stage,
      }),
    ),
  ])
  return ({ words, only }) => {
    const options = only ? { filter: (hit: Record<string, unknown>) => hit['kind'] === only } : {}
    const whole = index.search(words, { ...options, combineWith: 'AND' })
    // Only when few have all the words is it worth showing what has some of them.
    const some = whole.length < FEW ? index.search(words, options).filter((hit) => !whole.some((w) => w.id === hit.id)) : []
    return [...whole, ...some].slice(0, MOST).map((hit) => ({
      kind: hit['kind'],
      id: hit['id'],
      name: hit['name'],
      clinical: hit['clinical'],
      ...(hit['stage'] ? { stage: hit['stage'] } : {}),
    }))
  }
}

/** "gives" and "give", "legs" and "leg" are the same word. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)
