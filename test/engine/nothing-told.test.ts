import { expect, test } from 'vitest'
import { gather, nothingTold, readCase } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

const nothing = (more: object): boolean =>
  nothingTold(
    model,
    gather(
      model,
      readCase(model.findings, { format: 'legwise-case/1', person: { age: 70 }, affected: 'left', findings: [], ...more }).person!,
    ).evidence,
  )
const exposed = { findings: [{ id: 'risk.diabetes', value: true }] }

test('an exposure alone tells nothing of the leg', () => expect(nothing(exposed)).toBe(true))
test('a story beside it that tells of the leg or of an alarm sign does', () => {
  expect(nothing({ ...exposed, narrative: 'This morning my face drooped and my left arm went weak all at once.' })).toBe(false)
  expect(nothing({ ...exposed, narrative: 'My left leg is weak.' })).toBe(false)
})
