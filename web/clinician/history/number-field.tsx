import { useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { PartProps } from '../bench.tsx'
import { type Sheet, standing, withValue } from '../bench-case.ts'
import { notationOf } from '../examine/notation.ts'
import { readAgain, unreadOf, withUnread } from '../examine/unread.ts'

type Props = Pick<PartProps, 'bench' | 'set'> & { term: Term; side: Side | undefined; name: string }

/** A number with its unit; what is out of range stays in the field, marked, and is not used. */
export function NumberField({ bench, set, term, side, name }: Props) {
  const { sheet } = bench.now
  const { read, show, wrong } = notationOf(term)
  const [typed, type] = useState<{ text: string; on: Sheet }>()
  const typing = typed?.on === sheet ? typed.text : undefined
  const unread = unreadOf(sheet, term.id, side)
  const value = standing(sheet, term.id, side)
  const within = `${term.id}|${side ?? ''}`
  const put = (text: string) => {
    const next = text.trim() === '' ? undefined : read(text.trim())
    let on = sheet
    if (text.trim() === '' || next !== undefined)
      set((s) => {
        on = withValue(readAgain(s, term.id, side), term.id, side, next)
        return on
      }, within)
    type({ text, on })
  }
  const leave = () => {
    if (typing !== undefined && typing.trim() !== '' && read(typing.trim()) === undefined)
      set((s) => withUnread(s, term.id, side, typing.trim()), within)
    type(undefined)
  }
  const left = typing === undefined ? unread : undefined
  return (
    <span class="number-field">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={name}
        aria-invalid={left !== undefined}
        aria-describedby={`${within}-unread`}
        value={typing ?? unread ?? (value === undefined ? '' : show(value))}
        onInput={(e) => put(e.currentTarget.value)}
        onBlur={leave}
      />
      {term.unit && <span>{term.unit}</span>}
      <span id={`${within}-unread`} class="beside-wrong">
        {left === undefined ? '' : wrong(left)}
      </span>
    </span>
  )
}
