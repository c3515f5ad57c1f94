import { type Evidence, type Fact, type Mask, variantOf } from '../evidence.ts'
import type { Column, Space } from '../model/columns.ts'
import { distinct } from '../model/distinct.ts'
import { type Runs, runsOf } from '../model/runs.ts'
import type { Model } from '../model.ts'

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
  const { of } = distinct(column)
  const mirror = right ? mirrorOf(model, column.over) : undefined
  if (!mirror) return of
  let mirrored = across.get(column)
  if (!mirrored) {
    mirrored = Uint16Array.from(mirror, (row) => of[row]!)
    across.set(column, mirrored)
  }
  return mirrored
}

/** P(a state that the mask allows) for each class. */
function allowed(column: Column, reader: Reader, mask: Mask): Float64Array {
  const { count, p } = distinct(column)
  const n = column.states.length
  const at = variantOf(column, reader) * count * n
  const out = new Float64Array(count)
  for (let c = 0; c < count; c++) {
    let sum = 0
    for (let s = 0; s < n; s++) sum += mask[s]! * p[at + c * n + s]!
    out[c] = sum
  }
  return out
}
/** P(the fact | what an older illness shows); left and right leak together, for an old illness has both. */
function leakedShare({ left, right, whole, leak }: Fact): number {
  let sum = 0
  leak?.states.forEach((p, s) => {
    sum += p * (whole ? whole[s]! : (left ? left[s]! : 1) * (right ? right[s]! : 1))
  })
  return sum
}
/** What an older illness shows through: P = stays x P(fact | lesion) + leaked. */
const leaking = (fact: Fact) => (fact.leak ? { stays: 1 - fact.leak.p, leaked: fact.leak.p * leakedShare(fact) } : { stays: 1, leaked: 0 })

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
    log = Float64Array.from(distinct(column).p, (x) => Math.log(Math.max(FLOOR, x)))
    logs.set(column, log)
  }
  return log
}

/**
 * P(fact | row), floored, of a fact about one side or the whole person; the same for every row of a class.
 * @returns by class, and the class of each row
 */
export function byClass(model: Model, reader: Reader, fact: Fact): { likelihood: Float64Array; of: Uint16Array } {
  const { column, left, right, whole } = fact
  const likelihood = allowed(column, reader, (whole ?? left ?? right)!)
  const { stays, leaked } = leaking(fact)
  for (let c = 0; c < likelihood.length; c++) likelihood[c] = Math.max(FLOOR, stays * likelihood[c]! + leaked)
  return { likelihood, of: classOf(model, column, whole === undefined && left === undefined) }
}

/** The same to the power of `exponent`, for each class. */
export function poweredByClass(model: Model, reader: Reader, fact: Fact, exponent: number): { powered: Float64Array; of: Uint16Array } {
  const { column, left, right, whole, leak } = fact
  const state = leak ? -1 : onlyState((whole ?? left ?? right)!)
  if (state < 0) {
    const { likelihood, of } = byClass(model, reader, fact)
    return { powered: likelihood.map((x) => x ** exponent), of }
  }
  // Logarithms are at hand, and an exponential is quicker than a power.
  const log = logsOf(column)
  const n = column.states.length
  const powered = new Float64Array(distinct(column).count)
  const at = variantOf(column, reader) * powered.length * n + state
  for (let c = 0; c < powered.length; c++) powered[c] = Math.exp(exponent * log[at + c * n]!)
  return { powered, of: classOf(model, column, whole === undefined && left === undefined) }
}

/** The least probability in a column's tables. */
const leasts = new WeakMap<Column, number>()
function leastOf(column: Column): number {
  let least = leasts.get(column)
  if (least === undefined) {
    least = distinct(column).p.reduce((a, b) => Math.min(a, b))
    leasts.set(column, least)
  }
  return least
}

/** `weight` x log P(fact | row), for the first and the second row of each run's units. Overwritten by the next call of `byRun`. */
export type RunLogs = { runs: Runs; first: Float64Array; second: Float64Array }
// Every fact of every case needs two such lists for a moment; making them anew would cost more than filling them.
let scratch = { first: new Float64Array(1024), second: new Float64Array(1024) }
export function byRun(model: Model, reader: Reader, fact: Fact, weight: number): RunLogs {
  const runs = runsOf(fact.column, mirrorOf(model, fact.column.over))
  if (scratch.first.length < runs.count) scratch = { first: new Float64Array(2 * runs.count), second: new Float64Array(2 * runs.count) }
  const out = { runs, first: scratch.first, second: scratch.second }
  if (fact.left && fact.right) bothSides(fact, reader, weight, out)
  else oneSide(fact, reader, weight, out)
  return out
}
function oneSide(fact: Fact, reader: Reader, weight: number, { runs, first, second }: RunLogs): void {
  const { column, left, right, whole, leak } = fact
  const mask = (whole ?? left ?? right)!
  const [own, other] = whole || left ? [runs.first, runs.second] : [runs.second, runs.first]
  const { count } = runs
  const state = leak ? -1 : onlyState(mask)
  if (state >= 0) {
    // The usual case, one state and nothing older: straight from the table of logarithms.
    const log = logsOf(column)
    const n = column.states.length
    const at = variantOf(column, reader) * distinct(column).count * n + state
    for (let r = 0; r < count; r++) {
      first[r] = weight * log[at + own[r]! * n]!
      second[r] = weight * log[at + other[r]! * n]!
    }
    return
  }
  const likelihood = allowed(column, reader, mask)
  const { stays, leaked } = leaking(fact)
  for (let c = 0; c < likelihood.length; c++) likelihood[c] = weight * Math.log(Math.max(FLOOR, stays * likelihood[c]! + leaked))
  for (let r = 0; r < count; r++) {
    first[r] = likelihood[own[r]!]!
    second[r] = likelihood[other[r]!]!
  }
}
function bothSides(fact: Fact, reader: Reader, weight: number, { runs, first, second }: RunLogs): void {
  const { column } = fact
  const { count, first: own, second: other } = runs
  const here = fact.leak ? -1 : onlyState(fact.left!)
  const there = fact.leak ? -1 : onlyState(fact.right!)
  if (here >= 0 && there >= 0 && leastOf(column) ** 2 >= FLOOR) {
    const log = logsOf(column)
    const n = column.states.length
    const at = variantOf(column, reader) * distinct(column).count * n
    for (let r = 0; r < count; r++) {
      const a = at + own[r]! * n
      const b = at + other[r]! * n
      first[r] = weight * (log[a + here]! + log[b + there]!)
      second[r] = weight * (log[b + here]! + log[a + there]!)
    }
    return
  }
  const left = allowed(column, reader, fact.left!)
  const right = allowed(column, reader, fact.right!)
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
