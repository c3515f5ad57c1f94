import { exposuresOf } from '../evidence/silence.ts'
import { type Evidence, type Fact, variantOf } from '../evidence.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { poweredByClass } from './likelihood.ts'

const sets = new WeakMap<readonly Fact[], ReadonlySet<Fact>>()
const setOf = (facts: readonly Fact[]): ReadonlySet<Fact> => {
  const known = sets.get(facts) ?? new Set(facts)
  sets.set(facts, known)
  return known
}
const known = new WeakMap<Column, Map<number, Float64Array>>()
/** What silence about a column says of each of its classes, with the constants' exponent; undefined where it is spoken of or no exposure. */
export function silenceOn(model: Model, evidence: Evidence, column: Column): Float64Array | undefined {
  const fact = exposuresOf(model).get(column)
  if (!fact || !setOf(evidence.silent).has(fact)) return undefined
  const byVariant = known.get(column) ?? new Map<number, Float64Array>()
  known.set(column, byVariant)
  const variant = variantOf(column, evidence)
  let of = byVariant.get(variant)
  if (!of) {
    of = poweredByClass(model, evidence, fact, fact.weight * model.knowledge.constants.evidence).powered
    byVariant.set(variant, of)
  }
  return of
}
