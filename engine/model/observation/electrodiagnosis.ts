import type { Anatomy, Finding, Observations, Table } from '../../knowledge.ts'
import type { Quantities } from '../lesion.ts'
import { clamp, highest, inNearTotal, mixer, nearTotal, noticed, type Predictor, reading } from './predictor.ts'

/** Which muscles and patches each nerve conduction study samples; the names are the format's. */
const MOTOR_STUDY: Record<string, string> = {
  'ncs.peroneal_motor': 'extensor_digitorum_brevis',
  'ncs.tibial_motor': 'abductor_hallucis',
  'ncs.femoral_motor': 'vasti',
}
const SENSORY_STUDY: Record<string, string> = {
  'ncs.sural_sensory': 'sensation.sural',
  'ncs.superficial_peroneal_sensory': 'sensation.superficial_peroneal',
  'ncs.saphenous_sensory': 'sensation.saphenous',
}
/** Places where each motor study brackets a nerve with its stimuli. */
const BLOCK_SITES: Record<string, readonly string[]> = {
  'ncs.peroneal_motor': ['at.common_peroneal@popliteal', 'at.common_peroneal@fibular_neck'],
  'ncs.tibial_motor': ['at.tibial@popliteal'],
  'ncs.femoral_motor': ['at.femoral@inguinal'],
}
/** Places beyond the last stimulus, or that are named as no block: there the signal comes late. */
const LATE_SITES: Record<string, readonly string[]> = {
  'ncs.peroneal_motor': ['at.deep_peroneal@leg', 'at.deep_peroneal@ankle'],
  'ncs.tibial_motor': ['at.tibial@tarsal_tunnel'],
}
/** Mixes tables of a nerve lesion, that lose their normal results as the loss is `total` (0 to 1), with what an intact nerve shows, given last. */
function lesionMixer(o: Observations, states: readonly string[], abnormal: readonly Table[], intact: Table) {
  const mix = mixer(states, [...abnormal, ...abnormal.map((t) => inNearTotal(t, o.shares.missed_in_near_total.value)), intact])
  return (total: number, weights: readonly number[], whole: number) =>
    mix(...weights.map((w) => w * (1 - total)), ...weights.map((w) => w * total), whole)
}
/** Places that are a process of nerves all over rather than one spot. */
const diffuseIn = (anatomy: Anatomy): string[] => anatomy.places.filter((p) => p.fibres).map((p) => `place.${p.id}`)

export const isMotorStudy = (id: string): boolean => id in MOTOR_STUDY || id === 'ncs.upper_limb_motor'
export const isSensoryStudy = (id: string): boolean => id in SENSORY_STUDY || id === 'ncs.upper_limb_sensory'
export const isLateResponse = (id: string): boolean => id === 'ncs.f_waves' || id === 'ncs.h_reflex'

/** Block at a stimulated place, slowing in diffuse nerve disease and near the end of a nerve, and lost amplitude once axons have degenerated. */
export function motorStudy({ id }: Finding, o: Observations, anatomy: Anatomy, states: readonly string[]): Predictor {
  const { half_at, by } = o.conduction
  const { block, demyelinating, axonal, intact } = o.conduction.motor
  const mix = lesionMixer(o, states, [block, demyelinating, axonal], intact)
  const supply = id in MOTOR_STUDY ? `nerve.${MOTOR_STUDY[id]}` : 'arm.lower'
  const sites = BLOCK_SITES[id] ?? []
  const late = LATE_SITES[id] ?? []
  const everywhere = diffuseIn(anatomy)
  return reading({ quantities: [supply, ...sites, ...late, ...everywhere], kind: true, phase: true }, (q, { kind, phase }) => {
    const lost = q[supply] ?? 0
    const blocks = o.conduction.blocks[kind]
    const diffuse = everywhere.some((name) => (q[name] ?? 0) > 0) ? lost : 0
    const blocked = clamp(noticed(highest(q, sites), half_at.value)) * blocks
    const slow = (1 - blocked) * clamp(noticed(Math.max(diffuse, highest(q, late)), half_at.value)) * blocks
    const thin = (1 - blocked - slow) * (clamp(noticed(lost, half_at.value)) * by[phase]) * (1 - blocks * o.shares.axons_under_block.value)
    const total = nearTotal(lost, o.shares.near_total_from.value) * by[phase]
    return mix(total, [blocked, slow, thin], 1 - blocked - slow - thin)
  })
}

