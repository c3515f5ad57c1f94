import { type Evidence, type Fact, leakFor, type Mask, variantOf } from './evidence.ts'
import { type Finding, SIDES, type Side, STAGES, type Stage, URGENCIES, type Urgency } from './knowledge.ts'
import type { Column, Space } from './model/columns.ts'
import type { Model } from './model.ts'
import { emptyTally, likelihoods, mirrorOf, type Posterior } from './posterior.ts'
import { expectedLoss, rankOf, type UrgencyResult } from './urgency.ts'

export type Outcome = { is: string; p: number; changes: string; level: Urgency; causes: { id: string; from: number; to: number }[] }
/** Something worth asking, examining or testing. `settles` is the expected drop in decision loss, `value` that per burden. */
export type Question = { finding: string; side?: Side; stage: Stage; value: number; settles: number; redFlag: boolean; outcomes: Outcome[] }

/** Questions that would settle less than this of a unit of loss are not asked. */
const WORTH = 0.002
/** How many of each stage are reckoned exactly, after all were ranked by how much they inform. */
const FINALISTS = 4

type Option = { is: string; masks: { column: Column; mask: Mask }[] }
type Candidate = { finding: Finding; side: Side | undefined; columns: readonly Column[]; informs: number }

/** Burden of asking, one for a short question. */
export function burdenOf(model: Model, f: Finding): number {
  const { asking } = model.knowledge.decision
  const { minutes, discomfort, cost, waiting_days } = f.burden
  return 1 + asking.minute * minutes + asking.discomfort * discomfort + asking.cost * cost + asking.waiting_day * waiting_days
}

/** Hypotheses less likely than this cannot change what is worth asking. */
const NEGLIGIBLE = 1e-9

/** The rows of each space that still matter, with their weights; mirror rows stand side by side. */
type Live = {
  hypotheses: Uint32Array
  /** posterior of each */
  p: Float64Array
  rows: Record<Space, { index: Uint32Array; weight: Float64Array }>
  /** row of each live hypothesis */
  rowOf: Record<Space, Uint32Array>
}
function liveOf(model: Model, p: Posterior): Live {
  const { hypotheses: h } = model
  const weight = emptyTally(model)
  weight.hypothesis = p.hypothesis
  const hypotheses: number[] = []
  for (let i = 0; i < h.count; i++) {
    const twin = i < 2 * h.pairs ? i ^ 1 : i
    if (p.hypothesis[i]! + p.hypothesis[twin]! < NEGLIGIBLE) continue
    hypotheses.push(i)
    const x = p.hypothesis[i]!
    const row = h.row[i]!
    weight.lesion[row]! += x
    weight.shape[model.shapeOf[row]!]! += x
    weight.cause[h.causeRow[i]!]! += x
  }
  weight.disease = p.cause
  const live = (space: Space) => {
    const mirror = mirrorOf(model, space)
    const all = weight[space]
    const index: number[] = []
    for (let i = 0; i < all.length; i++) if (all[i]! + all[mirror ? mirror[i]! : i]! > NEGLIGIBLE) index.push(i)
    return { index: Uint32Array.from(index), weight: Float64Array.from(index, (i) => all[i]!) }
  }
  const count = hypotheses.length
  const out = {
    p: new Float64Array(count),
    disease: new Uint32Array(count),
    cause: new Uint32Array(count),
    shape: new Uint32Array(count),
    lesion: new Uint32Array(count),
  }
  for (let k = 0; k < count; k++) {
    const i = hypotheses[k]!
    out.p[k] = p.hypothesis[i]!
    out.disease[k] = h.cause[i]!
    out.cause[k] = h.causeRow[i]!
    out.lesion[k] = h.row[i]!
    out.shape[k] = model.shapeOf[h.row[i]!]!
  }
  const alive = Uint32Array.from(hypotheses)
  return {
    hypotheses: alive,
    p: out.p,
    rowOf: { ...out, hypothesis: alive },
    rows: { disease: live('disease'), cause: live('cause'), shape: live('shape'), lesion: live('lesion'), hypothesis: live('hypothesis') },
  }
}

