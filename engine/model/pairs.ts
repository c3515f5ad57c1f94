import type { Model } from '../model.ts'
import { rowIn } from '../posterior.ts'
import type { Space } from './columns.ts'

/** The distinct pairs of a cause and a row of one space, the pair of each hypothesis, and the pairs of each cause. */
export type Pairs = { row: Uint32Array; of: Uint32Array; byCause: readonly Uint32Array[] }

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
  const byCause: number[][] = model.causeIds.map(() => [])
  const row: number[] = []
  const of = Uint32Array.from({ length: h.count }, (_, i) => {
    const c = h.cause[i]!
    const r = rowIn(model, space, i)
    const key = c * 2 ** 24 + r
    let at = seen.get(key)
    if (at === undefined) {
      at = row.push(r) - 1
      byCause[c]!.push(at)
      seen.set(key, at)
    }
    return at
  })
  return { row: Uint32Array.from(row), of, byCause: byCause.map((list) => Uint32Array.from(list)) }
}
