import { type Evidence, type Fact, type Mask, variantOf } from './evidence.ts'
import { AGE_BANDS, type Setting } from './knowledge.ts'
import type { Space } from './model/columns.ts'
import type { Model } from './model.ts'

/** Probabilities of every hypothesis and what they add up to; each array sums to 1. */
export type Posterior = {
  hypothesis: Float64Array
  cause: Float64Array
  phase: Float64Array
  /** natural log of P(evidence), as the model has it, with the constants' exponents */
  logEvidence: number
}

/**
 * Prior chance of each cause: (incidence x share that comes with a weak leg) ^ `prior` x age x sex x setting. The constant tempers how
 * rare a cause is, for those who seek an answer and those who are published have more of the rare; age, sex and setting keep their full
 * weight. `something_else` keeps its own fixed share. Sums to 1.
 */
export function priorOf(
  model: Model,
  person: { age: number | undefined; sex: string | undefined; setting: Setting },
  ageBand: number,
): Float64Array {
  const { causes, constants } = model.knowledge
  const p = new Float64Array(causes.length + 1)
  let sum = 0
  causes.forEach((c, i) => {
    const { incidence } = c
    const sex =
      person.sex === 'female' || person.sex === 'male' ? incidence.sex[person.sex] : (incidence.sex.female + incidence.sex.male) / 2
    const rate = incidence.per_100k_year.value * incidence.weak_leg_share.value
    p[i] = Math.max(rate, 1e-6) ** constants.prior * Math.max(incidence.age[AGE_BANDS[ageBand]!] * sex * c.settings[person.setting], 1e-4)
    sum += p[i]!
  })
  for (let i = 0; i < causes.length; i++) p[i]! *= (1 - constants.something_else) / sum
  p[causes.length] = constants.something_else
  return p
}

/** P(fact | row) with what leaks in from an older illness; left and right leak together, for an old illness has both. */
function likelihood(fact: Fact, table: Float32Array, at: number, n: number, row: number, mirrorRow: number): number {
  const { left, right, whole, leak } = fact
  const dot = (mask: Mask, r: number) => {
    let sum = 0
    for (let s = 0; s < n; s++) sum += mask[s]! * table[at + r * n + s]!
    return sum
  }
  const own = whole ? dot(whole, row) : (left ? dot(left, row) : 1) * (right ? dot(right, mirrorRow) : 1)
  if (!leak) return own
  let leaked = 0
  for (let s = 0; s < n; s++) leaked += leak.states[s]! * (whole ? whole[s]! : (left ? left[s]! : 1) * (right ? right[s]! : 1))
  return (1 - leak.p) * own + leak.p * leaked
}
const FLOOR = 1e-12
/** Index of the one state a mask allows, or -1. */
const onlyState = (mask: Mask): number => {
  let at = -1
  for (let s = 0; s < mask.length; s++)
    if (mask[s] !== 0) {
      if (at >= 0 || mask[s] !== 1) return -1
      at = s
    }
  return at
}

