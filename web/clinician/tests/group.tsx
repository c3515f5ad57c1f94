import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { date as written } from '../../parts/words.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { Basis } from '../../worker/clinician/tests-view.ts'
import type { PartProps } from '../bench.tsx'
import type { Cite } from '../number/cite.ts'
import { WordsCited } from '../number/words-cited.tsx'
import { w } from '../words.ts'
import { dateAmong, dateOfDay, dayOf, tooEarly, withDate } from './days.ts'

/** What a part of the tests is given. */
export type Section = Pick<PartProps, 'bench' | 'terms' | 'set' | 'predicted'>

/** The day of a group of tests, and the way to change it for all of them. */
export function useDay(
  { bench: { now }, set }: Pick<Section, 'bench' | 'set'>,
  is: (id: string) => boolean,
): [string, (date: string) => void] {
  const [chosen, choose] = useState<string>()
  const date = dateAmong(now.sheet.entries, is) ?? chosen ?? now.visit
  return [
    date,
    (to) => {
      choose(to)
      set((s) => (s.entries.some((e) => is(e.id)) ? withDate(s, is, to) : s))
    },
  ]
}

type Props = {
  id: string
  title: string
  bench: Section['bench']
  terms: readonly Term[]
  date: string
  onDate: (date: string) => void
  wide?: boolean
  children: ComponentChildren
}

/** Tests made on one day, with what they are too early to tell. */
export function Group({ id, title, bench, terms, date, onDate, wide, children }: Props) {
  return (
    <section class={wide ? 'sheet-part wide' : 'sheet-part'} aria-labelledby={`tests-${id}`}>
      <div class="tests-head">
        <h2 id={`tests-${id}`} tabIndex={-1}>
          {title}
        </h2>
        <DayField label={w('tests.date_of', { group: title })} date={date} onDate={onDate} />
      </div>
      <Early bench={bench} terms={terms} date={date} />
      {children}
    </section>
  )
}

/** The day of a test; an emptied field leaves it as it was. */
export function DayField({ label, date, onDate }: { label: string; date: string; onDate: (date: string) => void }) {
  return (
    <label class="tests-date">
      <span class="hidden">{label}</span>
      <span aria-hidden="true">{w('tests.date')}</span>
      <input type="date" value={date} onChange={(e) => e.currentTarget.value && onDate(e.currentTarget.value)} />
    </label>
  )
}

/** Says what the tests of that day could not tell yet, and from which day they do. */
export function Early({ bench: { now }, terms, date }: { bench: Section['bench']; terms: readonly Term[]; date: string }) {
  const day = dayOf(now.sheet, now.visit, date)
  if (day === undefined) return null
  if (day < 0)
    return (
      <p class="tests-early" role="status">
        {w('tests.before_onset')}
      </p>
    )
  const entered = (t: Term) => now.sheet.entries.some((e) => e.id === t.id)
  return (
    <>
      {tooEarly(terms, day).map(({ from, terms: early }) => {
        const here = early.filter(entered)
        const told = here.length > 0 ? here : early
        const names = named(told, terms)
        const number = written(dateOfDay(date, day, from))
        const text = w(here.length > 0 ? 'tests.too_early_entered' : 'tests.too_early', { day, from, date: number, names })
        const cite: Cite = { is: 'day', name: w('tests.informs_from', { names, day: from }), bases: basesOf(told) }
        return (
          <p key={from} class={here.length > 0 ? 'tests-early entered' : 'tests-early'} role="status">
            <WordsCited text={text} cited={[{ phrase: text, numbers: [{ number, cite }] }]} />
          </p>
        )
      })}
    </>
  )
}

/** Why they do not inform sooner, each reason once. */
const basesOf = (terms: readonly Term[]): Basis[] => [
  ...new Map(terms.flatMap((t) => (t.informsBasis ? [[JSON.stringify(t.informsBasis), t.informsBasis] as const] : []))).values(),
]

const MOST_NAMES = 3
/** A few names, or how many there are. */
const named = (some: readonly Term[], all: readonly Term[]): string =>
  some.length === all.length && all.length > MOST_NAMES
    ? w('tests.all_of_these')
    : some.length > MOST_NAMES
      ? w('tests.so_many', { count: some.length })
      : some.map((t) => t.name).join(', ')
