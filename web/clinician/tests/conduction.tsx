import { useRef, useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { number } from '../../parts/words.ts'
import type { ConductionView, LimitView, NerveView, Reading } from '../../worker/clinician/tests-view.ts'
import { type Sheet, standing, withValue } from '../bench-case.ts'
import { Expected } from '../examine/beside.tsx'
import { Grid, SIDES } from '../examine/grid.tsx'
import { moved } from '../examine/moving.ts'
import { spelled } from '../examine/notation.ts'
import { readAgain, unreadOf, withUnread } from '../examine/unread.ts'
import { unreadNumber } from '../examine/unread-words.ts'
import { w } from '../words.ts'
import { BasisOf } from './basis.tsx'
import { MEASURES, type Measure, readMeasure, rowOf, showMeasure, withMeasure } from './conduction-rows.ts'
import { Group, type Section, useDay } from './group.tsx'
import { useReadings } from './use-readings.ts'

/** A share of an amplitude or a limit; unlike a chance it can be all of it. */
const share = (x: number): string => `${number(Math.round(x * 100))} %`
const isConduction = (id: string) => id.startsWith('ncs.')
const MEASURED = /_(motor|sensory)$/

/** Nerve conduction: the table as the laboratory prints it, what it amounts to, and what is told in words. */
export function Conduction(section: Section) {
  const { bench, terms, set } = section
  const { sheet } = bench.now
  const [date, setDate] = useDay(section, isConduction)
  const word = useRef('conduction')
  const work = useReadings(sheet, set, date, () => word.current)
  const mine = [...terms.values()].filter((t) => isConduction(t.id))
  return (
    <Group id="ncs" title={w('tests.ncs')} bench={bench} terms={mine} date={date} onDate={setDate} wide>
      {work.state === 'there' ? (
        <Table {...section} view={work.back} date={date} onWord={(to) => (word.current = to)} />
      ) : (
        <Waiting on={work} />
      )}
      <Grid
        {...section}
        label={w('tests.ncs_words')}
        rows={mine.filter((t) => !MEASURED.test(t.id)).map((term) => ({ term }))}
        more={{ date }}
      />
    </Group>
  )
}

type TableProps = Section & { view: ConductionView; date: string; onWord: (word: string) => void }
function Table({ view, ...rest }: TableProps) {
  const { age } = rest.bench.now.sheet.person
  return (
    <>
      <p class="soft tests-note">{age === undefined ? w('tests.ncs_no_age') : w('tests.ncs_age', { age })}</p>
      <table class="conduction" data-grid>
        <caption class="hidden">{w('tests.ncs')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('tests.side')}</th>
            {MEASURES.map((m) => (
              <th key={m} scope="col">
                {w(`tests.${m}`)}
              </th>
            ))}
            <th scope="col">{w('tests.reads_as')}</th>
          </tr>
        </thead>
        {view.nerves.map((nerve) => (
          <tbody key={nerve.finding}>
            <tr class="conduction-nerve">
              <th scope="rowgroup" colSpan={6}>
                {nerve.name}
                <Limits nerve={nerve} view={view} />
              </th>
            </tr>
            {SIDES.map((side) => (
              <Row key={side} {...rest} nerve={nerve} side={side} view={view} />
            ))}
          </tbody>
        ))}
      </table>
      <p class="soft tests-note">{w('tests.ncs_tip')}</p>
    </>
  )
}

/** The limits of one nerve; opened, where each comes from. */
function Limits({ nerve, view: { criteria } }: { nerve: NerveView; view: ConductionView }) {
  const [open, set] = useState(false)
  const limits: { says: string; limit: LimitView }[] = (
    [
      ['limit_amplitude', nerve.amplitude, nerve.amplitude && number(nerve.amplitude.value)],
      ['limit_velocity', nerve.velocity, nerve.velocity && number(nerve.velocity.value)],
      ['limit_latency', nerve.latency, nerve.latency && number(nerve.latency.value)],
      ['limit_side', nerve.sideLoss, nerve.sideLoss && share(nerve.sideLoss.value)],
      ['limit_drop', nerve.drop, nerve.drop && share(nerve.drop.value)],
      ...(nerve.above
        ? ([
            ['limit_block', criteria.block, share(criteria.block.value)],
            ['limit_block_needs', criteria.blockNeeds, share(criteria.blockNeeds.value)],
            ['limit_much_slower', criteria.muchSlower, share(criteria.muchSlower.value)],
            ['limit_much_later', criteria.muchLater, share(criteria.muchLater.value)],
          ] as const)
        : []),
    ] as const
  ).flatMap(([key, limit, x]) => (limit && x ? [{ says: w(`tests.${key}`, { x, unit: nerve.unit }), limit }] : []))
  const short = [
    nerve.amplitude && w('tests.at_least', { x: number(nerve.amplitude.value), unit: nerve.unit }),
    nerve.velocity && w('tests.at_least', { x: number(nerve.velocity.value), unit: 'm/s' }),
    nerve.latency && w('tests.at_most', { x: number(nerve.latency.value), unit: 'ms' }),
  ].filter(Boolean)
  return (
    <details class="basis" onToggle={(e) => set(e.currentTarget.open)}>
      <summary>{short.length > 0 ? short.join(' · ') : w('tests.limits_none')}</summary>
      {open && (
        <ul>
          <li>{w('tests.recorded', { where: nerve.records })}</li>
          {limits.map(({ says, limit }) => (
            <li key={says}>
              {says} <BasisOf basis={limit} />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

type RowProps = Omit<TableProps, 'view'> & { nerve: NerveView; side: Side; view: ConductionView }
function Row({ bench, set, predicted, nerve, side, view, date, onWord }: RowProps) {
  const { sheet } = bench.now
  const { finding } = nerve
  const reading = view.readings.find((r) => r.finding === finding && r.side === side)
  const stands = standing(sheet, finding, side)
  const expected = predicted?.get(`${finding}|${side}`)
  const byHand = stands !== undefined && reading?.state !== undefined && stands !== reading.state
  const put = (value: string | undefined) => set((s) => withValue(s, finding, side, value, { date }))
  const sideName = w(`examine.${side}`)
  return (
    <tr data-row={finding} data-side={side}>
      <th scope="row">{sideName}</th>
      {MEASURES.map((measure) =>
        measure === 'above' && !nerve.above ? (
          <td key={measure} class="conduction-none" />
        ) : (
          <td key={measure} class={beyond(nerve, reading, sheet, side, measure) ? 'is-not-normal' : ''}>
            <Cell sheet={sheet} set={set} nerve={nerve} side={side} measure={measure} range={view.range} onWord={onWord} />
          </td>
        ),
      )}
      <td class="conduction-reads">
        <select
          aria-label={w('tests.reads_as_of', { nerve: nerve.name, side: sideName })}
          value={String(stands ?? '')}
          onChange={(e) => put(e.currentTarget.value || undefined)}
        >
          <option value="">–</option>
          {nerve.states.map((state) => (
            <option key={state} value={state}>
              {spelled(state)}
            </option>
          ))}
        </select>
        <span class="beside">
          {reading && <Why reading={reading} nerve={nerve} view={view} />}
          {byHand && (
            <span class="conduction-hand">
              {w('tests.by_hand', { state: spelled(reading.state!) })}{' '}
              <button type="button" class="link" onClick={() => put(reading.state)}>
                {w('tests.take_numbers')}
              </button>
            </span>
          )}
          {expected && <Expected cell={expected} />}
        </span>
      </td>
    </tr>
  )
}

/** Is it this number that the reading rests on? */
function beyond(nerve: NerveView, reading: Reading | undefined, sheet: Sheet, side: Side, measure: Measure): boolean {
  const x = rowOf(sheet.conduction, nerve.finding, side)?.[measure]
  if (x === undefined) return false
  if (measure === 'velocity') return nerve.velocity !== undefined && x < nerve.velocity.value
  if (measure === 'latency') return nerve.latency !== undefined && x > nerve.latency.value
  if (measure === 'above') return reading?.by === 'block'
  return x === 0 || reading?.by === 'side' || (nerve.amplitude !== undefined && x < nerve.amplitude.value)
}

/** By which rule the numbers read as they do. */
function Why({ reading: { by, loss, remarks }, nerve, view: { criteria } }: { reading: Reading; nerve: NerveView; view: ConductionView }) {
  const parts = {
    loss: loss === undefined ? '' : share(loss),
    above: nerve.above ?? '',
    block: share(criteria.block.value),
    side: nerve.sideLoss ? share(nerve.sideLoss.value) : '',
    slower: share(criteria.muchSlower.value),
    later: share(criteria.muchLater.value),
    needs: share(criteria.blockNeeds.value),
    drop: nerve.drop ? share(nerve.drop.value) : '',
  }
  return (
    <>
      <span class="conduction-why">{w(`tests.by_${by}`, parts)}</span>
      {remarks.map((r) => (
        <span key={r}>{w(`tests.remark_${r}`, parts)}</span>
      ))}
    </>
  )
}

let visits = 0
type CellProps = {
  sheet: Sheet
  set: Section['set']
  nerve: NerveView
  side: Side
  measure: Measure
  range: ConductionView['range']
  onWord: (word: string) => void
}
function Cell({ sheet, set, nerve, side, measure, range, onWord }: CellProps) {
  const { finding } = nerve
  const key = `${finding}.${measure}`
  const [typed, type] = useState<{ text: string; on: readonly unknown[] }>()
  const visit = useRef({ word: '', before: sheet })
  // The findings follow the numbers; what is being typed stands as long as the table is the one it was typed into.
  const typing = typed?.on === sheet.conduction ? typed.text : undefined
  const x = rowOf(sheet.conduction, finding, side)?.[measure]
  const unread = unreadOf(sheet, key, side)
  const [low, high] = range[measure === 'amplitude' || measure === 'above' ? nerve.unit : measure]
  const read = (text: string) => {
    const value = readMeasure(text, measure)
    return value !== undefined && value >= low && value <= high ? value : undefined
  }
  const step = (make: (s: Sheet) => Sheet): Sheet => {
    let made = sheet
    onWord(visit.current.word)
    set((s) => {
      made = make(s)
      return made
    }, visit.current.word)
    return made
  }
  const put = (value: number | undefined) =>
    step((s) => {
      const now = readAgain(s, key, side)
      return rowOf(now.conduction, finding, side)?.[measure] === value ? now : withMeasure(now, finding, side, measure, value)
    })
  const input = (text: string) => {
    const value = read(text.trim())
    const made = text.trim() === '' ? put(undefined) : value === undefined ? sheet : put(value)
    type({ text, on: made.conduction })
  }
  const leave = () => {
    const text = typing?.trim()
    if (text && read(text) === undefined) step((s) => withUnread(withMeasure(s, finding, side, measure, undefined), key, side, text))
    type(undefined)
  }
  const pressed = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    const cell = e.currentTarget as HTMLInputElement
    if (e.key === 'Escape') {
      put(rowOf(visit.current.before.conduction, finding, side)?.[measure])
      type(undefined)
    } else if (e.key === 'Delete' || (e.key === 'Backspace' && typing === undefined)) {
      put(undefined)
      type(undefined)
    } else if (!moved(cell, e.key, e.shiftKey)) return
    e.preventDefault()
  }
  const name = w('tests.measure_of', { nerve: nerve.name, side: w(`examine.${side}`), measure: w(`tests.${measure}`) })
  const wrong = unread !== undefined && typing === undefined
  return (
    <>
      <input
        type="text"
        class="cell"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        data-cell={`${key}|${side}`}
        aria-label={name}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${key}-${side}` : undefined}
        value={typing ?? unread ?? showMeasure(x, measure)}
        onFocus={(e) => {
          visit.current = { word: `${key}|${side}#${++visits}`, before: sheet }
          e.currentTarget.select()
        }}
        onInput={(e) => input(e.currentTarget.value)}
        onBlur={leave}
        onKeyDown={pressed}
      />
      {wrong && (
        <span id={`${key}-${side}`} class="beside beside-wrong">
          {unreadNumber(unread, w('examine.accepts_number', { low, high, unit: unitOfMeasure(nerve, measure) }))}
        </span>
      )}
    </>
  )
}
const unitOfMeasure = ({ unit }: NerveView, measure: Measure): string =>
  measure === 'velocity' ? 'm/s' : measure === 'latency' ? 'ms' : unit
