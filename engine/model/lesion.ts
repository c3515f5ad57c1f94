import { type Coupling, MOVEMENTS, type Movement, type Observations, type Place, SIDES, type Side, type Table } from '../knowledge.ts'
import { type Path, segmentIndex, type Wiring } from './anatomy.ts'

/** One lesioned place. `side` is the side of the body that suffers (for the brain: the side opposite to the lesion). */
export type LesionPart = { site: string; side: Side; completeness: number; crossing: boolean }

/** Bodily quantities of one side, each 0 (intact) to 1 (gone), by name: `weakness.knee_extension`, `numb.sole`, `arc.ankle` ... */
export type Quantities = Record<string, number>
export type Deficits = { left: Quantities; right: Quantities; whole: Quantities }

const either = (...ps: number[]) => 1 - ps.reduce((rest, p) => rest * (1 - p), 1)
const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** What has been struck on one side, gathered over all parts before anything is computed. */
type Struck = {
  cut: Map<string, number>
  brain: { site: string; completeness: number }[]
  tracts: { segment: string; corticospinal: number; dorsal_column: number; spinothalamic: number }[]
  places: { place: Place; completeness: number }[]
}
const emptyStruck = (): Struck => ({ cut: new Map(), brain: [], tracts: [], places: [] })

function strike(wiring: Wiring, parts: readonly LesionPart[]): { left: Struck; right: Struck; bladder: number } {
  const struck = { left: emptyStruck(), right: emptyStruck(), bladder: 0 }
  for (const part of parts) {
    const site = wiring.sites.get(part.site)
    if (!site) throw new Error(`No site is called ${part.site}. List them with: legwise lesion --list`)
    for (const e of site.effects) {
      const here = struck[part.side]
      const there = struck[opposite(part.side)]
      if (e.does === 'cut') here.cut.set(e.node, either(here.cut.get(e.node) ?? 0, part.completeness * e.share))
      else if (e.does === 'brain') here.brain.push({ site: e.site, completeness: part.completeness })
      else if (e.does === 'place') here.places.push({ place: e.place, completeness: part.completeness * e.share })
      else {
        struck.bladder = either(struck.bladder, part.completeness * e.bladder)
        for (const [on, t] of part.crossing
          ? ([
              [here, e.same],
              [there, e.other],
            ] as const)
          : ([[here, e.same]] as const)) {
          const horn = `horn:${e.segment}`
          on.cut.set(horn, either(on.cut.get(horn) ?? 0, part.completeness * t.anterior_horn))
          on.tracts.push({
            segment: e.segment,
            corticospinal: part.completeness * t.corticospinal,
            dorsal_column: part.completeness * t.dorsal_column,
            spinothalamic: part.completeness * t.spinothalamic,
          })
        }
      }
    }
  }
  return struck
}

/** 1 - product over the ranks of (1 - what is cut in that rank); parallel fibres of one rank add. */
const broken = (path: Path, cut: ReadonlyMap<string, number>, from = 0): number => {
  let rest = 1
  for (let i = from; i < path.length; i++) {
    let lost = 0
    for (const [node, share] of path[i]!) lost += share * (cut.get(node) ?? 0)
    rest *= 1 - Math.min(1, lost)
  }
  return 1 - rest
}
const shareBelow = (roots: Table, segment: string): number => {
  const at = segmentIndex(segment)
  let below = 0
  let all = 0
  for (const [r, share] of Object.entries(roots)) {
    all += share
    if (segmentIndex(r) > at) below += share
  }
  return all === 0 ? 1 : below / all
}
/** How much of a length-dependent process reaches a point at `distance` (0 hip, 1 foot): all of it at the end of the longest fibre. */
const byLength = (distance: number, dependence: number, power: number) => distance ** (power * dependence)

/**
 * What a lesion does to one side of the body.
 * Lower motor neuron deficit follows design section 2; fibres that run side by side in one rank add instead of multiplying,
 * so that cutting every root of a muscle paralyses it.
 */
