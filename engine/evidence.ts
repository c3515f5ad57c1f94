import type { Case, Claim } from './case/claim.ts'
import type { Issue } from './case/issue.ts'
import { contradictionIssue, contradictions } from './evidence/contradiction.ts'
import { type Degree, degreeOf } from './evidence/degree.ts'
import { implied } from './evidence/implied.ts'
import { leakOf, presentIn } from './evidence/leak.ts'
import { type Likeness, likenessKept } from './evidence/likeness.ts'
import { phaseLikelihood } from './evidence/phase.ts'
import { silenceBeside } from './evidence/silence.ts'
import { type Spoken, spokenOf } from './evidence/spoken.ts'
import { weigher } from './evidence/weight.ts'
import { AGE_BANDS, EXAMINERS, type Leading, STAGES, type Stage } from './knowledge.ts'
import type { Column } from './model/columns.ts'
import { recorded } from './model/misreading.ts'
import type { Model } from './model.ts'

export { contradictions } from './evidence/contradiction.ts'
export { leakFor, leaksFor } from './evidence/leak.ts'
export { PHASE_ENDS } from './evidence/phase.ts'

/** Which states of a column a claim allows: 1 where it fits, 0 where it does not. */
export type Mask = readonly number[]
/** What is known of one column: on the left, on the right, or of the whole person. */
export type Fact = {
  column: Column
  left: Mask | undefined
  right: Mask | undefined
  whole: Mask | undefined
  /** exponent on its likelihood: cluster share, and less for what was only not mentioned */
  weight: number
  /** chance that an older illness shows this anyway, and the state it would show */
  leak: { p: number; states: readonly number[] } | undefined
  /** what the words beside a result leave of it, where they say how marked it is */
  degree?: Degree | undefined
  /** a silence about what is told the more surely the more it belongs to the picture; its masks allow the state that says "nothing wrong" */
  leading?: Leading | undefined
  claims: readonly Claim[]
}
export type Evidence = {
  person: Case
  stage: Stage
  ageBand: number
  /** index into EXAMINERS */
  examiner: number
  facts: readonly Fact[]
  /** what silence says of what would be told unasked, or along with what is told */
  silent: readonly Fact[]
  /** how like the stories of each cause the person's own is */
  likeness: Likeness | undefined
  /** P(time since onset | phase), when it is known */
  phase: readonly number[] | undefined
  claims: readonly Claim[]
}

/**
 * Turns a case's claims up to a stage into facts about the model's columns. Claims that contradict each other are left out of the
 * likelihood (the floor rules still see them) and reported. The order of the claims does not matter.
 */
export function gather(model: Model, person: Case, stage: Stage = 'tests'): { evidence: Evidence; issues: Issue[] } {
  const stages: readonly Stage[] = STAGES.slice(0, STAGES.indexOf(stage) + 1)
  const claims = person.claims.filter((c) => stages.includes(c.finding.stage)).sort(inFixedOrder)
  const contradicting = contradictions(claims)
  const dropped = new Set(contradicting.flat())
  const usable = claims.filter((c) => !dropped.has(c))
  usable.push(...implied(model, usable))
  const spoken = spokenOf(model, person, usable)
  const reader = { ageBand: ageBandOf(person.age), examiner: examinerOf(model, person) }
  return {
    evidence: {
      person,
      stage,
      ...reader,
      facts: factsOf(model, person, reader, [...spoken.values()], usable),
      silent: silentIn(model, person, spoken.values()),
      likeness: likenessKept(model, person.told),
      phase: phaseLikelihood(usable, model.knowledge.observations.recording.phase_tolerance),
      claims,
    },
    issues: contradicting.map(contradictionIssue),
  }
}

/** By finding, side and value, a number before a word: what follows must not depend on the order in a file. */
const inFixedOrder = (a: Claim, b: Claim): number => {
  if (a.finding !== b.finding) return a.finding.id < b.finding.id ? -1 : 1
  if (a.side !== b.side) return (a.side ?? '') < (b.side ?? '') ? -1 : 1
  const word = (c: Claim) => (typeof c.value === 'number' ? '' : '~') + String(c.value)
  const [x, y] = [word(a), word(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const ageBandOf = (age: number | undefined): number => {
  const a = age ?? 50
  return AGE_BANDS.findIndex((_, i) => a < [18, 40, 65, 80, 1000][i]!)
}
/** A file that does not say where may come from anybody who can write one; who tests alone at home says so. */
const examinerOf = (model: Model, { settingGiven, setting }: Case): number =>
  EXAMINERS.indexOf(settingGiven ? model.knowledge.observations.examiner[setting] : 'generalist')

/** What is told of columns as facts, in a fixed order. */
function factsOf(
  model: Model,
  { affected }: Case,
  { ageBand, examiner }: Pick<Evidence, 'ageBand' | 'examiner'>,
  spoken: readonly Spoken[],
  claims: readonly Claim[],
): Fact[] {
  const present = presentIn(claims)
  const weightOf = weigher(model, spoken, claims)
  return spoken
    .toSorted((a, b) => (a.column.key < b.column.key ? -1 : 1))
    .map((of) => {
      const { column, left, right, whole, result } = of
      const share = model.misreading(column.finding, examiner)
      const told = (mask: Mask | undefined) => mask && recorded(column, mask, share)
      return {
        column,
        left: told(left),
        right: told(right),
        whole: told(whole),
        weight: weightOf(of),
        leak: leakOf(column, present),
        degree: result && degreeOf(model, column, result, affected, ageBand),
        claims: of.claims,
      }
    })
}
/** What is passed over in silence beside what is told; nothing where the facts were asked for one by one. */
const silentIn = (model: Model, { asked }: Case, spoken: Iterable<Spoken>): readonly Fact[] =>
  asked ? [] : silenceBeside(model, new Map([...spoken].filter(({ claims }) => claims.length > 0).map((of) => [of.column, of])))

/** Which table of a column holds for this person. */
export const variantOf = (column: Column, evidence: Pick<Evidence, 'ageBand' | 'examiner'>): number =>
  column.variants === 'age' ? evidence.ageBand : column.variants === 'examiner' ? evidence.examiner : 0
