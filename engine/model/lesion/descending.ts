import type { Coupling, Table } from '../../knowledge.ts'
import { levelOfSegment, SEGMENTS, segmentIndex } from '../anatomy.ts'
import type { Suffering } from '../lesion.ts'
import { either, type Struck } from './struck.ts'

/** What the brain no longer sends down or feels. */
export function fromBrain(side: Suffering, struck: Struck, k: Coupling): void {
  const { layout, raise, addUpper } = side
  for (const { site, completeness } of struck.brain) {
    const b = layout.brain.get(site)!
    for (const m of layout.movements) addUpper(m.id, completeness * b.motor.leg * (b.pattern?.[m.id] ?? m.pyramidal))
    raise('upper.leg', completeness * b.motor.leg)
    raise('arm.upper', completeness * b.motor.arm)
    raise('face.weak', completeness * b.motor.face)
    raise('central.leg', completeness * b.feeling.leg)
    raise('central.deep', completeness * (b.deep ?? b.feeling.leg * k.deep_in_brain))
    raise('arm.numb', completeness * b.feeling.arm)
    raise('face.numb', completeness * b.feeling.face)
    raise('cerebral', completeness)
    raise(`at.${b.level}`, completeness)
    for (const [finding, p] of Object.entries(b.also)) raise(`also.${finding}`, completeness * p)
  }
}

const [C5, T1, L3, S1] = ['C5', 'T1', 'L3', 'S1'].map(segmentIndex) as [number, number, number, number]

/** Where fibres enter or leave the cord that no patch of skin or muscle has: of the arm within its segments, of deep feeling of the toe at each segment or below it. */
export type Entering = { armLower: Table; toe: Float64Array }

/** What the tracts of the cord no longer carry, below the segment struck. */
export function fromTracts(side: Suffering, struck: Struck, k: Coupling, { armLower, toe }: Entering): void {
  const { layout, raise, addUpper, addRaised } = side
  for (const t of struck.tracts) {
    const segment = segmentIndex(t.segment)
    for (const m of layout.movements) addUpper(m.id, t.corticospinal * m.pyramidal * m.below[segment]!)
    for (const a of layout.arcs) addRaised(a.id, t.corticospinal * a.below[segment]!)
    const toLeg = t.corticospinal * layout.legBelow[segment]!
    raise('upper.leg', toLeg * (segment < L3 ? 1 : k.tract_below_L3))
    raise('spinal', toLeg)
    raise(`at.${levelOfSegment(t.segment)}`, Math.max(t.corticospinal, t.dorsal_column, t.spinothalamic))
    if (segment <= T1) {
      const lower = armLower[t.segment] ?? 0
      raise('arm.lower', t.anterior_horn * lower)
      raise('arm.upper', t.corticospinal * (segment < C5 ? 1 : segment < T1 ? 1 - lower : 0))
      raise('arm.numb', Math.max(t.dorsal_column, t.spinothalamic))
    }
    const felt = Math.max(t.dorsal_column * k.touch_in_dorsal_column, t.spinothalamic)
    // From S1 on no skin of the trunk lies below.
    if (segment < S1) {
      raise(`trunk.${t.segment}`, felt)
      raise('trunk', felt)
    }
    raise('dorsal_column', t.dorsal_column * toe[segment]!)
    raise('spinothalamic', t.spinothalamic)
  }
  if (struck.tracts.length > 0) side.cord = feltBelow(struck, k)
}

/**
 * Feeling that enters at each segment and is lost in the cord: what enters where the cord is struck, with its root entry zone, and what
 * must pass there. Pain crosses a little higher, so that of the segment itself it needs both the entry and the crossed tract to be lost.
 */
function feltBelow({ tracts }: Struck, k: Coupling): Suffering['cord'] {
  const own = new Float64Array(SEGMENTS.length)
  const dorsal = new Float64Array(SEGMENTS.length)
  const spinothalamic = new Float64Array(SEGMENTS.length)
  for (const t of tracts) {
    const at = segmentIndex(t.segment)
    own[at] = either(own[at]!, Math.max(k.touch_in_dorsal_column * t.dorsal_column, Math.min(t.dorsal_column, t.spinothalamic)))
    for (let s = at + 1; s < SEGMENTS.length; s++) {
      dorsal[s] = either(dorsal[s]!, t.dorsal_column)
      spinothalamic[s] = either(spinothalamic[s]!, t.spinothalamic)
    }
  }
  const passing = Float64Array.from(SEGMENTS, (_, s) => Math.max(k.touch_in_dorsal_column * dorsal[s]!, spinothalamic[s]!))
  return {
    felt: passing.map((p, s) => either(own[s]!, p)),
    saddle: passing.map((p, s) => either(own[s]!, p * k.saddle_in_tract)),
  }
}
