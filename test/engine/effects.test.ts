import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExpectedFinding,
  effectsOf,
  FORMAT,
  type Lesion,
  MOVEMENTS,
  phaseOf,
  readCase,
  type Side,
  usualKind,
} from '../../engine/index.ts'
import { model } from '../shared/model.ts'

const SITES = [...model.wiring.sites.keys()]
const lesion = (site: string, more: Partial<Lesion> = {}): Lesion => ({
  sites: [site],
  side: 'left',
  completeness: 0.95,
  kind: usualKind(model.wiring.sites.get(site)!),
  days: 30,
  ...more,
})
const after = (site: string, more: Partial<Lesion> = {}) => effectsOf(model, lesion(site, more))
const find = (all: readonly ExpectedFinding[], id: string, side?: Side, value?: string) =>
  all.find((f) => f.id === id && f.side === side && f.value === value)!
const grade = (all: readonly ExpectedFinding[], movement: string, side: Side) => find(all, `strength.${movement}`, side).expected as number
const swapped = (side: Lesion['side']) => (side === 'left' ? 'right' : side === 'right' ? 'left' : 'both')

describe('a lesion of any place', () => {
  test.each(['left', 'right', 'both'] as const)('on the %s is predicted without error, as probabilities', (side) => {
    for (const site of SITES)
      for (const f of after(site, { side })) {
        const p = Object.values(f.distribution)
        expect(
          p.every((x) => x >= 0 && x <= 1 + 1e-12),
          `${site} ${f.id}`,
        ).toBe(true)
        expect(Math.abs(p.reduce((a, b) => a + b, 0) - 1), `${site} ${f.id}`).toBeLessThan(1e-9)
      }
  })

  test('on the right is the mirror image of the one on the left', () => {
    for (const site of SITES) {
      const mirrored = after(site, { side: 'right' }).map((f) => ({ ...f, ...(f.side ? { side: swapped(f.side) as Side } : {}) }))
      for (const f of after(site)) expect(find(mirrored, f.id, f.side, f.value), `${site} ${f.id}`).toEqual(f)
    }
  })

  test('never leaves a movement stronger for being more complete', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...SITES), share, share, (site, a, b) => {
        const less = after(site, { completeness: Math.min(a, b) })
        const more = after(site, { completeness: Math.max(a, b) })
        for (const m of MOVEMENTS) expect(grade(more, m, 'left')).toBeLessThanOrEqual(grade(less, m, 'left'))
      }),
      { numRuns: 150 },
    )
  })

  test('is told in ids and values that a case file accepts', () => {
    const binned = new Set(model.knowledge.findings.filter((f) => f.kind === 'number').map((f) => f.id))
    for (const site of ['L5', 'T8@half_cord', 'conus', 'cortex@middle_cerebral', 'nerves@length_dependent']) {
      const findings = after(site)
        .filter((f) => !binned.has(f.id) && !(f.value !== undefined && f.expected === false))
        .map(({ id, side, value, expected }) => ({ id, ...(side ? { side } : {}), value: value ?? expected }))
      expect(readCase(model.findings, { format: FORMAT, person: { age: 50 }, affected: 'left', findings }).issues).toEqual([])
    }
  })
})

describe('side', () => {
  test('a right anterior cerebral stroke weakens the left foot, more than arm and face', () => {
    const stroke = after('cortex@anterior_cerebral', { side: 'right' })
    expect(grade(stroke, 'ankle_dorsiflexion', 'left')).toBeLessThan(2)
    expect(grade(stroke, 'ankle_dorsiflexion', 'right')).toBeGreaterThan(4.7)
    for (const elsewhere of ['arm_distal', 'face'])
      expect(grade(stroke, elsewhere, 'left')).toBeGreaterThan(grade(stroke, 'ankle_dorsiflexion', 'left') + 1)
  })
  test('a root lies on the side that it weakens', () => {
    expect(grade(after('L5', { side: 'right' }), 'great_toe_extension', 'right')).toBeLessThan(3)
    expect(grade(after('L5', { side: 'right' }), 'great_toe_extension', 'left')).toBeGreaterThan(4.7)
  })
  test('half of the cord takes pain and temperature from the other leg, the whole cord weakens both', () => {
    expect(find(after('T8@half_cord'), 'sensation.pain_temperature_opposite_leg').expected).toBe(true)
    expect(grade(after('T8@half_cord'), 'ankle_dorsiflexion', 'right')).toBeGreaterThan(4.5)
    expect(grade(after('T8@cord'), 'ankle_dorsiflexion', 'right')).toBeLessThan(2)
    expect(find(after('T8@cord'), 'sensation.trunk_level').expected).toBe('T8')
  })
  test('a level on the trunk is found near the lesion, below it in some, above it in few', () => {
    const { distribution } = find(after('T4@cord'), 'sensation.trunk_level')
    const between = (from: number, to: number) => {
      let sum = 0
      for (let n = from; n <= to; n++) sum += distribution[`T${n}`] ?? 0
      return sum
    }
    expect(between(3, 7)).toBeGreaterThan(2 * between(8, 12))
    expect(between(8, 12)).toBeGreaterThan(2 * between(1, 2))
    expect(between(1, 2)).toBeGreaterThan(0)
  })
  test('both sides at once are alike', () => {
    const both = after('junction@limbs', { side: 'both' })
    for (const m of MOVEMENTS) expect(grade(both, m, 'left')).toBe(grade(both, m, 'right'))
    expect(grade(both, 'hip_flexion', 'left')).toBeLessThan(4)
  })
})

describe('time', () => {
  test('is told in phases that change after 1, 14 and 90 days', () => {
    expect([0, 0.9, 1, 13, 14, 89, 90, 4000].map(phaseOf)).toEqual([
      'minutes',
      'minutes',
      'days',
      'days',
      'weeks',
      'weeks',
      'months',
      'months',
    ])
  })
  test('a muscle denervates after weeks, not within days', () => {
    const denervated = (days: number) => find(after('L5', { days }), 'emg.tibialis_anterior', 'left').distribution['acute_denervation']!
    expect(denervated(3)).toBeLessThan(0.2)
    expect(denervated(30)).toBeGreaterThan(2 * denervated(3))
  })
  test('jerks come up after an upper motor neuron lesion once the shock has passed', () => {
    const knee = (days: number) => find(after('T8@cord', { days }), 'reflex.knee', 'left').distribution
    expect(knee(0.5)['absent']!).toBeGreaterThan(knee(60)['absent']!)
    expect(find(after('T8@cord', { days: 60 }), 'reflex.knee', 'left').expected).toBe('brisk')
  })
})

describe('several places', () => {
  test('together weaken at least as much as each alone', () => {
    const one = after('L4')
    const two = effectsOf(model, { ...lesion('L4'), sites: ['L4', 'L5'] })
    for (const m of MOVEMENTS) expect(grade(two, m, 'left')).toBeLessThanOrEqual(grade(one, m, 'left'))
    expect(grade(two, 'ankle_dorsiflexion', 'left')).toBeLessThan(grade(one, 'ankle_dorsiflexion', 'left') - 1)
  })
  test('one that does not exist is named with the way to find those that do', () => {
    expect(() => effectsOf(model, { ...lesion('L4'), sites: ['L4', 'fibula'] })).toThrow(/fibula.*legwise lesion --list/)
  })
})
