import type { Asked } from '../../../engine/index.ts'
import { t, worded } from '../../parts/words.ts'
import { askWords } from './question-words.ts'

export const YES = 'yes'
export const NO = 'no'
export const UNSURE = 'unsure'
/** The choice taken; `yes` also while the side of a yes is still open. */
export type Taken = string | undefined

type Props = { question: Asked; taken: Taken; sideMissing: boolean; onTake: (value: string) => void }

/** One yes/no question of several. Only a yes asks for the side, where it has one. */
export function YesNo({ question, taken, sideMissing, onTake }: Props) {
  const sides = question.choices.map((c) => c.value).filter((v) => v !== YES && v !== NO)
  const first = taken === undefined || taken === NO || taken === UNSURE ? taken : YES
  const legKnown = question.choices.some((c) => c.value === YES)
  return (
    <fieldset class="row">
      <legend>{askWords(question).ask}</legend>
      <div class="row-choices">
        {[YES, NO, UNSURE].map((value) => (
          <Pill
            key={value}
            name={question.key}
            value={value}
            checked={first === value}
            onTake={onTake}
            says={value === UNSURE ? t('ask.not_sure') : short(value)}
          />
        ))}
      </div>
      {first === YES && legKnown && sides.includes('both') && (
        <label class="also">
          <input type="checkbox" checked={taken === 'both'} onChange={(e) => onTake(e.currentTarget.checked ? 'both' : YES)} />
          <span>{t('flags.other_side')}</span>
        </label>
      )}
      {first === YES && !legKnown && sides.length > 0 && (
        <fieldset class="row-side">
          <legend>{t('flags.which_side')}</legend>
          {sides.map((value) => (
            <Pill key={value} name={`${question.key}-side`} value={value} checked={taken === value} onTake={onTake} says={short(value)} />
          ))}
          {sideMissing && (
            <p class="wrong" role="alert">
              {t('flags.which_side_first')}
            </p>
          )}
        </fieldset>
      )}
    </fieldset>
  )
}

const short = (value: string): string => {
  const key = `short.${value}`
  return worded(key) ? t(key) : value
}

function Pill({
  name,
  value,
  checked,
  says,
  onTake,
}: {
  name: string
  value: string
  checked: boolean
  says: string
  onTake: Props['onTake']
}) {
  return (
    <label class="pill">
      <input type="radio" name={name} value={value} checked={checked} onChange={() => onTake(value)} />
      <span>{says}</span>
    </label>
  )
}
