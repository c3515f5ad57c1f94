import type { Side } from '../../../engine/index.ts'

/** Seen from the front somebody's left leg is on the right of the picture; from the back it is on the left. */
export const SIDES_DRAWN: Record<'front' | 'back', { side: Side; flip: boolean }[]> = {
  front: [
    { side: 'right', flip: true },
    { side: 'left', flip: false },
  ],
  back: [
    { side: 'left', flip: true },
    { side: 'right', flip: false },
  ],
}
