import { useRef, useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import type { PartProps } from '../bench.tsx'
import { type Entry, type EntryValue, entriesOf, type Sheet, standing, withValue } from '../bench-case.ts'
import { w } from '../words.ts'
import { cellOf, type Doing, GridRow, type Row, SIDES, sidesOf } from './grid-row.tsx'
import { moved } from './moving.ts'
import { type Notation, notationOf } from './notation.ts'
import { standingSheet, stepping } from './stepping.ts'
import { readAgain, unreadOf, withUnread } from './unread.ts'

export { SIDES }

type Typed = { id: string; side: Side | undefined; text: string; on: Sheet }
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

const filled = (sheet: Sheet, id: string, side: Side | undefined) =>
  standing(sheet, id, side) !== undefined || unreadOf(sheet, id, side) !== undefined
const nextOf = ({ choices }: Notation, value: EntryValue | undefined): EntryValue | undefined =>
  choices[value === undefined ? 0 : choices.findIndex((c) => c.value === value) + 1]?.value

let visits = 0

/**
 * Findings by side as a spreadsheet: what is typed replaces, arrows, Tab and Enter move, Delete clears, Escape restores. What cannot be
 * read is kept and marked. A touch opens the values as buttons.
 */
export function Grid({ bench, set, predicted, label, rows, others, more, lit, onLit }: Props) {
  const { sheet, told } = bench.now
  const [typed, setTyped] = useState<Typed>()
  const [at, setAt] = useState<string>()
  const [touched, setTouched] = useState(false)
  const visit = useRef({ word: '', before: sheet, last: sheet })
  // What was typed counts only as long as nothing else changed the sheet, such as an undo.
  const typing = typed?.on === sheet ? typed : undefined

  const step = stepping(sheet, set, visit)
  const put = (id: string, side: Side | undefined, value: EntryValue | undefined) =>
    step((s) => {
      const now = readAgain(s, id, side)
      const theirs = entriesOf(now, id, side).some((e) => e.by !== undefined)
      return standing(now, id, side) === value && !theirs ? now : withValue(now, id, side, value, more)
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
  const isTyping = (id: string, side: Side | undefined) => typing?.id === id && typing.side === side

  const now: Doing = {
    put: ({ id }, side, value) => {
      put(id, side, value)
      setTyped(undefined)
    },
    cycle: (term, side) => now.put(term, side, nextOf(notationOf(term), standing(sheet, term.id, side))),
    type: (term, side, text) => {
      const value = notationOf(term).read(text.trim())
      const before = standingSheet(set, sheet)
      const after = value === undefined && text.trim() !== '' ? before : put(term.id, side, value)
      setTyped({ id: term.id, side, text, on: after === before ? sheet : after })
    },
    press: (e, term, side) => {
      if (e.ctrlKey || e.metaKey || e.altKey) return
      const fresh = !isTyping(term.id, side)
      if (e.key === 'Escape') {
        restore(term.id, side)
        setTyped(undefined)
      } else if (e.key === 'Delete' || (e.key === 'Backspace' && fresh)) now.put(term, side, undefined)
      else if (e.key === 'a' && others && fresh) fillOthers()
      else if (e.key === ' ' && notationOf(term).cycles) now.cycle(term, side)
      else if (!moved(e.currentTarget as HTMLInputElement, e.key, e.shiftKey)) return
      e.preventDefault()
    },
    enter: ({ id }, side) => {
      const cell = cellOf(id, side)
      visits++
      const before = standingSheet(set, sheet)
      visit.current = { word: `${cell}#${visits}`, before, last: before }
      setAt(cell)
      onLit?.(id)
    },
    leave: (term, side) => {
      // Whoever leaves a cell leaves what could not be read in it.
      if (typing && isTyping(term.id, side)) {
        const text = typing.text.trim()
        if (text !== '' && notationOf(term).read(text) === undefined) step((s) => withUnread(s, term.id, side, text))
      }
      setTyped(undefined)
      onLit?.(undefined)
    },
    touch: setTouched,
    light: (id) => onLit?.(id),
  }
  const doing = useRef(now)
  doing.current = now

  return (
    <div class="grid">
      <table
        data-grid
        onFocusOut={(e) => {
          if (!(e.relatedTarget instanceof Node && e.currentTarget.contains(e.relatedTarget))) setAt(undefined)
        }}
      >
        <caption class="hidden">{label}</caption>
        <colgroup>
          <col class="grid-name" />
          <col />
          <col />
        </colgroup>
        <thead class={rows.some((row) => row.term.sided === true) ? undefined : 'hidden'}>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" class={weak(sheet, side) ? 'weak-side' : ''}>
                {w(`examine.${side}`)} {weak(sheet, side) && <span class="grid-weak">{w('examine.weak_leg')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { id } = row.term
            const { cycles, choices } = notationOf(row.term)
            const sides = touched && !cycles && choices.length > 0 ? sidesOf(row) : []
            const openAt = sides.findIndex((side) => at === cellOf(id, side))
            return (
              <GridRow
                key={id}
                row={row}
                sheet={sheet}
                told={told}
                predicted={predicted}
                typed={typing?.id === id ? typing : undefined}
                openAt={openAt < 0 ? 'none' : sides[openAt]}
                lit={lit === id}
                doing={doing}
              />
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
