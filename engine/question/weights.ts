import type { Column, Space } from '../model/columns.ts'
import { type Runs, runsOf } from '../model/runs.ts'
import type { Span } from '../model/spans.ts'
import type { Model } from '../model.ts'
import type { LiveRows } from '../posterior/rows.ts'

/**
 * Weights of a space's rows summed up to (and without) each row, three to a row: of first rows of pairs, of second rows, and of both with
 * the rows that are their own mirror image. Kept apart, so that mirroring a case mirrors every sum to the last bit.
 * @param sum written over
 */
export function cumulate(
  weight: Float64Array,
  spans: readonly Span[],
  sum: Float64Array = new Float64Array(3 * (weight.length + 1)),
): Float64Array {
  let a = 0
  let b = 0
  let both = 0
  for (const { from, to, paired } of spans)
    for (let i = from; i < to; ) {
      const x = weight[i]!
      const y = paired ? weight[i + 1]! : 0
      if (paired) {
        a += x
        b += y
      }
      both += x + y
      // What is between the two of a pair is never asked for.
      i += paired ? 2 : 1
      sum[3 * i] = a
      sum[3 * i + 1] = b
      sum[3 * i + 2] = both
    }
  return sum
}
/** The same from live rows alone. */
function sumUp(live: LiveRows, rows: number, sum: Float64Array): void {
  let a = 0
  let b = 0
  let both = 0
  let at = 0
  const fillTo = (end: number) => {
    for (; at <= 3 * end; at += 3) {
      sum[at] = a
      sum[at + 1] = b
      sum[at + 2] = both
    }
  }
  for (let k = 0; k < live.row.length; k++) {
    fillTo(live.row[k]!)
    const x = live.first[k]!
    const y = live.second[k]!
    if (live.paired[k] === 1) {
      a += x
      b += y
    }
    both += x + y
  }
  fillTo(rows)
}
/** The classes that weigh anything, and what they weigh. */
type ClassWeights = { count: number; classes: Uint16Array; weight: Float64Array }
/** Lists for one column at a time, for hundreds are weighed for one question; they grow with the columns. */
type Scratch = {
  byClass: Float64Array
  weights: ClassWeights
  /** by space, of one posterior at a time: made again when another's are asked for */
  sums: Map<Space, { of: LiveRows | undefined; sum: Float64Array }>
}
const scratches = new WeakMap<Model, Scratch>()
export function scratchOf(model: Model): Scratch {
  let scratch = scratches.get(model)
  if (!scratch) {
    const weights = { count: 0, classes: new Uint16Array(1024), weight: new Float64Array(1024) }
    scratch = { byClass: new Float64Array(1024), weights, sums: new Map() }
    scratches.set(model, scratch)
  }
  return scratch
}

function sumsOf(space: Space, rows: number, live: LiveRows, { sums }: Scratch): Float64Array {
  let kept = sums.get(space)
  if (!kept) {
    kept = { of: undefined, sum: new Float64Array(3 * (rows + 1)) }
    sums.set(space, kept)
  }
  if (kept.of !== live) {
    sumUp(live, rows, kept.sum)
    kept.of = live
  }
  return kept.sum
}

/**
 * The weight of each class of a column, read on the left or of the whole person, or on the right.
 * @returns `weights` of the scratch
 */
export function weightByClass(
  column: Column,
  live: LiveRows,
  mirror: Uint32Array | undefined,
  right: boolean,
  scratch: Scratch,
): ClassWeights {
  const { count, of } = column.classes
  if (scratch.byClass.length < count) {
    scratch.byClass = new Float64Array(2 * count)
    scratch.weights = { count: 0, classes: new Uint16Array(2 * count), weight: new Float64Array(2 * count) }
  }
  const { weights: out } = scratch
  const sums = scratch.byClass.fill(0, 0, count)
  const runs = runsOf(column, mirror)
  // Much evidence leaves few rows that weigh anything; little evidence leaves many rows, but no more runs than ever.
  if (live.row.length < runs.count) addLive(of, live, right, sums)
  else addRuns(runs, sumsOf(column.over, column.rows, live, scratch), right, sums)
  let used = 0
  for (let c = 0; c < count; c++) {
    const w = sums[c]!
    if (w > 0) {
      out.classes[used] = c
      out.weight[used++] = w
    }
  }
  out.count = used
  return out
}
/** Adds the weight of each row to that of its class; rows of a pair that are alike are added together first. */
export function addLive(of: Uint16Array, { row, paired, first, second }: LiveRows, right: boolean, into: Float64Array): void {
  const here = right ? second : first
  const there = right ? first : second
  for (let k = 0; k < row.length; k++) {
    const r = row[k]!
    const a = of[r]!
    const b = paired[k] === 1 ? of[r + 1]! : a
    if (a === b) into[a]! += first[k]! + second[k]!
    else {
      into[a]! += here[k]!
      into[b]! += there[k]!
    }
  }
}
/** The same from weights summed up: quicker where there are many rows, and true to what is 1e-16 of their sum. */
export function addRuns({ count, row, first, second }: Runs, sum: Float64Array, right: boolean, into: Float64Array): void {
  const there = right ? 0 : 1
  const here = 1 - there
  let own = 0
  let other = 0
  let both = 0
  for (let r = 0; r < count; r++) {
    const at = 3 * row[r + 1]!
    const a = first[r]!
    const b = second[r]!
    const x = sum[at + here]!
    const y = sum[at + there]!
    const z = sum[at + 2]!
    if (a === b) into[a]! += z - both
    else {
      into[a]! += x - own
      into[b]! += y - other
    }
    own = x
    other = y
    both = z
  }
}
