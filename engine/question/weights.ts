import type { Column } from '../model/columns.ts'
import { isPair, runsOf } from '../model/runs.ts'

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

// Hundreds of columns are weighed for one question.
let scratch = new Float64Array(1024)
/** The weight of each class of a column, read on the left or of the whole person, or on the right. Overwritten by the next call. */
export function weightByClass(column: Column, weights: Cumulated, mirror: Uint32Array | undefined, right: boolean): Float64Array {
  const { count, row, first, second } = runsOf(column, mirror)
  const classes = column.classes.count
  if (scratch.length < classes) scratch = new Float64Array(2 * classes)
  const out = scratch.fill(0, 0, classes)
  const here = right ? weights.second : weights.first
  const there = right ? weights.first : weights.second
  const { both } = weights
  let from = 0
  for (let r = 0; r < count; r++) {
    const to = row[r + 1]!
    const a = first[r]!
    const b = second[r]!
    if (a === b) out[a]! += both[to]! - both[from]!
    else {
      out[a]! += here[to]! - here[from]!
      out[b]! += there[to]! - there[from]!
    }
    from = to
  }
  return out
}
