import { AGE_BANDS, type Model } from '../../../engine/index.ts'
import { basisOf } from './basis.ts'
import type { PriorView } from './behind-view.ts'
import { reasoned } from './estimates.ts'
import { weighedOrThrow } from './weighed.ts'

/** What a cause's chance before any finding is made of, for this person. @throws when the case cannot be assessed or there is no such cause */
export async function priorPartsOf(model: Model, { file, cause: id }: { file: object; cause: string }): Promise<PriorView> {
  await reasoned()
  const { evidence } = weighedOrThrow(model, file)
  const cause = model.causes.get(id)
  if (!cause) throw new Error(`No cause is called ${id}.`)
  const { incidence, settings } = cause
  const { sex, setting } = evidence.person
  const { per_100k_year, weak_leg_share, age, sex: bySex } = incidence
  return {
    parts: [
      { of: 'incidence', value: per_100k_year.value, origin: basisOf(model, per_100k_year) },
      { of: 'share', value: weak_leg_share.value, origin: basisOf(model, weak_leg_share) },
      { of: 'age', value: age[AGE_BANDS[evidence.ageBand]!], origin: basisOf(model, age) },
      ...(sex === 'female' || sex === 'male' ? [{ of: 'sex' as const, value: bySex[sex], origin: basisOf(model, bySex) }] : []),
      { of: 'setting', value: settings[setting], origin: basisOf(model, settings) },
    ],
  }
}
