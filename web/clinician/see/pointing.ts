import { useMemo, useState } from 'preact/hooks'
import { isSame, type Pointed, type Predicted } from './use-predicted.ts'

/** What the rows of the picture do when they are pointed at: for as long as the pointer stays, or held until they are let go. */
export type Pointing = {
  pointed: Pointed | undefined
  held: Pointed | undefined
  over: (at: Pointed) => void
  out: () => void
  /** holds it, or lets it go when it is held */
  hold: (at: Pointed) => void
  letGo: () => void
}

export function usePointing({ pointed, point }: Predicted): Pointing {
  const [held, set] = useState<Pointed>()
  return useMemo(
    () => ({
      pointed,
      held,
      over: point,
      out: () => point(held),
      hold: (at) => {
        const next = isSame(held, at) ? undefined : at
        set(next)
        point(next ?? at)
      },
      letGo: () => {
        set(undefined)
        point(undefined)
      },
    }),
    [pointed, held, point],
  )
}

/** Handlers of a row that can be pointed at. A finger that touches it focuses it, and so points. */
export const pointable = (at: Pointed, { over, out }: Pointing) => ({
  onFocusIn: () => over(at),
  onFocusOut: out,
  onPointerEnter: (e: PointerEvent) => e.pointerType === 'mouse' && over(at),
  onPointerLeave: (e: PointerEvent) => e.pointerType === 'mouse' && out(),
})
