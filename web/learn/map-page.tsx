import { useMemo } from 'preact/hooks'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { WiringMap } from '../parts/wiring-map.tsx'
import { t } from '../parts/words.ts'

/** The wiring map with nothing known of anybody, to look around in. */
export function MapPage() {
  const work = useWork(
    'wiring',
    useMemo(() => ({}), []),
  )
  return (
    <Screen title={t('map.title')} back={{ to: addressOf('learn'), says: t('learn.title') }} wide>
      <div class="map-page">
        <p>{t('map.learn')}</p>
        {work.state !== 'there' ? <Waiting on={work} /> : <WiringMap wiring={work.back} side="left" heading="h2" />}
      </div>
    </Screen>
  )
}
