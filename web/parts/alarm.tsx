import { emergencyNumbers } from './emergency-numbers.ts'
import { AlarmIcon } from './icons.tsx'
import type { Alarm } from './kept.ts'
import { levelName, regionName, t } from './words.ts'

export const isPressing = (level: string): boolean => level === 'ambulance' || level === 'emergency'

/** The numbers to call, as links that a phone dials. */
export function EmergencyNumbers() {
  return (
    <p class="numbers">
      {emergencyNumbers().map(({ number, region }) => (
        <a key={number} href={`tel:${number}`} class={`number${region ? ' here' : ''}`}>
          <strong>{number}</strong> <span>{region ? regionName(region) : t(`alarm.where_${number}` as 'alarm.where_112')}</span>
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
        <p class="standing-level">{levelName(first.level)}</p>
        <p>{first.doNow}</p>
        {first.level === 'ambulance' && <EmergencyNumbers />}
      </div>
    </aside>
  )
}
