import { useRef, useState } from 'preact/hooks'
import { number } from '../../parts/words.ts'
import type { LaboratoryView, UnitView } from '../../worker/clinician/tests-view.ts'
import { type Sheet, standing } from '../bench-case.ts'
import { Expected } from '../examine/beside.tsx'
import { moved } from '../examine/moving.ts'
import { spelled } from '../examine/notation.ts'
import { stepping } from '../examine/stepping.ts'
import { readAgain, unreadOf, withUnread } from '../examine/unread.ts'
import { w } from '../words.ts'
import { BasisOf } from './basis.tsx'
import type { Section } from './group.tsx'
import { placeIn, possibleIn, referenceFor, stateOf, typedRow, withNumber, withWord } from './laboratory-rows.ts'
import { fromOwn, ownUnit, readLaboratory, type System, toOwn, unitOf } from './units.ts'

type Props = Section & { label: string; values: readonly LaboratoryView[]; system: System; date: string }

/** Numbers of blood or spinal fluid: value, unit, range. Changing the unit changes how a number is shown, never the number. */
export function Numbers({ bench, terms, set, predicted, label, values, system, date }: Props) {
  const [units, setUnits] = useState<Readonly<Record<string, string>>>({})
  const shared = { bench, terms, set, predicted, date }
  return (
    <table class="lab-numbers" data-grid>
      <caption class="hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{w('tests.value_of')}</th>
          <th scope="col">{w('tests.value')}</th>
          <th scope="col">{w('tests.unit')}</th>
          <th scope="col">{w('tests.range')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((view) => (
          <NumberRow
            key={view.finding}
            {...shared}
            view={view}
            unit={view.units.find((u) => u.unit === units[`${system} ${view.finding}`]) ?? unitOf(view, system)}
            onUnit={(unit) => setUnits({ ...units, [`${system} ${view.finding}`]: unit })}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Section & { view: LaboratoryView; unit: UnitView; onUnit: (unit: string) => void; date: string }
let visits = 0

function NumberRow({ bench, terms, set, predicted, view, unit, onUnit, date }: RowProps) {
  const { sheet } = bench.now
  const { finding } = view
  const term = terms.get(finding)!
  const [typed, type] = useState<{ text: string; on: Sheet }>()
  const visit = useRef({ word: '', before: sheet, last: sheet })
  const typing = typed?.on === sheet ? typed.text : undefined
  const value = standing(sheet, finding)
  const written = typedRow(sheet, view)
  const unread = unreadOf(sheet, finding)
  const shown =
    unread ??
    (typeof value === 'number' ? String(written?.unit.unit === unit.unit ? written.row.value : fromOwn(unit, value)) : String(value ?? ''))
  const converted = written && written.unit.unit !== unit.unit

  const step = stepping(sheet, set, visit)
  const within = (own: number) => !term.range || (own >= term.range[0] && own <= term.range[1])
  const wordOf = (text: string) => (text ? term.words.find((word) => word.startsWith(text.toLowerCase())) : undefined)
  const read = (text: string): ((s: Sheet) => Sheet) | undefined => {
    if (text === '') return (s) => withWord(readAgain(s, finding, undefined), view, undefined, date)
    const x = readLaboratory(text)
    if (x !== undefined)
      return within(toOwn(unit, x)) ? (s) => withNumber(readAgain(s, finding, undefined), view, unit, x, date) : undefined
    const word = wordOf(text)
    return word ? (s) => withWord(readAgain(s, finding, undefined), view, word, date) : undefined
  }
  const input = (text: string) => {
    const make = read(text.trim())
    type({ text, on: make ? step(make) : sheet })
  }
  const leave = () => {
    const text = typing?.trim()
    if (text && !read(text)) step((s) => withUnread(withWord(s, view, undefined, date), finding, undefined, text))
    type(undefined)
  }
  const pressed = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    if (e.key === 'Escape') {
      const { before, last } = visit.current
      step((s) => (s === last ? before : s))
      type(undefined)
    } else if (e.key === 'Delete' || (e.key === 'Backspace' && typing === undefined)) {
      step((s) => withWord(readAgain(s, finding, undefined), view, undefined, date))
      type(undefined)
    } else if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
      // Within the number; there is no cell beside it.
      return
    } else if (!moved(e.currentTarget as HTMLInputElement, e.key, e.shiftKey)) return
    e.preventDefault()
  }

  const ranges = referenceFor(view, sheet.person.sex)
  const place = typeof value === 'number' ? placeIn(ranges, value) : undefined
  const impossible = typing === undefined && unread !== undefined ? readLaboratory(unread) : undefined
  const elsewhere = impossible !== undefined && term.range ? possibleIn(view, impossible, term.range) : undefined
  const expected = predicted?.get(`${finding}|`)
  const beside = `${finding}-beside`
  return (
    <tr data-row={finding}>
      <th scope="row">{term.name}</th>
      <td class={place && place !== 'within' ? 'is-not-normal' : ''}>
        <input
          type="text"
          class="cell"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          aria-label={w('tests.number_in', { name: term.name, unit: unit.unit })}
          aria-invalid={unread !== undefined && typing === undefined}
          aria-describedby={beside}
          value={typing ?? shown}
          onFocus={(e) => {
            visit.current = { word: `${finding}#${++visits}`, before: sheet, last: sheet }
            e.currentTarget.select()
          }}
          onInput={(e) => input(e.currentTarget.value)}
          onBlur={leave}
          onKeyDown={pressed}
        />
        <span id={beside} class="beside">
          {place && place !== 'within' && <span class="numbers-flag">{w(`tests.${place}`)}</span>}
          {converted && <span>{w('tests.typed_as', { value: String(written.row.value), unit: written.row.unit })}</span>}
          {expected && <Expected cell={expected} />}
          {unread !== undefined && typing === undefined && (
            <span class="beside-wrong">
              {elsewhere
                ? w('tests.other_unit', { unit: unit.unit })
                : w('examine.unread', {
                    accepts: [
                      w('examine.accepts_number', {
                        low: term.range ? fromOwn(unit, term.range[0]) : 0,
                        high: term.range ? fromOwn(unit, term.range[1]) : '',
                        unit: unit.unit,
                      }),
                      ...term.words,
                    ].join(', '),
                  })}
            </span>
          )}
        </span>
        {elsewhere && impossible !== undefined && (
          <button
            type="button"
            class="link numbers-take"
            onClick={() => step((s) => withNumber(readAgain(s, finding, undefined), view, elsewhere, impossible, date))}
          >
            {w('tests.take_as', { value: String(impossible), unit: elsewhere.unit })}
          </button>
        )}
      </td>
      <td class="numbers-unit">
        {view.units.length === 1 ? (
          unit.unit
        ) : (
          <select aria-label={w('tests.unit_of', { name: term.name })} value={unit.unit} onChange={(e) => onUnit(e.currentTarget.value)}>
            {view.units.map((u) => (
              <option key={u.unit}>{u.unit}</option>
            ))}
          </select>
        )}
      </td>
      <td class="numbers-range">
        <Range view={view} ranges={ranges} unit={unit} value={value} />
      </td>
    </tr>
  )
}

/** A range is no more exact than this. */
const RANGE_DIGITS = 3
const rangeText = ({ low, high, sex }: LaboratoryView['reference'][number], unit: UnitView, bothSexes: boolean): string => {
  const at = (x: number) => number(Number(fromOwn(unit, x).toPrecision(RANGE_DIGITS)))
  const text =
    low === undefined
      ? w('tests.range_below', { high: at(high!) })
      : high === undefined
        ? w('tests.range_above', { low: at(low) })
        : w('tests.range_between', { low: at(low), high: at(high) })
  return bothSexes && sex ? w(`tests.range_${sex}`, { range: text }) : text
}

/** The range of healthy adults; opened, where it comes from and what the model makes of the number. */
function Range({
  view,
  ranges,
  unit,
  value,
}: {
  view: LaboratoryView
  ranges: LaboratoryView['reference']
  unit: UnitView
  value: unknown
}) {
  const [open, set] = useState(false)
  return (
    <details class="basis" onToggle={(e) => set(e.currentTarget.open)}>
      <summary>{ranges.map((r) => rangeText(r, unit, ranges.length > 1)).join(' · ')}</summary>
      {open && (
        <ul>
          {ranges.map((r) => (
            <li key={r.sex ?? 'all'}>
              {rangeText(r, unit, r.sex !== undefined)}: <BasisOf basis={r} />
            </li>
          ))}
          {!unit.own && (
            <li>
              {w('tests.conversion', {
                unit: unit.unit,
                own: ownUnit(view).unit,
                factor: unit.factor,
                plus: unit.plus === 0 ? '' : ` + ${unit.plus}`,
              })}{' '}
              <BasisOf basis={unit} />
            </li>
          )}
          {typeof value === 'number' && <li>{w('tests.counts_as', { state: spelled(stateOf(view, value)) })}</li>}
        </ul>
      )}
    </details>
  )
}
