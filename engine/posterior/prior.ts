import { AGE_BANDS, type AgeBand, type Setting } from '../knowledge.ts'
import type { Model } from '../model.ts'

/**
 * Prior chance of each cause: (incidence x share that comes with a weak leg) ^ `prior` x age x sex x setting. The constant tempers how
 * rare a cause is, for those who seek an answer and those who are published have more of the rare; age, sex and setting keep their full
 * weight. `something_else` keeps its own fixed share. Sums to 1.
 */
export function priorOf(
  model: Model,
  person: { age: number | undefined; sex: string | undefined; setting: Setting },
  ageBand: number,
): Float64Array {
  const { causes, constants } = model.knowledge
  const rateAt = ratesAt(person.age, ageBand)
  const p = new Float64Array(causes.length + 1)
  let sum = 0
  causes.forEach((c, i) => {
    const { incidence } = c
    const sex =
      person.sex === 'female' || person.sex === 'male' ? incidence.sex[person.sex] : (incidence.sex.female + incidence.sex.male) / 2
    const rate = incidence.per_100k_year.value * incidence.weak_leg_share.value
    p[i] = Math.max(rate, 1e-6) ** constants.prior * Math.max(rateAt(incidence.age) * sex * c.settings[person.setting], 1e-4)
    sum += p[i]!
  })
  for (let i = 0; i < causes.length; i++) p[i]! *= (1 - constants.something_else) / sum
  p[causes.length] = constants.something_else
  return p
}

/** First ages of the bands after the first, in years. */
const BORDERS = [18, 40, 65, 80]
/** Years either side of a border between two age bands over which one rate passes into the other. */
const PASSING = 4
/** Reads a rate by age band for an age in years: near a border in between those of the two bands, for nothing changes on a birthday. */
function ratesAt(age: number | undefined, ageBand: number): (rates: Record<AgeBand, number>) => number {
  const own = AGE_BANDS[ageBand]!
  const border = age === undefined ? -1 : BORDERS.findIndex((b) => Math.abs(age - b) < PASSING)
  if (age === undefined || border < 0) return (rates) => rates[own]
  const [young, old] = [AGE_BANDS[border]!, AGE_BANDS[border + 1]!]
  const share = (age - BORDERS[border]! + PASSING) / (2 * PASSING)
  return (rates) => (1 - share) * rates[young] + share * rates[old]
}

const known = new WeakMap<Model, Map<string, Float64Array>>()
/** Natural log of `priorOf`; kept for each age, sex and setting, for a few people stand for all. Not to be written to. */
export function logPriorOf(
  model: Model,
  person: { age: number | undefined; sex: string | undefined; setting: Setting },
  ageBand: number,
): Float64Array {
  const kept = known.get(model) ?? new Map<string, Float64Array>()
  known.set(model, kept)
  const key = `${ageBand}|${person.age ?? ''}|${person.sex}|${person.setting}`
  let logs = kept.get(key)
  if (!logs) {
    logs = priorOf(model, person, ageBand).map((p) => Math.log(p))
    kept.set(key, logs)
  }
  return logs
}
