import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainEntry } from '../../engine/case/entry.ts'
import { FindingEntry } from '../../engine/index.ts'

const anything = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.constant(Number.NaN),
  fc.constant(Number.POSITIVE_INFINITY),
  fc.constantFrom('left', 'right', 'both', 'history', 'onset.tempo'),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.record({}),
)
const entry = fc.record(
  { id: anything, side: anything, value: anything, text: anything, stage: anything, detail: anything, more: anything },
  { requiredKeys: [] },
)
const likely = fc.record(
  { id: fc.string(), side: fc.constantFrom('left', 'right', 'both', 'LEFT', undefined), value: anything },
  { requiredKeys: ['id', 'value'] },
)

test('what is read by hand is what the schema reads, and nothing that the schema refuses is read by hand', () => {
  fc.assert(
    fc.property(fc.oneof(entry, likely, anything), (raw) => {
      const quick = plainEntry(raw)
      if (!quick) return
      const { data } = FindingEntry.safeParse(raw)
      expect(data).toBeDefined()
      expect(quick).toEqual({ id: data!.id, side: data!.side, value: data!.value })
    }),
    { numRuns: 5000 },
  )
})
test('the usual finding is read by hand', () => {
  expect(plainEntry({ id: 'symptom.fever', value: true })).toEqual({ id: 'symptom.fever', side: undefined, value: true })
})
