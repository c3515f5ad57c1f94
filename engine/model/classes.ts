import type { Draft } from './columns/draft.ts'

/** Rows of a column that hold the same probabilities for every age and examiner are one class: sums and logarithms are taken once for it. */
export type Classes = {
  count: number
  /** class of each row */
  of: Uint16Array
  /** P(state) of each class, [variant][state][class]: the column's table without its repetitions, small enough to stay near the processor */
  p: Float32Array
}

/** Merges classes of a draft of `n` states that hold the same. */
export function classesOf(draft: Draft, n: number): Classes {
  const { p, count: drafted } = draft
  const tables = p.length / (drafted * n)
  const bits = new Uint32Array(p.buffer, p.byteOffset, p.length)
  const same = (a: number, b: number): boolean => {
    for (let t = 0; t < tables; t++) {
      const at = t * drafted
      for (let s = 0; s < n; s++) if (bits[(at + a) * n + s] !== bits[(at + b) * n + s]) return false
    }
    return true
  }
  let size = 64
  while (size < 2 * drafted) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const merged = new Uint16Array(drafted)
  const kept: number[] = []
  for (let c = 0; c < drafted; c++) {
    let hash = 0
    // The first table all but decides; `same` compares the others.
    for (let s = 0; s < n; s++) hash = Math.imul(hash ^ bits[c * n + s]!, 0x9e3779b1) ^ (hash >>> 15)
    let at = (hash ^ (hash >>> 13)) & (size - 1)
    while (slots[at]! >= 0 && !same(kept[slots[at]!]!, c)) at = (at + 1) & (size - 1)
    if (slots[at]! < 0) slots[at] = kept.push(c) - 1
    merged[c] = slots[at]!
  }
  const count = kept.length
  const packed = new Float32Array(tables * count * n)
  for (let t = 0; t < tables; t++)
    for (let c = 0; c < count; c++) for (let s = 0; s < n; s++) packed[(t * n + s) * count + c] = p[(t * drafted + kept[c]!) * n + s]!
  return { count, of: draft.of.map((c) => merged[c]!), p: packed }
}

/** The table of all rows, [variant][row][state]. */
export function writtenOut({ count, of, p }: Classes, n: number): Float32Array {
  const rows = of.length
  const tables = p.length / (count * n)
  const out = new Float32Array(tables * rows * n)
  for (let t = 0; t < tables; t++)
    for (let row = 0; row < rows; row++) for (let s = 0; s < n; s++) out[(t * rows + row) * n + s] = p[(t * n + s) * count + of[row]!]!
  return out
}

type Sorted = { classes: Classes; states: readonly string[] }
/** P(state) of one class. */
export function statesOf({ classes: { count, p }, states }: Sorted, variant: number, c: number): number[] {
  const n = states.length
  return states.map((_, s) => p[(variant * n + s) * count + c]!)
}
/** P(state) of one row. */
export const statesAt = (column: Sorted, variant: number, row: number): number[] => statesOf(column, variant, column.classes.of[row]!)
/** P(a state) by class, for each state. */
export function byState({ classes, states }: Sorted, variant: number): Float32Array[] {
  const { count, p } = classes
  const from = variant * states.length
  return states.map((_, s) => p.subarray((from + s) * count, (from + s + 1) * count))
}
