import { useMemo } from 'preact/hooks'
import { forget, useInterview } from '../parts/interview.ts'
import { addressOf, replace } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'
import type { AnswerView } from '../worker/protocol.ts'
import { AnsweredPage } from './answers/answered-page.tsx'
import { Consequence } from './answers/consequence.tsx'
import { OwnWords } from './own-words.tsx'

/** Everything that was answered, page by page, to be looked over and changed at any time, and what the last change did. */
export function Answers() {
  const { kept } = useInterview()
  const work = useWork(
    'answers',
    useMemo(() => ({ kept }), [kept.turns]),
  )
  const on = { to: addressOf('ask', kept.turns.length), says: t('answers.go_on') }
  const deleteAll = () => {
    if (confirm(t('start.delete_sure'))) void forget().then(() => replace())
  }
  return (
    <Screen title={t('answers.title')} back={on} links={[{ to: addressOf('answer'), says: t('answers.to_answer') }]}>
      <Consequence />
      {work.state !== 'there' ? (
        <Waiting on={work} />
      ) : work.back.length === 0 ? (
        <p>{t('answers.none')}</p>
      ) : (
        <ul class="answers">
          {pagesOf(work.back).map((page) => (
            <AnsweredPage key={page[0]!.at} answers={page} marks={kept.marks} />
          ))}
        </ul>
      )}
      <OwnWords title={t('words.title')} />
      <p class="actions">
        <a class="button primary" href={on.to}>
          {on.says}
        </a>
        <button type="button" class="button plain" onClick={deleteAll}>
          {t('answers.delete')}
        </button>
      </p>
    </Screen>
  )
}

const pagesOf = (answers: readonly AnswerView[]): AnswerView[][] => [...Map.groupBy(answers, (a) => a.at).values()]
