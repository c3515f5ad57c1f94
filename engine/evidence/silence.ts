import type { Fact } from '../evidence.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'

const known = new WeakMap<Model, ReadonlyMap<Column, readonly Fact[]>>()
/**
 * What it says that nobody mentions a thing that is told unasked: for each column of one a fact, or one for each side; the same objects every
 * time. People tell what may have brought their weakness on and what hardly anybody has otherwise, so that what is there is mostly told and what is
 * not there mostly left out.
 */
export function silences(model: Model): ReadonlyMap<Column, readonly Fact[]> {
  let facts = known.get(model)
  if (!facts) {
    const { told, denied } = model.knowledge.observations.recording.told_unasked
    // Only the ratio matters: silence about what is absent counts as 1.
    const mask = [1, (1 - told) / (1 - denied)]
    const nothing = { left: undefined, right: undefined, whole: undefined, weight: 1, leak: undefined, claims: [] }
    facts = new Map(
      [...model.columns.values()]
        .filter((column) => isToldUnasked(model, column))
        .map((column) => {
          const fact = { ...nothing, column }
          return [
            column,
            column.sided
              ? [
                  { ...fact, left: mask },
                  { ...fact, right: mask },
                ]
              : [{ ...fact, whole: mask }],
          ]
        }),
    )
    known.set(model, facts)
  }
  return facts
}

function isToldUnasked(model: Model, { states, finding: { id, stage, background } }: Column): boolean {
  const { findings, symptoms_rarer_than: rare } = model.knowledge.observations.recording.told_unasked
  if (states.length !== 2) return false
  if (findings.some((f) => (f.endsWith('.') ? id.startsWith(f) : id === f))) return true
  return stage === 'history' && id.startsWith('symptom.') && typeof background?.p === 'number' && background.p <= rare
}

/** The silence about everything told unasked whose finding is not spoken of. */
export const silenceBeside = (model: Model, isSpokenOf: (column: Column) => boolean): readonly Fact[] =>
  [...silences(model)].filter(([column]) => !isSpokenOf(column)).flatMap(([, facts]) => facts)
