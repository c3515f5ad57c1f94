import { levels } from 'virtual:knowledge'
import { AlarmIcon } from './icons.tsx'
import type { Alarm } from './kept.ts'
import { t } from './words.ts'

/** Numbers that reach help in most places; whoever lives elsewhere knows their own. */
const NUMBERS = ['112', '999', '911']

export const isPressing = (level: string): boolean => level === 'ambulance' || level === 'emergency'

/** The numbers to call, as links that a phone dials. */
export function EmergencyNumbers() {
  return (
    <p class="numbers">
      {NUMBERS.map((n) => (
        <a key={n} href={`tel:${n}`} class="number">
          <strong>{n}</strong> <span>{t(`alarm.where_${n}` as 'alarm.where_112')}</span>
        </a>
      ))}
    </p>
  )
}

/** What to do now, in sight on every screen while a red flag stands. */
export function StandingAlarm({ alarms }: { alarms: readonly Alarm[] }) {
  const [first] = alarms
  if (!first) return null
  return (
    <aside class={`standing ${isPressing(first.level) ? 'pressing' : 'today'}`} aria-label={t('alarm.label')}>
      <AlarmIcon />
      <div>
        <p class="standing-level">{levels[first.level]}</p>
        <p>{first.doNow}</p>
        {first.level === 'ambulance' && <EmergencyNumbers />}
      </div>
    </aside>
  )
}
