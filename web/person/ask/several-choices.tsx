import type { Asked, Said } from '../../../engine/index.ts'
import { useUnfinished } from '../../parts/unfinished.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NotSure } from './one-question.tsx'
import { choiceWords, unfinishedOf } from './question-words.ts'

/** A question of which several answers may be true; the one that denies the others stands alone. */
export function SeveralChoices({
  question,
  before,
  onAnswer,
}: {
  question: Asked
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
}) {
  const [taken, set] = useUnfinished<readonly string[]>(unfinishedOf([question]), before?.values ?? [])
  const toggle = (value: string) => {
    if (taken.includes(value)) set(taken.filter((v) => v !== value))
    else if (value === question.denies) set([value])
    else set([...taken.filter((v) => v !== question.denies), value])
  }
  const says = question.choices.filter((c) => taken.includes(c.value)).flatMap((c) => c.says)
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
        {question.choices.map((choice) => (
          <label key={choice.value} class="choice tick">
            <input type="checkbox" name={choice.value} checked={taken.includes(choice.value)} onChange={() => toggle(choice.value)} />
            <span>{choiceWords(question, choice)}</span>
          </label>
        ))}
      </fieldset>
      <div class="foot">
        <button type="submit" class="button primary large" disabled={taken.length === 0}>
          {t('ask.next')}
        </button>
        <NotSure before={before} onAnswer={onAnswer} />
      </div>
    </form>
  )
}
