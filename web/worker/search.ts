import MiniSearch from 'minisearch'
import { type Cause, type Model, unmarked } from '../../engine/index.ts'
import { capital } from './names.ts'
import type { Hit } from './protocol.ts'
import { alike, apart, stem } from './spelling.ts'

const MOST = 20
const FEW = 3
/** Words that say nothing in a name. */
const EMPTY = new Set('a an and at by can cannot from have in into is it my not of on or the to with'.split(' '))
/** Where a thing is named, not told of. */
const NAMES = ['name', 'clinical', 'also']
/** Words of up to so many letters are taken as they are written: a slip in them makes another word, and many words begin with them. */
const SHORT = 4

type Entry = Hit & { key: string; also: string; what: string; common: number }

/** An index over every name and everything it is also called; small slips of spelling are forgiven. */
export function searcher(model: Model): (asked: { words: string; only?: 'cause' }) => Hit[] {
  const same = alike()
  const read = (word: string): string | null => {
    const written = word.toLowerCase()
    if (EMPTY.has(written) || /^\D$/.test(written)) return null
    const stemmed = stem(written)
    return same.get(stemmed) ?? stemmed
  }
  const known = new Set<string>()
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...NAMES, 'what'],
    storeFields: ['kind', 'id', 'name', 'clinical', 'stage', 'common'],
    extractField: (entry, field) => unmarked(String(entry[field as keyof Entry] ?? '')),
    processTerm: (word) => {
      const term = read(word)
      if (term !== null) known.add(term)
      return term
    },
    searchOptions: {
      processTerm: read,
      boost: { name: 3, also: 3, clinical: 2 },
      boostDocument: (_, __, stored) => stored?.['common'] as number,
      fuzzy: (term) => (term.length > SHORT ? 0.2 : false),
    },
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
        common: commonness(c),
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
        common: 1,
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
        common: f.told_as ? SELDOM : 1,
        stage: f.stage,
      }),
    ),
  ])
  return ({ words: written, only }) => {
    const words = apart(written, known)
    const options = only ? { filter: (hit: Record<string, unknown>) => hit['kind'] === only } : {}
    // The last word may be one that is still being written.
    const begun = (term: string, i: number, terms: string[]) => term.length > SHORT || i === terms.length - 1
    const names = index.search(words, { ...options, fields: NAMES, prefix: begun })
    const texts = index.search(words, { ...options, prefix: (term) => term.length > SHORT })
    const named = new Map(names.map((hit) => [hit.id, hit]))
    const told = new Map(texts.map((hit) => [hit.id, hit]))
    const hits = [...new Map([...named, ...told]).keys()]
      .map((id) => ({
        hit: (told.get(id) ?? named.get(id))!,
        all: new Set([named, told].flatMap((by) => by.get(id)?.queryTerms ?? [])).size,
        named: named.get(id)?.queryTerms.length ?? 0,
      }))
      // What is called so goes before what only tells of it in passing.
      .sort((a, b) => b.named - a.named || b.all - a.all || b.hit.score - a.hit.score)
    const all = Math.max(...hits.map((h) => h.all))
    const close = hits.filter((h) => h.all === all)
    // Only when few have every word is it worth showing what is called by some of them.
    const some = close.length < FEW ? hits.filter((h) => h.all < all && h.named > 0) : []
    return onceEach([...close, ...some].map(({ hit }) => hit as unknown as Hit))
      .slice(0, MOST)
      .map(({ kind, id, name, clinical, stage }) => ({ kind, id, name, clinical, ...(stage ? { stage } : {}) }))
  }
}

/** How much sooner a cause is meant than another, by how often it makes a leg weak: sixteen times as often, twice as soon. */
const commonness = ({ incidence }: Cause): number => (incidence.per_100k_year.value * incidence.weak_leg_share.value + 0.5) ** 0.25
/** A clue is seldom what somebody looks for. */
const SELDOM = 0.5

/** A test that is ordered and what it finds may go by one name; the page of the test leads on to the other. */
function onceEach(hits: readonly Hit[]): Hit[] {
  const ordered = new Set(hits.filter((h) => h.kind === 'request').map((h) => h.name.toLowerCase()))
  return hits.filter((h) => h.kind !== 'finding' || !ordered.has(h.name.toLowerCase()))
}
