import { useEffect, useState } from 'preact/hooks'
import { counted, number, t } from '../../parts/words.ts'

/** Counts along while somebody tries: times by touch, seconds by itself. */
export function Counter({ counts }: { counts: 'times' | 'seconds' }) {
  const [count, set] = useState(0)
  const [running, run] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => set((n) => n + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return (
    <div class="counter">
      <output aria-live="polite">
        <strong>{number(count)}</strong> {counted(`counter.${counts}`, count)}
      </output>
      {counts === 'times' ? (
        <button type="button" class="button" onClick={() => set(count + 1)}>
          {t('counter.one_more')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => run(!running)}>
          {running ? t('counter.stop') : t('counter.start')}
        </button>
      )}
      <button
        type="button"
        class="button plain"
        onClick={() => {
          set(0)
          run(false)
        }}
      >
        {t('counter.again')}
      </button>
    </div>
  )
}
