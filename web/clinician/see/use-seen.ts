import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { NextView, Refused, SeeView } from '../../worker/clinician/see-view.ts'
import { type BenchCase, fileOf } from '../bench-case.ts'

/** `of`: the case that the picture shows; `next` belongs to `picture` when `ranked` is the same case. */
type State = { picture?: SeeView | Refused; of?: BenchCase; next?: NextView; ranked?: BenchCase; failed?: true }
/** `settled`: the picture and what comes next are those of the sheet as it stands. */
export type Seen = Pick<State, 'picture' | 'next'> & { of: BenchCase | undefined; settled: boolean; again: (() => void) | undefined }

/** The ranking of what comes next takes longer than the picture, so it waits until the hands rest for so many milliseconds. */
const REST = 250

/** The last picture of the last case, so that coming back from another part starts from it. */
let last: { key: string; state: State } | undefined

/**
 * What the case means, a step behind the typing at most: one question is on its way at a time, an answer that the typing has overtaken is
 * dropped, and until the next one comes the last picture stays.
 */
export function useSeen(now: BenchCase): Seen {
  const [state, set] = useState<State>(() => (last?.key === now.key ? last.state : {}))
  const line = useRef({ wanted: now, busy: false, ranking: false, here: true, timer: 0 })
  const put = (more: State) =>
    set((before) => {
      const state = { ...before, ...more }
      last = { key: now.key, state }
      return state
    })
  const look = async () => {
    const l = line.current
    if (l.busy) return
    l.busy = true
    clearTimeout(l.timer)
    try {
      let of: BenchCase
      let picture: SeeView | Refused
      do {
        of = l.wanted
        picture = await ask('see', { file: fileOf(of) })
      } while (l.here && of !== l.wanted)
      if (!l.here) return
      put({ picture, of })
      if (!('refused' in picture)) l.timer = window.setTimeout(rank, REST)
    } catch {
      if (l.here) put({ failed: true })
    } finally {
      l.busy = false
    }
  }
  const rank = async () => {
    const l = line.current
    if (l.ranking) return
    l.ranking = true
    const of = l.wanted
    try {
      const next = await ask('next', { file: fileOf(of), visit: of.visit })
      if (l.here && of === l.wanted) put({ next, ranked: of })
    } catch {
      if (l.here && of === l.wanted) put({ failed: true })
    } finally {
      l.ranking = false
    }
    if (l.here && of !== l.wanted) l.timer = window.setTimeout(rank, REST)
  }
  // Asked before the browser paints the key itself: a frame earlier than after it.
  useLayoutEffect(() => {
    line.current.wanted = now
    void look()
  }, [now.sheet, now.visit, now.rest])
  useEffect(() => {
    const l = line.current
    l.here = true
    return () => {
      l.here = false
      clearTimeout(l.timer)
    }
  }, [])
  const shown = state.of?.sheet === now.sheet && state.of.visit === now.visit
  const again = () => {
    set(({ failed: _, ...rest }) => rest)
    void look()
  }
  return {
    ...(state.picture ? { picture: state.picture } : {}),
    ...(state.next && state.ranked === state.of ? { next: state.next } : {}),
    of: state.of,
    settled: shown && (state.ranked === state.of || (state.picture !== undefined && 'refused' in state.picture)),
    again: state.failed ? again : undefined,
  }
}
