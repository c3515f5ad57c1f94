import type { Model } from '../../../engine/index.ts'
import { basisOf } from './basis.ts'
import type { LaboratoryView } from './tests-view.ts'

/** Every number of blood and spinal fluid with its units, what healthy adults have, and what the model makes of it. */
export const laboratoryOf = (model: Model): LaboratoryView[] =>
  model.knowledge.laboratory.map(({ finding, units, reference }): LaboratoryView => {
    const known = model.findings.get(finding)!
    return {
      finding,
      units: units.map((u) => ({
        ...basisOf(model, u),
        unit: u.unit,
        system: u.system,
        factor: u.factor ?? 1,
        plus: u.plus ?? 0,
        own: u.factor === undefined,
      })),
      reference: reference.map((r) => ({
        ...basisOf(model, r),
        ...(r.sex ? { sex: r.sex } : {}),
        ...(r.low === undefined ? {} : { low: r.low }),
        ...(r.high === undefined ? {} : { high: r.high }),
      })),
      states: (known.bins ?? []).map(({ state, below }) => ({
        state,
        ...(below === undefined ? {} : { below }),
      })),
    }
  })
