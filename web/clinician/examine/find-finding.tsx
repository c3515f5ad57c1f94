import { useCallback } from 'preact/hooks'
import { Combobox } from '../../parts/combobox.tsx'
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
function findingsFor(terms: readonly Term[], query: string): Term[] {
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
  const find = useCallback((words: string) => findingsFor(terms, words), [terms])
  return (
    <Combobox
      label={label}
      find={find}
      keyOf={(term) => term.id}
      show={(term) => (
        <>
          {term.name}
          <small>{term.plain}</small>
        </>
      )}
      onTake={onFind}
      found={(count) => w('examine.found', { count })}
      none={w('examine.found_none')}
    />
  )
}
