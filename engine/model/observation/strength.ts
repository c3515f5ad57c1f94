import type { Examiner, Finding, Observations } from '../../knowledge.ts'
import type { Quantities } from '../lesion.ts'
import { clamp, type Predictor, reading } from './predictor.ts'

/** Error function after Abramowitz and Stegun 7.1.26; absolute error below 1.5e-7. */
const erf = (x: number) => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const y = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x)
  return x < 0 ? -y : y
}
const normalBelow = (x: number, mean: number, sd: number) => (1 + erf((x - mean) / (sd * Math.SQRT2))) / 2

/** From this deficit on a muscle is weak for good; below it, the less the rarer it is graded as anything. */
const WEAK = 0.25
/**
 * Medical Research Council grade 0-5 given a deficit 0-1: a rounded normal round `ceiling x (1 - deficit)` whose spread is the
 * examiner's unreliability and, where there is a deficit, how unevenly real lesions weaken; a share of weak muscles is graded as anything.
 */
export function gradeDistribution(deficit: number, o: Observations['strength'], examiner: Examiner): number[] {
  const mean = o.ceiling.value * (1 - deficit)
  const sd = Math.hypot(o.noise[examiner], o.spread.value * Math.sqrt(deficit))
  const p: number[] = []
  let below = 0
  for (let grade = 0; grade < 5; grade++) {
    const upTo = normalBelow(grade + 0.5, mean, sd)
    p.push(upTo - below)
    below = upTo
  }
  p.push(1 - below)
  // Pain, effort and position give any grade now and then where a muscle is weak at all.
  const any = o.any_grade.value * Math.min(1, deficit / WEAK)
  return p.map((x) => (1 - any) * x + any / p.length)
}

/** How weak a part is, from what it hangs on. */
type Deficit = { from: readonly string[]; of: (q: Quantities) => number }
function armDeficit(part: 'arm.proximal' | 'arm.distal'): Deficit {
  const from = ['arm.upper', 'arm.lower', part]
  return { from, of: (q) => clamp(1 - from.reduce((rest, name) => rest * (1 - (q[name] ?? 0)), 1)) }
}
function deficitOf(id: string, o: Observations): Deficit {
  const { bulbar_in_face, bulbar_in_neck, junction_in_neck } = o.shares
  if (id === 'strength.arm_proximal') return armDeficit('arm.proximal')
  if (id === 'strength.arm_distal') return armDeficit('arm.distal')
  if (id === 'strength.face')
    return {
      from: ['face.weak', 'bulbar'],
      of: (q) => clamp(1 - (1 - (q['face.weak'] ?? 0)) * (1 - (q['bulbar'] ?? 0) * bulbar_in_face.value)),
    }
  if (id === 'strength.neck_flexion')
    return {
      from: ['junction', 'bulbar'],
      of: (q) => clamp((q['junction'] ?? 0) * junction_in_neck.value + (q['bulbar'] ?? 0) * bulbar_in_neck.value),
    }
  const weakness = id === 'strength.leg_overall' ? 'weakness.leg' : `weakness.${id.slice('strength.'.length)}`
  return { from: [weakness], of: (q) => q[weakness] ?? 0 }
}

export function strength(f: Finding, o: Observations): Predictor {
  const deficit = deficitOf(f.id, o)
  return reading({ quantities: deficit.from }, (q, { examiner }) => gradeDistribution(deficit.of(q), o.strength, examiner))
}
