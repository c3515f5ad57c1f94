import type { Mark } from '../../parts/kept.ts'
import { addressOf } from '../../parts/route.ts'
import { t, worded } from '../../parts/words.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { pageTitle } from '../ask/question-words.ts'
import { markWords } from '../where/place-list.tsx'

/** One page that was answered: its question and answer, with `marks` where it is the figure; or the answers of several questions gathered under yes, no and not sure. */
export function AnsweredPage({ answers, marks }: { answers: readonly AnswerView[]; marks: readonly Mark[] }) {
  const [first] = answers
  if (!first) return null
  const question = questionWords(first, answers.length > 1)
  const unasked = first.key === 'file'
  const felt = [...marks.map(markWords), ...first.answers.slice(1).map((a) => answerWords({ ...first, answers: [a] }))]
  const gathered = [...Map.groupBy(answers, (a) => answerWords(a)).entries()]
  return (
    <li>
      <div>
        <p class="soft">{question}</p>
        {unasked ? (
          <ul class="dashes">
            {first.answers.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        ) : answers.length === 1 ? (
          <>
            <p class="given">{answerWords(first.kind === 'figure' ? { ...first, answers: first.answers.slice(0, 1) } : first)}</p>
            {first.kind === 'figure' && felt.length > 0 && (
              <ul class="dashes">
                {felt.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </>
        ) : (
          gathered.map(([answer, same]) => (
            <p key={answer}>
              <span class="given">{answer}:</span> {same.map((a) => a.name).join('; ')}
            </p>
          ))
        )}
      </div>
      {!unasked && (
        <a
          href={first.kind === 'self_test' ? addressOf('try') : addressOf('change', first.at)}
          aria-label={t('answers.change_what', { question })}
        >
          {t('answers.change')}
        </a>
      )}
    </li>
  )
}

function questionWords({ kind, key, id, ask }: AnswerView, several: boolean): string {
  const own = `ask.${id}`
  if (kind === 'figure') return t('where.title')
  if (kind === 'self_test') return t('answers.tried')
  if (key === 'file') return t('answers.found')
  if (several) return pageTitle(kind, [id])
  return worded(own) ? t(own) : ask
}

function answerWords({ id, answers, kind }: AnswerView): string {
  if (answers.length === 0) return kind === 'self_test' ? t('answers.nothing') : t('ask.not_sure')
  return answers
    .map((a) => {
      const [own, plain] = [`choice.${id}.${a}`, `choice.${a}`]
      return worded(own) ? t(own) : worded(plain) ? t(plain) : a
    })
    .join('; ')
}
