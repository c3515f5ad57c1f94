import type { Evidence } from '../evidence.ts'
import { patternWeights, type Who, whoIn } from '../model/pattern-weights.ts'
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
  causeRow: Float64Array
  course: Float64Array
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
    scratch = {
      tally: emptyTally(model),
      causeRow: new Float64Array(model.causeRows.length),
      course: new Float64Array(model.courses.length),
      meeting: new Float64Array(model.meetings.length),
      late: new Float64Array(count),
      hypothesis: new Float64Array(count),
      holds: undefined,
    }
    known.set(model, scratch)
  }
  return scratch
}

/** A sum of weights smaller than this may have lost some to underflow. */
const FAINT = 1e-200

/**
 * What every hypothesis weighs: prior chance x share of its cause x what the facts say of it. Where facts so disagree that next to nothing
 * is left of the factors, logarithms are added first.
 * @returns `hypothesis` in the model's scratch, overwritten by the next call
 */
export function weigh(model: Model, evidence: Evidence, t: Tally): Weights {
  const prior = logPriorOf(model, evidence.person, evidence.ageBand)
  const { likeness } = evidence
  const told = likeness ? prior.map((p, c) => p + likeness.log[c]!) : prior
  return weighFrom(model, patternWeights(model, whoIn(evidence)), t, evidence.phase, told)
}
/**
 * The same without how common causes are and how long it has lasted: P(the facts of a tally | cause), up to one factor for all.
 * @returns by cause
 */
export function weighCauses(model: Model, who: Who, t: Tally): Float64Array {
  const { causePhase } = weighFrom(model, patternWeights(model, who), t, undefined, undefined)
  scratchOf(model).holds = undefined
  const out = new Float64Array(model.causeIds.length)
  for (let i = 0; i < causePhase.length; i++) out[i >> 2]! += causePhase[i]!
  return out
}

function weighFrom(
  model: Model,
  weight: Float64Array,
  t: Tally,
  phase: readonly number[] | undefined,
  prior: Float64Array | undefined,
): Weights {
  const scratch = scratchOf(model)
  const { hypothesis } = scratch
  const { phase: phaseOf } = model.hypotheses
  let logFactor = multiply(model, t, weight, hypothesis, phase, prior)
  let sums = addUp(model, hypothesis)
  if (sums.sum < FAINT) {
    logFactor = logHypotheses(model, t, hypothesis, prior)
    exponentiate(hypothesis, logFactor)
    for (let i = 0; i < hypothesis.length; i++) hypothesis[i]! *= weight[i]! * (phase?.[phaseOf[i]!] ?? 1)
    sums = addUp(model, hypothesis)
  }
  scratch.holds = { hypothesis, ...sums, logFactor }
  return scratch.holds
}

/**
 * What hypotheses would weigh if facts changed: what each weighs now, times what the tally of the change says of it.
 * @param phase by how much each phase is likelier then
 * @returns undefined where next to nothing would be left, so that rounding would show
 */
export function weighAgain(
  model: Model,
  now: Float64Array,
  change: Tally,
  phase: readonly number[] | undefined,
): Pick<Weights, 'causePhase' | 'sum'> | undefined {
  const scratch = scratchOf(model)
  scratch.holds = undefined
  multiply(model, change, now, scratch.hypothesis, phase)
  const sums = addUp(model, scratch.hypothesis)
  return sums.sum < FAINT ? undefined : sums
}

/**
 * Multiplies weights of hypotheses by what a tally and the time since onset say of them. Most facts are about meetings of cause and shape,
 * far fewer than hypotheses, and one exponential of each serves all its phases; courses and what depends on lesion and time have theirs
 * only where a fact is about them. Each of the three factors is scaled to at most 1 by itself.
 * @param phase factor by phase
 * @returns natural log of what they were scaled by
 */
