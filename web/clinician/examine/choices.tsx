import type { EntryValue } from '../bench-case.ts'
import { w } from '../words.ts'
import type { Notation } from './notation.ts'

type Props = { name: string; notation: Notation; value: EntryValue | undefined; onTake: (value: EntryValue | undefined) => void }

/** The values of one cell as large buttons under its row, for fingers. The cell keeps the focus. */
export function Choices({ name, notation, value, onTake }: Props) {
  const keepFocus = (e: MouseEvent) => e.preventDefault()
  return (
    <tr class="grid-choices">
      <td colSpan={3}>
        <fieldset>
          <legend>{name}</legend>
          {notation.choices.map((choice) => (
            <button
              type="button"
              key={choice.short}
              aria-label={choice.name}
              aria-pressed={value === choice.value}
              onMouseDown={keepFocus}
              onClick={() => onTake(choice.value)}
            >
              {choice.short}
            </button>
          ))}
          <button type="button" onMouseDown={keepFocus} onClick={() => onTake(undefined)}>
            {w('examine.clear')}
          </button>
        </fieldset>
      </td>
    </tr>
  )
}
