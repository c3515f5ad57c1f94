import { describe, expect, test } from 'vitest'
import { describe as assessed } from '../../engine/assess.ts'
import { decide, FORMAT, gather, infer, type Looked, type Order, readCase, toExamine, toOrder } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

type Fact = { id: string; side?: 'left' | 'right' | 'both'; value: string | number | boolean }
function seen(affected: string, age: number, ...findings: Fact[]): { signs: Looked[]; orders: Order[]; level: string } {
  const { person } = readCase(model.findings, { format: FORMAT, person: { age }, setting: 'home', asked: true, affected, findings })
  const { evidence } = gather(model, person!)
  const posterior = infer(model, evidence)
  const urgency = decide(model, evidence, posterior)
  const { site } = assessed(model, evidence, posterior, [], { next: 'none', reasons: 0 })
  return {
    signs: toExamine(model, evidence, posterior, urgency),
    orders: toOrder(model, evidence, posterior, site, urgency),
    level: urgency.level,
  }
}
const yes = (id: string, side?: Fact['side']): Fact => ({ id, ...(side ? { side } : {}), value: true })
const no = (id: string, side?: Fact['side']): Fact => ({ ...yes(id, side), value: false })
const is = (id: string, value: string | number): Fact => ({ id, value })
const first = (signs: readonly Looked[], most = 8) => signs.slice(0, most).map((s) => s.finding)
const names = (orders: readonly Order[]) => orders.map((o) => o.request)

const cauda = seen(
  'both',
  45,
  is('onset.duration_days', 2),
  is('onset.tempo', 'days'),
  is('course.trend', 'worsening'),
  yes('pain.back'),
  yes('pain.radiating_below_knee', 'both'),
  yes('symptom.saddle_numbness'),
  yes('symptom.bladder_retention'),
  yes('difficulty.tiptoe', 'both'),
)
const peroneal = seen(
  'right',
  42,
  is('onset.duration_days', 20),
  is('onset.tempo', 'hours'),
  is('onset.after_event', 'prolonged_posture'),
  yes('difficulty.lifting_foot', 'right'),
  no('difficulty.tiptoe', 'right'),
  yes('symptom.numbness_leg', 'right'),
  { id: 'symptom.numbness_territory', side: 'right', value: 'top_of_foot' },
  no('symptom.leg_swelling', 'right'),
  no('pain.back'),
  no('pain.calf', 'right'),
)
const stroke = seen(
  'left',
  71,
  is('onset.duration_days', 0),
  is('onset.tempo', 'sudden'),
  is('onset.after_event', 'none'),
  yes('difficulty.whole_leg', 'left'),
  yes('risk.atrial_fibrillation'),
  yes('risk.hypertension'),
)

describe('what is examined first', () => {
  test('of a suspected cauda equina what the red flags wait for: the saddle, the bladder, the sphincter', () =>
    expect(first(cauda.signs, 4)).toEqual(
      expect.arrayContaining(['sensation.saddle', 'sign.post_void_residual_ml', 'sign.anal_tone_reduced']),
    ))
  test('of a dropped foot what tells nerve from root, though one cause is all but certain', () => {
    expect(first(peroneal.signs, 2)).toEqual(['strength.ankle_inversion', 'sign.tinel_fibular_head'])
    expect(peroneal.signs.every((s) => s.side === undefined || s.side === 'right')).toBe(true)
  })
  test('of two weak legs no sign stands twice', () => expect(new Set(cauda.signs.map((s) => s.finding)).size).toBe(cauda.signs.length))
})

describe('what is ordered first', () => {
  test('the test that tells the likeliest cause', () => {
    // The red flag asks for the whole spine, which holds the lumbar one.
    expect(names(cauda.orders)[0]).toBe('mri_whole_spine')
    expect(names(peroneal.orders)[0]).toBe('nerve_conduction')
  })
  test('nothing whose question is about unlikely causes', () => {
    expect(names(stroke.orders)).toContain('ct_head')
    for (const far of ['ct_abdomen_pelvis', 'ultrasound_muscle_or_tendon', 'blood_sugar', 'mri_thigh_or_leg'])
      expect([...names(stroke.orders), ...names(cauda.orders)]).not.toContain(far)
  })
  test('where help cannot wait, only what is done at once', () => {
    expect([stroke.level, cauda.level]).toEqual(['ambulance', 'emergency'])
    for (const id of [...names(stroke.orders), ...names(cauda.orders)])
      expect(model.knowledge.requests.find((r) => r.id === id)!.at_once, id).toBe(true)
  })
})
