import type { Model } from '../../../engine/index.ts'
import { capital, valueName } from '../names.ts'
import { basisOf } from './basis.ts'
import type { Term } from './protocol.ts'

/** Every finding of the case format in standard terms, in the order of the knowledge. */
export const vocabularyOf = (model: Model): Term[] =>
  model.knowledge.findings
    .filter((f) => f.told_as === undefined && f.kind !== 'text')
    .map(
      (f): Term => ({
        id: f.id,
        stage: f.stage,
        kind: f.kind,
        sided: f.sided,
        name: capital(f.name.clinical),
        plain: capital(f.name.plain),
        also: f.name.also ?? [],
        values: (f.values ?? []).map((value) => ({ value, label: capital(valueName(f, value, 'clinical')) })),
        ...(f.denies ? { denies: f.denies } : {}),
        ...(f.unit ? { unit: f.unit } : {}),
        ...(f.range ? { range: f.range } : {}),
        words: Object.keys(f.words ?? {}),
        ...(f.informs_from_day ? { informsFromDay: f.informs_from_day.value, informsBasis: basisOf(model, f.informs_from_day) } : {}),
      }),
    )
