import type { Model } from '../model.ts'
import { rowIn } from '../posterior.ts'
import type { Space } from './columns.ts'

/** The distinct pairs of a cause and a row of one space, and the pair of each hypothesis. */
export type Pairs = { cause: Uint16Array; row: Uint32Array; of: Uint32Array }

const known = new WeakMap<Model, Partial<Record<Space, Pairs>>>()
/** The pairs of a space, found when first asked for. */
export function pairsIn(model: Model, space: Space): Pairs {
  const kept = known.get(model) ?? {}
  known.set(model, kept)
  kept[space] ??= findPairs(model, space)
  return kept[space]
}

function findPairs(model: Model, space: Space): Pairs {
  const { hypotheses: h } = model
  const seen = new Map<number, number>()
  const cause: number[] = []
  const row: number[] = []
  const of = Uint32Array.from({ length: h.count }, (_, i) => {
    const c = h.cause[i]!
    const r = rowIn(model, space, i)
    const key = c * 2 ** 24 + r
    let at = seen.get(key)
    if (at === undefined) {
      at = cause.push(c) - 1
      row.push(r)
      seen.set(key, at)
    }
    return at
  })
  return { cause: Uint16Array.from(cause), row: Uint32Array.from(row), of }
}
