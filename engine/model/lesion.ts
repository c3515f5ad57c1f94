import { type Coupling, type Movement, type Observations, SIDES, type Side } from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
import { opposite } from './laterality.ts'
import { type Entering, fromBrain, fromTracts } from './lesion/descending.ts'
import { irritated, movements, muscles, reflexes, skin } from './lesion/ends.ts'
import { type Layout, layOut, sharesFrom } from './lesion/layout.ts'
import { fromPlaces } from './lesion/places.ts'
import { either, isIntact, type LesionPart, type Struck, strike } from './lesion/struck.ts'

export type { LesionPart } from './lesion/struck.ts'

/** Bodily quantities of one side, each 0 (intact) to 1 (gone), by name: `weakness.knee_extension`, `numb.sole`, `arc.ankle` ... */
export type Quantities = Record<string, number>
export type Deficits = { left: Quantities; right: Quantities; whole: Quantities }

/** One side while its quantities are being worked out. */
export type Suffering = {
  layout: Layout
  q: Quantities
  /** raises a quantity; what is named twice is lost to either */
  raise(name: string, p: number): void
  /** upper motor neuron deficit by movement */
  upper: Record<string, number>
  addUpper(movement: Movement, p: number): void
  raisedArcs: Record<string, number>
  addRaised(arc: string, p: number): void
  /** feeling that the cord no longer passes on, by the segment at which it enters; of the saddle less, for its fibres lie outermost */
  cord: { felt: Float64Array; saddle: Float64Array } | undefined
  /** muscles weakened in themselves, movements by pain or mechanics, muscles by their nerves */
  direct: Record<string, number>
  mechanical: Record<string, number>
  neural: Record<string, number>
  diffuse: { motor: number; sensory: number; reflex: number; dependence: number }
}
function suffering(layout: Layout): Suffering {
  const q: Quantities = {}
  const upper: Record<string, number> = {}
  const raisedArcs: Record<string, number> = {}
  return {
    layout,
    q,
    raise: (name, p) => {
      if (p > 0) q[name] = either(q[name] ?? 0, Math.min(1, p))
    },
    upper,
    addUpper: (movement, p) => {
      upper[movement] = either(upper[movement] ?? 0, p)
    },
    raisedArcs,
    addRaised: (arc, p) => {
      raisedArcs[arc] = either(raisedArcs[arc] ?? 0, p)
    },
    cord: undefined,
    direct: {},
    mechanical: {},
    neural: {},
    diffuse: { motor: 0, sensory: 0, reflex: 0, dependence: 0 },
  }
}

/**
 * What a lesion does to one side of the body.
 * Lower motor neuron deficit follows design section 2; fibres that run side by side in one rank add instead of multiplying,
 * so that cutting every root of a muscle paralyses it.
 */
function sideDeficits(layout: Layout, struck: Struck, k: Coupling, entering: Entering): Quantities {
  const side = suffering(layout)
  fromBrain(side, struck, k)
  fromTracts(side, struck, k, entering)
  fromPlaces(side, struck, k)
  muscles(side, struck, k)
  movements(side, k)
  skin(side, struck, k)
  reflexes(side, struck, k)
  irritated(side, struck)
  return side.q
}

type Settings = Pick<Observations, 'coupling' | 'arm_lower' | 'toe_roots'>

/** What a lesion does to each side, and of the bladder, which has none. */
export type Sides = Record<Side, Quantities> & { bladder: number }
/** What lesions do, for many lesions on one wiring. A side that none of the parts strikes is the same intact object every time. */
export function sidesOn(wiring: Wiring, o: Settings): (parts: readonly LesionPart[]) => Sides {
  const layout = layOut(wiring)
  const entering: Entering = {
    armLower: { C5: o.arm_lower.C5, C6: o.arm_lower.C6, C7: o.arm_lower.C7, C8: o.arm_lower.C8, T1: o.arm_lower.T1 },
    toe: sharesFrom({ L4: o.toe_roots.L4, L5: o.toe_roots.L5, S1: o.toe_roots.S1 }),
  }
  const intact: Quantities = { ...sideDeficits(layout, strike(wiring, []).left, o.coupling, entering), crossed_loss: 0 }
  const of = (s: Struck) => (isIntact(s) ? intact : sideDeficits(layout, s, o.coupling, entering))
  return (parts) => {
    const struck = strike(wiring, parts)
    const sides = { left: of(struck.left), right: of(struck.right) }
    likeStockings(sides, intact, o.coupling)
    for (const s of SIDES) if (sides[s] !== intact) sides[s]['crossed_loss'] = crossedLoss(sides[s], sides[opposite(s)])
    return { ...sides, bladder: struck.bladder }
  }
}
/** A quantity of the whole person, from what it is on each side. */
export const wholeOf = (name: string, left: number, right: number): number =>
  name === 'crossed_loss' ? Math.max(left, right) : either(left, right)

/** What `sidesOn` says, and the same of the whole person. */
function deficitsOn(wiring: Wiring, o: Settings): (parts: readonly LesionPart[]) => Deficits {
  const sidesOf = sidesOn(wiring, o)
  return (parts) => {
    const { left, right, bladder } = sidesOf(parts)
    const whole: Quantities = {}
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)]))
      whole[name] = wholeOf(name, left[name] ?? 0, right[name] ?? 0)
    whole['bladder'] = bladder
    return { left, right, whole }
  }
}
/** A stocking is called one when both feet wear it: of what one foot has alone only a share is told so. */
function likeStockings(sides: Record<Side, Quantities>, intact: Quantities, k: Coupling): void {
  for (const name of ['territory.both_feet_stocking', 'numb.sensation.stocking']) {
    const shared = Math.min(sides.left[name] ?? 0, sides.right[name] ?? 0)
    for (const s of SIDES) if (sides[s] !== intact) sides[s][name] = shared + ((sides[s][name] ?? 0) - shared) * k.stocking_on_one_foot
  }
}
/** Weakness on this side with pain and temperature lost on the other: half of the cord. */
const crossedLoss = (here: Quantities, there: Quantities): number =>
  (here['upper.leg'] ?? 0) * Math.max(0, (there['spinothalamic'] ?? 0) - (here['spinothalamic'] ?? 0))

const known = new WeakMap<Wiring, { o: Settings; suffer: (parts: readonly LesionPart[]) => Deficits }>()
/** Everything one lesion does, on both sides. Every quantity lies between 0 and 1. Throws on an unknown site. */
export function deficitsOf(wiring: Wiring, parts: readonly LesionPart[], o: Settings): Deficits {
  let kept = known.get(wiring)
  if (!kept || kept.o.coupling !== o.coupling || kept.o.arm_lower !== o.arm_lower || kept.o.toe_roots !== o.toe_roots) {
    kept = { o, suffer: deficitsOn(wiring, o) }
    known.set(wiring, kept)
  }
  return kept.suffer(parts)
}
