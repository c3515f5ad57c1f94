import { describe, expect, test } from 'vitest'
import { stemsOf } from '../../engine/evidence/likeness.ts'
import { type Assessment, assess } from '../../engine/index.ts'
import { model } from '../shared/model.ts'

const told = (narrative: string, more: object = {}): Assessment => {
  const a = assess(
    model,
    { format: 'legwise-case/1', person: { age: 44 }, affected: 'left', narrative, findings: [], ...more },
    { next: 'none' },
  )
  if (!('causes' in a)) throw new Error(JSON.stringify(a.issues))
  return a
}
const chance = ({ causes }: Assessment, id: string) => causes.find((c) => c.id === id)!.p

describe('the story as a whole', () => {
  test('speaks for the cause that people tell so, and says by which words', () => {
    const a = told('I laid tiles on my knees all weekend and on Monday the foot slapped the floor at every step.')
    const b = told('I laid tiles on my knees all weekend and on Monday the foot slapped the floor at every step.', {
      narrative_unread: true,
    })
    expect(chance(a, 'peroneal_neuropathy')).toBeGreaterThan(2 * chance(b, 'peroneal_neuropathy'))
    expect(a.likeness!.peroneal_neuropathy!.shift).toBeGreaterThan(0.5)
    expect(a.likeness!.peroneal_neuropathy!.words).toContain('slapped')
    expect(b.likeness).toBeUndefined()
  })
  test('is the same whichever leg it tells of, and in whatever order its facts stand', () => {
    const fact = (text: string) => ({ id: 'other', text, stage: 'history', value: true })
    const [one, two] = [fact('left leg weak after a long drive'), fact('pins and needles on the shin')]
    expect(told('', { findings: [one, two] }).causes).toEqual(told('', { findings: [two, one] }).causes)
    expect([...stemsOf('left knee').keys()]).toEqual([...stemsOf('right knee').keys()])
  })
  test('words that no such story has, or in another language, say nothing', () => {
    expect(told('Zwxq vbnm.').likeness).toBeUndefined()
  })
  test('every cause is told of, as often as the others', () => {
    const { told: stories } = model.knowledge.stories!
    expect(new Set(stories).size).toBe(1)
    expect(stories[0]).toBeGreaterThanOrEqual(10)
  })
})
