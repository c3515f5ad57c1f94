import type { Column } from '../model/columns.ts'
import { distinct } from '../model/distinct.ts'

/**
 * A space's rows, in order, as units: a row and its mirror image beside it, or a row that is its own. Neighbouring units mostly hold the
 * same classes of a column, so that the weight of a whole run is one difference of sums.
 */
export type Runs = {
  /** unit after the last of each run */
  end: Uint32Array
  /** class of the first and of the second row of each unit; the same for a row that is its own mirror image */
  first: Uint16Array
  second: Uint16Array
}
/** Weights summed up to each unit: of first rows, of second rows, and of both together, which is exact under mirroring. */
export type Cumulated = { first: Float64Array; second: Float64Array; both: Float64Array }

const isPair = (mirror: Uint32Array | undefined, i: number): boolean => mirror !== undefined && mirror[i] === i + 1

export function cumulate(weight: Float64Array, mirror: Uint32Array | undefined): Cumulated {
  const [first, second, both] = [
    new Float64Array(weight.length + 1),
    new Float64Array(weight.length + 1),
    new Float64Array(weight.length + 1),
  ]
  let u = 0
  for (let i = 0; i < weight.length; i++, u++) {
    const paired = isPair(mirror, i)
    const a = weight[i]!
    const b = paired ? weight[i + 1]! : 0
    first[u + 1] = first[u]! + (paired ? a : 0)
    second[u + 1] = second[u]! + b
    both[u + 1] = both[u]! + (a + b)
    if (paired) i++
  }
  return { first, second, both }
}

const known = new WeakMap<Column, Runs>()
/** The runs of a column, found when first asked for. */
export function runsOf(column: Column, mirror: Uint32Array | undefined): Runs {
  const before = known.get(column)
  if (before) return before
  const { of } = distinct(column)
  const end: number[] = []
  const first: number[] = []
  const second: number[] = []
  let u = 0
  for (let i = 0; i < of.length; i++) {
    const a = of[i]!
    const b = isPair(mirror, i) ? of[++i]! : a
    u++
    if (first.at(-1) === a && second.at(-1) === b) end[end.length - 1] = u
    else {
      end.push(u)
      first.push(a)
      second.push(b)
    }
  }
  const runs = { end: Uint32Array.from(end), first: Uint16Array.from(first), second: Uint16Array.from(second) }
  known.set(column, runs)
  return runs
}

/** The weight of each class of a column, read on the left or of the whole person, or on the right. */
export function weightByClass(column: Column, weights: Cumulated, mirror: Uint32Array | undefined, right: boolean): Float64Array {
  const { end, first, second } = runsOf(column, mirror)
  const out = new Float64Array(distinct(column).count)
  const [here, there] = right ? [weights.second, weights.first] : [weights.first, weights.second]
  const { both } = weights
  let from = 0
  for (let r = 0; r < end.length; r++) {
    const to = end[r]!
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
