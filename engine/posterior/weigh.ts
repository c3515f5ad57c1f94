import type { Evidence } from '../evidence.ts'
import type { Model } from '../model.ts'
import { exponentiate } from './exponential.ts'
import { logPriorOf } from './prior.ts'
import { emptyTally, type Tally } from './tally.ts'

/** What hypotheses weigh, up to one factor for all, and what the weights add up to. Each sum adds mirror pairs first. */
export type Weights = {
  hypothesis: Float64Array
  /** by cause and phase, flat: `cause * 4 + phase` */
  causePhase: Float64Array
  /** by location (model/locations.ts) */
  location: Float64Array
  sum: number
  /** natural log of the factor */
  logFactor: number
}

/** Lists that every posterior needs for a moment; making them anew would cost more than filling them. Never handed out. */
export type Scratch = {
  tally: Tally
  meeting: Float64Array
  late: Float64Array
  hypothesis: Float64Array
  /** whose `hypothesis` it is now */
  holds: Weights | undefined
}
const known = new WeakMap<Model, Scratch>()
export function scratchOf(model: Model): Scratch {
  let scratch = known.get(model)
  if (!scratch) {
    const { count } = model.hypotheses
    const meeting = new Float64Array(model.meetings.length)
    scratch = { tally: emptyTally(model), meeting, late: new Float64Array(count), hypothesis: new Float64Array(count), holds: undefined }
    known.set(model, scratch)
  }
  return scratch
}

/** A sum of weights smaller than this may have lost some to underflow. */
const FAINT = 1e-200

/**
 * What every hypothesis weighs: prior chance x share of its cause x what the facts say of it. Most facts are about meetings of cause and
 * shape, far fewer than hypotheses, and an exponential of each serves all its phases; another is needed only for facts that depend on
 * the time. Both are scaled to at most 1 by themselves. Where the two so disagree that next to nothing is left, logarithms are added first.
 * @returns `hypothesis` in the model's scratch, overwritten by the next call
 */
export function weigh(model: Model, evidence: Evidence, t: Tally): Weights {
  const scratch = scratchOf(model)
  const { meeting, late, hypothesis } = scratch
  const { weight, phase: phaseOf, meeting: meetingOf, count } = model.hypotheses
  let most = logMeetings(model, evidence, t, meeting)
  const timed = t.touched.has('lesion') || t.touched.has('hypothesis')
  const mostLate = timed ? logLate(model, t, late) : 0
  exponentiate(meeting, most)
  if (timed) exponentiate(late, mostLate)
  const phase = Float64Array.from(evidence.phase ?? [1, 1, 1, 1])
  if (timed) for (let i = 0; i < count; i++) hypothesis[i] = weight[i]! * phase[phaseOf[i]!]! * (meeting[meetingOf[i]!]! * late[i]!)
  else for (let i = 0; i < count; i++) hypothesis[i] = weight[i]! * phase[phaseOf[i]!]! * meeting[meetingOf[i]!]!
  const sums = addUp(model, hypothesis)
  if (!timed || sums.sum >= FAINT) {
    scratch.holds = { hypothesis, ...sums, logFactor: most + mostLate }
    return scratch.holds
  }
  logMeetings(model, evidence, t, meeting)
  logLate(model, t, hypothesis)
  most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const x = hypothesis[i]! + meeting[meetingOf[i]!]!
    hypothesis[i] = x
    if (x > most) most = x
  }
  exponentiate(hypothesis, most)
  for (let i = 0; i < count; i++) hypothesis[i]! *= weight[i]! * phase[phaseOf[i]!]!
  scratch.holds = { hypothesis, ...addUp(model, hypothesis), logFactor: most }
  return scratch.holds
}

/** Log weight of every meeting, without its share of its cause and the time; @returns the highest */
function logMeetings(model: Model, evidence: Evidence, t: Tally, into: Float64Array): number {
  const { causeRows, meetingRows } = model
  const prior = logPriorOf(model, evidence.person, evidence.ageBand)
  const byCauseRow = t.cause.slice()
  for (let r = 0; r < byCauseRow.length; r++) {
    const { cause } = causeRows[r]!
    byCauseRow[r]! += prior[cause]! + t.disease[cause]!
  }
  const { causeRow, shape: shapeOf } = meetingRows
  const { meeting, shape } = t
  let most = Number.NEGATIVE_INFINITY
  for (let m = 0; m < into.length; m++) {
    const x = meeting[m]! + shape[shapeOf[m]!]! + byCauseRow[causeRow[m]!]!
    into[m] = x
    if (x > most) most = x
  }
  return most
}

/** What facts that depend on the time say of every hypothesis, as logarithms; @returns the highest */
function logLate(model: Model, t: Tally, into: Float64Array): number {
  const { row } = model.hypotheses
  const { lesion, hypothesis } = t
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < into.length; i++) {
    const x = hypothesis[i]! + lesion[row[i]!]!
    into[i] = x
    if (x > most) most = x
  }
  return most
}

function addUp(model: Model, weights: Float64Array): Pick<Weights, 'causePhase' | 'location' | 'sum'> {
  const { cell } = model.hypotheses
  const causePhase = new Float64Array(model.causeIds.length * 4)
  const byLocation = new Float64Array(model.locations.count)
  let sum = 0
  for (const { from, to, paired, location, across } of model.blocks) {
    let here = 0
    let there = 0
    if (paired)
      for (let i = from; i < to; i += 2) {
        const a = weights[i]!
        const b = weights[i + 1]!
        causePhase[cell[i]!]! += a + b
        here += a
        there += b
      }
    else
      for (let i = from; i < to; i++) {
        const a = weights[i]!
        causePhase[cell[i]!]! += a
        here += a
      }
    if (across === location) byLocation[location]! += here + there
    else {
      byLocation[location]! += here
      byLocation[across]! += there
    }
    sum += here + there
  }
  return { causePhase, location: byLocation, sum }
}
