import type { Side } from '../../../engine/index.ts'

export type View = 'front' | 'back' | 'sole'
export const VIEWS: readonly View[] = ['front', 'back', 'sole']

/** One leg with half the hips, open along the middle, from the middle of the body (x = 0) outward, 430 high; and one sole, toes up, its inner side at x = 6. */
export const OUTLINE: Record<View, string> = {
  front:
    'M0 6C14 5 30 5 42 7C44 18 47 27 52 38C58 54 63 70 64 88C65 116 61 146 56 174C52 196 48 212 46.5 228C45.5 238 46 246 47 254C49 262 52 272 52.5 286C53 304 48 324 43 344C40.5 354 39.5 360 40 366C41.8 370 42 374 40.5 378C41 386 45 392 50 399C55 405 59 410 58.5 414C58 418 54 418.5 51.5 417C49.5 420.5 45.5 421 43 419C41 422 37 422.5 35 420.5C33 423 29.5 423.5 27 421.5C24 425.5 17.5 424.5 17 418C16.5 411 19 402 19.5 394C20 387 19.5 383 20 378C17.5 375 17 371 18.5 367C19 360 17.5 350 15.5 338C12.5 322 9.5 306 10 290C10.5 276 12.5 268 12.5 258C12.5 249 10 241 9 231C7 208 4 178 3 152C2.6 142 2.6 134 2.5 128C2 125 1 124 0 124',
  back: 'M0 6C14 5 30 5 42 7C44 18 47 27 52 38C58 54 63 70 64 88C65 116 61 146 56 174C52 196 48 212 46.5 228C45.5 238 46 246 47.5 254C50.5 264 53 276 52.5 290C52 308 46 328 41.5 346C39 356 38 362 38.5 368C40.5 372 41 375 39.5 379C41 386 46 390 50 396C53 401 51 405 46 405C44.5 410 40 415.5 33.5 416C26 416.5 20 412 20 404C19.5 396 22 388 21.5 380C19.5 377 19 373 20 369C20.5 361 18.5 350 16 338C12.5 322 9.5 308 10 292C10.5 278 13 270 13 259C13 249 10.5 241 9.5 231C7.5 208 4.5 182 3.5 162C3 154 2.8 150 2.5 146C2 143 1 142 0 142',
  sole: 'M14 77C13.5 87 18 91 23 91C28.5 91 32.5 87 32 78C31.5 66 36 56 39 45C41.5 36 42.8 28 41 21.5C42.2 18 40.2 14.2 37.6 14.8C36.6 11.8 33.5 10.8 31.8 12.2C31 8.4 27.4 7.4 25.6 9.2C25 5 20.6 4 18.8 6.8C18.6 1.4 13.6 -1.2 10 0.8C6 3 5.4 9 7 14C5 21 6 29 9 37C12 46 14.5 60 14 77Z',
}

/** Lines that make a leg of the outline: folds, kneecap, ankle bones, toes. */
export const LINES: Record<View, string> = {
  front:
    'M3 126C14 112 30 98 44 84M22 238C24 231 36 231 38 238C40 246 36 253 30 254C24 253 20 246 22 238M36.5 376C38.5 378 39.5 375 38.8 372M21.5 376C19.6 377 19.4 373 20.4 371M27 421.5C27.5 416 28.5 412 30 409M35 420.5C35 416 35.5 413 36.5 410.5M43 419C42.5 416 42.5 413.5 43 411.5M51.5 417C50 414.5 49 412.5 48.5 411',
  back: 'M0 74C1.5 98 1 122 2.5 146M4 147C18 155 38 152 52 138M15 250C24 256 36 256 45 249M27 372C28.5 350 29 336 26 318M32 372C31.5 352 32.5 338 36 322M24 404C29 408.5 37 408.5 42.5 404M37.6 377C38.6 379 39.6 375 38.6 371',
  sole: 'M7 14C11 18.5 16 18 18.8 6.8M18.8 6.8C19.6 14 24 15 25.6 9.2M25.6 9.2C26.8 16.5 30.6 17 31.8 12.2M31.8 12.2C33 19 36.4 19.6 37.6 14.8M37.6 14.8C38 20.5 39.4 22.6 41 21.5',
}

/** Legs are drawn a little shorter than their outline. */
export const SQUEEZE: Record<View, number> = { front: 0.86, back: 0.86, sole: 1 }
/** As far as each view reaches around both legs: x, y, width, height. */
export const BOX: Record<View, string> = { front: '-74 -16 148 408', back: '-74 -16 148 408', sole: '-60 -15 120 112' }

/** Where each leg is drawn: seen from the front, and from under the soles, somebody's right is on the left of the picture. */
const FACING: readonly { side: Side; flip: boolean }[] = [
  { side: 'right', flip: true },
  { side: 'left', flip: false },
]
const TURNED: readonly { side: Side; flip: boolean }[] = [
  { side: 'left', flip: true },
  { side: 'right', flip: false },
]
export const DRAWN: Record<View, readonly { side: Side; flip: boolean }[]> = { front: FACING, back: TURNED, sole: FACING }
/** Where the name of a side is written. */
export const SIDE_AT: Record<View, readonly [number, number]> = { front: [32, -6], back: [32, -6], sole: [24, -6] }
