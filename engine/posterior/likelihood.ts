import { toldSo } from '../evidence/degree.ts'
import { passedOver } from '../evidence/silence.ts'
import { type Evidence, type Fact, type Mask, variantOf } from '../evidence.ts'
import { byState } from '../model/classes.ts'
import type { Column, Space } from '../model/columns.ts'
import { type Runs, runsOf } from '../model/runs.ts'
import type { Model } from '../model.ts'
import { exponentiate } from './exponential.ts'

/** Who examined, and in what age of life: which table of a column holds. */
export type Reader = Pick<Evidence, 'ageBand' | 'examiner'>

/** No fact makes a hypothesis less likely than this: findings can be wrong in ways nobody thought of. */
const FLOOR = 1e-12

/** Mirror image of each row of a space; undefined where rows have no side. */
export const mirrorOf = (model: Model, space: Space): Uint32Array | undefined =>
  space === 'disease'
    ? undefined
    : space === 'cause'
      ? model.causeMirror
      : space === 'course'
        ? model.courseMirror
        : space === 'shape'
          ? model.shapeMirror
          : space === 'meeting'
            ? model.meetingMirror
            : space === 'lesion'
              ? model.lesionMirror
              : model.mirror

const across = new WeakMap<Column, Uint16Array>()
/** Class of each row, read on the left or of the whole person, or of its mirror row, read on the right. */
function classOf(model: Model, column: Column, right: boolean): Uint16Array {
  const { of } = column.classes
  const mirror = right ? mirrorOf(model, column.over) : undefined
  if (!mirror) return of
  let mirrored = across.get(column)
  if (!mirrored) {
    mirrored = Uint16Array.from(mirror, (row) => of[row]!)
    across.set(column, mirrored)
  }
  return mirrored
}

/** P(a state that the mask allows, told as it was) for each class. */
function allowed(reader: Reader, { column, degree, leading }: Fact, mask: Mask): Float64Array {
  const out = new Float64Array(column.classes.count)
  byState(column, variantOf(column, reader)).forEach((p, s) => {
    const share = mask[s]!
    if (share !== 0) for (let c = 0; c < out.length; c++) out[c]! += share * p[c]!
  })
  if (leading) return out.map((nothing) => passedOver(1 - nothing, leading))
  return degree ? out.map((p) => toldSo(p, degree)) : out
}
/** P(the fact | what an older illness shows); left and right leak together, for an old illness has both. */
function leakedShare({ left, right, whole, leak, degree }: Fact): number {
  let sum = 0
  leak?.states.forEach((p, s) => {
    sum += p * (whole ? whole[s]! : (left ? left[s]! : 1) * (right ? right[s]! : 1))
  })
  return degree ? sum * degree.incidental : sum
}
/** What an older illness shows through: P = stays x P(fact | lesion) + leaked. */
const leaking = (fact: Fact) => (fact.leak ? { stays: 1 - fact.leak.p, leaked: fact.leak.p * leakedShare(fact) } : { stays: 1, leaked: 0 })

/** Whether a fact's likelihood is more than what the tables hold of its states. */
const amended = ({ leak, degree, leading }: Fact): boolean => leak !== undefined || degree !== undefined || leading !== undefined

/** Index of the one state a mask allows, or -1. */
function onlyState(mask: Mask): number {
  let at = -1
  for (let s = 0; s < mask.length; s++)
    if (mask[s] !== 0) {
      if (at >= 0 || mask[s] !== 1) return -1
      at = s
    }
  return at
}
const logs = new WeakMap<Column, Float64Array>()
/** Natural log of the classes' tables, floored; laid out as they are. */
function logsOf(column: Column): Float64Array {
  let log = logs.get(column)
  if (!log) {
    log = Float64Array.from(column.classes.p, (x) => Math.log(Math.max(FLOOR, x)))
    logs.set(column, log)
  }
  return log
}
/** The logarithms of one state, by class. */
function logsOfState(column: Column, reader: Reader, state: number): Float64Array {
  const { count } = column.classes
  const from = (variantOf(column, reader) * column.states.length + state) * count
  return logsOf(column).subarray(from, from + count)
}

/**
 * P(fact | row), floored, of a fact about one side or the whole person; the same for every row of a class.
 * @returns by class, and the class of each row
 */
export function byClass(model: Model, reader: Reader, fact: Fact): { likelihood: Float64Array; of: Uint16Array } {
  const { column, left, right, whole } = fact
  const likelihood = allowed(reader, fact, (whole ?? left ?? right)!)
  const { stays, leaked } = leaking(fact)
  for (let c = 0; c < likelihood.length; c++) likelihood[c] = Math.max(FLOOR, stays * likelihood[c]! + leaked)
  return { likelihood, of: classOf(model, column, isAcross(fact)) }
}

