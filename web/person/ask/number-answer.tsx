import type { Asked, Said } from '../../../engine/index.ts'
import { useUnfinished } from '../../parts/unfinished.ts'
import { number as spelled, t, worded } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { NotSure } from './one-question.tsx'
import { choiceWords, unfinishedOf } from './question-words.ts'
import { numberWritten, WrittenForm } from './written-form.tsx'

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
  const [written, set] = useUnfinished(unfinishedOf([question]), before?.number === undefined ? '' : String(before.number))
  const value = numberWritten(written)
  const unitKey = `unit.${unit}`
  return (
    <WrittenForm
      label={worded(unitKey) ? t(unitKey) : unit}
      written={written}
      onWritten={set}
      good={value >= low && value <= high}
      wrong={t('number.wrong', { low, high })}
      give={() => onAnswer([{ ...question.number!.says, value }])}
      others={question.choices.map((choice) => (
        <button key={choice.value} type="button" class="choice" onClick={() => onAnswer(choice.says)}>
          {choiceWords(question, choice)}
        </button>
      ))}
      before={before}
      onAnswer={onAnswer}
    />
  )
}
