import { expect, test } from 'vitest'
import { URGENCIES } from '../../engine/index.ts'
import { startWords } from '../../web/build/knowledge.ts'
import ORDER from '../../web/messages/ambulance-order.json' with { type: 'json' }
import { isPressing } from '../../web/parts/levels.ts'
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
test('who is told to call an ambulance has the numbers to call on the same screen', () => {
  const { levels } = model.knowledge.decision
  const told = [
    ...rules.map((r) => ({ level: r.level, text: r.do_now.plain })),
    ...URGENCIES.map((level) => ({ level, text: levels[level].do_now })),
  ]
  for (const { level, text } of told) if (/ambulance|emergency number/i.test(text)) expect(isPressing(level), text).toBe(true)
})
