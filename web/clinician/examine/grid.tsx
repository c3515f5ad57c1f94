import { Fragment } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { PartProps } from '../bench.tsx'
import { type Entry, type EntryValue, entriesOf, type Sheet, standing, withValue } from '../bench-case.ts'
import { w } from '../words.ts'
import { Beside } from './beside.tsx'
import { Choices } from './choices.tsx'
import { moved } from './moving.ts'
import { type Notation, notationOf } from './notation.ts'
import { readAgain, unreadOf, withUnread } from './unread.ts'

/** Right before left, as examiners write. */
export const SIDES: readonly Side[] = ['right', 'left']

/** A finding as a row of a grid. */
export type Row = {
  term: Term
  name?: string
  /** quiet words under the name */
  help?: string
  /** "all others normal" leaves it alone */
  apart?: boolean
}
type Typed = { cell: string; text: string; on: Sheet }
type Props = Pick<PartProps, 'bench' | 'set' | 'predicted'> & {
  label: string
  rows: readonly Row[]
  /** what fills every empty cell in one key; without it there is no such key */
  others?: string
  /** goes with every value, such as the day of the test */
  more?: Partial<Entry>
  /** the finding whose row is lit from elsewhere, and who wants to know when the focus or the pointer is on a row */
  lit?: string | undefined
  onLit?: (id: string | undefined) => void
}

const sidesOf = ({ term }: Row): readonly (Side | undefined)[] => (term.sided === true ? SIDES : [undefined])
const cellOf = (id: string, side: Side | undefined): string => `${id}|${side ?? ''}`
const filled = (sheet: Sheet, id: string, side: Side | undefined) =>
  standing(sheet, id, side) !== undefined || unreadOf(sheet, id, side) !== undefined

let visits = 0

/**
 * Findings by side as a spreadsheet: what is typed replaces, arrows, Tab and Enter move, Delete clears, Escape restores. What cannot be
 * read is kept and marked. A touch opens the values as buttons.
 */
