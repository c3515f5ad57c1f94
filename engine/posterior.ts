import type { Evidence } from './evidence.ts'
import type { Space } from './model/columns.ts'
import type { Model } from './model.ts'
import { exponentiate } from './posterior/exponential.ts'
import { logPriorOf } from './posterior/prior.ts'
import { type Tally, tally } from './posterior/tally.ts'

export { mirrorOf } from './posterior/likelihood.ts'
export { priorOf } from './posterior/prior.ts'
export { addFact, emptyTally, type Tally, tally } from './posterior/tally.ts'

/** Probabilities of every hypothesis and what they add up to; each array sums to 1. */
export type Posterior = {
  hypothesis: Float64Array
  cause: Float64Array
  phase: Float64Array
  /** by cause and phase, flat: `cause * 4 + phase` */
  causePhase: Float64Array
  /** natural log of P(evidence), as the model has it, with the constants' exponents */
  logEvidence: number
}

/** Row of a hypothesis in each space. */
export const rowIn = (model: Model, space: Space, hypothesis: number): number => {
  const { hypotheses: h } = model
  return space === 'disease'
    ? h.cause[hypothesis]!
    : space === 'cause'
      ? h.causeRow[hypothesis]!
      : space === 'lesion'
        ? h.row[hypothesis]!
        : space === 'shape'
          ? model.shapeOf[h.row[hypothesis]!]!
          : hypothesis
}

/** Log weight of every hypothesis: its prior chance, its share of its cause, and what the facts say of it; and the highest of them. */
function logWeights(model: Model, evidence: Evidence, t: Tally): { logs: Float64Array; most: number } {
  const { logWeight, shapeOf, causeRows, lesionRows } = model
  const { causeRow, row } = model.hypotheses
  const byCause = t.disease.slice()
  const prior = logPriorOf(model, evidence.person, evidence.ageBand)
  for (let c = 0; c < byCause.length; c++) byCause[c]! += prior[c]!
  const byCauseRow = t.cause.slice()
  for (let r = 0; r < byCauseRow.length; r++) byCauseRow[r]! += byCause[causeRows[r]!.cause]!
  const logPhase = Float64Array.from(evidence.phase ?? [1, 1, 1, 1], (p) => Math.log(p))
  const byRow = t.lesion.slice()
  const { shape } = t
  for (let r = 0; r < byRow.length; r++) byRow[r]! += shape[shapeOf[r]!]! + logPhase[lesionRows[r]!.phase]!
  const logs = t.hypothesis.slice()
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logs.length; i++) {
    const x = logs[i]! + logWeight[i]! + byCauseRow[causeRow[i]!]! + byRow[row[i]!]!
    logs[i] = x
    if (x > most) most = x
  }
  return { logs, most }
}

/** Log weights of all hypotheses to probabilities. Mirror pairs are added together first, so that mirroring a case mirrors the result to the last bit. */
export function finish(model: Model, evidence: Evidence, t: Tally): Posterior {
  const { cause: causeOf, phase: phaseOf, pairs, count } = model.hypotheses
  const { logs: hypothesis, most } = logWeights(model, evidence, t)
  exponentiate(hypothesis, most)
  const paired = 2 * pairs
  let sum = 0
  for (let i = 0; i < paired; i += 2) sum += hypothesis[i]! + hypothesis[i + 1]!
  for (let i = paired; i < count; i++) sum += hypothesis[i]!
  const causePhase = new Float64Array(model.causeIds.length * 4)
  const scale = 1 / sum
  for (let i = 0; i < paired; i += 2) {
    const p = hypothesis[i]! * scale
    const q = hypothesis[i + 1]! * scale
    hypothesis[i] = p
    hypothesis[i + 1] = q
    causePhase[causeOf[i]! * 4 + phaseOf[i]!]! += p + q
  }
  for (let i = paired; i < count; i++) {
    const p = hypothesis[i]! * scale
    hypothesis[i] = p
    causePhase[causeOf[i]! * 4 + phaseOf[i]!]! += p
  }
  const cause = new Float64Array(model.causeIds.length)
  const phase = new Float64Array(4)
  for (let i = 0; i < causePhase.length; i++) {
    cause[i >> 2]! += causePhase[i]!
    phase[i & 3]! += causePhase[i]!
  }
  return { hypothesis, cause, phase, causePhase, logEvidence: most + Math.log(sum) }
}

/** Probability of each lesion row. */
export function lesionsOf(model: Model, { hypothesis }: Posterior): Float64Array {
  const { row } = model.hypotheses
  const lesion = new Float64Array(model.lesionRows.length)
  for (let i = 0; i < hypothesis.length; i++) lesion[row[i]!]! += hypothesis[i]!
  return lesion
}

/** Evidence x model -> probabilities of every lesion and cause. Exact; finite for any evidence. */
export const infer = (model: Model, evidence: Evidence): Posterior => finish(model, evidence, tally(model, evidence))
