import { useMemo } from 'preact/hooks'
import { NextIcon } from '../parts/icons.tsx'
import { forget, useInterview } from '../parts/interview.ts'
import { isBegun } from '../parts/kept.ts'
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
  const begun = isBegun(kept)
  const on = begun
    ? { to: addressOf('ask', kept.turns.length), says: t('answers.go_on') }
    : { to: addressOf('where'), says: t('start.begin') }
  const deleteAll = () => {
    if (confirm(t('start.delete_sure'))) void forget().then(() => replace())
  }
  return (
    <Screen
      title={t('answers.title')}
      back={begun ? on : { to: addressOf(), says: t('where.back') }}
      links={begun ? [{ to: addressOf('answer'), says: t('answers.to_answer') }] : []}
    >
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
      <OwnWords title={t(begun ? 'words.title' : 'words.title_first')} />
      <p class="actions">
        <a class="button primary large" href={on.to}>
          {on.says}
          <NextIcon />
        </a>
        {begun && (
          <button type="button" class="button plain danger" onClick={deleteAll}>
            {t('answers.delete')}
          </button>
        )}
      </p>
    </Screen>
  )
}

const pagesOf = (answers: readonly AnswerView[]): AnswerView[][] => [...Map.groupBy(answers, (a) => a.at).values()]
