import type { Asked, Said } from '../../../engine/index.ts'
import { useUnfinished } from '../../parts/unfinished.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NotSure } from './one-question.tsx'
import { choiceWords, unfinishedOf } from './question-words.ts'

/** A question of which several answers may be true. The one that denies them all is an answer at once, for as long as none is ticked. */
export function SeveralChoices({
  question,
  before,
  onAnswer,
}: {
  question: Asked
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
}) {
  const { choices, denies } = question
  const denial = choices.find((c) => c.value === denies)
  const given = before?.values.filter((v) => v !== denies) ?? []
  const [taken, set] = useUnfinished<readonly string[]>(unfinishedOf([question]), given)
  const toggle = (value: string) => set(taken.includes(value) ? taken.filter((v) => v !== value) : [...taken, value])
  const says = choices.filter((c) => taken.includes(c.value)).flatMap((c) => c.says)
  return (
    <form
      class="choices"
      onSubmit={(e) => {
        e.preventDefault()
        if (taken.length > 0) onAnswer(says)
      }}
    >
      <fieldset>
        <legend>{t('ask.several')}</legend>
        {choices
          .filter((c) => c !== denial)
          .map((choice) => (
            <label key={choice.value} class="choice tick">
              <input type="checkbox" name={choice.value} checked={taken.includes(choice.value)} onChange={() => toggle(choice.value)} />
              <span>{choiceWords(question, choice)}</span>
            </label>
          ))}
      </fieldset>
      {denial && taken.length === 0 && (
        <button
          type="button"
          class="choice"
          value={denial.value}
          aria-pressed={before?.values.includes(denial.value) ?? false}
          onClick={() => onAnswer(denial.says)}
        >
          {choiceWords(question, denial)}
        </button>
      )}
      <div class="foot">
        <button type="submit" class="button primary large" disabled={taken.length === 0}>
          {t('ask.next')}
        </button>
        <NotSure before={before} onAnswer={onAnswer} />
      </div>
    </form>
  )
}
