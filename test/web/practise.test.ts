import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/index.ts'
import { choicesOf, judgedOf } from '../../web/worker/clinician/practise.ts'
import type { Draw } from '../../web/worker/clinician/practise-view.ts'
import { regionOf } from '../../web/worker/clinician/regions.ts'
import { drawnTruth, drawOf } from '../../web/worker/clinician/simulated.ts'
import { model } from '../shared/model.ts'

const SEEDS = [1, 2, 3]
const REGIONS = ['brain', 'cord', 'roots', 'nerves', 'muscle', 'frame', 'function'] as const

/** The chance of the true cause from the history alone, as the published assessment tells it. */
async function fromHistory(draw: Draw): Promise<number> {
  const { cause } = await drawnTruth(model, draw)
  const answer = assess(model, await drawOf(model, draw), { stage: 'history', next: 'none' })
  return 'causes' in answer ? answer.causes.find((c) => c.id === cause)!.p : Number.NaN
}

describe('simulated cases', () => {
  test.each(REGIONS)('of the region %s lie there, tell no truth, and are the same for the same seed', async (region) => {
    for (const seed of SEEDS) {
      const draw: Draw = { region, difficulty: 'any', seed }
      const file = await drawOf(model, draw)
      expect(Object.keys(file)).not.toContain('truth')
      const { site } = await drawnTruth(model, draw)
      expect(regionOf(site!.level!)).toBe(region)
      await drawOf(model, { ...draw, seed: seed + 100 })
      expect(await drawOf(model, draw)).toEqual(file)
    }
  })
  test('plain ones can be told from their history, hidden ones cannot', async () => {
    for (const seed of SEEDS) {
      const of = (difficulty: Draw['difficulty']) => fromHistory({ region: 'any', difficulty, seed })
      expect(await of('plain')).toBeGreaterThanOrEqual(0.5)
      expect(await of('hidden')).toBeLessThan(0.1)
    }
  })
  test('the place of every one can be chosen, and what is right is judged right', async () => {
    for (const seed of SEEDS) {
      const draw: Draw = { region: 'nerves', difficulty: 'any', seed }
      const whole = await drawOf(model, draw)
      const { cause, site } = await drawnTruth(model, draw)
      const [structure] = site!.structures!
      const level = site!.level!
      expect(
        choicesOf(model)
          .find((c) => c.level === level)!
          .structures.map((s) => s.id),
      ).toContain(structure)
      const judge = (causes: string[]) =>
        judgedOf(model, {
          whole,
          seen: whole,
          asked: [],
          visit: '2026-11-26',
          committed: { level, structure: structure!, causes },
          truth: { draw },
        })
      expect((await judge(['als', cause])).outcome).toEqual({ level: true, structure: true, cause: cause === 'als' ? 1 : 2 })
      expect((await judge(['doms'])).outcome.cause).toBe(cause === 'doms' ? 1 : 0)
    }
  })
})