/** Sensory potentials: spared by a lesion before the ganglion, so read from `potential.*` rather than from what is felt. */
export function sensoryStudy({ id }: Finding, o: Observations, anatomy: Anatomy, states: readonly string[]): Predictor {
  const { affected, intact } = o.conduction.sensory
  const mix = lesionMixer(o, states, [affected], intact)
  const test = SENSORY_STUDY[id]
  const patches = anatomy.skin.flatMap((s) => {
    const share = test === undefined ? undefined : s.tests[test]
    return share === undefined ? [] : [{ name: `potential.${s.id}`, share }]
  })
  const lostIn = (q: Quantities) => {
    if (test === undefined) return q['arm.potential'] ?? 0
    let sum = 0
    for (const { name, share } of patches) sum += share * (q[name] ?? 0)
    return sum
  }
  const quantities = test === undefined ? ['arm.potential'] : patches.map(({ name }) => name)
  return reading({ quantities, phase: true }, (q, { phase }) => {
    const lost = lostIn(q)
    const p = clamp(noticed(lost, o.conduction.half_at.value)) * o.conduction.by[phase]
    return mix(nearTotal(lost, o.shares.near_total_from.value) * o.conduction.by[phase], [p], 1 - p)
  })
}

export function lateResponse({ id }: Finding, o: Observations, states: readonly string[]): Predictor {
  const { affected, intact } = o.conduction.late
  const mix = mixer(states, [affected, intact])
  const quantities = id === 'ncs.h_reflex' ? ['arc.ankle'] : ['nerve.abductor_hallucis', 'nerve.extensor_digitorum_brevis']
  return reading({ quantities }, (q) => {
    const p = clamp(noticed(highest(q, quantities), o.conduction.half_at.value))
    return mix(p, 1 - p)
  })
}

/** Needle findings: fibrillation once axons have degenerated, enlarged units once others have sprouted, small units in muscle disease. */
export function needle({ id }: Finding, o: Observations, anatomy: Anatomy, states: readonly string[]): Predictor {
  const e = o.electromyography
  const { acute, acute_and_chronic, recruitment, myopathic: small, intact } = e.states
  const mix = lesionMixer(o, states, [acute, acute_and_chronic, recruitment, small], intact)
  const muscles = anatomy.muscles.filter((m) => m.emg === id)
  const nerves = id === 'emg.upper_limb' ? ['arm.lower'] : id === 'emg.tongue' ? ['bulbar'] : muscles.map((m) => `nerve.${m.id}`)
  const fibres = id === 'emg.upper_limb' ? ['arm.proximal', 'arm.distal'] : muscles.map((m) => `muscle.${m.id}`)
  return reading({ quantities: [...nerves, ...fibres], kind: true, phase: true }, (q, { kind, phase }) => {
    const lost = highest(q, nerves)
    const total = nearTotal(lost, o.shares.near_total_from.value) * e.fibrillates[phase]
    const hit = clamp(noticed(lost, e.half_at.value))
    const fib = hit * e.fibrillates[phase] * e.denervates[kind]
    const chronic = fib * e.chronic[phase]
    // Where nothing is left to recruit, that shows whether or not fibres fibrillate, once somebody can be sure that it is not pain or will.
    const alone = o.shares.recruitment_alone.value
    const recruit = (hit - fib) * (alone + (1 - alone) * total)
    const myopathic = highest(q, fibres)
    const muscle =
      (1 - hit) * (kind === 'inflammatory' || kind === 'junctional' ? myopathic : myopathic * o.shares.myopathic_otherwise.value)
    return mix(total, [fib - chronic, chronic, recruit, muscle], Math.max(0, 1 - fib - recruit - muscle))
  })
}
