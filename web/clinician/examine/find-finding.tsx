import { useId, useState } from 'preact/hooks'
import type { Term } from '../../worker/clinician/protocol.ts'
import { w } from '../words.ts'

const MOST = 8
const NOT = 4
const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Findings in which every word of the query begins a word: first those so named, then those with a synonym that has the words whole, then
 * those with them at the beginning; short names before long ones.
 */
export function findingsFor(terms: readonly Term[], query: string): Term[] {
  const asked = wordsOf(query)
  if (asked.length === 0) return []
  const begins = (text: string) => asked.every((q) => wordsOf(text).some((word) => word.startsWith(q)))
  const whole = (text: string) => asked.every((q) => wordsOf(text).includes(q))
  const rank = ({ name, plain, also }: Term): number => {
    if (begins(name)) return 0
    if ([plain, ...also].some(whole)) return 1
    if ([plain, ...also].some(begins)) return 2
    return begins([name, plain, ...also].join(' ')) ? 3 : NOT
  }
  return terms
    .map((term) => ({ term, rank: rank(term) }))
    .filter((x) => x.rank < NOT)
    .sort((a, b) => a.rank - b.rank || a.term.name.length - b.term.name.length)
    .slice(0, MOST)
    .map(({ term }) => term)
}

type Props = { label: string; terms: readonly Term[]; onFind: (term: Term) => void }

/** A field that leads to a finding by its name or another word for it. */
export function FindFinding({ label, terms, onFind }: Props) {
  const id = useId()
  const [query, ask] = useState('')
  const [at, move] = useState(0)
  const found = findingsFor(terms, query)
  const take = (term: Term | undefined) => {
    if (!term) return
    ask('')
    move(0)
    onFind(term)
  }
  return (
    <div class="find">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        value={query}
        onInput={(e) => {
          ask(e.currentTarget.value)
          move(0)
        }}
        onKeyDown={(e) => {
          if (e.key === 'Enter') take(found[at])
          else if (e.key === 'Escape') ask('')
          else if (e.key === 'ArrowDown') move(Math.min(at + 1, found.length - 1))
          else if (e.key === 'ArrowUp') move(Math.max(at - 1, 0))
          else return
          e.preventDefault()
        }}
      />
      <div class="find-list" role="listbox" id={`${id}-found`} aria-label={label} hidden={found.length === 0}>
        {found.map((term, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={term.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => take(term)}
          >
            {term.name}
            <small>{term.plain}</small>
          </div>
        ))}
      </div>
      <p class="hidden" role="status">
        {query.trim() ? (found.length > 0 ? w('examine.found', { count: found.length }) : w('examine.found_none')) : ''}
      </p>
      {query.trim() !== '' && found.length === 0 && <p class="soft find-none">{w('examine.found_none')}</p>}
    </div>
  )
}
