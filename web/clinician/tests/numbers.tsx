import { useRef, useState } from 'preact/hooks'
import { writtenNumber } from '../../../engine/written-number.ts'
import { number } from '../../parts/words.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { LaboratoryView, UnitView } from '../../worker/clinician/tests-view.ts'
import { type Sheet, standing } from '../bench-case.ts'
import { Expected } from '../examine/beside.tsx'
import { moved } from '../examine/moving.ts'
import { spelled } from '../examine/notation.ts'
import { stepping } from '../examine/stepping.ts'
import { readAgain, unreadOf, withUnread } from '../examine/unread.ts'
import { unreadNumber } from '../examine/unread-words.ts'
import { w } from '../words.ts'
import { BasisOf } from './basis.tsx'
import type { Section } from './group.tsx'
import { placeIn, possibleIn, referenceFor, stateOf, typedRow, withNumber, withWord } from './laboratory-rows.ts'
import { fromOwn, ownUnit, type System, toOwn, unitOf } from './units.ts'

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

function NumberRow(props: RowProps) {
  const { bench, terms, predicted, view, unit, onUnit, date } = props
  const { sheet } = bench.now
  const { finding } = view
  const term = terms.get(finding)!
  const { typing, step, on } = useTyping(props, term)
  const value = standing(sheet, finding)
  const unread = unreadOf(sheet, finding)
  const left = typing === undefined ? unread : undefined
  const written = typedRow(sheet, view)
  const asTyped = written?.unit.unit === unit.unit ? written.row.value : undefined
  const shown = unread ?? String(typeof value === 'number' ? (asTyped ?? fromOwn(unit, value)) : (value ?? ''))
  const ranges = referenceFor(view, sheet.person.sex)
  const place = typeof value === 'number' ? placeIn(ranges, value) : undefined
  const elsewhere = left === undefined ? undefined : inOtherUnit(left, view, term)
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
          aria-invalid={left !== undefined}
          aria-describedby={beside}
          value={typing ?? shown}
          {...on}
        />
        <span id={beside} class="beside">
          {place && place !== 'within' && <span class="numbers-flag">{w(`tests.${place}`)}</span>}
          {written && asTyped === undefined && (
            <span>{w('tests.typed_as', { value: String(written.row.value), unit: written.row.unit })}</span>
          )}
          {expected && <Expected cell={expected} />}
          {left !== undefined && (
            <span class="beside-wrong">
              {elsewhere ? w('tests.other_unit', { unit: unit.unit }) : unreadNumber(left, acceptedIn(unit, term))}
            </span>
          )}
        </span>
        {elsewhere && (
          <button
            type="button"
            class="link numbers-take"
            onClick={() => step((s) => withNumber(readAgain(s, finding, undefined), view, elsewhere.unit, elsewhere.number, date))}
          >
            {w('tests.take_as', { value: String(elsewhere.number), unit: elsewhere.unit.unit })}
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

/** What can be typed, in words: the range in a unit, and the words that may stand in place of a number. */
const acceptedIn = (unit: UnitView, { range, words }: Term): string =>
  [
    w('examine.accepts_number', { low: range ? fromOwn(unit, range[0]) : 0, high: range ? fromOwn(unit, range[1]) : '', unit: unit.unit }),
    ...words,
  ].join(', ')

/** A number that cannot be in the unit shown, and the unit in which it can. */
function inOtherUnit(unread: string, view: LaboratoryView, { range }: Term): { number: number; unit: UnitView } | undefined {
  const number = writtenNumber(unread)
  const unit = number !== undefined && range ? possibleIn(view, number, range) : undefined
  return number !== undefined && unit ? { number, unit } : undefined
}

type Step = (sheet: Sheet) => Sheet
/** What a text does to the sheet, as a number in the unit shown or as a word; undefined where it is neither. */
function readAs(text: string, { view, unit, date }: Pick<RowProps, 'view' | 'unit' | 'date'>, { range, words }: Term): Step | undefined {
  const again: Step = (s) => readAgain(s, view.finding, undefined)
  if (text === '') return (s) => withWord(again(s), view, undefined, date)
  const x = writtenNumber(text)
  const own = x === undefined ? undefined : toOwn(unit, x)
  if (x !== undefined && own !== undefined)
    return !range || (own >= range[0] && own <= range[1]) ? (s) => withNumber(again(s), view, unit, x, date) : undefined
  const word = words.find((one) => one.startsWith(text.toLowerCase()))
  return word ? (s) => withWord(again(s), view, word, date) : undefined
}

let visits = 0
/** Typing in the field of a number: each key that can be read is on the sheet at once; what cannot be read is, when the field is left. */
function useTyping(props: RowProps, term: Term) {
  const { bench, set, view, date } = props
  const { sheet } = bench.now
  const { finding } = view
  const [typed, type] = useState<{ text: string; on: Sheet }>()
  const visit = useRef({ word: '', before: sheet, last: sheet })
  const typing = typed?.on === sheet ? typed.text : undefined
  const step = stepping(sheet, set, visit)
  const enter = (e: FocusEvent) => {
    visit.current = { word: `${finding}#${++visits}`, before: sheet, last: sheet }
    ;(e.currentTarget as HTMLInputElement).select()
  }
  const input = (text: string) => {
    const make = readAs(text.trim(), props, term)
    type({ text, on: make ? step(make) : sheet })
  }
  const leave = () => {
    const text = typing?.trim()
    if (text && !readAs(text, props, term)) step((s) => withUnread(withWord(s, view, undefined, date), finding, undefined, text))
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
  return {
    typing,
    step,
    on: {
      onFocus: enter,
      onInput: (e: { currentTarget: HTMLInputElement }) => input(e.currentTarget.value),
      onBlur: leave,
      onKeyDown: pressed,
    },
  }
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
