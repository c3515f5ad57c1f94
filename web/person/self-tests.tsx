import './self-tests/self-tests.css'
import { useMemo, useState } from 'preact/hooks'
import type { Side } from '../../engine/index.ts'
import { NextIcon } from '../parts/icons.tsx'
import { change, useInterview } from '../parts/interview.ts'
import { affectedOf } from '../parts/kept.ts'
import { isPressing } from '../parts/levels.ts'
import { addressOf, go } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'
import { OneTest } from './self-tests/one-test.tsx'
import { repliesOf } from './self-tests/replies.ts'

/** Six simple tests, one at a time; each may be left out. What is found counts as found by the person alone. */
export function SelfTests() {
  const { kept } = useInterview()
  const [at, setAt] = useState(0)
  const work = useWork(
    'selfTests',
    useMemo(() => ({ kept }), [kept.turns]),
  )
  const tests = work.state === 'there' ? work.back : []
  const test = tests[at]
  const on = () => {
    if (at + 1 < tests.length) setAt(at + 1)
    else go('ask', kept.turns.length)
  }
  const take = (found: Partial<Record<Side, string[]>>) => {
    if (test) {
      const replies = repliesOf(test, found)
      if (replies.length > 0) void change({ page: { kind: 'self_test', replies } })
    }
    on()
  }
  const pressing = kept.alarms.some((a) => isPressing(a.level))
  return (
    <Screen
      title={test && !pressing ? test.name : t('try.title')}
      back={at > 0 ? undefined : { to: addressOf('answer'), says: t('try.back') }}
      links={[{ to: addressOf('answers'), says: t('ask.your_answers') }]}
    >
      {pressing ? (
        <>
          <p class="notice">{t('try.not_now')}</p>
          <p class="actions">
            <a class="button primary large" href={addressOf('answer')}>
              {t('try.answer')}
              <NextIcon />
            </a>
          </p>
        </>
      ) : work.state !== 'there' ? (
        <Waiting on={work} />
      ) : (
        test && (
          <OneTest key={test.id} test={test} number={at + 1} of={tests.length} leg={affectedOf(kept)} onTake={take}>
            <p class="actions">
              {at > 0 && (
                <button type="button" class="button plain" onClick={() => setAt(at - 1)}>
                  {t('try.previous')}
                </button>
              )}
              <button type="button" class="button plain" onClick={on}>
                {t('try.leave_out')}
              </button>
              <a class="button plain" href={addressOf('answer')}>
                {t('try.answer')}
                <NextIcon />
              </a>
            </p>
          </OneTest>
        )
      )}
    </Screen>
  )
}
