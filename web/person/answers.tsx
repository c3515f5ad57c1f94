import { useMemo } from 'preact/hooks'
import { NextIcon } from '../parts/icons.tsx'
import { forget, useInterview } from '../parts/interview.ts'
import { fromFile, isBegun, type Mark } from '../parts/kept.ts'
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
      <Consequence kept={kept} />
      {work.state !== 'there' ? (
        <Waiting on={work} />
      ) : work.back.length === 0 ? (
        <p>{t('answers.none')}</p>
      ) : (
        <>
          <Pages says={t('answers.file')} pages={pagesOf(work.back, true)} marks={kept.marks} />
          <Pages says={fromFile(kept) > 0 ? t('answers.here') : undefined} pages={pagesOf(work.back, false)} marks={kept.marks} />
        </>
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

function Pages({ says, pages, marks }: { says: string | undefined; pages: readonly AnswerView[][]; marks: readonly Mark[] }) {
  if (pages.length === 0) return null
  return (
    <>
      {says && <h2>{says}</h2>}
      <ul class="answers">
        {pages.map((page) => (
          <AnsweredPage key={page[0]!.at} answers={page} marks={marks} />
        ))}
      </ul>
    </>
  )
}

const pagesOf = (answers: readonly AnswerView[], ofFile: boolean): AnswerView[][] => [
  ...Map.groupBy(
    answers.filter((a) => (a.kind === 'file') === ofFile),
    (a) => a.at,
  ).values(),
]
