import { type Column, SPACES, type Space } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { liveRows, rowWeights } from '../posterior/rows.ts'
import { mirrorOf, type Posterior } from '../posterior.ts'
import { cumulate, type RowWeights } from './weights.ts'

/** Hypotheses less likely than this cannot change what an answer settles. */
const NEGLIGIBLE = 1e-9

/** The hypotheses that still matter, and the weight of all rows of every space. */
export type Live = {
  hypotheses: Uint32Array
  /** posterior of each */
  p: Float64Array
  /** how many of them come in mirror pairs; these stand first, a hypothesis beside its mirror image */
  paired: number
  /** cause and phase (`cause * 4 + phase`) and level of each */
  causePhase: Uint16Array
  level: Uint8Array
  /** what each column's answer would tell, of the left or the whole person and of the right; as far as anybody has asked */
  information: { here: Map<Column, number>; across: Map<Column, number> }
  /** a list as long as the hypotheses, for one reckoning at a time */
  scratch: Float64Array
  /** row of each in every space */
  rowOf: Record<Space, Uint32Array>
  weights: Record<Space, RowWeights>
}

const found = new WeakMap<Posterior, Live>()
/** The live hypotheses of a posterior; worked out once, for questions, orders and red flags all read them. */
export function liveOf(model: Model, posterior: Posterior): Live {
  let live = found.get(posterior)
  if (!live) {
    live = findLive(model, posterior)
    found.set(posterior, live)
  }
  return live
}
function findLive(model: Model, posterior: Posterior): Live {
  const { hypotheses: h, shapeOf, levelOf } = model
  const { hypothesis } = posterior
  const paired = 2 * h.pairs
  const alive = new Uint32Array(h.count)
  let count = 0
  let inPairs = 0
  for (let i = 0; i < h.count; i++) {
    const p = hypothesis[i]!
    if ((i < paired ? p + hypothesis[i ^ 1]! : 2 * p) < NEGLIGIBLE) continue
    alive[count++] = i
    if (i < paired) inPairs = count
  }
  const hypotheses = alive.slice(0, count)
  const take = <T extends ArrayLike<number>>(from: T, at: Uint32Array) => {
    const out = new Uint32Array(count)
    for (let k = 0; k < count; k++) out[k] = from[at[k]!]!
    return out
  }
  const lesion = take(h.row, hypotheses)
  const p = new Float64Array(count)
  const causePhase = new Uint16Array(count)
  const level = new Uint8Array(count)
  for (let k = 0; k < count; k++) {
    const i = hypotheses[k]!
    p[k] = hypothesis[i]!
    causePhase[k] = h.cause[i]! * 4 + h.phase[i]!
    level[k] = levelOf[lesion[k]!]!
  }
  return {
    hypotheses,
    p,
    paired: inPairs,
    causePhase,
    level,
    information: { here: new Map(), across: new Map() },
    scratch: new Float64Array(count),
    rowOf: {
      disease: take(h.cause, hypotheses),
      cause: take(h.causeRow, hypotheses),
      course: take(h.course, hypotheses),
      lesion,
      shape: take(shapeOf, lesion),
      meeting: take(h.meeting, hypotheses),
      hypothesis: hypotheses,
    },
    weights: weightsOf(model, posterior),
  }
}

/** What every row of every space weighs. */
function weightsOf(model: Model, posterior: Posterior): Live['weights'] {
  const weight = rowWeights(model, posterior)
  const of = (s: Space): RowWeights => ({
    live: liveRows(weight[s], model.spans[s], NEGLIGIBLE),
    cumulated: cumulate(weight[s], mirrorOf(model, s)),
  })
  return Object.fromEntries(SPACES.map((s) => [s, of(s)])) as Live['weights']
}