function multiply(
  model: Model,
  t: Tally,
  from: Float64Array,
  into: Float64Array,
  phase: readonly number[] | undefined,
  prior?: Float64Array,
): number {
  const { meeting, course, late } = scratchOf(model)
  const { meeting: meetingOf, course: courseOf, phase: phaseOf } = model.hypotheses
  let logFactor = expMeetings(model, t, meeting, prior)
  const byPhase = Float64Array.from(phase ?? [1, 1, 1, 1])
  // As few times through all hypotheses as can be.
  if (t.touched.has('course')) {
    course.set(t.course)
    const most = highest(course)
    exponentiate(course, most)
    logFactor += most
    for (let i = 0; i < into.length; i++) into[i] = from[i]! * meeting[meetingOf[i]!]! * byPhase[phaseOf[i]!]! * course[courseOf[i]!]!
  } else if (phase) for (let i = 0; i < into.length; i++) into[i] = from[i]! * meeting[meetingOf[i]!]! * byPhase[phaseOf[i]!]!
  else for (let i = 0; i < into.length; i++) into[i] = from[i]! * meeting[meetingOf[i]!]!
  if (t.touched.has('lesion') || t.touched.has('hypothesis')) {
    const most = logLate(model, t, late)
    exponentiate(late, most)
    logFactor += most
    for (let i = 0; i < into.length; i++) into[i]! *= late[i]!
  }
  return logFactor
}

/** What facts that do not depend on the time say of every meeting, scaled to at most 1; @returns natural log of the scale */
function expMeetings(model: Model, t: Tally, into: Float64Array, prior: Float64Array | undefined): number {
  const byCauseRow = logCauseRows(model, t, prior)
  if (t.touched.has('shape') || t.touched.has('meeting')) {
    const most = logMeetings(model, t, byCauseRow, into)
    exponentiate(into, most)
    return most
  }
  // Where nothing is said of lesions the rows of causes suffice.
  const most = highest(byCauseRow)
  exponentiate(byCauseRow, most)
  const { causeRow } = model.meetingRows
  for (let m = 0; m < into.length; m++) into[m] = byCauseRow[causeRow[m]!]!
  return most
}

/** What is so of every cause row, as logarithms: facts about it and about its cause, and the cause's prior chance. In the scratch list. */
function logCauseRows(model: Model, t: Tally, prior: Float64Array | undefined): Float64Array {
  const { causeOf } = model
  const out = scratchOf(model).causeRow
  for (let r = 0; r < out.length; r++) out[r] = t.cause[r]! + t.disease[causeOf[r]!]!
  if (prior) for (let r = 0; r < out.length; r++) out[r]! += prior[causeOf[r]!]!
  return out
}
/** The same of every meeting, with what facts say of its shape; @returns the highest */
function logMeetings(model: Model, { meeting, shape }: Tally, byCauseRow: Float64Array, into: Float64Array): number {
  const { causeRow, shape: shapeOf } = model.meetingRows
  for (let m = 0; m < into.length; m++) into[m] = meeting[m]! + shape[shapeOf[m]!]! + byCauseRow[causeRow[m]!]!
  return highest(into)
}
/** What facts about lesions in time say of every hypothesis, as logarithms; @returns the highest */
function logLate(model: Model, { lesion, hypothesis }: Tally, into: Float64Array): number {
  const { row } = model.hypotheses
  for (let i = 0; i < into.length; i++) into[i] = hypothesis[i]! + lesion[row[i]!]!
  return highest(into)
}
/** What all facts say of every hypothesis, as logarithms; @returns the highest */
function logHypotheses(model: Model, t: Tally, into: Float64Array, prior: Float64Array | undefined): number {
  const { meeting } = scratchOf(model)
  const { meeting: meetingOf, course: courseOf } = model.hypotheses
  logMeetings(model, t, logCauseRows(model, t, prior), meeting)
  logLate(model, t, into)
  for (let i = 0; i < into.length; i++) into[i]! += t.course[courseOf[i]!]! + meeting[meetingOf[i]!]!
  return highest(into)
}
function highest(logs: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logs.length; i++) if (logs[i]! > most) most = logs[i]!
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
