import type { Evidence, Fact } from './evidence.ts'
import type { Space } from './model/columns.ts'
import type { Model } from './model.ts'
import { addBothSides, byClass, isOfBothSides, type Reader } from './posterior/likelihood.ts'
import { priorOf } from './posterior/prior.ts'

export { mirrorOf } from './posterior/likelihood.ts'
export { priorOf } from './posterior/prior.ts'

/** Probabilities of every hypothesis and what they add up to; each array sums to 1. */
export type Posterior = {
  hypothesis: Float64Array
  cause: Float64Array
  phase: Float64Array
  /** by cause and phase, flat: `cause * 4 + phase` */
  causePhase: Float64Array
  /** by lesion row */
  lesion: Float64Array
  /** natural log of P(evidence), as the model has it, with the constants' exponents */
  logEvidence: number
}

/** Log-likelihoods of facts, by row of each space. A running case keeps this and adds to it. */
export type Tally = Record<Space, Float64Array>
export const emptyTally = (model: Model): Tally => ({
  disease: new Float64Array(model.causeIds.length),
  cause: new Float64Array(model.causeRows.length),
  shape: new Float64Array(model.shapes.length),
  lesion: new Float64Array(model.lesionRows.length),
  hypothesis: new Float64Array(model.hypotheses.count),
})

/** Adds one fact's weighted log-likelihood to every row it depends on. */
export function addFact(model: Model, reader: Reader, fact: Fact, into: Tally): void {
  const target = into[fact.column.over]
  const weight = fact.weight * model.knowledge.constants.evidence
  if (isOfBothSides(fact)) addBothSides(model, reader, fact, weight, target)
  else {
    const { likelihood, of } = byClass(model, reader, fact)
    for (let c = 0; c < likelihood.length; c++) likelihood[c] = weight * Math.log(likelihood[c]!)
    for (let i = 0; i < target.length; i++) target[i]! += likelihood[of[i]!]!
  }
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
export function tally(model: Model, evidence: Evidence): Tally {
  const t = emptyTally(model)
  for (const fact of evidence.facts) addFact(model, evidence, fact, t)
  return t
}

/** A hypothesis e^40 times less likely than the likeliest counts as impossible: all of them together weigh less than 1e-13. */
const NEGLIGIBLE = -200

/** Log weight of every hypothesis: its prior chance, its share of its cause, and what the facts say of it; and the highest of them. */
function logWeights(model: Model, evidence: Evidence, t: Tally): { logs: Float64Array; most: number } {
  const { hypotheses: h, logWeight, shapeOf, causeRows, lesionRows } = model
  const byCause = priorOf(model, evidence.person, evidence.ageBand)
  for (let c = 0; c < byCause.length; c++) byCause[c] = Math.log(byCause[c]!) + t.disease[c]!
  const byCauseRow = new Float64Array(causeRows.length)
  for (let r = 0; r < byCauseRow.length; r++) byCauseRow[r] = byCause[causeRows[r]!.cause]! + t.cause[r]!
  const byRow = new Float64Array(lesionRows.length)
  for (let r = 0; r < byRow.length; r++) byRow[r] = t.lesion[r]! + t.shape[shapeOf[r]!]!
  const logPhase = Float64Array.from(evidence.phase ?? [1, 1, 1, 1], Math.log)
  const logs = new Float64Array(h.count)
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logs.length; i++) {
    const x = logWeight[i]! + byCauseRow[h.causeRow[i]!]! + byRow[h.row[i]!]! + t.hypothesis[i]! + logPhase[h.phase[i]!]!
    logs[i] = x
    if (x > most) most = x
  }
  return { logs, most }
}

/** Log weights of all hypotheses to probabilities. Mirror pairs are added together first, so that mirroring a case mirrors the result to the last bit. */
export function finish(model: Model, evidence: Evidence, t: Tally): Posterior {
  const { hypotheses: h } = model
  const paired = 2 * h.pairs
  const { logs: hypothesis, most } = logWeights(model, evidence, t)
  let sum = 0
  let before = 0
  for (let i = 0; i < hypothesis.length; i++) {
    const x = hypothesis[i]! - most
    const w = x < NEGLIGIBLE ? 0 : Math.exp(x)
    hypothesis[i] = w
    if (i >= paired) sum += w
    else if (i % 2 === 1) sum += before + w
    before = w
  }
  const causes = model.causeIds.length
  const lesion = new Float64Array(model.lesionRows.length)
  const causePhase = new Float64Array(causes * 4)
  for (let i = 0; i < hypothesis.length; i++) {
    const twin = i < paired
    const p = hypothesis[i]! / sum
    const q = twin ? hypothesis[i + 1]! / sum : 0
    hypothesis[i] = p
    lesion[h.row[i]!]! += p
    causePhase[h.cause[i]! * 4 + h.phase[i]!]! += p + q
    if (twin) {
      hypothesis[++i] = q
      lesion[h.row[i]!]! += q
    }
  }
  const cause = new Float64Array(causes)
  const phase = new Float64Array(4)
  for (let i = 0; i < causePhase.length; i++) {
    cause[i >> 2]! += causePhase[i]!
    phase[i & 3]! += causePhase[i]!
  }
  return { hypothesis, cause, phase, causePhase, lesion, logEvidence: most + Math.log(sum) }
}

/** Evidence x model -> probabilities of every lesion and cause. Exact; finite for any evidence. */
export const infer = (model: Model, evidence: Evidence): Posterior => finish(model, evidence, tally(model, evidence))
