import './paper/paper.css'
import { useMemo, useState } from 'preact/hooks'
import { download } from '../parts/download.ts'
import { ask } from '../parts/engine.ts'
import { forget, useInterview } from '../parts/interview.ts'
import { addressOf, replace } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'
import { Sheet } from './paper/sheet.tsx'

/** To take along: one page for the clinician, the case file, and the way to delete everything. */
export function Paper() {
  const { kept } = useInterview()
  const work = useWork(
    'paper',
    useMemo(() => ({ kept }), [kept.turns, kept.extra, kept.story, kept.notes, kept.marks]),
  )
  const [failed, fail] = useState(false)
  const give = (name: string, making: Promise<unknown>) =>
    making.then(
      (made) => {
        fail(false)
        download(name, `${JSON.stringify(made, undefined, 2)}\n`)
      },
      () => fail(true),
    )
  return (
    <Screen title={t('paper.title')} back={{ to: addressOf('answer'), says: t('why.back') }} wide>
      <div class="paper-tools">
        <p>{t('paper.about')}</p>
        <p class="actions">
          <button type="button" class="button primary large" onClick={() => print()}>
            {t('paper.print')}
          </button>
          <button type="button" class="button" onClick={() => give('legwise-case.json', ask('caseFile', { kept }))}>
            {t('paper.case_file')}
          </button>
          <button
            type="button"
            class="button plain"
            onClick={() =>
              give(
                'legwise-assessment.json',
                ask('result', { kept }).then((result) => result.assessment),
              )
            }
          >
            {t('paper.assessment')}
          </button>
        </p>
        {failed && (
          <p class="notice" role="alert">
            {t('waiting.failed')} {t('waiting.failed_tip')}
          </p>
        )}
        <p class="soft">{t('paper.file_about')}</p>
      </div>
      {work.state !== 'there' ? <Waiting on={work} /> : <Sheet paper={work.back} />}
      <p class="paper-tools">
        <button
          type="button"
          class="button plain danger"
          onClick={() => {
            if (confirm(t('start.delete_sure'))) void forget().then(() => replace())
          }}
        >
          {t('answers.delete')}
        </button>
      </p>
    </Screen>
  )
}
