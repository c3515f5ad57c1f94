import { EmergencyNumbers } from '../../parts/alarm.tsx'
import { AlarmIcon, NextIcon } from '../../parts/icons.tsx'
import { change } from '../../parts/interview.ts'
import type { Alarm } from '../../parts/kept.ts'
import { isPressing, URGENCY_ORDER } from '../../parts/levels.ts'
import { addressOf, go } from '../../parts/route.ts'
import { Screen } from '../../parts/screen.tsx'
import { levelName, t } from '../../parts/words.ts'

const rank = (alarms: readonly Alarm[]): number => Math.max(-1, ...alarms.map((a) => URGENCY_ORDER.indexOf(a.level)))

/** The red flag that has just been raised above what was told before; undefined when there is none. */
export const raised = (now: readonly Alarm[], told: readonly Alarm[]): Alarm | undefined => (rank(now) > rank(told) ? now[0] : undefined)

/** A red flag answers at once: what to do now. Whoever wishes goes on afterwards, with this in sight. */
export function RedFlag({ alarm, alarms }: { alarm: Alarm; alarms: readonly Alarm[] }) {
  const told = (then: () => void) => {
    void change({ set: { alarms } })
    then()
  }
  return (
    <Screen title={levelName(alarm.level)} quiet links={[{ to: addressOf('answers'), says: t('ask.your_answers') }]}>
      <div class={`red-flag ${isPressing(alarm.level) ? 'pressing' : 'today'}`}>
        <p class="red-flag-name">
          <AlarmIcon />
          {t('alarm.because', { name: alarm.name })}
        </p>
        <p class="red-flag-do">{alarm.doNow}</p>
        {isPressing(alarm.level) && <EmergencyNumbers small={alarm.level !== 'ambulance'} />}
        <dl class="facts">
          <div>
            <dt>{t('soon.see')}</dt>
            <dd>{alarm.see}</dd>
          </div>
          <div>
            <dt>{t('soon.come_back')}</dt>
            <dd>{alarm.comeBack}</dd>
          </div>
        </dl>
      </div>
      <p>{isPressing(alarm.level) ? t('alarm.help_first') : t('alarm.go_on_today')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => told(() => undefined)}>
          {t('alarm.go_on')}
          <NextIcon />
        </button>
        <button type="button" class="button plain" onClick={() => told(() => go('paper'))}>
          {t('alarm.paper')}
        </button>
      </p>
    </Screen>
  )
}
