import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, simulator } from '../../engine/index.ts'
import { uniform } from '../../engine/random.ts'
import { model } from '../shared/model.ts'

type Fact = [id: string, value: string | number | boolean, side?: 'left' | 'right']
const caseOf = (affected: string, facts: readonly Fact[]) => ({
  format: 'legwise-case/1',
  id: 'two',
  person: { age: 62, sex: 'male' },
  setting: 'neurology',
  affected,
  findings: facts.map(([id, value, side]) => ({ id, value, ...(side ? { side } : {}) })),
})
const assessed = (input: unknown): Assessment => {
  const a = assess(model, input, { next: 'none' })
  if (!('causes' in a)) throw new Error(JSON.stringify(a.issues))
  return a
}

const PALSY: Fact[] = [
  ['onset.duration_days', 20],
  ['risk.habitual_leg_crossing_or_squatting', true],
  ['difficulty.lifting_foot', true, 'left'],
  ['strength.ankle_dorsiflexion', 2, 'left'],
  ['strength.ankle_eversion', 2, 'left'],
  ['strength.ankle_inversion', 5, 'left'],
  ['sensation.deep_peroneal', 'reduced', 'left'],
  ['sign.tinel_fibular_head', true, 'left'],
  ['ncs.peroneal_motor', 'conduction_block_fibular_head', 'left'],
]
const TORN: Fact[] = [
  ['symptom.pop_or_snap_felt', true],
  ['pain.calf', true, 'right'],
  ['difficulty.tiptoe', true, 'right'],
  ['sign.thompson', true, 'right'],
  ['sign.palpable_gap', true, 'right'],
  ['strength.ankle_plantarflexion', 2, 'right'],
]

describe('two things at once', () => {
  test('are named as two, each with what it explains', () => {
    const { together } = assessed(caseOf('both', [...PALSY, ...TORN]))
    expect(together?.causes.toSorted()).toEqual(['achilles_rupture', 'peroneal_neuropathy'])
    expect(together!.p).toBeGreaterThan(0.5)
    const explains = (cause: string) => together!.explains[cause]!.map((x) => x.finding)
    expect(explains('achilles_rupture')).toEqual(expect.arrayContaining(['sign.thompson', 'strength.ankle_plantarflexion']))
    expect(explains('peroneal_neuropathy')).toEqual(expect.arrayContaining(['ncs.peroneal_motor', 'strength.ankle_dorsiflexion']))
    expect(explains('peroneal_neuropathy')).not.toContain('sign.thompson')
  })
  test('are the same when the findings stand in another order, and mirrored when the sides are swapped', () => {
    const { together } = assessed(caseOf('both', [...PALSY, ...TORN]))
    expect(assessed(caseOf('both', [...TORN, ...PALSY])).together).toEqual(together)
    const swap = (facts: readonly Fact[]): Fact[] =>
      facts.map(
        ([id, value, side]) => [id, value, ...(side ? [side === 'left' ? ('right' as const) : ('left' as const)] : [])] as unknown as Fact,
      )
    const mirrored = assessed(caseOf('both', swap([...PALSY, ...TORN]))).together!
    expect(mirrored.p).toBe(together!.p)
    expect(mirrored.causes).toEqual(together!.causes)
  })
  test('are not claimed when one cause does as well', () => {
    for (const facts of [PALSY, TORN]) expect(assessed(caseOf(facts === PALSY ? 'left' : 'right', facts)).together).toBeUndefined()
    const draw = simulator(model)
    const claimed = Array.from({ length: 100 }, (_, i) => assessed(draw(`single-${i}`, uniform(11, i))).together).filter(Boolean)
    expect(claimed.length).toBeLessThanOrEqual(2)
  })
  test('are hardly ever claimed of published cases, whose authors found one cause', () => {
    const folder = 'knowledge/cases'
    const files = readdirSync(folder).filter((f) => f.endsWith('.json'))
    const claimed = files.filter((f) => assessed(JSON.parse(readFileSync(join(folder, f), 'utf8'))).together)
    expect(claimed.length / files.length).toBeLessThan(0.05)
  })
})
