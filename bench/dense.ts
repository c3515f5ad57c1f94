import { toldSo } from '../engine/evidence/degree.ts'
import { passedOver } from '../engine/evidence/silence.ts'
import { type Evidence, variantOf } from '../engine/evidence.ts'
import type { Column } from '../engine/model/columns.ts'
import { patternWeights, whoIn } from '../engine/model/pattern-weights.ts'
import type { Model } from '../engine/model.ts'
import { priorOf, rowIn } from '../engine/posterior.ts'

/**
 * The posterior from one large table over all hypotheses, as a model that is not factored would have it: each column that a case needs is
 * written out for every hypothesis (once, and kept), and a case adds up its entries. Everything else is as in the engine.
 */
export class Dense {
  readonly #model: Model
  readonly #tables = new Map<string, Float64Array>()
  constructor(model: Model) {
    this.#model = model
  }

  /** Bytes of the tables written out so far. */
  get bytes(): number {
    return [...this.#tables.values()].reduce((sum, t) => sum + t.byteLength, 0)
  }

  /** @returns P(hypothesis | evidence), in the order of `model.hypotheses` */
  posterior(evidence: Evidence): Float64Array {
    const model = this.#model
    const { count, cause, phase } = model.hypotheses
    const prior = priorOf(model, evidence.person, evidence.ageBand)
    const logPhase = (evidence.phase ?? [1, 1, 1, 1]).map((p) => Math.log(p))
    const out = patternWeights(model, whoIn(evidence)).map((w) => Math.log(w))
    for (let i = 0; i < count; i++) out[i]! += Math.log(prior[cause[i]!]!) + logPhase[phase[i]!]! + (evidence.likeness?.log[cause[i]!] ?? 0)
    for (const { column, left, right, whole, leak, degree, leading, weight } of [...evidence.facts, ...evidence.silent]) {
      const n = column.states.length
      const table = this.#logs(column, evidence)
      const w = weight * model.knowledge.constants.evidence
      const mask = whole ?? left ?? right!
      const state = leak || degree || leading || (left && right) || mask.some((x) => x !== 0 && x !== 1) ? -1 : mask.indexOf(1)
      if (state >= 0 && mask.lastIndexOf(1) === state) {
        const across = mask === right
        for (let i = 0; i < count; i++) out[i]! += w * table[(across ? model.mirror[i]! : i) * n + state]!
        continue
      }
      const stays = leak ? 1 - leak.p : 1
      const share = (p: number, s: number) => p * (whole ?? left ?? right)![s]! * (left && right ? right[s]! : 1)
      const leaked = leak ? (degree?.incidental ?? 1) * leak.p * leak.states.reduce((sum, p, s) => sum + share(p, s), 0) : 0
      const chance = (allowed: readonly number[], row: number) => {
        let sum = 0
        for (let s = 0; s < n; s++) if (allowed[s] !== 0) sum += allowed[s]! * Math.exp(table[row * n + s]!)
        if (leading) return passedOver(1 - sum, leading)
        return degree ? toldSo(sum, degree) : sum
      }
      for (let i = 0; i < count; i++) {
        const own = (whole ?? left) ? chance((whole ?? left)!, i) : 1
        const p = stays * own * (right ? chance(right, model.mirror[i]!) : 1) + leaked
        out[i]! += w * Math.log(Math.max(1e-12, p))
      }
    }
    const most = out.reduce((a, b) => Math.max(a, b))
    for (let i = 0; i < count; i++) out[i] = Math.exp(out[i]! - most)
    const sum = out.reduce((a, b) => a + b)
    for (let i = 0; i < count; i++) out[i]! /= sum
    return out
  }

  #logs(column: Column, evidence: Evidence): Float64Array {
    const variant = variantOf(column, evidence)
    const key = `${column.key}|${variant}`
    let table = this.#tables.get(key)
    if (!table) {
      const n = column.states.length
      table = new Float64Array(this.#model.hypotheses.count * n)
      for (let i = 0; i < this.#model.hypotheses.count; i++) {
        const from = (variant * column.rows + rowIn(this.#model, column.over, i)) * n
        for (let s = 0; s < n; s++) table[i * n + s] = Math.log(column.p[from + s]!)
      }
      this.#tables.set(key, table)
    }
    return table
  }
}
