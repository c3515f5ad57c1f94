import type { Fact } from '../evidence.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'

/**
 * What it says that nobody mentions an exposure, for each column of one; the same objects every time. People tell what may have brought
 * their weakness on, and those who ask begin with it, so that what is there is mostly told and what is not there mostly left out. Symptoms and
 * signs are too many for their silence to mean much.
 */
export function exposuresOf(model: Model): ReadonlyMap<Column, Fact> {
  let facts = known.get(model)
  if (!facts) {
    const { findings, told, denied } = model.knowledge.observations.recording.exposures
    // Only the ratio matters: silence about what is absent counts as 1.
    const whole = [1, (1 - told) / (1 - denied)]
    const named = (id: string) => findings.some((f) => (f.endsWith('.') ? id.startsWith(f) : id === f))
    facts = new Map(
      [...model.columns.values()]
        .filter((column) => column.states.length === 2 && named(column.finding.id))
        .map((column) => [column, { column, left: undefined, right: undefined, whole, weight: 1, leak: undefined, claims: [] }]),
    )
    known.set(model, facts)
  }
  return facts
}
const known = new WeakMap<Model, ReadonlyMap<Column, Fact>>()

/** The silence about every exposure whose column is not spoken of. */
export const silenceBeside = (model: Model, isSpokenOf: (column: Column) => boolean): readonly Fact[] =>
  [...exposuresOf(model)].filter(([column]) => !isSpokenOf(column)).map(([, fact]) => fact)
