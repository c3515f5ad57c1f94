import type { Side } from '../../engine/index.ts'

/** Outline of one leg with half the hips, from the middle of the body (x = 0) outward; 432 high. */
export const LEG_OUTLINE: Record<'front' | 'back', string> = {
  front:
    'M0 4C16 4 34 4 47 6C50 26 60 58 63 92C65 122 58 168 52 206C49 228 49 244 50 260C53 288 49 318 43 344C40 358 39 368 40 380C42 392 51 408 52 420C52 429 44 431 34 430C22 430 14 428 14 419C14 404 20 392 20 378C19 362 13 340 10 312C8 292 10 276 11 258C11 240 8 222 6 200C4 174 4 150 3 128C2 122 1 120 0 120Z',
  back: 'M0 4C16 4 34 4 47 6C50 26 60 58 63 92C65 122 58 168 52 206C49 228 48 244 50 258C55 284 52 312 44 342C41 356 40 366 41 380C43 390 45 400 44 412C43 426 36 431 28 430C19 429 15 420 16 408C17 396 20 390 20 378C19 362 12 338 9 310C7 290 10 276 11 258C11 240 8 222 6 200C4 174 4 156 3 140C2 134 1 132 0 132Z',
}

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
