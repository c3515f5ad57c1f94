import { type Evidence, leaksFor } from './evidence.ts'
import { type Side, STAGES, type Stage, URGENCIES, type Urgency } from './knowledge.ts'
import type { Model } from './model.ts'
import type { Posterior } from './posterior.ts'
import { burdenOf } from './question/burden.ts'
import { doubting } from './question/doubt.ts'
import { byName, informing, type Ranked, upTo } from './question/informing.ts'
import { liveOf } from './question/live.ts'
import { lossOf, type Result, resultsOf, sumsOf } from './question/value.ts'
import { firstChoices } from './requests.ts'
import { rankOf, type UrgencyResult } from './urgency.ts'

/** What one answer would change. `level`: how soon, as `decide` says of the case with that answer; a number counts as the middle of its range. */
export type Outcome = { is: string; p: number; changes: string; level: Urgency; causes: { id: string; from: number; to: number }[] }
/** Something worth asking, examining or testing. `settles` is the expected drop in decision loss, `value` that per burden. */
export type Question = {
  finding: string
  side?: Side
  stage: Stage
  value: number
  settles: number
  redFlag: boolean
  readonly outcomes: Outcome[]
}
/** How soon it is now, and the rules that stand, the most urgent first. */
type Standing = { level: Urgency; rules: readonly { level: Urgency }[] }
const standingRank = ({ rules: [rule] }: Standing): number => (rule ? rankOf(rule.level) : 0)

/** Questions that would settle less than this of a unit of loss are not asked. */
const WORTH = 0.002
/** How many of each stage are reckoned exactly, after all were ranked by how much they inform. */
const FINALISTS = 4

/**
 * What to ask, examine or test next, best value per burden first; findings that could raise a red flag before all others.
 * @param within the last stage to rank (a person at home: `history`)
 */
export function ask(model: Model, evidence: Evidence, posterior: Posterior, urgency: UrgencyResult, within: Stage = 'tests'): Question[] {
  const live = liveOf(model, posterior)
  const standing = standingRank(urgency)
  const now = lossOf(model, sumsOf(model, live, live.p), standing)
  const leaks = leaksFor(evidence)
  const flags = new Set(urgency.unknown)
  // A test is there to confirm, and what it tells is told to who doubts.
  const tests = within === 'tests' ? informing(model, evidence, liveOf(model, doubting(model, posterior)), (f) => f.stage === 'tests') : []
  const others = informing(model, evidence, live, upTo(within === 'tests' ? 'exam' : within))
  const ranked = firstChoices(model, evidence, urgency, [...others, ...tests])
  const questions: Question[] = []
  for (const { candidate, finding } of finalistsOf(ranked, flags)) {
    const { side } = candidate
    const { stage } = candidate.finding
    const results = resultsOf(model, evidence, live, candidate, standing, leaks)
    const settles = now - results.reduce((sum, r) => sum + r.p * r.loss, 0)
    const redFlag = stage === 'history' && flags.has(finding)
    if (settles < WORTH && !redFlag) continue
    let outcomes: Outcome[] | undefined
    questions.push({
      finding,
      ...(side ? { side } : {}),
      stage,
      value: Math.max(0, settles) / burdenOf(model, candidate.finding),
      settles: Math.max(0, settles),
      redFlag,
      // Made when first asked for: an interview asks for those of one question in ten.
      get outcomes() {
        outcomes ??= results.map((r) => outcomeOf(model, r, posterior.cause, urgency.level))
        return outcomes
      },
    })
  }
  return questions.sort((a, b) => Number(b.redFlag) - Number(a.redFlag) || b.value - a.value || byName(a, b))
}

/**
 * What each answer to one finding would change, whether it is among the best questions or not.
 * @param side of a finding of both legs
 */
export function outcomesOf(
  model: Model,
  evidence: Evidence,
  posterior: Posterior,
  urgency: Standing,
  { finding: id, side }: { finding: string; side?: Side | undefined },
): Outcome[] {
  const [finding, columns] = [model.findings.get(id), model.columnsOf.get(id)]
  if (!finding || !columns) return []
  const candidate = { finding, side, columns }
  return resultsOf(model, evidence, liveOf(model, posterior), candidate, standingRank(urgency), leaksFor(evidence)).map((r) =>
    outcomeOf(model, r, posterior.cause, urgency.level),
  )
}

/** The most informative of each stage, and in the history those that could raise a red flag. */
function finalistsOf(ranked: readonly Ranked[], flags: ReadonlySet<string>): Ranked[] {
  return STAGES.flatMap((stage) => {
    const inStage = ranked.filter((c) => c.candidate.finding.stage === stage).sort((a, b) => b.informs - a.informs || byName(a, b))
    const first = withTwins(inStage, FINALISTS)
    if (stage !== 'history') return first
    const others = inStage.slice(first.length).filter((c) => flags.has(c.finding))
    return [...first, ...withTwins(others, FINALISTS)]
  })
}
/** The first few; where the cut would part the two sides of one finding that inform alike, both stay, or mirroring would show. */
function withTwins(sorted: readonly Ranked[], count: number): Ranked[] {
  const [last, next] = [sorted[count - 1], sorted[count]]
  return sorted.slice(0, last && next && last.finding === next.finding && last.informs === next.informs ? count + 1 : count)
}

const percent = (p: number) => (p < 0.01 ? 'under 1 %' : `${Math.round(p * 100)} %`)
/** What one answer would change: the level, and the three causes whose chance moves most. */
function outcomeOf(model: Model, r: Result, cause: Float64Array, now: Urgency): Outcome {
  const moved = model.causeIds
    .map((id, i) => ({ id, from: cause[i]!, to: r.sums.cause[i]! }))
    .filter(({ from, to }) => Math.abs(to - from) >= 0.01)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, 3)
  const level = URGENCIES[r.level]!
  const changes = [
    ...(level === now ? [] : [`${now} becomes ${level}`]),
    ...moved.map(({ id, from, to }) => `${id} ${percent(from)} to ${percent(to)}`),
  ]
  return { is: r.is, p: r.p, changes: changes.join('; ') || 'little', level, causes: moved }
}
