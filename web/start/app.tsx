import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useRoute } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { t } from '../parts/words.ts'
import { Start } from './start.tsx'

type Area = ComponentType<{ route: string[] }>
const AREAS: Record<string, () => Promise<Area>> = {
  clinician: async () => (await import('../clinician/clinician.tsx')).Clinician,
  learn: async () => (await import('../learn/learn.tsx')).Learn,
  way: async () => (await import('../person/way.tsx')).Way,
}

/** The start page at once; everything else is loaded when it is gone to. */
export function App() {
  const route = useRoute()
  const [first] = route
  const area = first === undefined ? 'start' : first === 'learn' || first === 'clinician' ? first : 'way'
  const [loaded, set] = useState<{ area: string; is: Area }>()
  const [failed, fail] = useState(false)
  useEffect(() => {
    let wanted = true
    fail(false)
    AREAS[area]?.().then(
      (is) => wanted && set({ area, is }),
      () => wanted && fail(true),
    )
    return () => {
      wanted = false
    }
  }, [area])
  if (area === 'start') return <Start />
  if (failed)
    return (
      <Screen title={t('waiting.no_page')}>
        <p>{t('waiting.no_page_tip')}</p>
        <p class="actions">
          <button type="button" class="button primary" onClick={() => location.reload()}>
            {t('waiting.again')}
          </button>
        </p>
      </Screen>
    )
  if (loaded?.area !== area) return null
  return <loaded.is route={route} />
}
