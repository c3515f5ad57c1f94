import { describe, expect, test } from 'vitest'
import { FORMAT, gather, infer, readCase } from '../../engine/index.ts'
import type { Setting } from '../../engine/knowledge.ts'
import { model } from '../shared/model.ts'

type Entry = { id: string; side?: 'left' | 'both'; value: boolean | string | number }
type Who = { age?: number; setting?: Setting }
const chance = (cause: string, { age = 50, setting }: Who, findings: readonly Entry[]): number => {
  const file = { format: FORMAT, person: { age }, affected: 'left', ...(setting && { setting }), findings }
  return infer(model, gather(model, readCase(model.findings, file).person!).evidence).cause[model.causeIndex.get(cause)!]!
}
/** By how much a finding raises the odds of a cause. */
const lift = (cause: string, who: Who, finding: Entry, beside: readonly Entry[] = []): number => {
  const odds = (p: number) => p / (1 - p)
  return odds(chance(cause, who, [...beside, finding])) / odds(chance(cause, who, beside))
}

describe('what old age shows anyway says less in the old, also where causes speak of it', () => {
  test.each([
    ['reflex.ankle', 'absent', 'guillain_barre'],
    ['vibration.toe', 'reduced', 'b12_myelopathy'],
    ['sign.romberg', true, 'diabetic_polyneuropathy'],
    ['symptom.imbalance', true, 'b12_myelopathy'],
  ] as const)('%s', (id, value, cause) => {
    const sided = model.findings.get(id)!.sided === true
    const finding: Entry = { id, value, ...(sided && { side: 'both' as const }) }
    expect(lift(cause, { age: 85 }, finding)).toBeLessThan(lift(cause, { age: 45 }, finding))
  })
})

describe('who examined', () => {
  const beside: Entry[] = [
    { id: 'difficulty.lifting_foot', side: 'left', value: true },
    { id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 },
  ]
  const inversion = (value: number): Entry => ({ id: 'strength.ankle_inversion', side: 'left', value })
  test('strength that a person tests alone says less of the place than what a specialist finds', () => {
    const [home, clinic] = (['home', 'neurology'] as const).map((setting) => lift('peroneal_neuropathy', { setting }, inversion(5), beside))
    expect(clinic).toBeGreaterThan(home!)
    expect(home).toBeGreaterThan(1)
  })
  test('a file that does not say where was not written by somebody alone at home', () => {
    const [home, unsaid] = [{ setting: 'home' as const }, {}].map((who) => lift('peroneal_neuropathy', who, inversion(5), beside))
    expect(unsaid).toBeGreaterThan(home!)
  })
})
