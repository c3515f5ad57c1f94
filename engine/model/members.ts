import type { Model } from '../model.ts'

const known = new WeakMap<Model, readonly Uint32Array[]>()
/** Hypotheses of each cause, in their order. */
export function membersOf(model: Model): readonly Uint32Array[] {
  let members = known.get(model)
  if (!members) {
    const lists: number[][] = model.causeIds.map(() => [])
    for (let h = 0; h < model.hypotheses.count; h++) lists[model.hypotheses.cause[h]!]!.push(h)
    members = lists.map((list) => Uint32Array.from(list))
    known.set(model, members)
  }
  return members
}
