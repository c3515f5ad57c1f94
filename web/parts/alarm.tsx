import { useId, useState } from 'preact/hooks'
import { emergencyNumbers } from './emergency-numbers.ts'
import { AlarmIcon } from './icons.tsx'
import type { Alarm } from './kept.ts'
import { isPressing } from './levels.ts'
import { levelName, regionName, t } from './words.ts'

/** The numbers to call, as links that a phone dials. `small`: in one row, where something else comes first. */
export function EmergencyNumbers({ small = false }: { small?: boolean }) {
  return (
    <p class={`numbers${small ? ' small' : ''}`}>
      {emergencyNumbers().map(({ number, region }) => (
        <a key={number} href={`tel:${number}`} class={`number${region ? ' here' : ''}`}>
          <strong>{number}</strong> <span>{region ? regionName(region) : t(`alarm.where_${number}` as 'alarm.where_112')}</span>
        </a>
      ))}
    </p>
  )
}

/** Whether somebody has opened or closed the alarm that stands; until then it is open where it leaves room for the page. */
let wanted: boolean | undefined
const leavesRoom = (): boolean => matchMedia('(min-width: 22rem) and (min-height: 44rem)').matches

/** What to do now, in sight on every screen while a red flag stands: on a small one in a line with the number, which opens. */
export function StandingAlarm({ alarms }: { alarms: readonly Alarm[] }) {
  const id = useId()
  const [open, set] = useState(wanted ?? leavesRoom())
  const [first] = alarms
  if (!first) return null
  const pressing = isPressing(first.level)
  const [nearest] = emergencyNumbers()
  return (
    <aside class={`standing ${pressing ? 'pressing' : 'today'}`} aria-label={t('alarm.label')}>
      <AlarmIcon />
      <div class="standing-line">
        <button
          type="button"
          class="standing-level"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            wanted = !open
            set(wanted)
          }}
        >
          {levelName(first.level)}
        </button>
        {pressing && !open && nearest && (
          <a class="number" href={`tel:${nearest.number}`}>
            <strong>{nearest.number}</strong>
          </a>
        )}
      </div>
      <div class="standing-do" id={id} hidden={!open}>
        <p>{first.doNow}</p>
        {pressing && <EmergencyNumbers small />}
      </div>
    </aside>
  )
}
