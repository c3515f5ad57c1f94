import { describe, expect, test } from 'vitest'
import {
  type Difference,
  type Predictions,
  predictCause,
  predictLesion,
  type Side,
  type Stage,
  tellApart,
  usualKind,
} from '../../engine/index.ts'
import { model } from '../shared/model.ts'

const lesion = (site: string, days = 30): Predictions =>
  predictLesion(model, { sites: [site], side: 'left', completeness: 0.95, kind: usualKind(model.wiring.sites.get(site)!), days })
const cause = (id: string, side: Side = 'left', days?: number): Predictions => predictCause(model, id, side, days)
const best = (all: readonly Difference[], stage: Stage, n: number) =>
  all
    .filter((d) => d.finding.stage === stage)
    .slice(0, n)
    .map((d) => d.finding.id)
const accuracy = (all: readonly Difference[], id: string, side?: Side, value?: string) =>
  all.find((d) => d.finding.id === id && d.side === side && d.value === value)!.accuracy

describe('what tells lesions apart', () => {
  const rootOrNerve = tellApart([lesion('L5'), lesion('common_peroneal@fibular_neck')])

  test('an L5 root and a fibular neck differ most in inversion and hip abduction, as every textbook says', () => {
    expect(best(rootOrNerve, 'exam', 2).sort()).toEqual(['strength.ankle_inversion', 'strength.hip_abduction'])
    expect(best(rootOrNerve, 'tests', 3)).toEqual(expect.arrayContaining(['ncs.superficial_peroneal_sensory', 'emg.lumbar_paraspinals']))
    expect(accuracy(rootOrNerve, 'strength.hip_abduction', 'left')).toBeGreaterThan(0.9)
  })
  test('what both spare says nothing: half of the guesses are right', () => {
    expect(accuracy(rootOrNerve, 'reflex.knee', 'left')).toBeLessThan(0.55)
    expect(accuracy(rootOrNerve, 'strength.hip_abduction', 'right')).toBeLessThan(0.51)
  })
  test('the best comes first and every finding does at least as well as guessing', () => {
    const three = tellApart([lesion('L5'), lesion('S1'), lesion('sciatic@buttock')])
    for (const [i, d] of three.entries()) {
      expect(d.accuracy).toBeGreaterThanOrEqual(1 / 3 - 1e-9)
      expect(d.accuracy).toBeLessThanOrEqual(1 + 1e-9)
      if (i > 0) expect(d.accuracy).toBeLessThanOrEqual(three[i - 1]!.accuracy)
    }
  })
  test('a lesion cannot be told from itself', () => {
    for (const d of tellApart([lesion('S1'), lesion('S1')])) expect(d.accuracy).toBeCloseTo(0.5, 9)
  })
  test('the order in which they are named changes nothing but the order of the answers', () => {
    const turned = tellApart([lesion('common_peroneal@fibular_neck'), lesion('L5')])
    for (const d of rootOrNerve) expect(accuracy(turned, d.finding.id, d.side, d.value)).toBeCloseTo(d.accuracy, 12)
  })
  test('the needle tells less in the first days than after weeks', () => {
    const early = tellApart([lesion('L5', 3), lesion('common_peroneal@fibular_neck', 3)])
    for (const muscle of ['lumbar_paraspinals', 'tibialis_posterior'])
      expect(accuracy(early, `emg.${muscle}`, 'left')).toBeLessThan(accuracy(rootOrNerve, `emg.${muscle}`, 'left') - 0.05)
  })
})

describe('what tells causes apart', () => {
  const differ = tellApart([cause('peroneal_neuropathy'), cause('lumbar_disc_radiculopathy')])
  test('pain and the raised leg speak for the disc, the fibular head for the nerve', () => {
    const seen = (id: string, side?: Side) => differ.find((d) => d.finding.id === id && d.side === side)!.p.map((p) => p[1]!)
    const [nervePain, discPain] = seen('pain.radiating_below_knee', 'left')
    const [nerveTinel, discTinel] = seen('sign.tinel_fibular_head', 'left')
    expect(discPain!).toBeGreaterThan(nervePain! + 0.4)
    expect(nerveTinel!).toBeGreaterThan(discTinel! + 0.3)
    expect(accuracy(differ, 'sign.straight_leg_raise', 'left')).toBeGreaterThan(0.75)
  })
  test('the other leg gives the mirror image', () => {
    const right = tellApart([cause('peroneal_neuropathy', 'right'), cause('lumbar_disc_radiculopathy', 'right')])
    for (const d of differ) {
      const side = d.side === 'left' ? 'right' : d.side === 'right' ? 'left' : undefined
      expect(accuracy(right, d.finding.id, side, d.value)).toBeCloseTo(d.accuracy, 6)
    }
  })
  test('every cause can be predicted at any time, as probabilities', () => {
    for (const id of model.causeIds)
      for (const days of [undefined, 0.1, 40])
        for (const { p, finding } of cause(id, 'left', days).values())
          expect(Math.abs(p.reduce((a, b) => a + b, 0) - 1), `${id} ${finding.id}`).toBeLessThan(1e-5)
  })
  test('a place and a cause are compared over what both predict', () => {
    const mixed = tellApart([lesion('common_peroneal@fibular_neck'), cause('lumbar_disc_radiculopathy')])
    expect(mixed.some((d) => d.finding.id === 'strength.ankle_dorsiflexion')).toBe(true)
    expect(mixed.some((d) => d.finding.id === 'lab.crp_mg_l')).toBe(false)
  })
  test('a cause that does not exist is named', () => {
    expect(() => cause('lumbago')).toThrow(/lumbago/)
  })
})
