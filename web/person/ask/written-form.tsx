import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Said } from '../../../engine/index.ts'
import { eitherNumber, writtenNumber } from '../../../engine/written-number.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NotSure } from './one-question.tsx'

/** A number as it is written; not a number where none is, or one of two. */
export const numberWritten = (written: string): number => writtenNumber(written) ?? Number.NaN

/** A number to be written: given on when it is good, else `wrong` is said under it. */
export function WrittenForm({
  label,
  written,
  onWritten,
  good,
  wrong,
  give,
  above,
  units,
  others,
  before,
  onAnswer,
}: {
  label: string
  written: string
  onWritten: (written: string) => void
  good: boolean
  /** what is wrong with a number that is not good */
  wrong: string
  give: () => void
  above?: ComponentChildren
  units?: ComponentChildren
  /** answers other than a number */
  others?: ComponentChildren
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
}) {
  const id = useId()
  const [refused, setRefused] = useState(false)
  const either = eitherNumber(written)
  return (
    <form
      class="choices"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        setRefused(!good)
        if (good) give()
      }}
    >
      {above}
      <div class={units ? 'written duration' : 'written'}>
        <label for={id}>{label}</label>
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={written}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-wrong` : undefined}
          onInput={(e) => onWritten(e.currentTarget.value)}
        />
        {units}
      </div>
      {refused && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {either ? t('number.either', either) : wrong}
        </p>
      )}
      <div class="foot">
        <button type="submit" class="button primary large">
          {t('ask.next')}
        </button>
        {others}
        <NotSure before={before} onAnswer={onAnswer} />
      </div>
    </form>
  )
}
