import { SPACES, type Space } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { lesionsOf, mirrorOf, type Posterior } from '../posterior.ts'
import { type Cumulated, cumulate } from './weights.ts'

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
  /** a list as long as the hypotheses, for one reckoning at a time */
  scratch: Float64Array
  /** row of each in every space */
  rowOf: Record<Space, Uint32Array>
  weights: Record<Space, Cumulated>
}

export function liveOf(model: Model, posterior: Posterior): Live {
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
    scratch: new Float64Array(count),
    rowOf: {
      disease: take(h.cause, hypotheses),
      cause: take(h.causeRow, hypotheses),
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
  const { shapeOf } = model
  const { causeRow, meeting: meetingOf } = model.hypotheses
  const { hypothesis, cause } = posterior
  const lesion = lesionsOf(model, posterior)
  const byCauseRow = new Float64Array(model.causeRows.length)
  const shape = new Float64Array(model.shapes.length)
  const meeting = new Float64Array(model.meetings.length)
  for (let i = 0; i < hypothesis.length; i++) {
    byCauseRow[causeRow[i]!]! += hypothesis[i]!
    meeting[meetingOf[i]!]! += hypothesis[i]!
  }
  for (let r = 0; r < lesion.length; r++) shape[shapeOf[r]!]! += lesion[r]!
  const weight: Record<Space, Float64Array> = { disease: cause, cause: byCauseRow, shape, meeting, lesion, hypothesis }
  return Object.fromEntries(SPACES.map((s) => [s, cumulate(weight[s], mirrorOf(model, s))])) as Live['weights']
}
