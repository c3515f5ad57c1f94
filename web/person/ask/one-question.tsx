import type { Asked, Said } from '../../../engine/index.ts'
import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { Duration } from './duration.tsx'
import { NumberAnswer } from './number-answer.tsx'
import { choiceWords } from './question-words.ts'
import { SeveralChoices } from './several-choices.tsx'

type Props = { question: Asked; before: PageView['before'][number]; onAnswer: (says: readonly Said[]) => void }

/** One question with large answers; "not sure" is always one of them. */
export function OneQuestion({ question, before, onAnswer }: Props) {
  if (question.several) return <SeveralChoices question={question} before={before} onAnswer={onAnswer} />
  if (question.number?.unit === 'days') return <Duration question={question} before={before} onAnswer={onAnswer} />
  if (question.number) return <NumberAnswer question={question} before={before} onAnswer={onAnswer} />
  return (
    <div class="choices">
      {question.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="choice"
          value={choice.value}
          aria-pressed={before?.values.includes(choice.value) ?? false}
          onClick={() => onAnswer(choice.says)}
        >
          {choiceWords(question, choice)}
        </button>
      ))}
      <NotSure before={before} onAnswer={onAnswer} />
    </div>
  )
}

/** Says nothing, and so changes nothing; the question is not asked again. */
export function NotSure({ before, onAnswer }: Pick<Props, 'before' | 'onAnswer'>) {
  const pressed = before !== undefined && before.values.length === 0 && before.number === undefined
  return (
    <button type="button" class="choice unsure" value="unsure" aria-pressed={pressed} onClick={() => onAnswer([])}>
      {t('ask.not_sure')}
    </button>
  )
}
