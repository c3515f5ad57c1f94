import { useId, useState } from 'preact/hooks'
import type { Asked, Said } from '../../../engine/index.ts'
import { number as spelled, t, worded } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NotSure } from './one-question.tsx'
import { choiceWords } from './question-words.ts'

/** A range this short is shown as a row of numbers to touch. */
const SHORT = 10

/** A number: touched where there are few, written where there are many. */
export function NumberAnswer({
  question,
  before,
  onAnswer,
}: {
  question: Asked
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
}) {
  const { range, says, unit } = question.number!
  const [low, high] = range ?? [0, Number.MAX_SAFE_INTEGER]
  if (high - low <= SHORT)
    return (
      <div class="choices">
        <fieldset class="scale">
          <legend class="scale-ends">
            <span>{t('number.least', { number: low })}</span>
            <span>{t('number.most', { number: high })}</span>
          </legend>
          {Array.from({ length: high - low + 1 }, (_, i) => low + i).map((value) => (
            <button
              key={value}
              type="button"
              class="step"
              value={value}
              aria-pressed={before?.number === value}
              onClick={() => onAnswer([{ ...says, value }])}
            >
              {spelled(value)}
            </button>
          ))}
        </fieldset>
        {question.choices.map((choice) => (
          <button key={choice.value} type="button" class="choice" onClick={() => onAnswer(choice.says)}>
            {choiceWords(question, choice)}
          </button>
        ))}
        <NotSure before={before} onAnswer={onAnswer} />
      </div>
    )
  return <Written question={question} before={before} onAnswer={onAnswer} low={low} high={high} unit={unit} />
}

function Written({
  question,
  before,
  onAnswer,
  low,
  high,
  unit,
}: {
  question: Asked
  before: PageView['before'][number]
  onAnswer: (says: readonly Said[]) => void
  low: number
  high: number
  unit: string
}) {
  const id = useId()
  const [written, set] = useState(before?.number === undefined ? '' : String(before.number))
  const [wrong, setWrong] = useState(false)
  const value = Number(written.replace(',', '.'))
  const good = written.trim() !== '' && Number.isFinite(value) && value >= low && value <= high
  const unitKey = `unit.${unit}`
  return (
    <form
      class="choices"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        setWrong(!good)
        if (good) onAnswer([{ ...question.number!.says, value }])
      }}
    >
      <div class="written">
        <label for={id}>{worded(unitKey) ? t(unitKey) : unit}</label>
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={written}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(e) => set(e.currentTarget.value)}
        />
      </div>
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {t('number.wrong', { low, high })}
        </p>
      )}
      <div class="foot">
        <button type="submit" class="button primary large">
          {t('ask.next')}
        </button>
        {question.choices.map((choice) => (
          <button key={choice.value} type="button" class="choice" onClick={() => onAnswer(choice.says)}>
            {choiceWords(question, choice)}
          </button>
        ))}
        <NotSure before={before} onAnswer={onAnswer} />
      </div>
    </form>
  )
}
