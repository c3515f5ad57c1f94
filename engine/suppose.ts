import type { Case, Claim } from './case/claim.ts'
import { type Evidence, gather } from './evidence.ts'
import { type Finding, SIDES, type Side, STAGES, type Stage } from './knowledge.ts'
import type { Model } from './model.ts'
import { infer } from './posterior.ts'
import { numberWithin } from './question/answers.ts'

/** What one more finding would make of a cause. `shift` is the change of its log odds; `answer` how likely that answer is, roughly. */
export type Supposed = { finding: string; side?: Side; value: string; stage: Stage; to: number; shift: number; answer: number }

/** Words for telling a story, which nobody would ask for. */
const VAGUE = new Set(['difficulty.leg_weak', 'pain.leg', 'strength.leg_overall'])

/**
 * Supposes every answer to everything that is not known yet and reckons the cause again.
 * @param stage the findings used, and the last stage of those supposed
 * @param only findings to suppose; all of them when left out
 * @returns for each finding and side its answers, the one that moves the cause most up and the one most down, strongest first. What makes
 * a cause likelier is shown by it more often than by most: what only takes from another cause is no sign of it.
 */
export function suppose(
  model: Model,
  person: Case,
  cause: string,
  stage: Stage,
  only?: ReadonlySet<string>,
): { raise: Supposed[]; lower: Supposed[] } {
  const at = model.causeIds.indexOf(cause)
  const { evidence: now } = gather(model, person, stage)
  const from = infer(model, now).cause[at]!
  const bare = byItself(model, now, undefined)[at]!
  const raise: Reckoned[] = []
  const lower: Reckoned[] = []
  for (const { finding, side } of unknown(model, person, stage)) {
    if (only && !only.has(finding.id)) continue
    const values = answersOf(model, finding)
    const reckoned = values.map((value) => {
      const claim: Claim = { index: person.claims.length, finding, side, value }
      const { evidence } = gather(model, { ...person, claims: [...person.claims, claim] }, stage)
      const { cause: p, logEvidence } = infer(model, evidence)
      return { value, to: p[at]!, logEvidence, evidence }
    })
    const most = Math.max(...reckoned.map((r) => r.logEvidence))
    const all = reckoned.reduce((sum, r) => sum + Math.exp(r.logEvidence - most), 0)
    const answers = reckoned
      .map(
        ({ value, to, logEvidence, evidence }): Reckoned => ({
          evidence,
          finding: finding.id,
          ...(side ? { side } : {}),
          value: value === true ? 'present' : value === false ? 'absent' : String(value),
          stage: finding.stage,
          to,
          shift: logOdds(to) - logOdds(from),
          answer: Math.exp(logEvidence - most) / all,
        }),
      )
      .sort((a, b) => b.shift - a.shift)
    if (answers.length > 0) {
      raise.push(answers[0]!)
      lower.push(answers.at(-1)!)
    }
  }
  // A change that no reader would see in the figures is none; among rare causes every factor can be seen.
  const visible = (to: number) => Math.abs(to - from) >= 0.01 || Math.max(to, from) < 0.02
  const clear = (list: Reckoned[], sign: 1 | -1) =>
    list.filter((s) => sign * s.shift >= CLEAR && visible(s.to)).sort((a, b) => sign * (b.shift - a.shift))
  const shownMore = ({ evidence, finding }: Reckoned) => logOdds(byItself(model, evidence, finding)[at]!) - logOdds(bare) >= OWN
  const told = (list: Reckoned[]) => oneOfEachKind(model, list).map(({ evidence: _, ...s }): Supposed => s)
  return { raise: told(clear(raise, 1).filter(shownMore)), lower: told(clear(lower, -1)) }
}
/** A finding supposed, with all that is known then. */
type Reckoned = Supposed & { evidence: Evidence }
/** A change of log odds smaller than this is not clear: a factor of 1.3. */
const CLEAR = 0.25
/** A finding speaks for a cause by itself when it raises its log odds by this: a factor of 1.2. */
const OWN = Math.log(1.2)

/** Chances of causes when nothing is known but whose leg it is and one finding, or not even that. */
const byItself = (model: Model, evidence: Evidence, finding: string | undefined): Float64Array =>
  infer(model, {
    ...evidence,
    facts: evidence.facts.filter(({ column }) => column.key === 'affected' || column.finding.id === finding),
    silent: [],
    likeness: undefined,
    phase: undefined,
  }).cause
const logOdds = (p: number): number => Math.log(Math.max(p, 1e-300)) - Math.log(Math.max(1 - p, 1e-300))

/** Findings that say the same thing stand once, by the strongest of them. */
function oneOfEachKind<S extends Supposed>(model: Model, list: readonly S[]): S[] {
  const seen = new Set<string>()
  return list.filter(({ finding }) => {
    const kind = model.findings.get(finding)?.cluster ?? finding
    return !seen.has(kind) && seen.add(kind)
  })
}

function unknown(model: Model, person: Case, stage: Stage): { finding: Finding; side: Side | undefined }[] {
  const known = new Set(person.claims.map((c) => `${c.finding.id}|${c.side ?? ''}`))
  const leg = person.affected === 'left' || person.affected === 'right' ? [person.affected] : SIDES
  return model.knowledge.findings
    .filter(
      (f) => STAGES.indexOf(f.stage) <= STAGES.indexOf(stage) && !VAGUE.has(f.id) && f.told_as === undefined && model.columnsOf.has(f.id),
    )
    .flatMap((finding) => (finding.sided === true ? leg : [undefined]).map((side) => ({ finding, side })))
    .filter(({ finding, side }) => !known.has(`${finding.id}|${side ?? ''}`))
}

/** Answers worth supposing: one for each way the model tells them apart. */
function answersOf(model: Model, finding: Finding): Claim['value'][] {
  if (finding.kind === 'boolean') return [true, false]
  if (finding.kind === 'grade') return ['weak', 'normal']
  if (finding.kind === 'level') return ['none', 'C6', 'T4', 'T8', 'T12', 'L3']
  if (finding.kind === 'number')
    return (finding.bins ?? []).map(({ below }, i, bins) => numberWithin(below, bins[i - 1]?.below, finding.range))
  const values = finding.values ?? []
  if (finding.kind !== 'any_of') return values
  return values.filter((v) => v === finding.denies || model.columns.has(`${finding.id}=${v}`))
}