export const mirrorOf = (model: Model, space: Space): Uint32Array | undefined =>
  space === 'disease'
    ? undefined
    : space === 'cause'
      ? model.causeMirror
      : space === 'shape'
        ? model.shapeMirror
        : space === 'lesion'
          ? model.lesionMirror
          : model.mirror

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
export function addFact(model: Model, evidence: Pick<Evidence, 'ageBand' | 'examiner'>, fact: Fact, into: Tally): void {
  const { column, left, right, whole, leak } = fact
  const n = column.states.length
  const at = variantOf(column, evidence) * column.rows * n
  const target = into[column.over]
  const w = fact.weight * model.knowledge.constants.evidence
  const mirror = mirrorOf(model, column.over)
  const states = [whole ?? left, right].map((m) => (m ? onlyState(m) : 0))
  if (!leak && !states.includes(-1)) {
    // The usual case: one state on each side asked about, read straight from the table of logarithms.
    const { log } = column
    const [a, b] = states as [number, number]
    if (whole || (left && !right)) for (let i = 0; i < column.rows; i++) target[i]! += w * log[at + i * n + a]!
    else if (left) for (let i = 0; i < column.rows; i++) target[i]! += w * (log[at + i * n + a]! + log[at + mirror![i]! * n + b]!)
    else for (let i = 0; i < column.rows; i++) target[i]! += w * log[at + mirror![i]! * n + b]!
    return
  }
  for (let i = 0; i < column.rows; i++)
    target[i]! += w * Math.log(Math.max(FLOOR, likelihood(fact, column.p, at, n, i, mirror ? mirror[i]! : i)))
}
/** One fact's weighted likelihood in the rows named; the other rows stay 0. */
export function likelihoods(model: Model, evidence: Pick<Evidence, 'ageBand' | 'examiner'>, fact: Fact, rows: Uint32Array): Float64Array {
  const { column, left, right, whole, leak } = fact
  const out = new Float64Array(column.rows)
  const n = column.states.length
  const at = variantOf(column, evidence) * column.rows * n
  const mirror = mirrorOf(model, column.over)
  const w = fact.weight * model.knowledge.constants.evidence
  const mask = whole ?? (right === undefined ? left : left === undefined ? right : undefined)
  const state = mask && !leak ? onlyState(mask) : -1
  const across = mirror !== undefined && !whole && mask === right
  for (const r of rows) {
    const twin = mirror ? mirror[r]! : r
    out[r] =
      state >= 0
        ? Math.exp(w * column.log[at + (across ? twin : r) * n + state]!)
        : Math.max(FLOOR, likelihood(fact, column.p, at, n, r, twin)) ** w
  }
  return out
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

/** Log weights of all hypotheses to probabilities. Mirror pairs are added together first, so that mirroring a case mirrors the result to the last bit. */
export function finish(model: Model, evidence: Evidence, t: Tally): Posterior {
  const { hypotheses: h } = model
  const prior = priorOf(model, evidence.person, evidence.ageBand)
  const byCause = Float64Array.from(prior, (p, i) => Math.log(p) + t.disease[i]!)
  const byRow = Float64Array.from(t.lesion, (x, row) => x + t.shape[model.shapeOf[row]!]!)
  const logPhase = evidence.phase ? evidence.phase.map((p) => Math.log(p)) : [0, 0, 0, 0]
  const logs = new Float64Array(h.count)
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < h.count; i++) {
    const row = h.row[i]!
    const x =
      byCause[h.cause[i]!]! + model.logWeight[i]! + t.cause[h.causeRow[i]!]! + byRow[row]! + t.hypothesis[i]! + logPhase[h.phase[i]!]!
    logs[i] = x
    if (x > most) most = x
  }
  const hypothesis = new Float64Array(h.count)
  for (let i = 0; i < h.count; i++) hypothesis[i] = Math.exp(logs[i]! - most)
  const paired = 2 * h.pairs
  let sum = 0
  for (let i = 0; i < paired; i += 2) sum += hypothesis[i]! + hypothesis[i + 1]!
  for (let i = paired; i < h.count; i++) sum += hypothesis[i]!
  const out: Posterior = {
    hypothesis,
    cause: new Float64Array(prior.length),
    phase: new Float64Array(4),
    logEvidence: most + Math.log(sum),
  }
  for (let i = 0; i < h.count; i++) hypothesis[i]! /= sum
  for (let i = 0; i < paired; i += 2) {
    const both = hypothesis[i]! + hypothesis[i + 1]!
    out.cause[h.cause[i]!]! += both
    out.phase[h.phase[i]!]! += both
  }
  for (let i = paired; i < h.count; i++) {
    out.cause[h.cause[i]!]! += hypothesis[i]!
    out.phase[h.phase[i]!]! += hypothesis[i]!
  }
  return out
}

/** Evidence x model -> probabilities of every lesion and cause. Exact; finite for any evidence. */
export const infer = (model: Model, evidence: Evidence): Posterior => finish(model, evidence, tally(model, evidence))
