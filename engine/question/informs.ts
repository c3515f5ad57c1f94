import type { Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { mirrorOf } from '../posterior.ts'
import type { Live } from './live.ts'
import { weightByClass } from './weights.ts'

const entropies = new WeakMap<Column, Float64Array>()
/** Entropy, in nats, of each class's own distribution, by variant and class: with it one table serves for the expected entropy. */
function entropyOf(column: Column): Float64Array {
  const known = entropies.get(column)
  if (known) return known
  const { p } = column.classes
  const n = column.states.length
  const out = new Float64Array(p.length / n)
  for (let i = 0; i < out.length; i++) {
    let e = 0
    for (let s = 0; s < n; s++) {
      const x = p[i * n + s]!
      if (x > 0) e -= x * Math.log(x)
    }
    out[i] = e
  }
  entropies.set(column, out)
  return out
}

/**
 * Mutual information, in nats, between a column's answer and the hypotheses: H(P(state)) - sum of p(h) H(state | h).
 * Mirror rows of one class are added together first, so that mirroring a case mirrors what informs, to the last bit.
 * @returns P(state) without what leaks in, and the information, less what an older illness would hide
 */
export function informs(
  model: Model,
  column: Column,
  variant: number,
  live: Live,
  side: Side | undefined,
  leak: number,
): { p: readonly number[]; information: number } {
  const { count, p: table } = column.classes
  const weight = weightByClass(column, live.weights[column.over], mirrorOf(model, column.over), side === 'right')
  const n = column.states.length
  const entropy = entropyOf(column)
  const p = new Array<number>(n).fill(0)
  let expected = 0
  for (let c = 0; c < count; c++) {
    const w = weight[c]!
    if (w === 0) continue
    const at = variant * count + c
    expected += w * entropy[at]!
    for (let s = 0; s < n; s++) p[s]! += w * table[at * n + s]!
  }
  let h = 0
  for (let s = 0; s < n; s++) if (p[s]! > 0) h -= p[s]! * Math.log(p[s]!)
  return { p, information: Math.max(0, h - expected) * (1 - leak) }
}
