import { describe, expect, test } from 'vitest'
import { passedOver } from '../../engine/evidence/silence.ts'
import { leaksFor } from '../../engine/evidence.ts'
import { begin, FORMAT, gather, infer, readCase } from '../../engine/index.ts'
import { liveOf } from '../../engine/question/live.ts'
import { resultsOf } from '../../engine/question/value.ts'
import { model } from '../shared/model.ts'

type Entry = { id: string; side?: 'left' | 'both'; value: boolean | string }
const evidenceOf = (...findings: Entry[]) =>
  gather(model, readCase(model.findings, { format: FORMAT, person: { age: 60, sex: 'female' }, affected: 'left', findings }).person!)
    .evidence
const chance = (cause: string, ...findings: Entry[]) => infer(model, evidenceOf(...findings)).cause[model.causeIds.indexOf(cause)]!
const FOOT: Entry = { id: 'difficulty.lifting_foot', side: 'left', value: true }

describe('what nobody mentions though it would be told unasked', () => {
  test.each([
    ['risk.radiotherapy_pelvis_or_spine', 'radiation_plexopathy'],
    ['risk.prior_polio', 'post_polio_syndrome'],
    ['risk.critical_illness', 'critical_illness_neuromyopathy'],
    ['risk.habitual_leg_crossing_or_squatting', 'peroneal_neuropathy'],
    ['symptom.seizure', 'todd_paresis'],
    ['symptom.drooping_eyelid', 'myasthenia_gravis'],
  ])('%s: %s lies between its being told and its being denied', (id, cause) => {
    const [told, silent, denied] = [
      chance(cause, FOOT, { id, value: true }),
      chance(cause, FOOT),
      chance(cause, FOOT, { id, value: false }),
    ]
    expect(told).toBeGreaterThan(silent)
    expect(silent).toBeGreaterThan(denied)
  })
  test.each([
    ['pain.calf', 'achilles_rupture'],
    ['pain.groin_or_hip', 'hip_fracture'],
    ['symptom.leg_swelling', 'deep_vein_thrombosis'],
  ])('%s leads the picture of %s: silence speaks against it, less than its being denied', (id, cause) => {
    const of = (...more: Entry[]) => chance(cause, { id: 'difficulty.leg_weak', side: 'left', value: true }, ...more)
    const [told, silent, denied] = [of({ id, side: 'left', value: true }), of(), of({ id, side: 'left', value: false })]
    expect(told).toBeGreaterThan(silent)
    expect(silent).toBeGreaterThan(denied)
  })
  test('what always leads is told by most, what half of them have is passed over like anything else', () => {
    const telling = { told: 0.6, power: 4 }
    expect(passedOver(1, telling)).toBeCloseTo(0.4)
    expect(passedOver(0.5, telling)).toBeGreaterThan(0.95)
    expect(passedOver(0, telling)).toBe(1)
  })
  test('of bladder and bowel nothing is concluded from silence', () => {
    const silent = new Set(evidenceOf(FOOT).silent.map((f) => f.column.finding.id))
    for (const id of ['symptom.bladder_retention', 'symptom.bowel_incontinence_or_constipation']) expect(silent.has(id)).toBe(false)
  })
  test('signs are passed over only where somebody has examined', () => {
    const signs = (...findings: Entry[]) => evidenceOf(...findings).silent.filter((f) => f.column.finding.id.startsWith('sign.'))
    expect(signs(FOOT)).toEqual([])
    expect(signs(FOOT, { id: 'sign.cold_limb', side: 'left', value: false }).map((f) => f.column.key)).toContain('sign.pulses_absent')
  })
  test('who was asked has passed nothing over: an interview, and a file that says so', () => {
    const file = { format: FORMAT, person: { age: 60 }, affected: 'left', findings: [FOOT] }
    const silentIn = (input: object) => gather(model, readCase(model.findings, input).person!).evidence.silent
    expect(silentIn(file)).not.toEqual([])
    expect(silentIn({ ...file, asked: true })).toEqual([])
    expect(begin().file.asked).toBe(true)
  })
  test('who has told nothing has been silent about nothing', () => {
    expect(evidenceOf().silent).toEqual([])
  })
  test('is silent no more when it is spoken of, told or denied', () => {
    const all = evidenceOf(FOOT).silent.length
    expect(all).toBeGreaterThan(100)
    for (const value of [true, false]) expect(evidenceOf(FOOT, { id: 'risk.hiv', value }).silent).toHaveLength(all - 1)
  })
  test('one weak movement brings the others of its leg along, and of the other leg nothing', () => {
    const silentOf = (...findings: Entry[]) => evidenceOf(...findings).silent.filter((f) => f.column.finding.id.startsWith('strength.'))
    const weak = silentOf({ id: 'strength.hip_adduction', side: 'left', value: 'weak' })
    expect(weak.map((f) => f.column.key)).toContain('strength.knee_extension')
    expect(weak.map((f) => f.column.key)).not.toContain('strength.hip_adduction')
    expect(weak.every((f) => f.left && !f.right)).toBe(true)
    expect(silentOf({ id: 'strength.hip_adduction', side: 'left', value: 'normal' })).toEqual([])
  })
  test('one numb leg or lost jerk speaks for a sound other side, until that is told of as well', () => {
    const silentOf = (...findings: Entry[]) => evidenceOf(...findings).silent.filter((f) => f.column.key === findings[0]!.id)
    for (const [id, abnormal, normal] of [
      ['symptom.numbness_leg', true, false],
      ['reflex.ankle', 'absent', 'normal'],
    ] as const) {
      const [silence, ...more] = silentOf({ id, side: 'left', value: abnormal })
      expect(silence?.right && !silence.left).toBeTruthy()
      expect(more).toEqual([])
      expect(silentOf({ id, side: 'both', value: abnormal })).toEqual([])
      expect(silentOf({ id, side: 'left', value: normal })).toEqual([])
    }
    const of = (side: Entry['side']) => chance('guillain_barre', FOOT, { id: 'symptom.tingling_leg', side: side!, value: true })
    expect(of('left')).toBeLessThan(of('both'))
  })
  test('gives way to the answer: what a question promises is what the answer makes of it', () => {
    const evidence = evidenceOf(FOOT)
    const live = liveOf(model, infer(model, evidence))
    const finding = model.findings.get('risk.known_cancer')!
    const candidate = { finding, side: undefined, columns: model.columnsOf.get(finding.id)! }
    const results = resultsOf(model, evidence, live, candidate, 0, leaksFor(evidence))
    for (const [is, value] of [
      ['present', true],
      ['absent', false],
    ] as const) {
      const promised = results.find((r) => r.is === is)!.sums.cause
      const after = infer(model, evidenceOf(FOOT, { id: finding.id, value })).cause
      for (let c = 0; c < after.length; c++) expect(promised[c]!).toBeCloseTo(after[c]!, 5)
    }
  })
})

test('clues read from one text share their weight; from two texts they do not', () => {
  const text = (...texts: string[]) =>
    gather(
      model,
      readCase(model.findings, {
        format: FORMAT,
        person: { age: 60 },
        affected: 'left',
        findings: texts.map((t) => ({ id: 'other', text: t, stage: 'history', value: true })),
      }).person!,
    ).evidence.facts.filter((f) => f.column.finding.told_as)
  const [together, apart] = [text('sarcoidosis, and dialysis'), text('sarcoidosis', 'dialysis')]
  expect(together.length).toBe(apart.length)
  expect(together.length).toBeGreaterThan(1)
  for (const fact of apart) expect(fact.weight).toBe(1)
  for (const fact of together) expect(fact.weight).toBeLessThan(1)
})
