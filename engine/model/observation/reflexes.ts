import type { Finding, Observations } from '../../knowledge.ts'
import { either } from '../lesion/struck.ts'
import type { Quantities } from '../lesion.ts'
import { clamp, mixer, noticed, type Predictor, reading } from './predictor.ts'

/** A tendon jerk: lowered by a broken arc or a torn tendon, raised from above once the phase allows; shock comes first, harder in the cord than the brain. */
export function jerk(f: Finding, o: Observations, states: readonly string[]): Predictor {
  const { half_at, raised_half_at, raised_by, shock_by } = o.reflex
  const { broken, raised, shock, intact } = o.reflex.states
  const mix = mixer(states, [broken, raised, shock, intact])
  const place = f.id.slice('reflex.'.length)
  const [arcName, raisedName, tendonName] = [`arc.${place}`, `raised.${place}`, `unsprung.${place}`]
  const quantities = place === 'arm' ? ['arm.lower', 'arm.reflexless', 'arm.upper', 'spinal'] : [arcName, raisedName, tendonName, 'spinal']
  const arcOf = (q: Quantities) =>
    place === 'arm' ? Math.max(q['arm.lower'] ?? 0, q['arm.reflexless'] ?? 0) : either(q[arcName]!, q[tendonName] ?? 0)
  const upOf = (q: Quantities) => (place === 'arm' ? (q['arm.upper'] ?? 0) : q[raisedName]!)
  return reading({ quantities, phase: true }, (q, { phase }) => {
    const up = clamp(noticed(upOf(q), raised_half_at.value))
    const low = clamp(noticed(arcOf(q), half_at.value))
    const brisk = (1 - low) * up * raised_by[phase]
    const silent = (1 - low) * up * shock_by[phase] * ((q['spinal'] ?? 0) > 0 ? 1 : o.shares.shock_in_brain.value)
    return mix(low, brisk, silent, Math.max(0, 1 - low - brisk - silent))
  })
}

/** The toe goes up by its extensors and down by its flexors: either answer needs the muscles that give it. */
export function plantar(o: Observations, states: readonly string[]): Predictor {
  const { raised_half_at, by } = o.plantar
  const { upper, no_toes, intact } = o.plantar.states
  const mix = mixer(states, [upper, no_toes, intact])
  return reading({ quantities: ['upper.leg', 'lower.great_toe_extension', 'lower.toe_flexion'], phase: true }, (q, { phase }) => {
    const up = clamp(noticed(q['upper.leg'] ?? 0, raised_half_at.value)) * by[phase]
    const rises = up * (1 - clamp(q['lower.great_toe_extension'] ?? 0))
    const falls = (1 - up) * (1 - clamp(q['lower.toe_flexion'] ?? 0))
    return mix(rises, 1 - rises - falls, falls)
  })
}

/** Tone in the leg; weakness that is only mechanical leaves it alone. */
export function tone(o: Observations, states: readonly string[]): Predictor {
  const { raised_half_at, by, half_at } = o.tone
  const { upper, lower, intact } = o.tone.states
  const mix = mixer(states, [upper, lower, intact])
  return reading({ quantities: ['upper.leg', 'weakness.all', 'mechanical'], phase: true }, (q, { phase }) => {
    const up = clamp(noticed(q['upper.leg'] ?? 0, raised_half_at.value)) * by[phase]
    const low = (1 - up) * clamp(noticed(q['weakness.all'] ?? 0, half_at.value)) * (q['mechanical'] ? 0 : 1)
    return mix(up, low, 1 - up - low)
  })
}
