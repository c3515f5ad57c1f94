import { AGE_BANDS, type Cause, type Strike } from '../knowledge.ts'
import type { Model } from '../model.ts'

/** Who is struck, as far as it matters to where: index into AGE_BANDS, and sex where it is told. */
export type Who = { ageBand: number; sex: string | undefined }

export const whoIn = ({ ageBand, person }: { ageBand: number; person: { sex: string | undefined } }): Who => ({ ageBand, sex: person.sex })

const timesIn = ({ age, sex }: Strike, who: Who): number =>
  (age?.[AGE_BANDS[who.ageBand]!] ?? 1) * (who.sex === 'female' || who.sex === 'male' ? (sex?.[who.sex] ?? 1) : 1)

/** By how much each strike of a cause is likelier in such people than in all; its strikes share the cause anew. */
export function strikeFactors({ strikes }: Pick<Cause, 'strikes'>, who: Who): number[] {
  const all = strikes.reduce((sum, s) => sum + s.weight, 0)
  const here = strikes.reduce((sum, s) => sum + s.weight * timesIn(s, who), 0)
  return strikes.map((s) => (timesIn(s, who) * all) / here)
}

const known = new WeakMap<Model, Map<string, Float64Array>>()
/** P(pattern | cause) of every hypothesis in people of an age and sex; not to be written to. */
export function patternWeights(model: Model, who: Who): Float64Array {
  const kept = known.get(model) ?? new Map<string, Float64Array>()
  known.set(model, kept)
  const key = `${who.ageBand}|${who.sex}`
  let weights = kept.get(key)
  if (!weights) {
    const { weight, cause, strike } = model.hypotheses
    const factors = [...model.knowledge.causes.map((c) => strikeFactors(c, who)), [1]]
    weights = weight.map((w, i) => w * factors[cause[i]!]![strike[i]!]!)
    kept.set(key, weights)
  }
  return weights
}
