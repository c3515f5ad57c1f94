import type { Anatomy, Examiner, Finding, Kind, Observations, Phase, Side, Table } from '../knowledge.ts'
import type { Deficits, Quantities } from './lesion.ts'

/** The states a finding can be in, in a fixed order; a yes/no finding has `false`, `true`. */
export function statesOf(finding: Finding): readonly string[] {
  if (finding.kind === 'grade') return ['0', '1', '2', '3', '4', '5']
  if (finding.kind === 'one_of') return finding.values!
  if (finding.kind === 'number') return finding.bins?.map((b) => b.state) ?? []
  if (finding.kind === 'level') return ['none', 'cervical', 'upper_thoracic', 'lower_thoracic', 'lumbar']
  return ['false', 'true']
}
/** The part of the trunk a sensory level lies in. */
export const regionOfLevel = (segment: string): string => {
  const n = Number(segment.slice(1))
  return segment.startsWith('C') ? 'cervical' : segment.startsWith('T') ? (n <= 6 ? 'upper_thoracic' : 'lower_thoracic') : 'lumbar'
}

/** Rises from 0 to 1 with `x`, one half at `half`: what is noticed of a deficit. */
const noticed = (x: number, half: number) => (x <= 0 ? 0 : (x * x) / (x * x + half * half)) * (1 + half * half)
const clamp = (p: number) => Math.min(1, Math.max(0, p))

/** Error function after Abramowitz and Stegun 7.1.26; absolute error below 1.5e-7. */
const erf = (x: number) => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const y = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x)
  return x < 0 ? -y : y
}
const normalBelow = (x: number, mean: number, sd: number) => (1 + erf((x - mean) / (sd * Math.SQRT2))) / 2

/**
 * Medical Research Council grade 0-5 given a deficit 0-1: a rounded normal round `ceiling x (1 - deficit)` whose spread is the
 * examiner's unreliability and, where there is a deficit, how unevenly real lesions weaken.
 */
export function gradeDistribution(deficit: number, o: Observations['strength'], examiner: Examiner): number[] {
  const mean = o.ceiling.value * (1 - deficit)
  const sd = Math.hypot(o.noise[examiner], o.spread.value * Math.sqrt(deficit))
  const below = [0, 1, 2, 3, 4].map((g) => normalBelow(g + 0.5, mean, sd))
  return [0, 1, 2, 3, 4, 5].map((g) => (g === 5 ? 1 : below[g]!) - (g === 0 ? 0 : below[g - 1]!))
}

const mix = (states: readonly string[], parts: readonly (readonly [number, Table])[]): number[] => {
  const p = states.map((s) => parts.reduce((sum, [w, table]) => sum + w * (table[s] ?? 0), 0))
  const all = p.reduce((a, b) => a + b, 0)
  return p.map((x) => x / all)
}

/** Which muscles and patches each electrodiagnostic finding samples; the names are the format's. */
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
  'ncs.peroneal_motor': ['at.common_peroneal@popliteal', 'at.common_peroneal@fibular_neck', 'at.deep_peroneal@leg'],
  'ncs.tibial_motor': ['at.tibial@popliteal', 'at.tibial@tarsal_tunnel'],
  'ncs.femoral_motor': ['at.femoral@inguinal'],
}
const DIFFUSE = ['place.nerves@length_dependent', 'place.nerves@all'] as const

export type Observer = {
  /** P(state) of a finding, or P(false), P(true) of one value of an any-of finding, on one side or of the whole person */
  observe(
    f: Finding,
    value: string | undefined,
    side: Side | undefined,
    d: Deficits,
    lesion: { kind: Kind; phase: Phase },
    examiner: Examiner,
  ): number[]
  /** true when the wiring predicts this finding (or this value of it) */
  wired(f: Finding, value?: string): boolean
  /** true when the prediction also depends on the time since onset or the kind of lesion */
  phased(f: Finding): boolean
}

