import './answer/answer.css'
import { useEffect, useMemo } from 'preact/hooks'
import { HowRight } from '../parts/how-right.tsx'
import { change, useInterview } from '../parts/interview.ts'
import { isPressing } from '../parts/levels.ts'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { WiringMap } from '../parts/wiring-map.tsx'
import { t } from '../parts/words.ts'
import type { ResultView } from '../worker/protocol.ts'
import { HowSoon } from './answer/how-soon.tsx'
import { InYourWords } from './answer/in-your-words.tsx'
import { NextSteps } from './answer/next-steps.tsx'
import { NotToMiss } from './answer/not-to-miss.tsx'
import { SummaryTable } from './answer/summary-table.tsx'
import { ToCheck } from './answer/to-check.tsx'
import { Together } from './answer/together.tsx'
import { WhatFits } from './answer/what-fits.tsx'
import { WhyNot } from './answer/why-not.tsx'
import { NothingTold } from './nothing-told.tsx'

/** The answer: how soon first, then what fits, what must not be missed, where, and what comes next. */
export function Answer() {
  const { kept } = useInterview()
  const work = useWork(
    'result',
    useMemo(() => ({ kept }), [kept.turns, kept.extra, kept.story, kept.notes, kept.curious]),
  )
  const result = work.state === 'there' ? work.back : undefined
  useEffect(() => {
    if (result && JSON.stringify(result.alarms) !== JSON.stringify(kept.alarms)) void change({ set: { alarms: result.alarms } })
  }, [result])
  if (result?.nothingTold) return <NothingTold />
  const links = [{ to: addressOf('paper'), says: t('answer.take_along') }]
  return (
    <Screen
      title={t('answer.title')}
      wide
      links={links}
      back={{ to: addressOf('ask', kept.turns.length), says: t('answer.questions') }}
      quiet={result !== undefined}
    >
      {work.state !== 'there' ? (
        <Waiting on={work} />
      ) : (
        <Parts result={work.back} answered={kept.turns.length} tried={kept.turns.some((turn) => turn.kind === 'self_test')} />
      )}
    </Screen>
  )
}

function Parts({ result, answered, tried }: { result: ResultView; answered: number; tried: boolean }) {
  const side = result.affected === 'right' ? 'right' : 'left'
  return (
    <div class="answer">
      <HowSoon result={result} />
      <div class="answer-main">
        <ToCheck issues={result.issues} next={answered} pressing={isPressing(result.level)} />
        <WhatFits causes={result.causes} pressing={isPressing(result.level)} />
        {result.together && <Together together={result.together} />}
        <NotToMiss causes={result.notToMiss} />
        <WhyNot all={result.all} curious={result.curious} />
        <InYourWords told={result.told} pressing={isPressing(result.level)} />
        <NextSteps exam={result.exam} orders={result.orders} level={result.level} />
      </div>
      <div class="answer-beside">
        <section class="part" aria-labelledby="where-map">
          <h2 id="where-map">{t('map.title')}</h2>
          <p>{t('map.about')}</p>
          <WiringMap wiring={result.wiring} side={side} />
        </section>
      </div>
      <SummaryTable causes={result.causes} />
      <section class="part closing" aria-labelledby="closing">
        <h2 id="closing">{t('answer.now')}</h2>
        <p class="actions">
          <a class="button primary large" href={addressOf('paper')}>
            {t('answer.take_along_long')}
          </a>
          {!tried && !isPressing(result.level) && (
            <a class="button" href={addressOf('try')}>
              {t('done.try_go')}
            </a>
          )}
          <a class="button" href={addressOf('answers')}>
            {t('answer.change')}
          </a>
        </p>
        <HowRight />
        <p class="soft">{t('answer.not_diagnosis', { engine: result.assessment.engine, knowledge: result.assessment.knowledge })}</p>
      </section>
    </div>
  )
}
