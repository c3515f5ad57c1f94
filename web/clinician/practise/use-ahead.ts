import { useEffect, useMemo } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { Draw } from '../../worker/clinician/practise-view.ts'
import { anySeed } from './which.ts'

/**
 * The simulated case that would come next, with its seed; the worker draws it while somebody still reads, so that it need not be waited
 * for. Nothing of it comes to the page that opening it would not bring.
 * @param like undefined where no case is drawn
 * @param idle whether the worker has nothing better to do
 */
export function useAhead(like: Omit<Draw, 'seed'> | undefined, idle: boolean): Draw | undefined {
  const next = useMemo(() => like && { region: like.region, difficulty: like.difficulty, seed: anySeed() }, [like])
  useEffect(() => {
    // What fails here fails again, and is told, when the case is opened.
    if (next && idle) void ask('drawCase', next).catch(() => undefined)
  }, [next, idle])
  return next
}