export function observer(o: Observations, anatomy: Anatomy): Observer {
  const also = new Set([...anatomy.brain, ...anatomy.places].flatMap((s) => Object.keys(s.also)))
  const emgMuscles = new Map<string, string[]>()
  for (const m of anatomy.muscles) if (m.emg) emgMuscles.set(m.emg, [...(emgMuscles.get(m.emg) ?? []), m.id])
  const potentials = new Map<string, [string, number][]>()
  for (const s of anatomy.skin)
    for (const [test, share] of Object.entries(s.tests)) potentials.set(test, [...(potentials.get(test) ?? []), [s.id, share]])
  const links = new Map(o.links.map((l) => [l.finding, { ...l, terms: Object.entries(l.from) }]))
  const competitions = new Map(
    o.competitions.map((c) => [
      c.finding,
      Object.entries(c.scores).map(([state, { base, from }]) => ({ state, base, terms: Object.entries(from) })),
    ]),
  )
  const linkOf = (id: string, value: string | undefined) =>
    value === undefined ? links.get(id) : (links.get(`${id}=${value}`) ?? links.get(`${id}=*`))

  const linked = (id: string, value: string | undefined, q: Quantities, phase: Phase): number => {
    let rest = 1 - clamp(q[`also.${value === undefined ? id : `${id}=${value}`}`] ?? 0)
    const link = linkOf(id, value)
    if (link)
      for (const [quantity, p] of link.terms) {
        const x = q[value === undefined ? quantity : quantity.replace('*', value)] ?? 0
        if (x > 0) rest *= 1 - clamp(p * noticed(x, link.half_at) * (link.phases?.[phase] ?? 1))
      }
    return 1 - rest
  }

  const arm = (q: Quantities, part: 'proximal' | 'distal') =>
    clamp(1 - (1 - (q['arm.upper'] ?? 0)) * (1 - (q['arm.lower'] ?? 0)) * (1 - (q[`arm.${part}`] ?? 0)))
  const deficitOf = (id: string, q: Quantities): number => {
    if (id === 'strength.leg_overall') return q['weakness.leg']!
    if (id === 'strength.arm_proximal') return arm(q, 'proximal')
    if (id === 'strength.arm_distal') return arm(q, 'distal')
    if (id === 'strength.face') return clamp(1 - (1 - (q['face.weak'] ?? 0)) * (1 - (q['bulbar'] ?? 0) * 0.5))
    if (id === 'strength.neck_flexion') return clamp((q['junction'] ?? 0) * 0.5 + (q['bulbar'] ?? 0) * 0.5)
    return q[`weakness.${id.slice('strength.'.length)}`] ?? 0
  }

  const observe: Observer['observe'] = (finding, value, side, d, lesion, examiner) => {
    const q = side ? d[side] : d.whole
    const { id } = finding
    const states = statesOf(finding)
    const { phase, kind } = lesion
    if (finding.kind === 'grade') return gradeDistribution(deficitOf(id, q), o.strength, examiner)
    if (finding.kind === 'boolean' || value !== undefined) {
      const p = linked(id, value, q, phase)
      return [1 - p, p]
    }
    const competition = competitions.get(id)
    if (competition)
      return mix(
        states,
        competition.map(
          ({ state, base, terms }) => [base + terms.reduce((sum, [name, w]) => sum + w * (q[name] ?? 0), 0), { [state]: 1 }] as const,
        ),
      )
    if (id === 'reflex.knee' || id === 'reflex.ankle' || id === 'reflex.arm') {
      const arc = id === 'reflex.arm' ? Math.max(q['arm.lower'] ?? 0, q['arm.reflexless'] ?? 0) : q[`arc.${id.slice(7)}`]!
      const up = id === 'reflex.arm' ? (q['arm.upper'] ?? 0) : q[`raised.${id.slice(7)}`]!
      const low = clamp(noticed(arc, o.reflex.half_at.value))
      const raised = (1 - low) * up * o.reflex.raised_by[phase]
      const shock = (1 - low) * up * o.reflex.shock_by[phase] * ((q['spinal'] ?? 0) > 0 ? 1 : 0.5)
      return mix(states, [
        [low, o.reflex.states.broken],
        [raised, o.reflex.states.raised],
        [shock, o.reflex.states.shock],
        [Math.max(0, 1 - low - raised - shock), o.reflex.states.intact],
      ])
    }
    if (id === 'reflex.plantar') {
      const up = clamp((q['upper.leg'] ?? 0) * o.plantar.by[phase])
      const toes = (1 - up) * clamp(q['lower.great_toe_extension'] ?? 0)
      return mix(states, [
        [up, o.plantar.states.upper],
        [toes, o.plantar.states.no_toes],
        [1 - up - toes, o.plantar.states.intact],
      ])
    }
    if (id === 'tone.leg') {
      const up = clamp((q['upper.leg'] ?? 0) * o.tone.by[phase])
      const low = (1 - up) * clamp(noticed(q['weakness.any'] ?? 0, o.tone.half_at.value)) * (q['mechanical'] ? 0 : 1)
      return mix(states, [
        [up, o.tone.states.upper],
        [low, o.tone.states.lower],
        [1 - up - low, o.tone.states.intact],
      ])
    }
    if (id === 'sensation.trunk_level') {
      const felt: Table = { none: 1 }
      for (const [name, p] of Object.entries(q))
        if (name.startsWith('trunk.')) {
          const region = regionOfLevel(name.slice(6))
          felt[region] = (felt[region] ?? 0) + p * 0.65
          felt['none'] = Math.max(0.02, felt['none']! * (1 - p * 0.65))
        }
      return mix(
        states,
        states.map((s) => [felt[s] ?? 0, { [s]: 1 }] as const),
      )
    }
    if (id.startsWith('sensation.') || id === 'vibration.toe' || id === 'position.toe') {
      const deep = id.startsWith('sensation.') ? undefined : o.deep_sensation
      const table = deep ?? o.sensation
      const x =
        id === 'vibration.toe'
          ? (q['deep'] ?? 0)
          : id === 'position.toe'
            ? (q['deep'] ?? 0) * 0.8
            : id === 'sensation.arm'
              ? (q['arm.numb'] ?? 0)
              : id === 'sensation.face'
                ? (q['face.numb'] ?? 0)
                : (q[`numb.${id}`] ?? 0)
      const affected = clamp(noticed(x, table.half_at.value))
      const lost = affected * x * x
      return mix(states, [
        [lost, table.states.lost],
        [affected - lost, table.states.partial],
        [1 - affected, table.states.intact],
      ])
    }
    const reach = (p: number) => clamp(noticed(p, o.conduction.half_at.value)) * o.conduction.by[phase]
    if (id in MOTOR_STUDY || id === 'ncs.upper_limb_motor') {
      const lost = id in MOTOR_STUDY ? (q[`nerve.${MOTOR_STUDY[id]}`] ?? 0) : (q['arm.lower'] ?? 0)
      const blocks = o.conduction.blocks[kind]
      const focal = Math.max(0, ...(BLOCK_SITES[id] ?? []).map((name) => q[name] ?? 0))
      const diffuse = DIFFUSE.some((name) => (q[name] ?? 0) > 0) ? lost : 0
      const block = clamp(noticed(focal, o.conduction.half_at.value)) * blocks
      const slow = (1 - block) * clamp(noticed(diffuse, o.conduction.half_at.value)) * blocks
      const axonal = (1 - block - slow) * reach(lost) * (1 - blocks * 0.5)
      return mix(states, [
        [block, o.conduction.motor.block],
        [slow, o.conduction.motor.demyelinating],
        [axonal, o.conduction.motor.axonal],
        [1 - block - slow - axonal, o.conduction.motor.intact],
      ])
    }
    if (id in SENSORY_STUDY || id === 'ncs.upper_limb_sensory') {
      const lost =
        id === 'ncs.upper_limb_sensory'
          ? (q['arm.lower'] ?? 0) * (q['arm.numb'] ?? 0)
          : potentials.get(SENSORY_STUDY[id]!)!.reduce((sum, [patch, share]) => sum + share * (q[`potential.${patch}`] ?? 0), 0)
      const p = reach(lost)
      return mix(states, [
        [p, o.conduction.sensory.affected],
        [1 - p, o.conduction.sensory.intact],
      ])
    }
    if (id === 'ncs.f_waves' || id === 'ncs.h_reflex') {
      const lost =
        id === 'ncs.h_reflex' ? q['arc.ankle']! : Math.max(q['nerve.abductor_hallucis'] ?? 0, q['nerve.extensor_digitorum_brevis'] ?? 0)
      const p = clamp(noticed(lost, o.conduction.half_at.value))
      return mix(states, [
        [p, o.conduction.late.affected],
        [1 - p, o.conduction.late.intact],
      ])
    }
    if (id.startsWith('emg.') && states.includes('acute_denervation')) {
      const muscles = emgMuscles.get(id)
      const lost =
        id === 'emg.upper_limb'
          ? (q['arm.lower'] ?? 0)
          : id === 'emg.tongue'
            ? (q['bulbar'] ?? 0)
            : Math.max(0, ...(muscles ?? []).map((m) => q[`nerve.${m}`] ?? 0))
      const myopathic =
        id === 'emg.upper_limb'
          ? Math.max(q['arm.proximal'] ?? 0, q['arm.distal'] ?? 0)
          : Math.max(0, ...(muscles ?? []).map((m) => q[`muscle.${m}`] ?? 0))
      const e = o.electromyography
      const hit = clamp(noticed(lost, e.half_at.value))
      const fib = hit * e.fibrillates[phase] * e.denervates[kind]
      const chronic = fib * e.chronic[phase]
      const recruit = (hit - fib) * 0.8
      const muscle = (1 - hit) * (kind === 'inflammatory' || kind === 'junctional' ? myopathic : myopathic * 0.05)
      return mix(states, [
        [fib - chronic, e.states.acute],
        [chronic, e.states.acute_and_chronic],
        [recruit, e.states.recruitment],
        [muscle, e.states.myopathic],
        [Math.max(0, 1 - fib - recruit - muscle), e.states.intact],
      ])
    }
    throw new Error(`The wiring was asked for ${id}, of which it knows nothing.`)
  }

  const wiredKinds =
    /^(strength\.|reflex\.|tone\.leg|sensation\.|vibration\.|position\.|ncs\.(?!pattern|repetitive)|emg\.(?!pattern|single))/
  return {
    observe,
    wired: (f, value) =>
      f.kind === 'boolean' || f.kind === 'any_of'
        ? linkOf(f.id, value) !== undefined || also.has(value === undefined ? f.id : `${f.id}=${value}`)
        : competitions.has(f.id) || wiredKinds.test(f.id),
    phased: (f) => /^(reflex|tone|ncs|emg)\./.test(f.id) || [...links.values()].some((l) => l.phases && l.finding.split('=')[0] === f.id),
  }
}
