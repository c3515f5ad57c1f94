/** The skin that a root or a nerve feels with. */
export type Scheme = 'roots' | 'nerves'
export type Territory = {
  finding: string
  scheme: Scheme
  view: 'front' | 'back'
  /** drawn over one leg (parts/leg-outline.ts) and cut by it */
  shape: string
  /** where its name and its value are written */
  at: readonly [number, number]
  /** a larger place to touch for a territory too small for a finger */
  knob?: readonly [number, number]
}

const roots = (view: Territory['view'], root: string, shape: string, at: Territory['at']): Territory => ({
  finding: `sensation.${root}`,
  scheme: 'roots',
  view,
  shape,
  at,
})
const nerve = (view: Territory['view'], id: string, shape: string, at: Territory['at'], knob?: Territory['knob']): Territory => ({
  finding: `sensation.${id}`,
  scheme: 'nerves',
  view,
  shape,
  at,
  ...(knob ? { knob } : {}),
})
const SADDLE = 'M0 92L18 98L26 132L12 146L0 146Z'

/** Dermatomes and cutaneous territories of the leg, as schematic as the findings they stand for: neighbours overlap in life. */
export const TERRITORIES: readonly Territory[] = [
  roots('front', 'L1', 'M0 100L64 40L70 88L0 136Z', [30, 94]),
  roots('front', 'L2', 'M0 136L70 88L70 152L0 186Z', [34, 138]),
  roots('front', 'L3', 'M0 186L70 152L62 216L34 238L0 264Z', [32, 200]),
  roots('front', 'L4', 'M0 264L34 238L62 216L64 244L36 282L29 362L23 390L0 392Z', [22, 312]),
  roots('front', 'L5', 'M64 244L36 282L29 362L23 390L0 392L0 436L38 436L41 388L44 362L70 352L70 244Z', [41, 318]),
  roots('front', 'S1', 'M44 362L41 388L38 436L70 436L70 352Z', [46, 412]),
  roots('back', 'saddle', SADDLE, [10, 122]),
  roots('back', 'S2', 'M18 98L26 132L12 146L10 170L16 220L18 262L38 262L40 210L44 140L40 104Z', [29, 190]),
  roots(
    'back',
    'S1',
    'M40 104L44 140L40 210L38 262L18 262L26 300L26 384L16 400L16 436L48 436L46 396L44 340L46 262L52 208L58 140Z',
    [36, 322],
  ),
  roots('back', 'L2', 'M53 140L48 208L47 236L70 236L70 112Z', [55, 178]),
  roots('back', 'L5', 'M47 236L46 262L44 340L46 396L70 396L70 236Z', [51, 290]),
  roots('back', 'L3', 'M12 146L10 170L16 220L17 250L0 250L0 146Z', [9, 205]),
  roots('back', 'L4', 'M17 250L18 262L26 300L26 384L16 400L0 400L0 250Z', [17, 320]),
  nerve('front', 'femoral_anterior_thigh', 'M44 104L0 130L0 230L20 238L46 230L41 150Z', [24, 176]),
  nerve('front', 'lateral_femoral_cutaneous', 'M44 104L70 84L70 234L46 230L41 150Z', [52, 164]),
  nerve('front', 'saphenous', 'M0 244L28 258L26 362L21 396L12 412L0 412Z', [19, 312]),
  nerve(
    'front',
    'superficial_peroneal',
    'M33 300L70 300L70 372L46 386L45 436L33 436L32 406L24 406L21 436L8 436L12 412L21 396L26 362Z',
    [36, 350],
  ),
  nerve('front', 'deep_peroneal', 'M21 436L24 406L32 406L33 436Z', [27, 422], [27, 446]),
  nerve('front', 'sural', 'M46 386L70 372L70 436L45 436Z', [49, 416]),
  nerve('back', 'saddle', SADDLE, [10, 122]),
  nerve('back', 'lateral_femoral_cutaneous', 'M52 130L70 110L70 236L48 228Z', [55, 178]),
  nerve('back', 'saphenous', 'M0 262L18 270L22 340L22 386L0 390Z', [17, 320]),
  nerve('back', 'sural', 'M36 300L70 300L70 390L46 398L46 412L37 408L36 384Z', [42, 350]),
  nerve('back', 'tibial_sole', 'M10 400L37 408L46 412L48 436L10 436Z', [29, 420]),
]
