import './ambulance-signs/ambulance-signs.css'
import { EmergencyNumbers } from './alarm.tsx'
import { AlarmIcon } from './icons.tsx'
import { ambulanceSigns, t } from './words.ts'

/** What must not wait for any answer, and the numbers to call. */
export function AmbulanceSigns() {
  return (
    <section class="ambulance" aria-labelledby="ambulance">
      <h2 id="ambulance">
        <AlarmIcon />
        {t('start.ambulance')}
      </h2>
      <EmergencyNumbers small />
      <ul>
        {ambulanceSigns().map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  )
}
