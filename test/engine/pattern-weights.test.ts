import { describe, expect, test } from 'vitest'
import { AGE_BANDS, FORMAT, gather, infer, readCase } from '../../engine/index.ts'
import { patternWeights, strikeFactors } from '../../engine/model/pattern-weights.ts'
import { model } from '../shared/model.ts'

const PEOPLE = AGE_BANDS.flatMap((_, ageBand) => [undefined, 'female', 'male', 'other'].map((sex) => ({ ageBand, sex })))

describe('where a cause strikes in people of an age and sex', () => {
  test('its patterns share the cause anew: they add up to 1 in everybody, and mirror images weigh the same', () => {
    for (const who of PEOPLE) {
      const weights = patternWeights(model, who)
      const sums = new Float64Array(model.causeIds.length)
      weights.forEach((w, i) => {
        sums[model.hypotheses.cause[i]!]! += w
        expect(w).toBe(weights[model.mirror[i]!])
      })
      for (const sum of sums) expect(sum).toBeCloseTo(1, 9)
    }
  })
  test('a cause that names no age and no sex strikes alike in all', () => {
    const alike = model.knowledge.causes.filter((c) => c.strikes.every((s) => !s.age && !s.sex))
    expect(alike.length).toBeGreaterThan(0)
    for (const cause of alike) for (const who of PEOPLE) for (const f of strikeFactors(cause, who)) expect(f).toBeCloseTo(1, 12)
  })
  test.each([
    ['a weak thigh after labour lies in a young woman, not in a man', 'femoral_neuropathy', ['1 female', '1 male'], 'childbirth'],
    ['an injection in the buttock harms children most', 'sciatic_neuropathy', ['0 female', '3 female'], 'injection'],
  ] as const)('%s', (_, id, [more, less], event) => {
    const cause = model.causes.get(id)!
    const share = (who: string) => {
      const [band, sex] = who.split(' ')
      const factors = strikeFactors(cause, { ageBand: Number(band), sex })
      const all = cause.strikes.reduce((sum, s) => sum + s.weight, 0)
      return cause.strikes.reduce((sum, s, i) => {
        const p = s.findings?.['onset.after_event']?.p
        return sum + (typeof p === 'object' && (p[event] ?? 0) > 0.5 ? (s.weight / all) * factors[i]! : 0)
      }, 0)
    }
    expect(share(more)).toBeGreaterThan(1.5 * share(less))
  })
  test('a crashed spine is that of the young, a sunken one that of the old', () => {
    const crashed = (age: number) => {
      const findings = [
        { id: 'pain.back', value: true },
        { id: 'onset.tempo', value: 'sudden' },
      ]
      const { evidence } = gather(model, readCase(model.findings, { format: FORMAT, person: { age }, affected: 'both', findings }).person!)
      const { hypothesis, cause } = infer(model, evidence)
      const at = model.causeIndex.get('vertebral_fracture')!
      const ofCrash = model.knowledge.causes[at]!.strikes.map((s) => (s.age?.['18-39'] ?? 1) > 1)
      return (
        hypothesis.reduce((sum, p, i) => (model.hypotheses.cause[i] === at && ofCrash[model.hypotheses.strike[i]!] ? sum + p : sum), 0) /
        cause[at]!
      )
    }
    expect(crashed(25)).toBeGreaterThan(2 * crashed(85))
  })
})
