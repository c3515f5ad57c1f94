import { type Coupling, MOVEMENTS } from '../../knowledge.ts'
import type { Suffering } from '../lesion.ts'
import { broken } from './layout.ts'
import { either, type Struck } from './struck.ts'

/** How much of a length-dependent process reaches a point at `distance` (0 hip, 1 foot): all of it at the end of the longest fibre. */
const byLength = (distance: number, dependence: number, power: number) => distance ** (power * dependence)

/** Muscles by their nerves and by themselves, those beside the spine the less the more a process depends on length; wasting takes the worst muscle of its region. */
export function muscles({ layout, q, direct, neural, diffuse }: Suffering, struck: Struck, k: Coupling): void {
  for (const m of layout.muscles) {
    const spread =
      diffuse.motor === 0
        ? 0
        : m.paraspinal
          ? diffuse.motor * k.paraspinals_in_diffuse * (1 - diffuse.dependence)
          : diffuse.motor * byLength(m.distance, diffuse.dependence, k.length_power)
    const nerve = either(broken(m.path, struck.cut), spread)
    const own = direct[m.id] ?? 0
    neural[m.id] = nerve
    q[m.nerveName] = nerve
    q[m.muscleName] = own
    if (m.wasteName) q[m.wasteName] = Math.max(q[m.wasteName] ?? 0, either(nerve, own * k.muscle_wastes))
  }
}

export function movements({ layout, q, upper, mechanical, direct, neural }: Suffering, k: Coupling): void {
  let most = 0
  let mostLower = 0
  let sum = 0
  let proximal = 0
  for (const m of layout.movements) {
    let lower = 0
    for (const { muscle, share } of m.muscles) lower += share * either(neural[muscle]!, direct[muscle] ?? 0)
    const fromAbove = upper[m.id] ?? 0
    const weakness = either(either(Math.min(1, lower), fromAbove), mechanical[m.id] ?? 0)
    q[m.lowerName] = lower
    q[m.upperName] = fromAbove
    q[m.weaknessName] = weakness
    most = Math.max(most, weakness)
    mostLower = Math.max(mostLower, lower)
    sum += weakness
    if (m.proximal) proximal += weakness
  }
  q['weakness.leg'] = k.worst_in_leg * most + (1 - k.worst_in_leg) * (sum / MOVEMENTS.length)
  q['weakness.any'] = most
  q['weakness.all'] = sum / MOVEMENTS.length
  // A leg that has lost a part of its hip and knee still carries; it gives way when they fail together.
  q['unsupported'] = (proximal / layout.movements.filter((m) => m.proximal).length) ** k.support_power
  q['mechanical'] = Math.max(0, ...Object.values(mechanical))
  q['lower.any'] = mostLower
}

const ofRoots = (roots: readonly { segment: number; share: number }[], lost: Float64Array): number => {
  let sum = 0
  for (const { segment, share } of roots) sum += share * lost[segment]!
  return sum
}

const [STOCKING, SADDLE] = ['numb.sensation.stocking', 'numb.sensation.saddle']
/** Skin: fibres cut, diffuse loss, and what the cord or brain no longer passes on; sensory potentials know only what lies beyond the ganglion. */
export function skin({ layout, q, diffuse, cord: passedOn }: Suffering, struck: Struck, k: Coupling): void {
  let anyNumb = 0
  const areas: Record<string, number> = {}
  for (const s of layout.skin) {
    const reach = diffuse.sensory === 0 ? 0 : diffuse.sensory * byLength(s.distance, diffuse.dependence, k.length_power)
    const spread = reach ** k.feeling_in_diffuse
    const severed = broken(s.path, struck.cut)
    const cut = either(severed, spread)
    const cord = passedOn ? ofRoots(s.roots, passedOn.felt) : 0
    const brain = q['central.leg'] ?? 0
    const numb = either(cut, either(brain, cord))
    // These two are names for a pattern: the same loss from elsewhere is mostly told by its own name, and the saddle is often spared by it.
    const as: Record<string, number> = {
      [STOCKING]: spread + (numb - spread) * k.stocking_otherwise,
      [SADDLE]: either(
        either(severed, spread * k.saddle_in_diffuse),
        either(brain * k.saddle_in_brain, passedOn ? ofRoots(s.roots, passedOn.saddle) : 0),
      ),
    }
    q[s.skinName] = numb
    q[s.cutName] = cut
    q[s.potentialName] = either(broken(s.path, struck.cut, 1), spread)
    anyNumb = Math.max(anyNumb, numb)
    for (const { name, share } of s.tests) areas[name] = (areas[name] ?? 0) + share * (as[name] ?? numb)
    for (const { name, share } of s.territories) areas[name] = (areas[name] ?? 0) + share * numb
  }
  for (const name in areas) q[name] = Math.min(1, areas[name]!)
  q['numb.any'] = anyNumb
  q['deep'] = either(
    either(q['dorsal_column'] ?? 0, q['central.deep'] ?? 0),
    (diffuse.sensory * byLength(1, diffuse.dependence, k.length_power)) ** k.feeling_in_diffuse,
  )
}

export function reflexes({ layout, q, diffuse, raisedArcs }: Suffering, struck: Struck, k: Coupling): void {
  for (const a of layout.arcs) {
    // Diffuse nerve disease takes reflexes before strength; a lesion takes both limbs of an arc together, so the worse one counts.
    const reach = diffuse.reflex === 0 ? 0 : diffuse.reflex * byLength(a.distance, diffuse.dependence, k.length_power)
    q[a.arcName] = either(Math.max(broken(a.efferent, struck.cut), broken(a.afferent, struck.cut)), reach ** k.reflex_in_diffuse)
    let up = raisedArcs[a.id] ?? 0
    for (const b of struck.brain) up = either(up, b.completeness * layout.brain.get(b.site)!.motor.leg)
    q[a.raisedName] = up
  }
}

const [LOW, HIGH] = [new Set(['L4', 'L5', 'S1']), new Set(['L2', 'L3', 'L4'])]
/** Irritated roots and horns, for stretch signs and twitching, and every place cut, for where a nerve conducts no more. */
export function irritated({ raise }: Suffering, struck: Struck): void {
  for (const [node, c] of struck.cut) {
    const [what, root] = node.split(':')
    if ((what === 'ventral' || what === 'dorsal') && LOW.has(root!)) raise('root.low', c)
    if (what === 'dorsal' && HIGH.has(root!)) raise('root.high', c)
  }
  raise('horn', struck.horn)
  for (const [node, c] of struck.cut) raise(`at.${node}`, c)
}
