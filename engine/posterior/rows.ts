import type { Space } from '../model/columns.ts'
import type { Model } from '../model.ts'
import type { Posterior } from '../posterior.ts'

/** What every row of every space weighs. */
export type RowSums = Record<Space, Float64Array>

const known = new WeakMap<Posterior, RowSums>()
/** Probability of every row of every space; not to be written to. */
export function rowWeights(model: Model, posterior: Posterior): RowSums {
  let weights = known.get(posterior)
  if (!weights) {
    weights = rowSums(model, posterior)
    known.set(posterior, weights)
  }
  return weights
}
/** The same from any weights of hypotheses and causes. */
export function rowSums(model: Model, { hypothesis, cause: disease }: Pick<Posterior, 'hypothesis' | 'cause'>): RowSums {
  const { row, course: courseOf, meeting: meetingOf } = model.hypotheses
  const { causeRow, shape: shapeOf } = model.meetingRows
  const lesion = new Float64Array(model.lesionRows.length)
  const meeting = new Float64Array(model.meetings.length)
  const course = new Float64Array(model.courses.length)
  for (let i = 0; i < hypothesis.length; i++) {
    lesion[row[i]!]! += hypothesis[i]!
    course[courseOf[i]!]! += hypothesis[i]!
    meeting[meetingOf[i]!]! += hypothesis[i]!
  }
  const cause = new Float64Array(model.causeRows.length)
  const shape = new Float64Array(model.shapes.length)
  for (let m = 0; m < meeting.length; m++) {
    cause[causeRow[m]!]! += meeting[m]!
    shape[shapeOf[m]!]! += meeting[m]!
  }
  return { disease, cause, course, shape, meeting, lesion, hypothesis }
}

/** Rows that weigh something, in units (model/runs.ts): the first row of each, and what it and, of a pair, its mirror image weigh. */
export type LiveRows = { row: Uint32Array; paired: Uint8Array; first: Float64Array; second: Float64Array }
let room = { row: new Uint32Array(1024), paired: new Uint8Array(1024) }
/** @param least weight of a unit, mirror image included, that counts */
export function liveRows(weight: Float64Array, spans: Model['spans'][Space], least: number): LiveRows {
  if (room.row.length < weight.length) room = { row: new Uint32Array(weight.length), paired: new Uint8Array(weight.length) }
  const { row, paired: isPaired } = room
  let count = 0
  for (const { from, to, paired } of spans)
    for (let i = from; i < to; i += paired ? 2 : 1) {
      const all = paired ? weight[i]! + weight[i + 1]! : weight[i]!
      if (all < least) continue
      isPaired[count] = paired ? 1 : 0
      row[count++] = i
    }
  const first = new Float64Array(count)
  const second = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    first[k] = weight[row[k]!]!
    second[k] = isPaired[k] === 1 ? weight[row[k]! + 1]! : 0
  }
  return { row: row.slice(0, count), paired: isPaired.slice(0, count), first, second }
}
