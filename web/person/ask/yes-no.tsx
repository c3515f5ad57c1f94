import type { Asked } from '../../../engine/index.ts'
import { t, worded } from '../../parts/words.ts'

export const YES = 'yes'
export const NO = 'no'
export const UNSURE = 'unsure'
/** The choice taken; `yes` also while the side of a yes is still open; undefined while the whole question is. */
export type Taken = string | undefined

type Props = {
  question: Asked
  /** in short, and in full where the short words need it */
  words: { short: string; full: string }
  taken: Taken
  sideMissing: boolean
  onTake: (value: string) => void
}

/** One yes/no question of several, in one touch. Only a yes asks for the side, where it has one. */
export function YesNo({ question, words, taken, sideMissing, onTake }: Props) {
  const sides = question.choices.map((c) => c.value).filter((v) => v !== YES && v !== NO)
  const yes = taken !== undefined && taken !== NO && taken !== UNSURE
  const legKnown = question.choices.some((c) => c.value === YES)
  const answers = [
    { value: YES, says: t('short.yes'), taken: yes },
    { value: NO, says: t('short.no'), taken: taken === NO },
    { value: UNSURE, says: t('ask.not_sure'), taken: taken === UNSURE },
  ]
  return (
    <div class={`tick-row${yes ? ' yes' : ''}`} data-key={question.key}>
      <fieldset class="tick-line">
        <legend>
          <span class="tick-name">{words.short}</span>
          {words.full && <span class="soft tick-full">{words.full}</span>}
        </legend>
        <div class="tick-answers">
          {answers.map((a) => (
            <label key={a.value} class={a.value}>
              <input type="radio" name={question.key} value={a.value} checked={a.taken} onChange={() => onTake(a.value)} />
              <span>{a.says}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {yes && legKnown && sides.includes('both') && (
        <label class="also">
          <input type="checkbox" checked={taken === 'both'} onChange={(e) => onTake(e.currentTarget.checked ? 'both' : YES)} />
          <span>{t('flags.other_side')}</span>
        </label>
      )}
      {yes && !legKnown && sides.length > 0 && (
        <fieldset class="row-side">
          <legend>{t('flags.which_side')}</legend>
          {sides.map((value) => (
            <label key={value} class="pill">
              <input type="radio" name={`${question.key}-side`} value={value} checked={taken === value} onChange={() => onTake(value)} />
              <span>{short(value)}</span>
            </label>
          ))}
          {sideMissing && (
            <p class="wrong" role="alert">
              {t('flags.which_side_first')}
            </p>
          )}
        </fieldset>
      )}
    </div>
  )
}

const short = (value: string): string => {
  const key = `short.${value}`
  return worded(key) ? t(key) : value
}