const entropies = new WeakMap<Column, Float32Array>()
/** Entropy of each row's own distribution; stored beside the table, so that one table serves for the expected entropy. */
function entropyOf(column: Column): Float32Array {
  const known = entropies.get(column)
  if (known) return known
  const n = column.states.length
  const out = new Float32Array(column.p.length / n)
  for (let i = 0; i < out.length; i++) {
    let e = 0
    for (let s = 0; s < n; s++) e -= column.p[i * n + s]! * column.log[i * n + s]!
    out[i] = e
  }
  entropies.set(column, out)
  return out
}

/**
 * Mutual information, in nats, between a column's answer and the hypotheses: H(P(state)) - sum of p(h) H(state | h).
 * Mirror rows, which stand side by side, are added together first.
 */
function informs(
  model: Model,
  column: Column,
  variant: number,
  live: Live,
  side: Side | undefined,
  leak: number,
): { p: number[]; information: number } {
  const n = column.states.length
  const at = variant * column.rows
  const entropy = entropyOf(column)
  const mirror = mirrorOf(model, column.over)
  const { index, weight } = live.rows[column.over]
  const p = new Array<number>(n).fill(0)
  let expected = 0
  for (let k = 0; k < index.length; k++) {
    const i = index[k]!
    const paired = mirror !== undefined && mirror[i] === i + 1
    const a = at + (side === 'right' && mirror ? mirror[i]! : i)
    const w = weight[k]!
    if (!paired) {
      expected += w * entropy[a]!
      for (let s = 0; s < n; s++) p[s]! += w * column.p[a * n + s]!
      continue
    }
    const v = weight[++k]!
    const b = at + (side === 'right' ? i : i + 1)
    expected += w * entropy[a]! + v * entropy[b]!
    for (let s = 0; s < n; s++) p[s]! += w * column.p[a * n + s]! + v * column.p[b * n + s]!
  }
  let h = 0
  for (let s = 0; s < n; s++) if (p[s]! > 0) h -= p[s]! * Math.log(p[s]!)
  return { p, information: Math.max(0, h - expected) * (1 - leak) }
}

/** What is not known: uncertainty of urgency, cause and level, each weighed; the quantity a good question lowers. */
function lossOf(model: Model, sums: Sums, floor: number): { loss: number; level: number } {
  const { settles, burden } = model.knowledge.decision
  const expected = expectedLoss(model, sums.causePhase)
  let level = floor
  for (let l = floor; l < 6; l++) if (expected[l]! < expected[level]!) level = l
  let causes = 0
  const byCause = model.causeIds.map(
    (_, c) => sums.causePhase[c * 4]! + sums.causePhase[c * 4 + 1]! + sums.causePhase[c * 4 + 2]! + sums.causePhase[c * 4 + 3]!,
  )
  for (const p of byCause) causes += p * p
  let levels = 0
  for (const p of sums.level) levels += p * p
  const loss = (settles.urgency * expected[level]!) / burden.ambulance + settles.cause * (1 - causes) + settles.level * (1 - levels)
  return { loss, level }
}
type Sums = { causePhase: Float64Array; level: Float64Array; cause: Float64Array; total: number }
/** Adds up weights of the live hypotheses (in their order) by cause and phase and by level; mirror pairs first. */
function sumsOf(model: Model, live: Live, weights: Float64Array): Sums {
  const { hypotheses: h, levelOf } = model
  const causePhase = new Float64Array(model.causeIds.length * 4)
  const level = new Float64Array(model.levels.length)
  let total = 0
  const paired = 2 * h.pairs
  for (let k = 0; k < live.hypotheses.length; k++) {
    const i = live.hypotheses[k]!
    let w = weights[k]!
    if (i < paired) w += weights[++k]!
    causePhase[h.cause[i]! * 4 + h.phase[i]!]! += w
    level[levelOf[h.row[i]!]!]! += w
    total += w
  }
  for (let i = 0; i < causePhase.length; i++) causePhase[i]! /= total
  for (let i = 0; i < level.length; i++) level[i]! /= total
  const cause = new Float64Array(model.causeIds.length)
  for (let i = 0; i < causePhase.length; i++) cause[i >> 2]! += causePhase[i]!
  return { causePhase, level, cause, total }
}