/** The same to the power of `exponent`, for each class. */
export function poweredByClass(model: Model, reader: Reader, fact: Fact, exponent: number): { powered: Float64Array; of: Uint16Array } {
  const { column, left, right, whole } = fact
  const state = amended(fact) ? -1 : onlyState((whole ?? left ?? right)!)
  if (state < 0) {
    const { likelihood, of } = byClass(model, reader, fact)
    return { powered: likelihood.map((x) => x ** exponent), of }
  }
  // Logarithms are at hand, and an exponential is quicker than a power.
  const powered = logsOfState(column, reader, state).slice()
  for (let c = 0; c < powered.length; c++) powered[c]! *= exponent
  exponentiate(powered, 0)
  return { powered, of: classOf(model, column, isAcross(fact)) }
}

/** The least probability in a column's tables. */
const leasts = new WeakMap<Column, number>()
function leastOf(column: Column): number {
  let least = leasts.get(column)
  if (least === undefined) {
    least = column.classes.p.reduce((a, b) => Math.min(a, b))
    leasts.set(column, least)
  }
  return least
}

/** True for a fact about both sides at once, whose likelihood hangs on a row and its mirror image together. */
export const isTwoSided = (fact: Fact): boolean => fact.left !== undefined && fact.right !== undefined
/** True for a fact about the right side alone, which is read at the mirror row. */
export const isAcross = ({ whole, left }: Fact): boolean => whole === undefined && left === undefined

/**
 * Lists that the logarithms of one fact at a time are written to, by class and by run; they grow with the columns. Every fact of every case
 * needs them for a moment, and making them anew would cost more than filling them.
 */
export type FactLogs = { perClass: Float64Array; first: Float64Array; second: Float64Array }
export const emptyLogs = (): FactLogs => ({
  perClass: new Float64Array(1024),
  first: new Float64Array(1024),
  second: new Float64Array(1024),
})

/**
 * `weight` x log P(fact | class), of a fact that is not two-sided.
 * @returns `into.perClass`, with room for all classes
 */
export function classLogs(reader: Reader, fact: Fact, weight: number, into: FactLogs): Float64Array {
  const { column, left, right, whole } = fact
  const mask = (whole ?? left ?? right)!
  const { count } = column.classes
  if (into.perClass.length < count) into.perClass = new Float64Array(2 * count)
  const out = into.perClass
  const state = amended(fact) ? -1 : onlyState(mask)
  if (state >= 0) {
    // The usual case, one state and nothing older: straight from the table of logarithms.
    const log = logsOf(column)
    const at = (variantOf(column, reader) * column.states.length + state) * count
    for (let c = 0; c < count; c++) out[c] = weight * log[at + c]!
    return out
  }
  const likelihood = allowed(reader, fact, mask)
  const { stays, leaked } = leaking(fact)
  for (let c = 0; c < count; c++) out[c] = weight * Math.log(Math.max(FLOOR, stays * likelihood[c]! + leaked))
  return out
}

type RunLogs = { runs: Runs; first: Float64Array; second: Float64Array }
/**
 * `weight` x log P(fact | row), for the first and the second row of each run's units.
 * @returns the lists `first` and `second` of `into`, with room for all runs
 */
export function byRun(model: Model, reader: Reader, fact: Fact, weight: number, into: FactLogs): RunLogs {
  const runs = runsOf(fact.column, mirrorOf(model, fact.column.over))
  const { count } = runs
  if (into.first.length < count) {
    into.first = new Float64Array(2 * count)
    into.second = new Float64Array(2 * count)
  }
  const { first, second } = into
  if (isTwoSided(fact)) bothSides(fact, reader, weight, { runs, first, second })
  else {
    const logs = classLogs(reader, fact, weight, into)
    const [own, other] = isAcross(fact) ? [runs.second, runs.first] : [runs.first, runs.second]
    for (let r = 0; r < count; r++) {
      first[r] = logs[own[r]!]!
      second[r] = logs[other[r]!]!
    }
  }
  return { runs, first, second }
}
function bothSides(fact: Fact, reader: Reader, weight: number, { runs, first, second }: RunLogs): void {
  const { column } = fact
  const { count, first: own, second: other } = runs
  const here = amended(fact) ? -1 : onlyState(fact.left!)
  const there = amended(fact) ? -1 : onlyState(fact.right!)
  if (here >= 0 && there >= 0 && leastOf(column) ** 2 >= FLOOR) {
    const logHere = logsOfState(column, reader, here)
    const logThere = logsOfState(column, reader, there)
    for (let r = 0; r < count; r++) {
      const a = own[r]!
      const b = other[r]!
      first[r] = weight * (logHere[a]! + logThere[b]!)
      second[r] = weight * (logHere[b]! + logThere[a]!)
    }
    return
  }
  const left = allowed(reader, fact, fact.left!)
  const right = allowed(reader, fact, fact.right!)
  const { stays, leaked } = leaking(fact)
  for (let r = 0; r < count; r++) {
    const a = own[r]!
    const b = other[r]!
    const p = stays * (left[a]! * right[b]!) + leaked
    const q = stays * (left[b]! * right[a]!) + leaked
    first[r] = weight * Math.log(p > FLOOR ? p : FLOOR)
    second[r] = a === b ? first[r]! : weight * Math.log(q > FLOOR ? q : FLOOR)
  }
}
