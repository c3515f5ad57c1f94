import type { Coupling, Table } from '../../knowledge.ts'
import { levelOfSegment, segmentIndex } from '../anatomy.ts'
import type { Suffering } from '../lesion.ts'
import { either, type Struck } from './struck.ts'

/** What the brain no longer sends down or feels. */
export function fromBrain(side: Suffering, struck: Struck): void {
  const { layout, raise, addUpper } = side
  for (const { site, completeness } of struck.brain) {
    const b = layout.brain.get(site)!
    for (const m of layout.movements) addUpper(m.id, completeness * b.motor.leg * (b.pattern?.[m.id] ?? m.pyramidal))
    raise('upper.leg', completeness * b.motor.leg)
    raise('arm.upper', completeness * b.motor.arm)
    raise('face.weak', completeness * b.motor.face)
    raise('central.leg', completeness * b.feeling.leg)
    raise('arm.numb', completeness * b.feeling.arm)
    raise('face.numb', completeness * b.feeling.face)
    raise('cerebral', completeness)
    raise(`at.${b.level}`, completeness)
    for (const [finding, p] of Object.entries(b.also)) raise(`also.${finding}`, completeness * p)
  }
}

const [C5, T1, L3] = ['C5', 'T1', 'L3'].map(segmentIndex) as [number, number, number]

/** What the tracts of the cord no longer carry, below the segment struck. */
export function fromTracts(side: Suffering, struck: Struck, k: Coupling, armLower: Table): void {
  const { layout, raise, addUpper, addRaised } = side
  for (const t of struck.tracts) {
    const segment = segmentIndex(t.segment)
    for (const m of layout.movements) addUpper(m.id, t.corticospinal * m.pyramidal * m.below[segment]!)
    for (const a of layout.arcs) addRaised(a.id, t.corticospinal * a.below[segment]!)
    raise('upper.leg', t.corticospinal * (segment < L3 ? 1 : k.tract_below_L3))
    raise('spinal', t.corticospinal)
    raise(`at.${levelOfSegment(t.segment)}`, Math.max(t.corticospinal, t.dorsal_column, t.spinothalamic))
    for (const patch of layout.skin) {
      const below = patch.below[segment]!
      const now = side.patchTract[patch.id] ?? { dorsal: 0, spinothalamic: 0 }
      side.patchTract[patch.id] = {
        dorsal: either(now.dorsal, below * t.dorsal_column),
        spinothalamic: either(now.spinothalamic, below * t.spinothalamic),
      }
    }
    if (segment <= T1) {
      const lower = armLower[t.segment] ?? 0
      raise('arm.lower', t.anterior_horn * lower)
      raise('arm.upper', t.corticospinal * (segment < C5 ? 1 : segment < T1 ? 1 - lower : 0))
      raise('arm.numb', Math.max(t.dorsal_column, t.spinothalamic))
    }
    const felt = Math.max(t.dorsal_column * k.touch_in_dorsal_column, t.spinothalamic)
    raise(`trunk.${t.segment}`, felt)
    raise('trunk', felt)
    raise('dorsal_column', t.dorsal_column)
    raise('spinothalamic', t.spinothalamic)
  }
}
