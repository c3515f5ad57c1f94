import { describe, expect, test } from 'vitest'
import type { Assessment, Urgency } from '../../engine/index.ts'
import { reliabilityPlot } from '../../evaluation/plot.ts'
import { readTrueCase, type Truth } from '../../evaluation/read.ts'
import { compare, measuresOf } from '../../evaluation/run.ts'
import { model } from '../shared/model.ts'

const truth = (cause: string, more: Partial<Truth> = {}): Truth => ({
  cause,
  site: { level: 'peripheral_nerve', structures: ['common peroneal'] },
  urgency: { least: 'urgent', most: 'same_day' },
  ...more,
})
const answered = (
  causes: [string, number][],
  urgency: Urgency = 'urgent',
  structures: [string, number][] = [['common_peroneal', 0.8]],
): Assessment =>
  ({
    stage: 'exam',
    causes: causes.map(([id, p]) => ({ id, p })),
    site: {
      levels: [{ id: 'peripheral_nerve', p: 0.8 }],
      structures: structures.map(([id, p]) => ({ id, p, side: 'left', lies: 'left' })),
    },
    urgency: { level: urgency },
  }) as unknown as Assessment
const judged = (t: Truth, a: Assessment) => compare(model, 'toy', t, a)
const issuesOf = (text: string) => readTrueCase(model, 'toy.json', text).issues.map((i) => i.at)

describe('a case is judged', () => {
  test('by the first cause that counts as right', () => {
    const t = truth('als', { acceptable: ['als', 'cidp'] })
    const r = judged(t, answered([['tia', 0.5], ['cidp', 0.3], ['als', 0.2]])) // biome-ignore format: a table
    expect(r.rank).toBe(2)
    expect(r.p).toBeCloseTo(0.5)
  })
  test('a structure counts by name however it is written, and not when it is hardly likely', () => {
    expect(judged(truth('als'), answered([['als', 1]])).structureFirst).toBe(true)
    expect(judged(truth('als'), answered([['als', 1]], 'urgent', [['common_peroneal', 0.04]])).structureFirst).toBe(false)
  })
  test('a truth without structures is not counted', () =>
    expect(judged(truth('als', { site: { level: 'plexus', structures: [] } }), answered([['als', 1]])).structureFirst).toBeUndefined())
})

test('figures of three toy cases are those reckoned by hand', () => {
  const needsEmergency = { urgency: { least: 'emergency', most: 'ambulance' } } as const
  const m = measuresOf(
    [
      judged(truth('als'), answered([['als', 0.9], ['tia', 0.1]])), // biome-ignore format: a table
      judged(truth('tia', needsEmergency), answered([['als', 0.6], ['tia', 0.4]], 'same_day')), // biome-ignore format: a table
      judged(truth('als'), answered([['als', 0.6], ['tia', 0.4]], 'emergency')), // biome-ignore format: a table
    ],
    'exam',
  )
  expect(m.first).toMatchObject({ count: 2, of: 3 })
  expect(m.firstThree).toMatchObject({ count: 3, of: 3 })
  expect(m.triage.under).toMatchObject({ count: 1, of: 3 })
  expect(m.triage.over).toMatchObject({ count: 1, of: 3 })
  expect(m.triage.emergenciesMissed).toMatchObject({ count: 1, of: 1 })
  expect(m.brier).toBeCloseTo((0.02 + 0.72 + 0.32) / 3)
  expect(m.calibrationError).toBeCloseTo((2 / 3) * 0.1 + (1 / 3) * 0.1)
  expect(m.families.map((f) => [f.family, f.first.count, f.first.of])).toEqual([
    ['motor_neuron', 2, 2],
    ['stroke_and_brain', 0, 1],
  ])
})

test('the plot draws a dot for every bin, at what was said and what was so', () => {
  const svg = reliabilityPlot([{ stage: 'exam', reliability: [{ from: 0.5, to: 0.6, n: 4, said: 0.5, true: 1 }] }])
  expect(svg).toMatch(/<circle cx="131" cy="34" r="4.6">/)
  expect(svg).toContain('4 cases: said 50 %, right 100 %')
})

describe('a file that cannot be evaluated says why', () => {
  const start = '"format": "legwise-case/1", "affected": "left", "findings": [{ "id": "pain.back", "value": true }]'
  test('not JSON', () => expect(issuesOf('{')).toEqual(['line 1, column 2']))
  test('no truth', () => expect(issuesOf(`{${start}, "person": {"age": 50}}`)).toEqual(['truth']))
  test('an urgency that does not exist', () =>
    expect(
      issuesOf(`{${start}, "person": {"age": 50}, "truth": {"cause": "als", "urgency": {"least": "soon", "most": "urgent"}}}`),
    ).toEqual(['truth.urgency.least']))
})
