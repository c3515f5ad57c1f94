import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import { type Entry, type EntryValue, entriesOf, type Sheet } from '../bench-case.ts'
import type { PredictedHere } from '../see.tsx'
import { w } from '../words.ts'
import { Beside } from './beside.tsx'
import { Choices } from './choices.tsx'
import { type Notation, notationOf } from './notation.ts'
import { unreadOf } from './unread.ts'

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
export const sidesOf = ({ term }: Row): readonly (Side | undefined)[] => (term.sided === true ? SIDES : [undefined])
export const cellOf = (id: string, side: Side | undefined): string => `${id}|${side ?? ''}`

/** What happens in the cells; always that of the last drawing, however old the row is that calls. */
export type Doing = {
  put: (term: Term, side: Side | undefined, value: EntryValue | undefined) => void
  cycle: (term: Term, side: Side | undefined) => void
  type: (term: Term, side: Side | undefined, text: string) => void
  press: (e: KeyboardEvent, term: Term, side: Side | undefined) => void
  enter: (term: Term, side: Side | undefined) => void
  leave: (term: Term, side: Side | undefined) => void
  touch: (finger: boolean) => void
  light: (id: string | undefined) => void
}
type Props = {
  row: Row
  sheet: Sheet
  told: readonly Entry[]
  predicted: PredictedHere
  /** what is being typed in a cell of this row, by side */
  typed: { side: Side | undefined; text: string } | undefined
  /** the side whose values are laid out as buttons; `none`: no cell of the row */
  openAt: Side | undefined | 'none'
  lit: boolean
  doing: { readonly current: Doing }
}

/** One row; drawn again only when something in it has changed, so that a key costs one row and not the whole sheet. */
export function GridRow({ row, sheet, told, predicted, typed, openAt, lit, doing }: Props) {
  const { term } = row
  const { id } = term
  const cells = sidesOf(row).map((side) => ({
    side,
    entries: entriesOf(sheet, id, side),
    unread: unreadOf(sheet, id, side),
    typed: typed && typed.side === side ? typed.text : undefined,
    predicted: predicted?.get(cellOf(id, side)),
  }))
  const { name = term.name, help } = row
  // The text of the cells says all of them that is shown.
  return useMemo(() => {
    const notation = notationOf(term)
    const nameAt = (side: Side | undefined) => (side ? w('examine.cell', { name, side: w(`examine.${side}`) }) : name)
    const opened = openAt === 'none' ? undefined : cells.find((c) => c.side === openAt)
    return (
      <Fragment>
        <tr
          data-row={id}
          class={lit ? 'lit' : ''}
          onPointerEnter={() => doing.current.light(id)}
          onPointerLeave={() => doing.current.light(undefined)}
        >
          <th scope="row">
            {name}
            {help && <span class="grid-help">{help}</span>}
          </th>
          {cells.map(({ side, entries, unread, typed: text, predicted: expected }) => {
            const cell = cellOf(id, side)
            const aria = `${cell}-beside`
            return (
              <td key={cell} colSpan={side ? 1 : 2}>
                <span class={`grid-cell ${lookOf(notation, entries.at(-1)?.value)}`}>
                  <input
                    type="text"
                    class="cell"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck={false}
                    data-cell={cell}
                    aria-label={nameAt(side)}
                    aria-invalid={unread !== undefined && text === undefined}
                    aria-describedby={aria}
                    value={text ?? unread ?? entries.map((e) => notation.show(e.value)).join(', ')}
                    onPointerDown={(e) => {
                      const finger = e.pointerType !== 'mouse'
                      // Before the focus comes, so that no keyboard covers the buttons.
                      e.currentTarget.inputMode = finger && notation.choices.length > 0 ? 'none' : ''
                      doing.current.touch(finger)
                    }}
                    onClick={() => notation.cycles && doing.current.cycle(term, side)}
                    onFocus={(e) => {
                      doing.current.enter(term, side)
                      e.currentTarget.select()
                    }}
                    onBlur={() => doing.current.leave(term, side)}
                    onInput={(e) => doing.current.type(term, side, e.currentTarget.value)}
                    onKeyDown={(e) => doing.current.press(e, term, side)}
                  />
                  <Beside
                    id={aria}
                    told={told}
                    finding={id}
                    side={side}
                    notation={notation}
                    entries={entries}
                    predicted={expected}
                    unread={text === undefined ? unread : undefined}
                  />
                </span>
              </td>
            )
          })}
        </tr>
        {opened && (
          <Choices
            name={nameAt(opened.side)}
            notation={notation}
            value={opened.entries.at(-1)?.value}
            onTake={(value) => doing.current.put(term, opened.side, value)}
          />
        )}
      </Fragment>
    )
  }, [JSON.stringify(cells), term, name, help, told, openAt, lit])
}

/** How a value looks: what is not normal stands out. */
function lookOf({ normal }: Notation, value: EntryValue | undefined): string {
  if (value === undefined || normal === undefined) return ''
  return value === normal || value === 5 ? 'is-normal' : 'is-not-normal'
}
