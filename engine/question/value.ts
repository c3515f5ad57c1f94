import type { Evidence, Fact, Mask } from '../evidence.ts'
import type { Finding, Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import { recorded } from '../model/misreading.ts'
import type { Model } from '../model.ts'
import { poweredByClass } from '../posterior/likelihood.ts'
import { silenceOn } from '../posterior/silence.ts'
import { expectedLoss } from '../urgency.ts'
import { informs } from './informs.ts'
import type { Live } from './live.ts'

/** One finding on one side that may be asked, examined or tested. */
export type Candidate = { finding: Finding; side: Side | undefined; columns: readonly Column[] }
export type Option = { is: string; masks: { column: Column; mask: Mask }[] }
type Leaks = (column: Column) => Fact['leak']

/** Burden of asking, one for a short question. */
export function burdenOf(model: Model, f: Finding): number {
  const { asking } = model.knowledge.decision
  const { minutes, discomfort, cost, waiting_days } = f.burden
  return 1 + asking.minute * minutes + asking.discomfort * discomfort + asking.cost * cost + asking.waiting_day * waiting_days
}

/** What the live hypotheses weigh together, by cause and phase, by level and by cause; each sums to 1, `total` is the weight. */
type Sums = { causePhase: Float64Array; level: Float64Array; cause: Float64Array; total: number }
/** Adds up weights of the live hypotheses (in their order); mirror pairs first. */
export function sumsOf(model: Model, live: Live, weights: Float64Array): Sums {
  const causePhase = new Float64Array(model.causeIds.length * 4)
  const level = new Float64Array(model.levels.length)
  const { paired, causePhase: cell, level: levelAt } = live
  for (let k = 0; k < paired; k += 2) {
    const w = weights[k]! + weights[k + 1]!
    causePhase[cell[k]!]! += w
    level[levelAt[k]!]! += w
  }
  for (let k = paired; k < weights.length; k++) {
    const w = weights[k]!
    causePhase[cell[k]!]! += w
    level[levelAt[k]!]! += w
  }
  let total = 0
  for (let i = 0; i < causePhase.length; i++) total += causePhase[i]!
  for (let i = 0; i < causePhase.length; i++) causePhase[i]! /= total
  for (let i = 0; i < level.length; i++) level[i]! /= total
  const cause = new Float64Array(model.causeIds.length)
  for (let i = 0; i < causePhase.length; i++) cause[i >> 2]! += causePhase[i]!
  return { causePhase, level, cause, total }
}

/** What is not known: uncertainty of urgency, cause and level, each weighed; the quantity a good question lowers. */
export function lossOf(model: Model, sums: Sums, floor: number): { loss: number; level: number } {
  const { settles, burden } = model.knowledge.decision
  const expected = expectedLoss(model, sums.causePhase)
  let level = floor
  for (let l = floor; l < 6; l++) if (expected[l]! < expected[level]!) level = l
  let causes = 0
  for (const p of sums.cause) causes += p * p
  let levels = 0
  for (const p of sums.level) levels += p * p
  const loss = (settles.urgency * expected[level]!) / burden.ambulance + settles.cause * (1 - causes) + settles.level * (1 - levels)
  return { loss, level }
}

let weights = new Float64Array(1024)
/** Weights of the live hypotheses after one more answer, not yet summing to 1; their sum is P(answer). Overwritten by the next call. */
function after(model: Model, evidence: Evidence, live: Live, option: Option, side: Side | undefined, leaks: Leaks): Float64Array {
  if (weights.length < live.p.length) weights = new Float64Array(2 * live.p.length)
  const out = weights.subarray(0, live.p.length)
  let from = live.p
  for (const { column, mask } of option.masks) {
    const where = column.sided ? (side ?? 'left') : 'whole'
    const told = recorded(column, mask, model.misreading(column.finding, evidence.examiner))
    const on = (w: string) => (where === w ? told : undefined)
    const fact: Fact = { column, left: on('left'), right: on('right'), whole: on('whole'), weight: 1, leak: leaks(column), claims: [] }
    const { powered, of } = poweredByClass(model, evidence, fact, model.knowledge.constants.evidence)
    const silence = silenceOn(model, evidence, column, side)
    if (silence) for (let c = 0; c < powered.length; c++) powered[c]! /= silence[c]!
    const row = live.rowsIn(column.over)
    for (let k = 0; k < out.length; k++) out[k] = from[k]! * powered[of[row[k]!]!]!
    from = out
  }
  if (from !== out) out.set(from)
  return out
}

const only = (column: Column, ...states: string[]): Mask => column.states.map((s) => (states.includes(s) ? 1 : 0))
/** Values likelier than this are options of their own, at most MOST_OPTIONS of them. */
const LIKELY = { oneOf: 0.02, anyOf: 0.03 }
const MOST_OPTIONS = 4
/** The answers a question can have, grouped as a person would tell them apart. */
function optionsOf({ finding, columns }: Candidate, chance: (column: Column) => readonly number[]): Option[] {
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
      .map((column) => ({ column, p: chance(column)[1]! }))
      .sort((a, b) => b.p - a.p)
      .filter(({ p }) => p > LIKELY.anyOf)
      .slice(0, MOST_OPTIONS)
    return [
      ...likely.map(({ column }) => ({ is: column.value!, masks: [{ column, mask: [0, 1] as const }] })),
      { is: finding.denies ?? 'none', masks: likely.map(({ column }) => ({ column, mask: [1, 0] as const })) },
    ]
  }
  const p = chance(first!)
  return first!.states
    .map((s, i) => ({ s, p: p[i]! }))
    .filter(({ p }) => p > LIKELY.oneOf)
    .map(({ s }) => ({ is: s, masks: [{ column: first!, mask: only(first!, s) }] }))
}

/** One answer: how likely, and what would then be so. */
export type Result = { is: string; p: number; sums: Sums; loss: number; level: number }
/** Every answer to a question and what it would lead to; their probabilities sum to 1. */
export function resultsOf(model: Model, evidence: Evidence, live: Live, candidate: Candidate, floor: number, leaks: Leaks): Result[] {
  const { side } = candidate
  const chance = (column: Column) => informs(model, evidence, column, live, side, 0).p
  const results = optionsOf(candidate, chance).map((option) => {
    const sums = sumsOf(model, live, after(model, evidence, live, option, side, leaks))
    return { is: option.is, sums, ...lossOf(model, sums, floor) }
  })
  const all = results.reduce((sum, r) => sum + r.sums.total, 0)
  return results.map((r) => ({ ...r, p: r.sums.total / all }))
}
