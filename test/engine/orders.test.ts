import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

type Entry = { id: string; value: string | number | boolean; side?: 'left' | 'right' | 'both' }
const assessed = (age: number, findings: readonly Entry[]): Assessment =>
  assess(
    model,
    { format: 'legwise-case/1', id: 'orders', person: { age, sex: 'male' }, affected: 'left', setting: 'emergency', findings },
    {},
  ) as Assessment
const ordered = (a: Assessment): string[] => a.orders.map((o) => o.request)

const AFTER_A_FALL: Entry[] = [
  { id: 'onset.tempo', value: 'days' },
  { id: 'onset.duration_days', value: 4 },
  { id: 'risk.recent_trauma', value: 'head' },
  { id: 'risk.anticoagulant_or_bleeding_tendency', value: true },
  { id: 'symptom.headache', value: true },
  { id: 'symptom.confusion', value: true },
  { id: 'difficulty.whole_leg', side: 'left', value: true },
  { id: 'symptom.arm_weakness', side: 'left', value: true },
  { id: 'reflex.plantar', side: 'left', value: 'extensor' },
]
/** A leg that has stiffened and weakened over months. */
const FOR_MONTHS: Entry[] = [
  { id: 'onset.tempo', value: 'months' },
  { id: 'onset.duration_days', value: 240 },
  { id: 'difficulty.lifting_foot', side: 'left', value: true },
  { id: 'reflex.knee', side: 'left', value: 'brisk' },
  { id: 'reflex.plantar', side: 'left', value: 'extensor' },
  { id: 'strength.ankle_dorsiflexion', side: 'left', value: 3 },
  { id: 'symptom.headache', value: true },
]

describe('what to order', () => {
  test('a cause that is all but certain is still confirmed', () => {
    const a = assessed(81, AFTER_A_FALL)
    expect(a.causes[0]!.id).toBe('subdural_haematoma')
    expect(a.causes[0]!.p).toBeGreaterThan(0.9)
    expect(ordered(a)[0]).toBe('ct_head')
    expect(a.orders[0]!.informs).toBeGreaterThan(0.3)
  })
  test('a slow brain gets magnetic resonance, an emergency the scanner that is there at once', () => {
    const slow = assessed(55, FOR_MONTHS)
    expect(['routine', 'urgent', 'same_day']).toContain(slow.urgency.level)
    expect(ordered(slow)).toContain('mri_brain')
    expect(ordered(slow)).not.toContain('ct_head')
    expect(
      ordered(
        assessed(
          81,
          AFTER_A_FALL.map((f) => (f.id === 'onset.duration_days' ? { ...f, value: 21 } : f)),
        ),
      ),
    ).toContain('ct_head')
  })
})

describe('what a red flag asks for', () => {
  const CANCER: Entry[] = [
    { id: 'onset.tempo', value: 'days' },
    { id: 'onset.duration_days', value: 6 },
    { id: 'risk.known_cancer', value: true },
    { id: 'pain.back', value: true },
    { id: 'symptom.band_around_trunk', value: true },
    { id: 'reflex.plantar', side: 'left', value: 'extensor' },
  ]
  test('the whole spine comes first and stands for its parts', () => {
    const a = assessed(66, CANCER)
    expect(a.urgency.rules.map((r) => r.id)).toContain('cancer-and-back-pain')
    expect(ordered(a)[0]).toBe('mri_whole_spine')
    expect(a.orders[0]!.findings.map((f) => f.finding)).toContain('imaging.mri_thoracic')
    for (const part of ['mri_thoracic', 'mri_lumbar', 'mri_cervical', 'ct_spine']) expect(ordered(a)).not.toContain(part)
  })
  test('without the red flag the region is scanned', () => {
    const a = assessed(
      66,
      CANCER.filter((f) => f.id !== 'risk.known_cancer').map((f) => (f.id === 'onset.duration_days' ? { ...f, value: 400 } : f)),
    )
    expect(ordered(a)).not.toContain('mri_whole_spine')
  })
})
