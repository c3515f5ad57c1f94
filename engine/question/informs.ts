import { type Evidence, variantOf } from '../evidence.ts'
import type { Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { silenceOn } from '../posterior/silence.ts'
import { mirrorOf } from '../posterior.ts'
import type { Live } from './live.ts'
import { scratchOf, weightByClass } from './weights.ts'

const entropies = new WeakMap<Column, Float64Array>()
/** Entropy, in nats, of each class's own distribution, by variant and class: with it one table serves for the expected entropy. */
function entropyOf(column: Column): Float64Array {
  const known = entropies.get(column)
  if (known) return known
  const { count, p } = column.classes
  const n = column.states.length
  const out = new Float64Array(p.length / n)
  for (let i = 0; i < p.length; i++) {
    const x = p[i]!
    const variant = Math.floor(i / (count * n))
    if (x > 0) out[variant * count + (i % count)]! -= x * Math.log(x)
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
  evidence: Evidence,
  column: Column,
  live: Live,
  side: Side | undefined,
  leak: number,
): { p: readonly number[]; information: number } {
  const mirror = mirrorOf(model, column.over)
  const { count, classes, weight } = weightByClass(column, live.weights[column.over], mirror, side === 'right', scratchOf(model))
  const variant = variantOf(column, evidence)
  // An answer takes the place of what the silence said.
  const silence = silenceOn(model, evidence, column, side)
  if (silence) unlearn(weight, classes, count, silence)
  const entropy = entropyOf(column)
  const { count: all, p: table } = column.classes
  const p: number[] = []
  let information = 0
  for (let k = 0; k < count; k++) information -= weight[k]! * entropy[variant * all + classes[k]!]!
  for (let s = 0; s < column.states.length; s++) {
    const sum = sumOver(table, (variant * column.states.length + s) * all, classes, weight, count)
    if (sum > 0) information -= sum * Math.log(sum)
    p.push(sum)
  }
  return { p, information: Math.max(0, information) * (1 - leak) }
}
/** Weights as they were before the silence, with the same sum. */
function unlearn(weight: Float64Array, classes: Uint16Array, count: number, silence: Float64Array): void {
  let before = 0
  let after = 0
  for (let k = 0; k < count; k++) {
    before += weight[k]!
    weight[k]! /= silence[classes[k]!]!
    after += weight[k]!
  }
  for (let k = 0; k < count; k++) weight[k]! *= before / after
}
// One kind of list alone: the same loop over both kinds would be compiled for neither.
function sumOver(table: Float32Array, from: number, classes: Uint16Array, weight: Float64Array, count: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += weight[k]! * table[from + classes[k]!]!
  return sum
}
