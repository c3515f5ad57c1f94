import { describe, expect, test } from 'vitest'
import { toldSo } from '../../engine/evidence/degree.ts'
import { assess, FORMAT, gather, infer, type Level, readCase } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

type Entry = { id: string; side?: 'left' | 'right'; value: boolean | string | number; detail?: string }
const fileOf = (age: number, findings: Entry[]) => ({ format: FORMAT, person: { age, sex: 'male' }, affected: 'right', findings })
const inferred = (age: number, ...findings: Entry[]) =>
  infer(model, gather(model, readCase(model.findings, fileOf(age, findings)).person!).evidence)
const chance = (cause: string, age: number, ...findings: Entry[]) => inferred(age, ...findings).cause[model.causeIds.indexOf(cause)]!
function levelAt(level: Level, ...findings: Entry[]): number {
  const assessed = assess(model, fileOf(70, findings), { next: 'none', reasons: 0 })
  return 'site' in assessed ? assessed.site.levels.find(({ id }) => id === level)!.p : Number.NaN
}
const FOOT: Entry = { id: 'strength.ankle_dorsiflexion', side: 'right', value: 'weak' }
const infarct = (detail?: string): Entry => ({ id: 'imaging.mri_brain', value: 'infarct', ...(detail ? { detail } : {}) })
const disc = (detail?: string): Entry => ({ id: 'imaging.mri_lumbar', value: 'disc_herniation', ...(detail ? { detail } : {}) })

describe('what a report says beside a result', () => {
  test('a fresh infarct speaks for a stroke more than an infarct, and an old one less', () => {
    const [fresh, bare, old] = ['acute', undefined, 'small and old'].map((d) => chance('ischaemic_stroke', 75, FOOT, infarct(d)))
    const odds = (p: number) => p / (1 - p)
    expect(odds(fresh!)).toBeGreaterThan(2 * odds(bare!))
    expect(old!).toBeLessThan(bare!)
  })
  test('an extruded disc speaks for its root more than a disc, and a mild one less', () => {
    const of = (detail?: string) => chance('lumbar_disc_radiculopathy', 50, FOOT, disc(detail))
    expect(of('extruded')).toBeGreaterThan(of())
    expect(of('mild')).toBeLessThan(of())
  })
  test('what is both fresh and small is fresh, in whatever order it is told', () => {
    const of = (detail: string) => chance('ischaemic_stroke', 75, FOOT, infarct(detail))
    expect(of('small acute')).toBe(of('acute'))
    expect(of('acute, small')).toBe(of('acute'))
  })
  test('what is denied is not told', () => {
    expect(chance('ischaemic_stroke', 75, FOOT, infarct('no acute change'))).toBe(chance('ischaemic_stroke', 75, FOOT, infarct()))
  })
  test('where something is hardly ever there anyway, the words change little', () => {
    const of = (detail?: string) =>
      chance('spinal_epidural_abscess', 60, { id: 'imaging.mri_lumbar', value: 'abscess', ...(detail ? { detail } : {}) })
    expect(Math.abs(of('large') - of('small'))).toBeLessThan(0.1)
  })
})

test('a chance result that is passed on is half left out already: causes that do not bring it expect it half as often as it is there', () => {
  const { evidence } = gather(model, readCase(model.findings, fileOf(75, [FOOT, infarct()])).person!)
  const { degree } = evidence.facts.find((f) => f.column.key === 'imaging.mri_brain=infarct')!
  const { value } = model.knowledge.observations.recording.incidental_told
  expect(toldSo(degree!.usual, degree!)).toBeCloseTo(value * degree!.usual, 12)
  expect(toldSo(1, degree!)).toBeCloseTo(1, 12)
  expect(chance('ischaemic_stroke', 75, FOOT, infarct())).toBeGreaterThan(chance('ischaemic_stroke', 75, FOOT))
})

describe('the side on which a scan shows a result', () => {
  const root = (detail: string): Entry => ({ id: 'imaging.mri_lumbar', value: 'root_compression', detail })
  test('a root pressed on the side of the weak leg speaks for its disc, on the other it hardly does', () => {
    const of = (...more: Entry[]) => chance('lumbar_disc_radiculopathy', 50, FOOT, ...more)
    expect(of(root('right'))).toBeGreaterThan(of(root('compressed')))
    expect(of(root('left'))).toBeLessThan(of(root('compressed')) / 2)
    expect(of({ ...root('compressed'), side: 'left' })).toBe(of(root('left, compressed')))
  })
  test('a brain weakens the opposite leg', () => {
    const of = (detail: string) => chance('ischaemic_stroke', 75, FOOT, infarct(detail))
    expect(of('left')).toBeGreaterThan(2 * of('right'))
  })
  test('what is told of both sides, or of none, is left as it is', () => {
    expect(chance('ischaemic_stroke', 75, FOOT, infarct('both sides'))).toBe(chance('ischaemic_stroke', 75, FOOT, infarct()))
  })
})

describe('where a scan shows a lesion', () => {
  test.each<[Level, string]>([
    ['brainstem', 'pons'],
    ['subcortical', 'left corona radiata'],
    ['cerebral_cortex', 'left precentral gyrus'],
  ])('%s: %s', (level, detail) => {
    const others = ['pons', 'left corona radiata', 'left precentral gyrus'].filter((d) => d !== detail)
    for (const other of others) expect(levelAt(level, FOOT, infarct(detail))).toBeGreaterThan(2 * levelAt(level, FOOT, infarct(other)))
  })
  test.each<[Level, string]>([
    ['cervical_cord', 'C5/6'],
    ['thoracic_cord', 'T8'],
    ['lumbar_cord_or_conus', 'conus'],
  ])('of the cord %s: %s', (level, detail) => {
    const seen = (d: string): Entry => ({ id: 'imaging.mri_spine_level_not_told', value: 'cord_signal_change', detail: d })
    for (const other of ['C5/6', 'T8', 'conus'].filter((d) => d !== detail))
      expect(levelAt(level, FOOT, seen(detail))).toBeGreaterThan(2 * levelAt(level, FOOT, seen(other)))
  })
  test('the vertebra tells the cord behind it: L1 and T12 lie before the lumbar cord', () => {
    const pressed = (d: string): Entry => ({ id: 'imaging.mri_spine_level_not_told', value: 'cord_compression', detail: d })
    const lumbar = (d: string) => levelAt('lumbar_cord_or_conus', FOOT, pressed(d))
    expect(lumbar('L1 vertebra')).toBeGreaterThan(2 * lumbar('T12 vertebra'))
    expect(lumbar('T12 vertebra')).toBeGreaterThan(2 * lumbar('C5 vertebra'))
  })
  test('the root that is pressed is the root that suffers', () => {
    const structure = (root: string, detail: string) => {
      const p = inferred(50, { id: 'imaging.mri_lumbar', value: 'root_compression', detail })
      return p.hypothesis.reduce((sum, x, i) => {
        const { structures } = model.lesionRows[model.hypotheses.row[i]!]!
        return structures.length === 1 && structures[0]!.id === root ? sum + x : sum
      }, 0)
    }
    expect(structure('S1', 'right S1 root')).toBeGreaterThan(2 * structure('S1', 'right L5 root'))
    expect(structure('L5', 'right L5 root')).toBeGreaterThan(2 * structure('L5', 'right S1 root'))
  })
})