function sideDeficits(wiring: Wiring, struck: Struck, k: Coupling, armLower: Table): Quantities {
  const { anatomy } = wiring
  const q: Quantities = {}
  const raise = (name: string, p: number) => {
    if (p > 0) q[name] = either(q[name] ?? 0, Math.min(1, p))
  }

  // Brain and tracts first: what comes down from above.
  const upper: Record<string, number> = {}
  const addUpper = (movement: Movement, p: number) => {
    upper[movement] = either(upper[movement] ?? 0, p)
  }
  const movementById = new Map(anatomy.movements.map((m) => [m.id, m]))
  for (const { site, completeness } of struck.brain) {
    const b = anatomy.brain.find((x) => x.id === site)!
    for (const m of anatomy.movements) addUpper(m.id, completeness * b.motor.leg * (b.pattern?.[m.id] ?? m.pyramidal))
    raise('upper.leg', completeness * b.motor.leg)
    raise('arm.upper', completeness * b.motor.arm)
    raise('face.weak', completeness * b.motor.face)
    raise('central.leg', completeness * b.feeling.leg)
    raise('arm.numb', completeness * b.feeling.arm)
    raise('face.numb', completeness * b.feeling.face)
    raise('cerebral', completeness)
    for (const [finding, p] of Object.entries(b.also)) raise(`also.${finding}`, completeness * p)
  }
  const raisedArcs: Record<string, number> = {}
  const patchTract: Record<string, { dorsal: number; spinothalamic: number }> = {}
  for (const t of struck.tracts) {
    const segment = segmentIndex(t.segment)
    for (const m of anatomy.movements) {
      let below = 0
      for (const [muscle, share] of Object.entries(m.muscles))
        below += share * shareBelow(anatomy.muscles.find((x) => x.id === muscle)!.roots, t.segment)
      addUpper(m.id, t.corticospinal * m.pyramidal * below)
    }
    for (const a of anatomy.arcs) raisedArcs[a.id] = either(raisedArcs[a.id] ?? 0, t.corticospinal * shareBelow(a.roots, t.segment))
    raise('upper.leg', t.corticospinal * (segment < segmentIndex('L3') ? 1 : k.tract_below_L3))
    raise('spinal', t.corticospinal)
    for (const patch of anatomy.skin) {
      const below = shareBelow(patch.roots, t.segment)
      const now = patchTract[patch.id] ?? { dorsal: 0, spinothalamic: 0 }
      patchTract[patch.id] = {
        dorsal: either(now.dorsal, below * t.dorsal_column),
        spinothalamic: either(now.spinothalamic, below * t.spinothalamic),
      }
    }
    if (segment <= segmentIndex('T1')) {
      const lower = armLower[t.segment] ?? 0
      raise('arm.lower', t.corticospinal * lower)
      raise('arm.upper', t.corticospinal * (segment < segmentIndex('C5') ? 1 : segment < segmentIndex('T1') ? 1 - lower : 0))
      raise('arm.numb', Math.max(t.dorsal_column, t.spinothalamic))
    }
    const felt = Math.max(t.dorsal_column * k.touch_in_dorsal_column, t.spinothalamic)
    raise(`trunk.${t.segment}`, felt)
    raise('trunk', felt)
    raise('dorsal_column', t.dorsal_column)
    raise('spinothalamic', t.spinothalamic)
  }

  // Places: junction, muscle, tendon, joint, vessel, diffuse nerve.
  const direct: Record<string, number> = {}
  const mechanical: Record<string, number> = {}
  let diffuse = { motor: 0, sensory: 0, reflex: 0, dependence: 0 }
  for (const { place: p, completeness: c } of struck.places) {
    for (const [muscle, share] of Object.entries(p.muscles ?? {})) direct[muscle] = either(direct[muscle] ?? 0, c * share)
    for (const [movement, share] of Object.entries(p.movements ?? {})) mechanical[movement] = either(mechanical[movement] ?? 0, c * share!)
    if (p.fibres)
      diffuse = {
        motor: either(diffuse.motor, c * p.fibres.motor),
        sensory: either(diffuse.sensory, c * p.fibres.sensory),
        reflex: either(diffuse.reflex, c * p.fibres.reflex),
        dependence: p.length_dependent ?? 0,
      }
    for (const [finding, share] of Object.entries(p.also)) raise(`also.${finding}`, c * share)
    if (p.arms) {
      raise('arm.proximal', c * p.arms.proximal)
      raise('arm.distal', c * p.arms.distal)
    }
    if (p.level === 'neuromuscular_junction') raise('junction', c)
    if (p.level === 'no_structural_lesion') raise('functional', c)
    if (p.level === 'muscle_or_tendon' && p.muscles) raise('muscle', c)
    if (p.id === 'corticospinal_tract') {
      for (const m of anatomy.movements) addUpper(m.id, c * m.pyramidal)
      for (const a of anatomy.arcs) raisedArcs[a.id] = either(raisedArcs[a.id] ?? 0, c)
      raise('upper.leg', c)
      raise('arm.upper', c * k.arm_in_tract)
    }
    if (p.id === 'arm@anterior_horn') raise('arm.lower', c)
    if (p.id === 'bulbar@motor_nuclei') raise('bulbar', c)
    if (p.fibres && (p.length_dependent ?? 0) < 0.5) {
      raise('arm.lower', c * p.fibres.motor * k.arm_in_diffuse_motor)
      raise('arm.numb', c * p.fibres.sensory * k.arm_in_diffuse_sensory)
      raise('arm.reflexless', c * p.fibres.reflex)
    }
    raise(`place.${p.id}`, c)
  }

  // Muscles, then movements.
  const neural: Record<string, number> = {}
  for (const m of anatomy.muscles) {
    const cut = broken(wiring.motor.get(m.id)!, struck.cut)
    const spread =
      m.leaves === 'dorsal_ramus'
        ? diffuse.motor * k.paraspinals_in_diffuse
        : diffuse.motor * byLength(m.distance, diffuse.dependence, k.length_power)
    neural[m.id] = either(cut, spread)
    q[`nerve.${m.id}`] = neural[m.id]!
    q[`muscle.${m.id}`] = direct[m.id] ?? 0
    if (m.wasting !== 'none')
      q[`waste.${m.wasting}`] = Math.max(q[`waste.${m.wasting}`] ?? 0, either(neural[m.id]!, (direct[m.id] ?? 0) * k.muscle_wastes))
  }
  let most = 0
  let sum = 0
  for (const movement of MOVEMENTS) {
    const m = movementById.get(movement)!
    let lower = 0
    for (const [muscle, share] of Object.entries(m.muscles)) lower += share * either(neural[muscle]!, direct[muscle] ?? 0)
    const weakness = either(Math.min(1, lower), upper[movement] ?? 0, mechanical[movement] ?? 0)
    q[`lower.${movement}`] = lower
    q[`upper.${movement}`] = upper[movement] ?? 0
    q[`weakness.${movement}`] = weakness
    most = Math.max(most, weakness)
    sum += weakness
  }
  q['weakness.leg'] = (most + sum / MOVEMENTS.length) / 2
  q['weakness.any'] = most
  q['weakness.all'] = sum / MOVEMENTS.length
  q['weakness.proximal'] = Math.max(q['weakness.hip_flexion']!, q['weakness.hip_extension']!, q['weakness.knee_extension']!)
  q['mechanical'] = Math.max(0, ...Object.values(mechanical))
  q['lower.any'] = Math.max(...MOVEMENTS.map((m) => q[`lower.${m}`]!))

  // Skin: fibres cut, diffuse loss, and what the cord or brain no longer passes on.
  let anyNumb = 0
  const tests: Table = {}
  const territories: Table = {}
  for (const s of anatomy.skin) {
    const path = wiring.skin.get(s.id)!
    const cut = either(broken(path, struck.cut), diffuse.sensory * byLength(s.distance, diffuse.dependence, k.length_power))
    const tract = patchTract[s.id]
    const central = either(q['central.leg'] ?? 0, tract ? Math.max(k.touch_in_dorsal_column * tract.dorsal, tract.spinothalamic) : 0)
    const numb = either(cut, central)
    q[`skin.${s.id}`] = numb
    q[`potential.${s.id}`] = either(broken(path, struck.cut, 1), diffuse.sensory * byLength(s.distance, diffuse.dependence, k.length_power))
    anyNumb = Math.max(anyNumb, numb)
    for (const [test, share] of Object.entries(s.tests)) tests[test] = (tests[test] ?? 0) + share * numb
    for (const [t, share] of Object.entries(s.territories)) territories[t] = (territories[t] ?? 0) + share * numb
  }
  for (const [t, p] of Object.entries(tests)) q[`numb.${t}`] = Math.min(1, p)
  for (const [t, p] of Object.entries(territories)) q[`territory.${t}`] = Math.min(1, p)
  q['numb.any'] = anyNumb
  q['deep'] = either(
    q['dorsal_column'] ?? 0,
    (q['central.leg'] ?? 0) * k.deep_in_brain,
    diffuse.sensory * byLength(1, diffuse.dependence, k.length_power),
  )

  // Reflexes.
  for (const a of anatomy.arcs) {
    const arc = wiring.arcs.get(a.id)!
    const lower = either(
      broken(arc.efferent, struck.cut),
      broken(arc.afferent, struck.cut),
      diffuse.reflex * byLength(a.distance, diffuse.dependence, k.length_power),
    )
    q[`arc.${a.id}`] = lower
    let up = raisedArcs[a.id] ?? 0
    for (const b of struck.brain) up = either(up, b.completeness * anatomy.brain.find((x) => x.id === b.site)!.motor.leg)
    q[`raised.${a.id}`] = up
  }

  // Irritated roots and horns, for stretch signs and twitching.
  for (const [node, c] of struck.cut) {
    const [what, root] = node.split(':')
    if (what === 'ventral' && ['L4', 'L5', 'S1'].includes(root!)) raise('root.low', c)
    if (what === 'dorsal' && ['L4', 'L5', 'S1'].includes(root!)) raise('root.low', c)
    if (what === 'dorsal' && ['L2', 'L3', 'L4'].includes(root!)) raise('root.high', c)
    if (what === 'horn') raise('horn', c)
  }
  for (const [node, c] of struck.cut) raise(`at.${node}`, c)
  return q
}