export function Grid({ bench, set, predicted, label, rows, others, more, lit, onLit }: Props) {
  const { sheet, told } = bench.now
  const [typed, type] = useState<Typed>()
  const [at, setAt] = useState<string>()
  const [touched, setTouched] = useState(false)
  const visit = useRef({ word: '', before: sheet, last: sheet })
  // What was typed counts only as long as nothing else changed the sheet, such as an undo.
  const typing = typed?.on === sheet ? typed : undefined

  const step = (make: (s: Sheet) => Sheet): Sheet => {
    let made = sheet
    set((s) => {
      made = make(s)
      return made
    }, visit.current.word)
    visit.current.last = made
    return made
  }
  const put = (id: string, side: Side | undefined, value: EntryValue | undefined) =>
    step((s) => {
      const now = readAgain(s, id, side)
      return standing(now, id, side) === value && entriesOf(now, id, side).every((e) => e.by === undefined)
        ? now
        : withValue(now, id, side, value, more)
    })
  const restore = (id: string, side: Side | undefined) => {
    const { before, last } = visit.current
    step((s) => {
      if (s === last) return before
      const unread = unreadOf(before, id, side)
      return unread === undefined
        ? withValue(readAgain(s, id, side), id, side, standing(before, id, side))
        : withUnread(s, id, side, unread)
    })
  }
  const fillOthers = () =>
    set((s) =>
      rows.reduce((sum, row) => {
        const { normal } = notationOf(row.term)
        if (row.apart || normal === undefined) return sum
        return sidesOf(row).reduce(
          (one, side) => (filled(one, row.term.id, side) ? one : withValue(one, row.term.id, side, normal, more)),
          sum,
        )
      }, s),
    )
  const input = (notation: Notation, id: string, side: Side | undefined, text: string) => {
    const value = notation.read(text.trim())
    const on = text.trim() === '' ? put(id, side, undefined) : value === undefined ? sheet : put(id, side, value)
    type({ cell: cellOf(id, side), text, on })
  }
  /** Whoever leaves a cell leaves what could not be read in it. */
  const leave = (notation: Notation, id: string, side: Side | undefined) => {
    if (typing?.cell === cellOf(id, side)) {
      const text = typing.text.trim()
      if (text !== '' && notation.read(text) === undefined) step((s) => withUnread(s, id, side, text))
    }
    type(undefined)
  }
  const pressed = (e: KeyboardEvent, notation: Notation, id: string, side: Side | undefined) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    const cell = e.currentTarget as HTMLInputElement
    const fresh = typing?.cell !== cellOf(id, side)
    const done = () => e.preventDefault()
    if (e.key === 'Escape') {
      restore(id, side)
      type(undefined)
      done()
    } else if (e.key === 'Delete' || (e.key === 'Backspace' && fresh)) {
      put(id, side, undefined)
      type(undefined)
      done()
    } else if (e.key === 'a' && others && fresh) {
      fillOthers()
      done()
    } else if (e.key === ' ' && notation.cycles) {
      put(id, side, nextOf(notation, standing(sheet, id, side)))
      type(undefined)
      done()
    } else if (moved(cell, e.key, e.shiftKey)) done()
  }

  return (
    <div class="grid">
      <table
        data-grid
        onFocusOut={(e) => {
          if (!(e.relatedTarget instanceof Node && e.currentTarget.contains(e.relatedTarget))) setAt(undefined)
        }}
      >
        <caption class="hidden">{label}</caption>
        <thead class={rows.some((row) => row.term.sided === true) ? undefined : 'hidden'}>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" class={weak(sheet, side) ? 'weak-side' : ''}>
                {w(`examine.${side}`)}
                {weak(sheet, side) && <span class="grid-weak">{w('examine.weak_leg')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { term, name = term.name, help } = row
            const { id } = term
            const notation = notationOf(term)
            const sides = sidesOf(row)
            const touches = touched && !notation.cycles && notation.choices.length > 0
            const openAt = touches ? sides.findIndex((side) => at === cellOf(id, side)) : -1
            return (
              <Fragment key={id}>
                <tr
                  data-row={id}
                  class={lit === id ? 'lit' : ''}
                  onPointerEnter={onLit && (() => onLit(id))}
                  onPointerLeave={onLit && (() => onLit(undefined))}
                >
                  <th scope="row">
                    {name}
                    {help && <span class="grid-help">{help}</span>}
                  </th>
                  {sides.map((side) => {
                    const cell = cellOf(id, side)
                    const unread = unreadOf(sheet, id, side)
                    const standingHere = entriesOf(sheet, id, side)
                    const shown = unread ?? standingHere.map((e) => notation.show(e.value)).join(', ')
                    const typedHere = typing?.cell === cell ? typing.text : undefined
                    const aria = `${cell}-beside`
                    return (
                      <td key={cell} colSpan={side ? 1 : 2}>
                        <span class={`grid-cell ${kindOf(notation, standingHere.at(-1)?.value)}`}>
                          <input
                            type="text"
                            class="cell"
                            autocomplete="off"
                            autocapitalize="off"
                            spellcheck={false}
                            inputMode={notation.choices.length > 0 && touched ? 'none' : undefined}
                            data-cell={cell}
                            aria-label={side ? w('examine.cell', { name, side: w(`examine.${side}`) }) : name}
                            aria-invalid={unread !== undefined && typedHere === undefined}
                            aria-describedby={aria}
                            value={typedHere ?? shown}
                            onPointerDown={(e) => {
                              const finger = e.pointerType !== 'mouse'
                              // Before the focus comes, so that no keyboard covers the buttons.
                              if (finger && notation.choices.length > 0) e.currentTarget.inputMode = 'none'
                              setTouched(finger)
                            }}
                            onClick={() => notation.cycles && put(id, side, nextOf(notation, standing(sheet, id, side)))}
                            onFocus={(e) => {
                              visit.current = { word: `${cell}#${++visits}`, before: sheet, last: sheet }
                              setAt(cell)
                              onLit?.(id)
                              e.currentTarget.select()
                            }}
                            onBlur={() => {
                              leave(notation, id, side)
                              onLit?.(undefined)
                            }}
                            onInput={(e) => input(notation, id, side, e.currentTarget.value)}
                            onKeyDown={(e) => pressed(e, notation, id, side)}
                          />
                          <Beside
                            id={aria}
                            told={told}
                            finding={id}
                            side={side}
                            notation={notation}
                            entries={standingHere}
                            predicted={predicted?.get(cell)}
                            unread={typedHere === undefined ? unread : undefined}
                          />
                        </span>
                      </td>
                    )
                  })}
                </tr>
                {openAt >= 0 && (
                  <Choices
                    name={sides[openAt] ? w('examine.cell', { name, side: w(`examine.${sides[openAt]}`) }) : name}
                    notation={notation}
                    value={standing(sheet, id, sides[openAt])}
                    onTake={(value) => {
                      put(id, sides[openAt], value)
                      type(undefined)
                    }}
                  />
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {others && (
        <button type="button" class="button plain grid-others" aria-keyshortcuts="a" onClick={fillOthers}>
          {others}{' '}
          <span class="key" aria-hidden="true">
            a
          </span>
        </button>
      )}
    </div>
  )
}

const weak = (sheet: Sheet, side: Side): boolean => sheet.affected === side || sheet.affected === 'both'

/** How a value looks: what is not normal stands out. */
function kindOf({ normal }: Notation, value: EntryValue | undefined): string {
  if (value === undefined || normal === undefined) return ''
  return value === normal || value === 5 ? 'is-normal' : 'is-not-normal'
}

const nextOf = ({ choices }: Notation, value: EntryValue | undefined): EntryValue | undefined =>
  choices[value === undefined ? 0 : choices.findIndex((c) => c.value === value) + 1]?.value
