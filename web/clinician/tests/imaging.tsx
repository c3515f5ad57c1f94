import { useState } from 'preact/hooks'
import type { Term } from '../../worker/clinician/protocol.ts'
import { type Entry, entriesOf } from '../bench-case.ts'
import { Expected } from '../examine/beside.tsx'
import { spelled } from '../examine/notation.ts'
import { w } from '../words.ts'
import { dateAmong, withDate } from './days.ts'
import { DayField, Early, type Section } from './group.tsx'
import { withoutSeen, withPlace, withSeen } from './imaging-entries.ts'

const SIDES: readonly NonNullable<Entry['side']>[] = ['right', 'left', 'both']
export const isImaging = (id: string): boolean => id.startsWith('imaging.')

/** Imaging by part: what it shows, where in words, on which side, and when. */
export function Imaging({ opened, onOpen, ...section }: Section & { opened: readonly string[]; onOpen: (id: string) => void }) {
  const { bench, terms } = section
  const studies = [...terms.values()].filter((t) => isImaging(t.id))
  const shown = studies.filter((t) => opened.includes(t.id) || bench.now.sheet.entries.some((e) => e.id === t.id))
  return (
    <section class="sheet-part wide" aria-labelledby="tests-imaging">
      <h2 id="tests-imaging" tabIndex={-1}>
        {w('tests.imaging')}
      </h2>
      {shown.map((term) => (
        <Study key={term.id} {...section} term={term} />
      ))}
      <label class="sheet-field imaging-add">
        {w('tests.add_study')}
        <select value="" onChange={(e) => e.currentTarget.value && onOpen(e.currentTarget.value)}>
          <option value="">{w('tests.choose')}</option>
          {studies
            .filter((t) => !shown.includes(t))
            .map((t) => (
              <option key={t.id} value={t.id}>
                {t.name}
              </option>
            ))}
        </select>
      </label>
    </section>
  )
}

function Study({ bench, set, predicted, term }: Section & { term: Term }) {
  const { now } = bench
  const { id, name, denies } = term
  const entries = entriesOf(now.sheet, id)
  const [chosen, choose] = useState<string>()
  const is = (other: string) => other === id
  const date = dateAmong(now.sheet.entries, is) ?? chosen ?? now.visit
  const label = (value: unknown) => spelled(String(value))
  const left = term.values.filter((v) => !entries.some((e) => e.value === v.value))
  const expected = predicted?.get(`${id}|`)
  return (
    <fieldset class="study" data-finding={id}>
      <legend>{name}</legend>
      <DayField
        label={w('tests.date_of', { group: name })}
        date={date}
        onDate={(to) => {
          choose(to)
          set((s) => withDate(s, is, to))
        }}
      />
      <Early bench={bench} terms={[term]} date={date} />
      {expected && <Expected cell={expected} />}
      <ul>
        {entries.map((e, at) => (
          <li key={String(e.value)}>
            <strong>{label(e.value)}</strong>
            {e.value !== denies && (
              <>
                <select
                  aria-label={w('tests.side_of', { finding: label(e.value) })}
                  value={e.side ?? ''}
                  onChange={(event) => {
                    const side = (event.currentTarget.value || undefined) as Entry['side']
                    set((s) => withPlace(s, id, at, { side }))
                  }}
                >
                  <option value="">{w('tests.no_side')}</option>
                  {SIDES.map((side) => (
                    <option key={side} value={side}>
                      {w(`tests.side_${side}`)}
                    </option>
                  ))}
                </select>
                <input
                  type="text"
                  aria-label={w('tests.place_of', { finding: label(e.value) })}
                  placeholder={w('tests.place')}
                  value={e.detail ?? ''}
                  onInput={(event) => {
                    const detail = event.currentTarget.value
                    set((s) => withPlace(s, id, at, { detail }), `${id}.${at}.detail`)
                  }}
                />
              </>
            )}
            <button
              type="button"
              class="button plain"
              aria-label={w('tests.remove_of', { finding: label(e.value), study: name })}
              onClick={() => set((s) => withoutSeen(s, id, at))}
            >
              {w('tests.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div class="study-add">
        {entries.length === 0 && denies && (
          <button type="button" class="button" onClick={() => set((s) => withSeen(s, term, denies, date))}>
            {label(denies)}
          </button>
        )}
        <select
          aria-label={w('tests.add_finding_of', { study: name })}
          value=""
          onChange={(e) => {
            const value = e.currentTarget.value
            if (value) set((s) => withSeen(s, term, value, date))
          }}
        >
          <option value="">{w('tests.add_finding')}</option>
          {left.map((v) => (
            <option key={v.value} value={v.value}>
              {label(v.value)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