/** Everything a lesion does, on both sides. Every quantity lies between 0 and 1. Throws on an unknown site. */
export function deficitsOf(wiring: Wiring, parts: readonly LesionPart[], o: Pick<Observations, 'coupling' | 'arm_lower'>): Deficits {
  const struck = strike(wiring, parts)
  const armLower: Table = { C5: o.arm_lower.C5, C6: o.arm_lower.C6, C7: o.arm_lower.C7, C8: o.arm_lower.C8, T1: o.arm_lower.T1 }
  const of = (s: Struck) => sideDeficits(wiring, s, o.coupling, armLower)
  const sides = { left: of(struck.left), right: of(struck.right) }
  const whole: Quantities = {}
  const names = new Set(SIDES.flatMap((s) => Object.keys(sides[s])))
  for (const name of names) whole[name] = either(sides.left[name] ?? 0, sides.right[name] ?? 0)
  whole['bladder'] = either(struck.bladder, 0)
  for (const s of SIDES)
    sides[s]['crossed_loss'] =
      (sides[s]['upper.leg'] ?? 0) * Math.max(0, (sides[opposite(s)]['spinothalamic'] ?? 0) - (sides[s]['spinothalamic'] ?? 0))
  whole['crossed_loss'] = Math.max(sides.left['crossed_loss']!, sides.right['crossed_loss']!)
  return { ...sides, whole }
}
