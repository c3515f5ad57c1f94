import { expect, test } from 'vitest'
import { startWords } from '../../web/build/knowledge.ts'
import ORDER from '../../web/messages/ambulance-order.json' with { type: 'json' }
import { model } from '../shared/model.ts'

const { rules } = model.knowledge
const calls = rules.filter((r) => r.level === 'ambulance')

test('the first page begins with the signs of a stroke, and leaves none out', () => {
  const { ambulance } = startWords(model.knowledge)
  expect(ambulance[0]).toBe(rules.find((r) => r.id === 'stroke-now')!.name.plain)
  expect(new Set(ambulance)).toEqual(new Set(calls.map((r) => r.name.plain)))
})
test('every sign that calls for an ambulance has its place in the order', () =>
  expect(new Set(ORDER)).toEqual(new Set(calls.map((r) => r.id))))
