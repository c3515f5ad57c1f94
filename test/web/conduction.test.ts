import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conductionOf } from '../../web/worker/clinician/conduction.ts'
import type { MeasuredRow } from '../../web/worker/clinician/tests-view.ts'
import { model } from '../shared/model.ts'

const read = (rows: MeasuredRow[], age: number | null = 45) => conductionOf(model, { rows, ...(age === null ? {} : { age }) }).readings
const peroneal = (numbers: Partial<MeasuredRow>): MeasuredRow => ({ finding: 'ncs.peroneal_motor', side: 'left', ...numbers })
const one = (row: MeasuredRow, age?: number | null) => read([row], age)[0]!

describe('a row of the table becomes a value of the case format', () => {
  test.each([
    [
      'a response that is gone above the fibular head',
      peroneal({ amplitude: 4.2, velocity: 46, latency: 4.8, above: 0 }),
      'conduction_block_fibular_head',
      'block',
    ],
    ['one that is halved there', peroneal({ amplitude: 5, above: 2.5 }), 'conduction_block_fibular_head', 'block'],
    ['no response at the ankle either', peroneal({ amplitude: 0, above: 0 }), 'absent', 'absent'],
    ['a small response', peroneal({ amplitude: 0.6, velocity: 40, latency: 5 }), 'low_amplitude', 'low'],
    ['a slow one', peroneal({ amplitude: 4, velocity: 33, latency: 5 }), 'slowed', 'slower'],
    ['a late one', peroneal({ amplitude: 4, velocity: 44, latency: 7 }), 'slowed', 'later'],
    ['a small one, slow as only lost myelin makes it', peroneal({ amplitude: 0.6, velocity: 22 }), 'slowed', 'much_slower'],
    ['a healthy one', peroneal({ amplitude: 4, velocity: 46, latency: 4.8, above: 3.8 }), 'normal', 'normal'],
    ['block in another nerve', { finding: 'ncs.tibial_motor', side: 'right', amplitude: 8, above: 2 }, 'conduction_block', 'block'],
    ['a small sensory response', { finding: 'ncs.sural_sensory', side: 'right', amplitude: 2 }, 'reduced', 'low'],
    ['no sensory response', { finding: 'ncs.superficial_peroneal_sensory', side: 'left', amplitude: 0 }, 'absent', 'absent'],
  ] as const)('%s', (_, row, state, by) => {
    expect(one(row)).toMatchObject({ state, by })
    expect(model.findings.get(row.finding)!.values).toContain(state)
  })
  test('half of the other side is small in a sensory nerve, though within the limit', () => {
    const sural = (side: 'left' | 'right', amplitude: number): MeasuredRow => ({ finding: 'ncs.sural_sensory', side, amplitude })
    expect(read([sural('left', 7), sural('right', 20)])).toMatchObject([{ state: 'reduced', by: 'side' }, { state: 'normal' }])
  })
  test('what is nearly gone below cannot show a block, and says so', () => {
    expect(one(peroneal({ amplitude: 0.1, above: 0 }))).toMatchObject({ state: 'low_amplitude', remarks: ['too_small'] })
  })
  test('a fall that is more than healthy and less than a block is remarked', () => {
    expect(one(peroneal({ amplitude: 5, above: 3.3 }))).toMatchObject({ state: 'normal', remarks: ['drop'] })
  })
})

describe('limits go by age', () => {
  test('a sural response of 3.5 µV is small at 25 and at 45, normal at 65', () => {
    const sural: MeasuredRow = { finding: 'ncs.sural_sensory', side: 'left', amplitude: 3.5 }
    expect([25, 45, 65].map((age) => one(sural, age).state)).toEqual(['reduced', 'reduced', 'normal'])
  })
  test('an absent sural response is remarked as possible in health at 80, not at 40', () => {
    const sural: MeasuredRow = { finding: 'ncs.sural_sensory', side: 'left', amplitude: 0 }
    expect(one(sural, 80).remarks).toEqual(['absent_at_age'])
    expect(one(sural, 40).remarks).toEqual([])
  })
  test.each([
    [null, 'no_age'],
    [9, 'no_limits'],
  ] as const)('age %s: what needs a limit is left open, what needs none is not', (age, by) => {
    const open = one(peroneal({ amplitude: 4 }), age)
    expect(open).toMatchObject({ by })
    expect(open.state).toBeUndefined()
    expect(one(peroneal({ amplitude: 4, above: 0 }), age).state).toBe('conduction_block_fibular_head')
  })
  test('every limit tells a source or its reasoning', () => {
    for (const age of [20, 45, 65, 85])
      for (const nerve of conductionOf(model, { rows: [], age }).nerves)
        for (const limit of [nerve.amplitude, nerve.velocity, nerve.latency, nerve.sideLoss, nerve.drop])
          if (limit) expect([nerve.finding, limit.source ?? limit.estimate]).not.toContain(undefined)
  })
})

describe('laws', () => {
  const some = fc.option(fc.double({ min: 0, max: 90, noNaN: true }), { nil: undefined })
  const rows = fc.record({
    finding: fc.constantFrom(...model.knowledge.nerveConduction.nerves.map((n) => n.finding)),
    amplitude: some,
    velocity: some,
    latency: some,
    above: some,
  })
  const ages = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
  const given = ({ finding, ...numbers }: { finding: string } & Record<string, number | string | undefined>, side: 'left' | 'right') =>
    ({ finding, side, ...Object.fromEntries(Object.entries(numbers).filter(([, x]) => x !== undefined)) }) as MeasuredRow
  test('whatever is typed amounts to a value of the finding or to none, the same on either side', () => {
    fc.assert(
      fc.property(rows, ages, (row, age) => {
        const [left, right] = (['left', 'right'] as const).map((side) => read([given(row, side)], age)[0]!)
        expect(left!.state).toBe(right!.state)
        if (left!.state) expect(model.findings.get(row.finding)!.values).toContain(left!.state)
      }),
    )
  })
  test('a larger response is never worse than a smaller one', () => {
    const RANK = ['absent', 'low_amplitude', 'reduced', 'normal']
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true }), (row, a, b) => {
        const rank = (amplitude: number) => RANK.indexOf(one({ finding: row.finding, side: 'left', amplitude })!.state ?? '')
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
      }),
    )
  })
})
