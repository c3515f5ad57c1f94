import { silences } from '../evidence/silence.ts'
import { type Evidence, type Fact, variantOf } from '../evidence.ts'
import type { Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { poweredByClass } from './likelihood.ts'

const sets = new WeakMap<readonly Fact[], ReadonlySet<Fact>>()
const setOf = (facts: readonly Fact[]): ReadonlySet<Fact> => {
  const known = sets.get(facts) ?? new Set(facts)
  sets.set(facts, known)
  return known
}
const known = new WeakMap<Fact, Map<number, Float64Array>>()
/**
 * What silence about a column on one side says of each of its classes, with the constants' exponent; undefined where it is spoken of or would not
 * be told unasked.
 */
export function silenceOn(model: Model, evidence: Evidence, column: Column, side: Side | undefined): Float64Array | undefined {
  const fact = silences(model)
    .get(column)
    ?.find((f) => !column.sided || (side === 'right' ? f.right : f.left))
  if (!fact || !setOf(evidence.silent).has(fact)) return undefined
  const byVariant = known.get(fact) ?? new Map<number, Float64Array>()
  known.set(fact, byVariant)
  const variant = variantOf(column, evidence)
  let of = byVariant.get(variant)
  if (!of) {
    of = poweredByClass(model, evidence, fact, fact.weight * model.knowledge.constants.evidence).powered
    byVariant.set(variant, of)
  }
  return of
}
