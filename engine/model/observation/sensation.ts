import type { Finding, Observations } from '../../knowledge.ts'
import { SEGMENTS } from '../anatomy.ts'
import type { Quantities } from '../lesion.ts'
import { clamp, mixer, normalised, noticed, type Predictor } from './predictor.ts'

/** The part of the trunk a sensory level lies in. */
export const regionOfLevel = (segment: string): string => {
  const n = Number(segment.slice(1))
  return segment.startsWith('C') ? 'cervical' : segment.startsWith('T') ? (n <= 6 ? 'upper_thoracic' : 'lower_thoracic') : 'lumbar'
}

const numbnessOf = (id: string, o: Observations): ((q: Quantities) => number) => {
  if (id === 'vibration.toe') return (q) => q['deep'] ?? 0
  if (id === 'position.toe') return (q) => (q['deep'] ?? 0) * o.shares.position_of_deep.value
  if (id === 'sensation.arm') return (q) => q['arm.numb'] ?? 0
  if (id === 'sensation.face') return (q) => q['face.numb'] ?? 0
  const name = `numb.${id}`
  return (q) => q[name] ?? 0
}

/** Touch, pain, vibration or position: intact, partly or wholly lost. */
export function feeling(f: Finding, o: Observations, states: readonly string[]): Predictor {
  const table = f.id.startsWith('sensation.') ? o.sensation : o.deep_sensation
  const { lost, partial, intact } = table.states
  const mix = mixer(states, [lost, partial, intact])
  const numbness = numbnessOf(f.id, o)
  return (q) => {
    const x = numbness(q)
    const affected = clamp(noticed(x, table.half_at.value))
    const gone = affected * x * x
    return mix(gone, affected - gone, 1 - affected)
  }
}

/** The region of the trunk below which feeling changes. */
export function trunkLevel(o: Observations, states: readonly string[]): Predictor {
  const { trunk_level_found: found, trunk_level_missed: missed } = o.shares
  const none = states.indexOf('none')
  const levels = SEGMENTS.map((segment) => ({ name: `trunk.${segment}`, state: states.indexOf(regionOfLevel(segment)) }))
  return (q) => {
    const felt: number[] = states.map((_, s) => (s === none ? 1 : 0))
    for (const { name, state } of levels) {
      const p = q[name]
      if (p === undefined) continue
      felt[state]! += p * found.value
      felt[none] = Math.max(missed.value, felt[none]! * (1 - p * found.value))
    }
    return normalised(felt)
  }
}
