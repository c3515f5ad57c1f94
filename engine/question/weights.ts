import type { Column } from '../model/columns.ts'
import { isPair, type Runs, runsOf } from '../model/runs.ts'
import type { LiveRows } from '../posterior/rows.ts'

/**
 * Weights of a space's rows, summed up to (and without) each row that begins a unit (model/runs.ts): of the first rows of pairs, of the
 * second, and of both with the rows that are their own mirror image. Kept apart, so that mirroring a case mirrors every sum to the last bit.
 */
export type Cumulated = { first: Float64Array; second: Float64Array; both: Float64Array }

export function cumulate(weight: Float64Array, mirror: Uint32Array | undefined): Cumulated {
  const rows = weight.length + 1
  const [first, second, both] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)]
  for (let i = 0; i < weight.length; ) {
    const pair = isPair(mirror, i)
    const next = pair ? i + 2 : i + 1
    const a = weight[i]!
    const b = pair ? weight[i + 1]! : 0
    first[next] = first[i]! + (pair ? a : 0)
    second[next] = second[i]! + b
    both[next] = both[i]! + (a + b)
    i = next
  }
  return { first, second, both }
}

/** What a space's rows weigh: those that weigh something one by one, and all of them summed up. */
export type RowWeights = { live: LiveRows; cumulated: Cumulated }

/** The classes that weigh anything, and what they weigh. Overwritten by the next call. */
export type ClassWeights = { count: number; classes: Uint16Array; weight: Float64Array }
// Hundreds of columns are weighed for one question.
let byClass = new Float64Array(1024)
let out: ClassWeights = { count: 0, classes: new Uint16Array(1024), weight: new Float64Array(1024) }

/** The weight of each class of a column, read on the left or of the whole person, or on the right. */
export function weightByClass(
  column: Column,
  { live, cumulated }: RowWeights,
  mirror: Uint32Array | undefined,
  right: boolean,
): ClassWeights {
  const { count } = column.classes
  if (byClass.length < count) {
    byClass = new Float64Array(2 * count)
    out = { count: 0, classes: new Uint16Array(2 * count), weight: new Float64Array(2 * count) }
  }
  const sums = byClass.fill(0, 0, count)
  const runs = runsOf(column, mirror)
  // Much evidence leaves few rows that weigh anything; little evidence leaves many rows, but no more runs than ever.
  if (live.row.length < runs.count) addLive(column.classes.of, live, right, sums)
  else addRuns(runs, cumulated, right, sums)
  let used = 0
  for (let c = 0; c < count; c++)
    if (sums[c]! > 0) {
      out.classes[used] = c
      out.weight[used++] = sums[c]!
    }
  out.count = used
  return out
}
function addLive(of: Uint16Array, { row, paired, first, second }: LiveRows, right: boolean, into: Float64Array): void {
  const here = right ? second : first
  const there = right ? first : second
  for (let k = 0; k < row.length; k++) {
    const a = of[row[k]!]!
    const b = paired[k] === 1 ? of[row[k]! + 1]! : a
    if (a === b) into[a]! += first[k]! + second[k]!
    else {
      into[a]! += here[k]!
      into[b]! += there[k]!
    }
  }
}
function addRuns({ count, row, first, second }: Runs, weights: Cumulated, right: boolean, into: Float64Array): void {
  const here = right ? weights.second : weights.first
  const there = right ? weights.first : weights.second
  const { both } = weights
  let from = 0
  for (let r = 0; r < count; r++) {
    const to = row[r + 1]!
    const a = first[r]!
    const b = second[r]!
    if (a === b) into[a]! += both[to]! - both[from]!
    else {
      into[a]! += here[to]! - here[from]!
      into[b]! += there[to]! - there[from]!
    }
    from = to
  }
}
