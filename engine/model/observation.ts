import type { Anatomy, Examiner, Finding, Kind, Observations, Phase, Side } from '../knowledge.ts'
import type { Deficits } from './lesion.ts'
import {
  isLateResponse,
  isMotorStudy,
  isSensoryStudy,
  lateResponse,
  motorStudy,
  needle,
  sensoryStudy,
} from './observation/electrodiagnosis.ts'
import { competing, linked, linkOf, linksOf, takenAlong } from './observation/links.ts'
import type { Predictor } from './observation/predictor.ts'
import { jerk, plantar, tone } from './observation/reflexes.ts'
import { feeling, trunkLevel } from './observation/sensation.ts'
import { strength } from './observation/strength.ts'

export { levelFound, regionOfLevel } from './observation/sensation.ts'
export { gradeDistribution } from './observation/strength.ts'

/** The states a finding can be in, in a fixed order; a yes/no finding has `false`, `true`. */
export function statesOf(finding: Finding): readonly string[] {
  if (finding.kind === 'grade') return ['0', '1', '2', '3', '4', '5']
  if (finding.kind === 'one_of') return finding.values!
  if (finding.kind === 'number') return finding.bins?.map((b) => b.state) ?? []
  if (finding.kind === 'level') return ['none', 'cervical', 'upper_thoracic', 'lower_thoracic', 'lumbar']
  return ['false', 'true']
}

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
  /** what `observe` asks for one finding or value; for those who ask it of many lesions */
  predictor(f: Finding, value?: string): Predictor
  /** true when the wiring predicts this finding (or this value of it) */
  wired(f: Finding, value?: string): boolean
  /** true when the wiring weighs all values against each other, what is there anyway included */
  complete(f: Finding): boolean
  /** true when the prediction also depends on the time since onset or the kind of lesion */
  phased(f: Finding): boolean
}

/** How findings follow from what a lesion does to the body. `predictor` and `observe` throw on a finding that is not wired. */
export function observer(o: Observations, anatomy: Anatomy): Observer {
  const along = takenAlong(anatomy)
  const links = linksOf(o)
  const competitions = new Map(o.competitions.map((c) => [c.finding, c]))
  const make = (f: Finding, value: string | undefined): Predictor => {
    const { id } = f
    const states = statesOf(f)
    if (f.kind === 'grade') return strength(f, o)
    if (f.kind === 'boolean' || value !== undefined) return linked(f, value, links)
    const competition = competitions.get(id)
    if (competition) return competing(states, competition)
    if (id === 'reflex.knee' || id === 'reflex.ankle' || id === 'reflex.arm') return jerk(f, o, states)
    if (id === 'reflex.plantar') return plantar(o, states)
    if (id === 'tone.leg') return tone(o, states)
    if (id === 'sensation.trunk_level') return trunkLevel(o, states)
    if (id.startsWith('sensation.') || id === 'vibration.toe' || id === 'position.toe') return feeling(f, o, states)
    if (isMotorStudy(id)) return motorStudy(f, o, anatomy, states)
    if (isSensoryStudy(id)) return sensoryStudy(f, o, anatomy, states)
    if (isLateResponse(id)) return lateResponse(f, o, states)
    if (id.startsWith('emg.') && states.includes('acute_denervation')) return needle(f, o, anatomy, states)
    throw new Error(`The wiring was asked for ${id}, of which it knows nothing.`)
  }
  const made = new Map<string, Predictor>()
  const predictor = (f: Finding, value?: string): Predictor => {
    const key = value === undefined ? f.id : `${f.id}=${value}`
    const known = made.get(key) ?? make(f, value)
    made.set(key, known)
    return known
  }

  const wiredKinds =
    /^(strength\.|reflex\.|tone\.leg|sensation\.|vibration\.|position\.|ncs\.(?!pattern|repetitive)|emg\.(?!pattern|single))/
  const linkedInTime = new Set(o.links.flatMap((l) => (l.phases ? [l.finding.split('=')[0]!] : [])))
  return {
    predictor,
    observe: (f, value, side, d, lesion, examiner) => predictor(f, value)(side ? d[side] : d.whole, { ...lesion, examiner }),
    wired: (f, value) =>
      f.kind === 'boolean' || f.kind === 'any_of'
        ? linkOf(links, f.id, value) !== undefined || along.has(value === undefined ? f.id : `${f.id}=${value}`)
        : competitions.has(f.id) || wiredKinds.test(f.id),
    complete: (f) => competitions.has(f.id),
    phased: (f) => /^(reflex|tone|ncs|emg)\./.test(f.id) || linkedInTime.has(f.id),
  }
}
