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

/**
 * What hypotheses would weigh if facts changed: what each weighs now, times what the tally of the change says of it.
 * @returns undefined where next to nothing would be left, so that rounding would show
 */
export function weighAgain(model: Model, now: Float64Array, change: Tally): Pick<Weights, 'causePhase' | 'sum'> | undefined {
  const { meeting, late, hypothesis } = scratchOf(model)
  const { meeting: meetingOf, count } = model.hypotheses
  const { touched } = change
  scratchOf(model).holds = undefined
  const byCauseRow = causeLogs(model, change)
  if (touched.has('shape') || touched.has('meeting')) exponentiate(meeting, meetingLogs(model, change, byCauseRow, meeting))
  else {
    // Most red flags are things that the wiring does not predict: then the rows of causes suffice.
    exponentiate(byCauseRow, highest(byCauseRow))
    const { causeRow } = model.meetingRows
    for (let m = 0; m < meeting.length; m++) meeting[m] = byCauseRow[causeRow[m]!]!
  }
  const timed = touched.has('lesion') || touched.has('hypothesis')
  if (timed) exponentiate(late, logLate(model, change, late))
  for (let i = 0; i < count; i++) hypothesis[i] = now[i]! * meeting[meetingOf[i]!]!
  if (timed) for (let i = 0; i < count; i++) hypothesis[i]! *= late[i]!
  const sums = addUp(model, hypothesis)
  return sums.sum < FAINT ? undefined : sums
}

/** Log weight of every meeting, without its share of its cause and the time; @returns the highest */
function logMeetings(model: Model, evidence: Evidence, t: Tally, into: Float64Array): number {
  const byCauseRow = causeLogs(model, t, logPriorOf(model, evidence.person, evidence.ageBand))
  return meetingLogs(model, t, byCauseRow, into)
}
/** What is so of every cause row, as logarithms: facts about it and about its cause, and the cause's prior chance. */
function causeLogs(model: Model, t: Tally, prior?: Float64Array): Float64Array {
  const { causeRows } = model
  const out = t.cause.slice()
  for (let r = 0; r < out.length; r++) {
    const { cause } = causeRows[r]!
    out[r]! += t.disease[cause]! + (prior ? prior[cause]! : 0)
  }
  return out
}
/** The same of every meeting, with what facts say of its shape; @returns the highest */
function meetingLogs(model: Model, { meeting, shape }: Tally, byCauseRow: Float64Array, into: Float64Array): number {
  const { causeRow, shape: shapeOf } = model.meetingRows
  for (let m = 0; m < into.length; m++) into[m] = meeting[m]! + shape[shapeOf[m]!]! + byCauseRow[causeRow[m]!]!
  return highest(into)
}
function highest(logs: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logs.length; i++) if (logs[i]! > most) most = logs[i]!
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
