import { describe, expect, test } from 'vitest'
import { type Assessment, assess, FORMAT } from '../../engine/index.ts'
import { pointsOtherwise } from '../../engine/why/figures.ts'
import { model } from '../shared/model.ts'

type Entry = [id: string, value: boolean | string | number, side?: 'left' | 'right' | 'both']
type Who = { age: number; affected: 'left' | 'right' | 'both' }
function assessed({ age, affected }: Who, findings: readonly Entry[]): Assessment {
  const entries = findings.map(([id, value, side]) => ({ id, value, ...(side ? { side } : {}) }))
  const a = assess(model, { format: FORMAT, person: { age }, affected, findings: entries }, { next: 'none', reasons: 8 })
  if (!('urgency' in a)) throw new Error(JSON.stringify(a.issues))
  return a
}
const leftBy = (a: Assessment, cause: string): string[] => (a.unexplained[cause] ?? []).map((u) => u.finding)

const disc: Entry[] = [
  ['onset.tempo', 'days'],
  ['onset.duration_days', 14],
  ['pain.back', true],
  ['pain.radiating_below_knee', true, 'left'],
  ['sign.straight_leg_raise', true, 'left'],
  ['strength.great_toe_extension', 2, 'left'],
  ['strength.ankle_inversion', 3, 'left'],
]
const peroneal: Entry[] = [
  ['onset.tempo', 'sudden'],
  ['onset.duration_days', 25],
  ['strength.ankle_dorsiflexion', 2, 'left'],
  ['strength.ankle_inversion', 5, 'left'],
  ['sensation.superficial_peroneal', 'reduced', 'left'],
]

describe('what a cause leaves unexplained', () => {
  test.each([0, 1, 2, 3, 4])('is not grade %d of a movement that it weakens where it is likely to lie', (grade) => {
    const a = assessed({ age: 47, affected: 'left' }, [...disc, ['strength.ankle_dorsiflexion', grade, 'left']])
    expect(a.causes[0]?.id).toBe('lumbar_disc_radiculopathy')
    expect(leftBy(a, 'lumbar_disc_radiculopathy')).not.toContain('strength.ankle_dorsiflexion')
  })
  test('is weakness of a movement that it spares', () => {
    const a = assessed({ age: 53, affected: 'left' }, [...peroneal, ['strength.hip_flexion', 3, 'left']])
    expect(leftBy(a, 'peroneal_neuropathy')).toContain('strength.hip_flexion')
    expect(leftBy(a, 'peroneal_neuropathy')).not.toContain('strength.ankle_dorsiflexion')
  })
  test('is a sign of the brain in a nerve of the leg', () => {
    const a = assessed({ age: 53, affected: 'left' }, [...peroneal, ['sign.aphasia_or_dysarthria', true]])
    expect(leftBy(a, 'peroneal_neuropathy')).toContain('sign.aphasia_or_dysarthria')
  })
  test('is never what was so before it: an exposure, told by its id or in words', () => {
    const before = [
      { id: 'risk.hypertension', value: true },
      { id: 'onset.after_event', value: 'surgery' },
      { id: 'other', text: 'takes an antidepressant', stage: 'history', value: true },
    ]
    const file = { format: FORMAT, person: { age: 53 }, affected: 'left', findings: before }
    const a = assess(model, file, { next: 'none', reasons: 100 })
    if (!('urgency' in a)) throw new Error(JSON.stringify(a.issues))
    expect(a.understood.map((u) => u.finding)).toEqual(['clue.antidepressant'])
    expect(Object.keys(a.reasons).length).toBeGreaterThan(5)
    expect(Object.values(a.unexplained).flat()).toEqual([])
  })
})

test('the two chances of a reason do not carry it where they would contradict its shift, or hardly differ', () => {
  const of = (shift: number, expected: number, otherwise: number) => pointsOtherwise({ shift, expected, otherwise })
  expect(of(0.5, 0.14, 0.21)).toBe(true)
  expect(of(-0.5, 0.21, 0.14)).toBe(true)
  expect(of(0.5, 0.21, 0.14)).toBe(false)
  expect(of(-0.5, 0.14, 0.21)).toBe(false)
  expect(of(-0.5, 0.14, 0.14)).toBe(true)
  expect(of(0.5, 0.95, 0.93)).toBe(true)
  expect(of(-0.5, 0.066, 0.074)).toBe(true)
})

test('of several red flags of one level the one comes first that guards against what is likeliest', () => {
  const { urgency, causes } = assessed({ age: 45, affected: 'both' }, [
    ['onset.tempo', 'days'],
    ['onset.duration_days', 3],
    ['course.trend', 'worsening'],
    ['pain.back', true],
    ['pain.radiating_below_knee', true, 'both'],
    ['difficulty.lifting_foot', true, 'both'],
    ['symptom.saddle_numbness', true],
    ['symptom.bladder_retention', true],
    ['sign.anal_tone_reduced', true],
    ['reflex.ankle', 'absent', 'both'],
  ])
  expect(causes[0]?.id).toBe('cauda_equina_syndrome')
  const level = urgency.rules.filter((r) => r.level === urgency.level).map((r) => r.id)
  expect(level).toContain('both-legs-within-days')
  expect(level[0]).toMatch(/^cauda-equina/)
  expect(urgency.because[0]).toEqual({ rule: level[0] })
})
