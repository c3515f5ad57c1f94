import type { Evidence, Fact } from '../evidence.ts'
import type { Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import { recorded } from '../model/misreading.ts'
import type { Model } from '../model.ts'
import { poweredByClass } from '../posterior/likelihood.ts'
import { silenceOn } from '../posterior/silence.ts'
import { expectedLoss, leastLoss, rankOf, urgencyOf } from '../urgency.ts'
import { answered } from './answered.ts'
import { type Answer, answersOf, type Candidate } from './answers.ts'
import { informs } from './informs.ts'
import type { Live } from './live.ts'

type Leaks = (column: Column) => Fact['leak']

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

/**
 * What is not known: uncertainty of urgency, cause and level, each weighed; the quantity a good question lowers.
 * @param standing the level of the rules that stand, as a rank; no level below it is chosen
 */
export function lossOf(model: Model, sums: Sums, standing: number): number {
  const { settles, burden } = model.knowledge.decision
  const expected = expectedLoss(model, sums.causePhase)
  const level = Math.max(standing, leastLoss(expected))
  let causes = 0
  for (const p of sums.cause) causes += p * p
  let levels = 0
  for (const p of sums.level) levels += p * p
  return (settles.urgency * expected[level]!) / burden.ambulance + settles.cause * (1 - causes) + settles.level * (1 - levels)
}

let weights = new Float64Array(1024)
/** Weights of the live hypotheses after one more answer, not yet summing to 1; their sum is P(answer). Overwritten by the next call. */
function after(model: Model, evidence: Evidence, live: Live, answer: Answer, side: Side | undefined, leaks: Leaks): Float64Array {
  if (weights.length < live.p.length) weights = new Float64Array(2 * live.p.length)
  const out = weights.subarray(0, live.p.length)
  let from = live.p
  for (const { column, mask } of answer.masks) {
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

/** One answer: how likely, what would then be so, and how soon, as a rank, once it is given. */
export type Result = { is: string; p: number; sums: Sums; loss: number; readonly level: number }
/**
 * Every answer to a question and what it would lead to; their probabilities sum to 1. The level is reckoned when first asked for.
 * @param live of the posterior of the evidence
 * @param standing the level of the rules that stand, as a rank
 */
export function resultsOf(model: Model, evidence: Evidence, live: Live, candidate: Candidate, standing: number, leaks: Leaks): Result[] {
  const { finding, side } = candidate
  const chance = (column: Column) => informs(model, evidence, column, live, side, 0).p
  const results = answersOf(candidate, chance).map((answer) => {
    const sums = sumsOf(model, live, after(model, evidence, live, answer, side, leaks))
    return { answer, sums, loss: lossOf(model, sums, standing) }
  })
  const all = results.reduce((sum, r) => sum + r.sums.total, 0)
  return results.map(({ answer: { is, value }, sums, loss }) => ({
    is,
    p: sums.total / all,
    sums,
    loss,
    get level() {
      // What no value says by itself brings no rule to stand.
      if (value === undefined) return Math.max(standing, leastLoss(expectedLoss(model, sums.causePhase)))
      return rankOf(urgencyOf(model, evidence, live.posterior, answered(model, evidence, { finding, side, value })))
    },
  }))
}
