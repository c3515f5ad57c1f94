import type { Examiner, Kind, Phase, Table } from '../../knowledge.ts'
import type { Quantities } from '../lesion.ts'

/** What a prediction may depend on beside the deficit. */
export type How = { kind: Kind; phase: Phase; examiner: Examiner }
/** What a predictor looks at: quantities by name, and whether the kind of lesion and the time since onset matter. */
export type Reads = { quantities: readonly string[]; kind?: true; phase?: true }
/**
 * P(state) of one finding, or P(false), P(true) of one value of it, given the deficits of one side or of the whole person. Bodies that are
 * alike in what it reads get the same answer, and columns show it nothing else.
 */
export type Predictor = ((q: Quantities, how: How) => number[]) & { reads: Reads }
export const reading = (reads: Reads, predict: (q: Quantities, how: How) => number[]): Predictor => Object.assign(predict, { reads })

export const clamp = (p: number): number => Math.min(1, Math.max(0, p))
/** Rises from 0 to 1 with `x`, one half at `half`: what is noticed of a deficit. */
export const noticed = (x: number, half: number): number => (x <= 0 ? 0 : (x * x) / (x * x + half * half)) * (1 + half * half)
export const highest = (q: Quantities, names: readonly string[]): number => {
  let most = 0
  for (const name of names) most = Math.max(most, q[name] ?? 0)
  return most
}

/** Mixes tables of P(state), each with its weight; the result sums to 1. The tables are laid out once, in the order of the states. */
export function mixer(states: readonly string[], tables: readonly Table[]): (...weights: number[]) => number[] {
  const rows = tables.map((t) => states.map((s) => t[s] ?? 0))
  return (...weights) => {
    const p: number[] = []
    let all = 0
    for (let s = 0; s < states.length; s++) {
      let sum = 0
      for (let i = 0; i < rows.length; i++) sum += weights[i]! * rows[i]![s]!
      p.push(sum)
      all += sum
    }
    for (let s = 0; s < p.length; s++) p[s]! /= all
    return p
  }
}
/**
 * How near to all of the fibres are lost: 0 up to `from`, 1 where none is left. And a table as it is then, where hardly anything normal is
 * left to find.
 */
export const nearTotal = (lost: number, from: number): number => clamp((lost - from) / (1 - from))
export function inNearTotal(t: Table, missed: number): Table {
  const normal = Math.min(missed, t['normal'] ?? 0)
  const rest = (1 - normal) / (1 - (t['normal'] ?? 0))
  return Object.fromEntries(Object.entries(t).map(([state, p]) => [state, state === 'normal' ? normal : p * rest]))
}

/** Weights of the states themselves, made to sum to 1. */
export function normalised(weights: number[]): number[] {
  let all = 0
  for (const w of weights) all += w
  return weights.map((w) => w / all)
}
