import type { Coupling } from '../../knowledge.ts'
import type { Suffering } from '../lesion.ts'
import { either, type Struck } from './struck.ts'

/** Places beside the wiring: junction, muscle, tendon, joint, vessel, diffuse nerve, the tract as a whole. */
export function fromPlaces(side: Suffering, struck: Struck, k: Coupling): void {
  const { raise, layout, direct, mechanical } = side
  for (const { place: p, completeness: c } of struck.places) {
    for (const [muscle, share] of Object.entries(p.muscles ?? {})) direct[muscle] = either(direct[muscle] ?? 0, c * share)
    for (const [movement, share] of Object.entries(p.movements ?? {})) mechanical[movement] = either(mechanical[movement] ?? 0, c * share!)
    if (p.fibres)
      side.diffuse = {
        motor: either(side.diffuse.motor, c * p.fibres.motor),
        sensory: either(side.diffuse.sensory, c * p.fibres.sensory),
        reflex: either(side.diffuse.reflex, c * p.fibres.reflex),
        dependence: p.length_dependent ?? 0,
      }
    for (const [finding, share] of Object.entries(p.also)) raise(`also.${finding}`, c * share)
    for (const [jerk, share] of Object.entries(p.jerks ?? {})) raise(`unsprung.${jerk}`, c * share!)
    if (p.arms) {
      raise('arm.proximal', c * p.arms.proximal)
      raise('arm.distal', c * p.arms.distal)
    }
    if (p.level === 'neuromuscular_junction') raise('junction', c)
    if (p.level === 'no_structural_lesion') raise('functional', c)
    if (p.level === 'muscle_or_tendon' && p.muscles) raise('muscle', c)
    if (p.id === 'corticospinal_tract') {
      for (const m of layout.movements) side.addUpper(m.id, c * m.pyramidal)
      for (const a of layout.arcs) side.addRaised(a.id, c)
      raise('upper.leg', c)
      raise('arm.upper', c * k.arm_in_tract)
    }
    if (p.id === 'arm@anterior_horn') raise('arm.lower', c)
    if (p.id === 'bulbar@motor_nuclei') raise('bulbar', c)
    if (p.fibres && (p.length_dependent ?? 0) < 0.5) {
      raise('arm.lower', c * p.fibres.motor * k.arm_in_diffuse_motor)
      raise('arm.numb', c * p.fibres.sensory * k.arm_in_diffuse_sensory)
      raise('arm.potential', c * p.fibres.sensory * k.arm_in_diffuse_sensory)
      raise('arm.reflexless', c * p.fibres.reflex)
    }
    raise(`place.${p.id}`, c)
  }
}
