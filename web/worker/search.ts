import MiniSearch from 'minisearch'
import { type Model, unmarked } from '../../engine/index.ts'
import { capital } from './names.ts'
import type { Hit } from './protocol.ts'

const MOST = 20
const FEW = 3
/** Words that say nothing in a name. */
const EMPTY = new Set('a an and at by can cannot from have in into is it my not of on or the to with'.split(' '))
/** Where a thing is named, not told of. */
const NAMES = ['name', 'clinical', 'also']

type Entry = Hit & { key: string; also: string; what: string }

/** An index over every name and everything it is also called; small slips of spelling are forgiven. */
export function searcher(model: Model): (asked: { words: string; only?: 'cause' }) => Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...NAMES, 'what'],
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
        what: `${f.ask} ${f.page?.what ?? ''}`,
        stage: f.stage,
      }),
    ),
  ])
  return ({ words, only }) => {
    const options = only ? { filter: (hit: Record<string, unknown>) => hit['kind'] === only } : {}
    // What is called so goes before what only tells of it in passing.
    const named = new Map(index.search(words, { ...options, fields: NAMES }).map((hit) => [hit.id, hit.queryTerms.length]))
    const hits = index
      .search(words, options)
      .map((hit) => ({ hit, all: hit.queryTerms.length, named: named.get(hit.id) ?? 0 }))
      .sort((a, b) => b.named - a.named || b.all - a.all || b.hit.score - a.hit.score)
    const all = Math.max(...hits.map((h) => h.all))
    const best = hits[0]?.named
    const close = hits.filter((h) => h.all === all || h.named === best)
    // Only when few come close is it worth showing what has some of the words.
    return (close.length < FEW ? hits : close).slice(0, MOST).map(({ hit }) => ({
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
