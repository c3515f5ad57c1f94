import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../engine/index.ts'
import { misread, recorded } from '../../engine/model/misreading.ts'
import { knowledge } from '../shared/knowledge.ts'
import { model } from '../shared/model.ts'

const found = (setting: string, finding: object) =>
  assess(
    model,
    {
      format: 'legwise-case/1',
      affected: 'left',
      setting,
      findings: [{ id: 'difficulty.lifting_foot', side: 'left', value: true }, finding],
    },
    { next: 'none' },
  ) as Assessment
const shift = (setting: string, finding: { id: string }, cause: string): number =>
  Math.abs(found(setting, finding).reasons[cause]?.find((r) => r.finding === finding.id)?.shift ?? 0)

describe('who examined', () => {
  test.each([[{ id: 'sign.straight_leg_raise', side: 'left', value: true }, 'lumbar_disc_radiculopathy']])(
    '%o says less when a generalist found it than when a specialist did',
    (finding, cause) => {
      expect(shift('primary_care', finding, cause)).toBeLessThan(shift('neurology', finding, cause))
      expect(shift('primary_care', finding, cause)).toBeGreaterThan(0)
    },
  )
  test('a sign recorded by the less skilled tells its true states less apart, and no rare one is read into many', () => {
    const column = model.columns.get('reflex.ankle')!
    const absent = column.states.map((s) => (s === 'absent' ? 1 : 0))
    const [, generalist, specialist] = [0, 1, 2].map((examiner) => recorded(column, absent, model.misreading(column.finding, examiner)))
    const apart = (m: readonly number[]) => Math.max(...m) / Math.min(...m)
    expect(apart(generalist!)).toBeLessThan(apart(specialist!))
    const clonus = column.states.indexOf('clonus')
    expect(misread(column)[clonus]!).toBeLessThan(misread(column)[column.reference]!)
  })
  test('a sign is never read wrongly more often by the more skilled', () => {
    for (const finding of knowledge.findings) {
      const [self, generalist, specialist] = [0, 1, 2].map((examiner) => model.misreading(finding, examiner))
      expect(self).toBeGreaterThanOrEqual(generalist!)
      expect(generalist).toBeGreaterThanOrEqual(specialist!)
      expect(specialist).toBe(0)
    }
  })
})