/** Weights of the live hypotheses after one more answer, not yet summing to 1; their sum is P(answer). */
function after(model: Model, evidence: Evidence, live: Live, option: Option, side: Side | undefined): Float64Array {
  const out = live.p.slice()
  for (const { column, mask } of option.masks) {
    const where = column.sided ? (side ?? 'left') : 'whole'
    const fact: Fact = {
      column,
      left: where === 'left' ? mask : undefined,
      right: where === 'right' ? mask : undefined,
      whole: where === 'whole' ? mask : undefined,
      weight: 1,
      leak: leakFor(evidence, column),
      claims: [],
    }
    const factor = likelihoods(model, evidence, fact, live.rows[column.over].index)
    const row = live.rowOf[column.over]
    for (let k = 0; k < out.length; k++) out[k]! *= factor[row[k]!]!
  }
  return out
}

const only = (column: Column, ...states: string[]): Mask => column.states.map((s) => (states.includes(s) ? 1 : 0))
/** The answers a question can have, grouped as a person would tell them apart. */
function optionsOf(candidate: Candidate, pByColumn: Map<Column, number[]>): Option[] {
  const { finding, columns } = candidate
  const [first] = columns
  if (finding.kind === 'boolean')
    return [
      { is: 'present', masks: [{ column: first!, mask: [0, 1] }] },
      { is: 'absent', masks: [{ column: first!, mask: [1, 0] }] },
    ]
  if (finding.kind === 'grade')
    return [
      { is: 'weak', masks: [{ column: first!, mask: only(first!, '0', '1', '2', '3', '4') }] },
      { is: 'normal', masks: [{ column: first!, mask: only(first!, '5') }] },
    ]
  if (finding.kind === 'any_of') {
    const likely = columns
      .map((column) => ({ column, p: pByColumn.get(column)![1]! }))
      .sort((a, b) => b.p - a.p)
      .filter(({ p }) => p > 0.03)
      .slice(0, 4)
    return [
      ...likely.map(({ column }) => ({ is: column.value!, masks: [{ column, mask: [0, 1] as const }] })),
      { is: finding.denies ?? 'none', masks: likely.map(({ column }) => ({ column, mask: [1, 0] as const })) },
    ]
  }
  const p = pByColumn.get(first!)!
  return first!.states
    .map((s, i) => ({ s, p: p[i]! }))
    .filter(({ p }) => p > 0.02)
    .map(({ s }) => ({ is: s, masks: [{ column: first!, mask: only(first!, s) }] }))
}

/** Everything that has not been answered: one candidate for each finding and side. */
function unanswered(model: Model, evidence: Evidence, within: Stage): Candidate[] {
  const known = new Set(evidence.claims.map((c) => `${c.finding.id}|${c.side ?? ''}`))
  const legs = evidence.person.affected
  const out: Candidate[] = []
  for (const finding of model.knowledge.findings) {
    if (STAGES.indexOf(finding.stage) > STAGES.indexOf(within)) continue
    // Words that only say "somewhere" are for telling a story, not for asking.
    if (finding.id === 'difficulty.leg_weak' || finding.id === 'pain.leg' || finding.id === 'strength.leg_overall') continue
    const columns = model.columnsOf.get(finding.id) ?? []
    if (columns.length === 0) continue
    const sides: (Side | undefined)[] = finding.sided !== true ? [undefined] : legs === 'left' || legs === 'right' ? [legs] : [...SIDES]
    for (const side of sides) if (!known.has(`${finding.id}|${side ?? ''}`)) out.push({ finding, side, columns, informs: 0 })
  }
  return out
}

const percent = (p: number) => (p < 0.01 ? 'under 1 %' : `${Math.round(p * 100)} %`)

