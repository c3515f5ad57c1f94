import { useEffect, useState } from 'preact/hooks'
import { counted, number, t } from '../../parts/words.ts'
import { pressed, type Stopwatch, secondsOf } from './stopwatch.ts'

/** Milliseconds between two looks at the clock. */
const LOOKS = 250
const AT_ZERO: Stopwatch = { before: 0 }

/** Counts along while somebody tries: times by touch, seconds by itself. */
export function Counter({ counts }: { counts: 'times' | 'seconds' }) {
  const [times, set] = useState(0)
  const [watch, setWatch] = useState(AT_ZERO)
  const [now, look] = useState(0)
  const running = watch.since !== undefined
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => look(Date.now()), LOOKS)
    return () => clearInterval(timer)
  }, [running])
  const count = counts === 'times' ? times : secondsOf(watch, now)
  return (
    <div class="counter">
      {/* Each second read aloud would be in the way of trying. */}
      <output aria-live={running ? 'off' : 'polite'}>
        <strong>{number(count)}</strong> {counted(`counter.${counts}`, count)}
      </output>
      {counts === 'times' ? (
        <button type="button" class="button" onClick={() => set(times + 1)}>
          {t('counter.one_more')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => setWatch(pressed(watch, Date.now()))}>
          {running ? t('counter.stop') : t('counter.start')}
        </button>
      )}
      <button
        type="button"
        class="button plain"
        onClick={() => {
          set(0)
          setWatch(AT_ZERO)
        }}
      >
        {t('counter.again')}
      </button>
    </div>
  )
}
