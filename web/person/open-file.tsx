import { useState } from 'preact/hooks'
import { ask } from '../parts/engine.ts'
import { change, useInterview } from '../parts/interview.ts'
import { isBegun } from '../parts/kept.ts'
import { addressOf, go } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { forgetUnfinished } from '../parts/unfinished.ts'
import { t } from '../parts/words.ts'
import type { OpenedFile } from '../worker/protocol.ts'

/** Opens a case file that was downloaded before. What is wrong with it is said beside it; what can be used is used. */
export function OpenFile() {
  const { kept } = useInterview()
  const [issues, set] = useState<OpenedFile['issues']>([])
  const [failed, fail] = useState(false)
  const open = async (file: File | undefined) => {
    if (!file) return
    const opened = await ask('openFile', { text: await file.text() }).catch(() => undefined)
    fail(opened === undefined)
    set(opened?.issues ?? [])
    const next = opened?.kept
    if (!next || (isBegun(kept) && !confirm(t('open.replace')))) return
    forgetUnfinished()
    await change({ opened: next })
    if (opened.issues.length === 0) go('answer')
  }
  return (
    <Screen title={t('open.title')} back={{ to: addressOf(), says: t('where.back') }}>
      <p>{t('open.about')}</p>
      <label class="choice file">
        <span>{t('open.choose')}</span>
        <input type="file" accept=".json,application/json" onChange={(e) => void open(e.currentTarget.files?.[0])} />
      </label>
      {failed && (
        <p class="notice" role="alert">
          {t('open.failed')}
        </p>
      )}
      {issues.length > 0 && (
        <div class="notice" role="alert">
          <ul>
            {issues.map((i) => (
              <li key={i.at + i.what}>{i.what === 'not_json' ? t('open.not_json') : `${i.what} ${i.tip ?? ''}`}</li>
            ))}
          </ul>
          {issues.every((i) => i.what !== 'not_json') && (
            <a class="button" href={addressOf('answer')}>
              {t('open.go_on')}
            </a>
          )}
        </div>
      )}
    </Screen>
  )
}