/**
 * What to ask, examine or test next, best value per burden first; findings that could raise a red flag before all others.
 * @param within the last stage to rank (a person at home: `history`)
 */
export function ask(model: Model, evidence: Evidence, posterior: Posterior, urgency: UrgencyResult, within: Stage = 'tests'): Question[] {
  const live = liveOf(model, posterior)
  const floor = urgency.floor ? rankOf(urgency.floor) : 0
  const now = lossOf(model, sumsOf(model, live, live.p), floor)
  const nowCause = posterior.cause
  const candidates = unanswered(model, evidence, within)
  for (const c of candidates) {
    let sum = 0
    for (const column of c.columns) {
      sum += informs(
        model,
        column,
        variantOf(column, evidence),
        live,
        c.side,
        column.finding.leaks.length > 0 ? (leakFor(evidence, column)?.p ?? 0) : 0,
      ).information
    }
    c.informs = sum / burdenOf(model, c.finding)
  }
  const chosen: Candidate[] = []
  const flags = new Map(urgency.unknown.map((id, i) => [id, i]))
  for (const stage of STAGES) {
    const inStage = candidates.filter((c) => c.finding.stage === stage).sort((a, b) => b.informs - a.informs || compare(a, b))
    const finalists = withTwins(inStage, FINALISTS)
    chosen.push(...finalists)
    if (stage === 'history')
      chosen.push(
        ...withTwins(
          inStage.slice(finalists.length).filter((c) => flags.has(c.finding.id)),
          FINALISTS,
        ),
      )
  }
  const questions: Question[] = []
  for (const c of chosen) {
    const pByColumn = new Map(c.columns.map((column) => [column, informs(model, column, variantOf(column, evidence), live, c.side, 0).p]))
    const options = optionsOf(c, pByColumn)
    const results = options.map((o) => {
      const sums = sumsOf(model, live, after(model, evidence, live, o, c.side))
      return { option: o, p: sums.total, sums, ...lossOf(model, sums, floor) }
    })
    const all = results.reduce((sum, r) => sum + r.p, 0)
    const settles = now.loss - results.reduce((sum, r) => sum + (r.p / all) * r.loss, 0)
    const redFlag = c.finding.stage === 'history' && flags.has(c.finding.id)
    if (settles < WORTH && !redFlag) continue
    const outcomes = results.map((r): Outcome => {
      const moved = model.causeIds
        .map((id, i) => ({ id, from: nowCause[i]!, to: r.sums.cause[i]! }))
        .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
        .filter(({ from, to }) => Math.abs(to - from) >= 0.01)
        .slice(0, 3)
      const level = URGENCIES[r.level]!
      const change = [
        ...(level === URGENCIES[now.level] ? [] : [`${URGENCIES[now.level]} becomes ${level}`]),
        ...moved.map(({ id, from, to }) => `${id} ${percent(from)} to ${percent(to)}`),
      ]
      return { is: r.option.is, p: r.p / all, changes: change.join('; ') || 'little', level, causes: moved }
    })
    questions.push({
      finding: c.finding.id,
      ...(c.side ? { side: c.side } : {}),
      stage: c.finding.stage,
      value: Math.max(0, settles) / burdenOf(model, c.finding),
      settles: Math.max(0, settles),
      redFlag,
      outcomes,
    })
  }
  return questions.sort(
    (a, b) =>
      Number(b.redFlag) - Number(a.redFlag) ||
      b.value - a.value ||
      (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : (a.side ?? '') < (b.side ?? '') ? -1 : 1),
  )
}
const compare = (a: Candidate, b: Candidate) =>
  a.finding.id < b.finding.id ? -1 : a.finding.id > b.finding.id ? 1 : (a.side ?? '') < (b.side ?? '') ? -1 : 1
/** The first few; where the cut would part the two sides of one finding that inform alike, both stay, or mirroring would show. */
function withTwins(sorted: readonly Candidate[], count: number): Candidate[] {
  const [last, next] = [sorted[count - 1], sorted[count]]
  return sorted.slice(0, last && next && last.finding === next.finding && last.informs === next.informs ? count + 1 : count)
}
