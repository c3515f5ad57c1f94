import { useEffect, useState } from 'preact/hooks'
import type { Working } from './use-work.ts'
import { t } from './words.ts'

/** So long a wait is not worth a word. */
const PATIENT = 350

/** What stands where the engine is still reckoning, or where it failed: then with a way on, and the word that nothing is lost. */
export function Waiting({ on }: { on: Exclude<Working<unknown>, { state: 'there' }> }) {
  const [late, set] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => set(true), PATIENT)
    return () => clearTimeout(timer)
  }, [])
  if (on.state === 'failed')
    return (
      <div class="notice" role="alert">
        <p>{t('waiting.failed')}</p>
        <p>{t('waiting.failed_tip')}</p>
        <button type="button" class="button" onClick={on.again}>
          {t('waiting.again')}
        </button>
      </div>
    )
  return (
    <p class="waiting" role="status">
      {late ? t('waiting.reckoning') : ''}
    </p>
  )
}
