import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { NextView, ReasonsView, Refused, SeeView } from '../../worker/clinician/see-view.ts'
import { type BenchCase, fileOf } from '../bench-case.ts'
import { hearFirst } from '../use-bench.ts'

/** `of`: the case that the picture shows; `reasons` belong to the case `explained`, `next` to the case `ranked`. */
type State = {
  picture?: SeeView | Refused
  of?: BenchCase
  reasons?: ReasonsView
  explained?: BenchCase
  next?: NextView
  ranked?: BenchCase
  failed?: true
}
/** `fresh`: which of them are those of the picture. `settled`: all are those of the sheet as it stands. */
export type Seen = Pick<State, 'picture' | 'reasons' | 'next'> & {
  of: BenchCase | undefined
  fresh: { reasons: boolean; next: boolean }
  settled: boolean
  again: (() => void) | undefined
}

/** Reasons, and still more the ranking of what comes next, take longer than the picture: they wait until the hands rest. Milliseconds. */
const REST = { reasons: 100, next: 150 }

/** Which case is wanted, and which was last asked for; whether a question is on its way. */
type Line = {
  wanted: BenchCase
  asked: BenchCase | undefined
  busy: boolean
  ranking: boolean
  here: boolean
  timer: number
  look: () => Promise<void>
}
const isSameFile = (a: BenchCase, b: BenchCase): boolean => a.sheet === b.sheet && a.visit === b.visit && a.rest === b.rest

/** The last picture of the last case, so that coming back from another part starts from it. */
let last: { key: string; state: State } | undefined

/**
 * What the case means, a step behind the typing at most: one question is on its way at a time, an answer that the typing has overtaken is
 * dropped, and until the next one comes the last picture stays.
 */
export function useSeen(now: BenchCase): Seen {
  const [state, set] = useState<State>(() => (last?.key === now.key ? last.state : {}))
  const line = useRef<Line>({
    wanted: now,
    asked: undefined,
    busy: false,
    ranking: false,
    here: true,
    timer: 0,
    look: async () => undefined,
  })
  const put = (more: State) =>
    set((before) => {
      const state = { ...before, ...more }
      last = { key: now.key, state }
      return state
    })
  const look = async () => {
    const l = line.current
    if (l.busy || l.asked === l.wanted) return
    l.busy = true
    clearTimeout(l.timer)
    try {
      let of: BenchCase
      let picture: SeeView | Refused
      do {
        of = l.wanted
        l.asked = of
        picture = await ask('see', { file: fileOf(of) })
      } while (l.here && of !== l.wanted)
      if (!l.here) return
      put({ picture, of })
      if (!('refused' in picture)) l.timer = window.setTimeout(explain, REST.reasons)
    } catch {
      if (l.here) put({ failed: true })
    } finally {
      l.busy = false
    }
  }
  const explain = () =>
    later(async (of) => {
      const reasons = await ask('reasons', { file: fileOf(of) })
      return { more: { reasons, explained: of }, after: rank }
    })
  const rank = () =>
    later(async (of) => {
      const next = await ask('next', { file: fileOf(of), visit: of.visit })
      return { more: { next, ranked: of } }
    })
  /** What is reckoned while the hands rest; when they moved meanwhile it is dropped, and begins anew with the reasons. */
  const later = async (reckon: (of: BenchCase) => Promise<{ more: State; after?: () => void }>) => {
    const l = line.current
    if (l.ranking) return
    l.ranking = true
    const of = l.wanted
    let after: (() => void) | undefined
    try {
      const reckoned = await reckon(of)
      after = reckoned.after
      if (l.here && of === l.wanted) put(reckoned.more)
    } catch {
      if (l.here && of === l.wanted) put({ failed: true })
    } finally {
      l.ranking = false
    }
    if (!l.here) return
    clearTimeout(l.timer)
    if (of !== l.wanted) l.timer = window.setTimeout(explain, REST.reasons)
    else if (after) l.timer = window.setTimeout(after, REST.next)
  }
  line.current.look = look
  useLayoutEffect(() => {
    line.current.wanted = now
    void look()
  }, [now.sheet, now.visit, now.rest])
  // Of a key it is heard before the sheet is drawn anew: the engine reckons meanwhile.
  useLayoutEffect(
    () =>
      hearFirst((changed) => {
        const l = line.current
        if (changed.key !== now.key || isSameFile(changed, l.wanted)) return
        l.wanted = changed
        void l.look()
      }),
    [now.key],
  )
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
    line.current.asked = undefined
    set(({ failed: _, ...rest }) => rest)
    void look()
  }
  return {
    ...(state.picture ? { picture: state.picture } : {}),
    ...(state.reasons ? { reasons: state.reasons } : {}),
    ...(state.next ? { next: state.next } : {}),
    of: state.of,
    fresh: { reasons: state.explained === state.of, next: state.ranked === state.of },
    settled:
      shown && ((state.explained === state.of && state.ranked === state.of) || (state.picture !== undefined && 'refused' in state.picture)),
    again: state.failed ? again : undefined,
  }
}
