import { SADDLE, SADDLE_AT } from './dermatomes.ts'
import type { View } from './plate.ts'
import type { Area, Neighbour, Territory } from './territories.ts'

type At = Area['at']
const nerve = (view: View, id: string, tone: Area['tone'], at: At, shape: string, knob?: Territory['knob']): Territory => ({
  finding: `sensation.${id}`,
  scheme: 'nerves',
  view,
  shape,
  tone,
  ...(at ? { at } : {}),
  ...(knob ? { knob } : {}),
})
const beside = (view: View, name: Neighbour['name'], at: At, shape: string): Neighbour => ({
  view,
  name,
  shape,
  tone: 0,
  ...(at ? { at } : {}),
})

/** Skin by nerves. */
export const NERVE_TERRITORIES: readonly Territory[] = [
  nerve('front', 'lateral_femoral_cutaneous', 1, [53, 150], 'M52 76C46 94 45 122 45 150C45 184 43 208 41 226L48 238L70 238L70 62Z'),
  nerve(
    'front',
    'femoral_anterior_thigh',
    0,
    [30, 170],
    'M52 76C38 88 24 102 15 116C16 136 18 152 19 168C19 186 18 200 16 214C22 226 31 231 41 226C43 208 45 184 45 150C45 122 46 94 52 76Z',
  ),
  nerve(
    'front',
    'saphenous',
    1,
    [19, 300],
    'M0 224L16 214C22 226 31 231 41 226C40 236 37 244 34 252C30 266 27 290 26 320C25 346 24 366 22 384C20 394 18 402 16 412L0 412Z',
  ),
  nerve(
    'front',
    'superficial_peroneal',
    0,
    [35, 338],
    'M28 284C30 290 33 297 40 301C48 305 58 306 70 306L70 352L42 372C41 382 43 391 47 400C49 408 49 416 49 430L34 430C34 418 33 411 31 406C28 410 26 417 25 430L10 430C13 420 15 414 16 412C18 402 20 394 22 384C24 366 25 346 26 320C26.5 306 27 294 28 284Z',
  ),
  nerve('front', 'deep_peroneal', 2, [28, 418], 'M25 430C26 417 28 410 31 406C33 411 34 418 34 430Z', [26, 436]),
  nerve('front', 'sural', 2, [50, 402], 'M70 352L42 372C41 382 43 391 47 400C49 408 49 416 49 430L70 430Z'),
  nerve('back', 'saddle', 2, SADDLE_AT, SADDLE),
  nerve('back', 'lateral_femoral_cutaneous', 1, [52, 150], 'M70 80L57 100C51 128 49 160 47.5 190C46.5 208 45 224 44 238L70 238Z'),
  nerve('back', 'saphenous', 1, [16, 312], 'M0 242L13 238C13 248 14 258 16 266C20 290 22 330 21 372L24 382L16 398L0 398Z'),
  nerve(
    'back',
    'sural',
    2,
    [31, 320],
    'M16 266C24 274 35 273 44 266C41 282 40 298 41 312C42 332 40 350 37 366L44 376L70 380L70 406L46 406C40 403 32 396 27 384C25 348 21 296 16 266Z',
  ),
  nerve('back', 'superficial_peroneal', 0, undefined, 'M70 322C58 322 47 320 41 312C42 332 40 350 37 366L44 376L70 380Z'),
  nerve('back', 'tibial_sole', 0, [32, 408], 'M24 382L27 384C32 396 40 403 46 406L46 430L12 430L12 402L16 398Z'),
  nerve('sole', 'tibial_sole', 0, [22, 44], 'M0 -8L52 -8L52 22C44 30 40 38 37 48C33 60 34 74 34 98L13 98C16 76 12 56 0 34Z'),
  nerve('sole', 'saphenous', 1, undefined, 'M0 34C12 56 16 76 13 98L0 98Z'),
  nerve('sole', 'sural', 2, undefined, 'M52 22C44 30 40 38 37 48C33 60 34 74 34 98L52 98Z'),
]

/** Skin of other nerves, for the eye alone. */
export const NEIGHBOURS: readonly Neighbour[] = [
  beside('front', 'inguinal', [14, 104], 'M0 74C18 68 36 52 48 28L70 28L70 62L52 76C38 88 24 102 15 116L9 136L0 146Z'),
  beside('front', 'obturator', [11, 176], 'M0 146L9 136L15 116C16 136 18 152 19 168C19 186 18 200 16 214L0 224Z'),
  beside(
    'front',
    'lateral_calf',
    [44, 274],
    'M41 226L48 238L70 238L70 306C58 306 48 305 40 301C33 297 30 290 28 284C29 272 31 262 34 252C37 244 40 236 41 226Z',
  ),
  beside('back', 'cluneal', [32, 60], 'M0 10C24 10 44 16 70 26L70 80L57 100C50 94 42 92 34 94C26 96 22 102 21 110C17 99 9 91 0 88Z'),
  beside(
    'back',
    'posterior_thigh',
    [31, 200],
    'M21 110C22 102 26 96 34 94C42 92 50 94 57 100C51 128 49 160 47.5 190C46.5 208 45 224 44 238L44 266C35 273 24 274 16 266C14 258 13 248 13 238C11 208 13 178 14 150C21 138 24 122 21 110Z',
  ),
  beside('back', 'obturator', [7, 196], 'M0 156L14 150C13 178 11 208 13 238L0 242Z'),
  beside('back', 'lateral_calf', [47, 284], 'M44 238L70 238L70 322C58 322 47 320 41 312C40 298 41 282 44 266Z'),
]
/** Branches within one territory. */
export const BRANCHES: Partial<Record<View, string>> = {
  sole: 'M31.8 12.2C31 30 27 46 22 62M14.5 66C19 60 28 60 33.5 66',
}
