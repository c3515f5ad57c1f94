import { describe, expect, test } from 'vitest'
import { heldBack } from '../../bench/stories.ts'
import { measureStories } from '../../evaluation/stories.ts'
import { model } from '../shared/model.ts'

describe('stories that nobody read who mended the words', () => {
  const measures = measureStories(model, heldBack())

  test('are ten of every cause', () => expect(measures.stories).toBe(10 * model.knowledge.causes.length))
  test('by findings and clues alone point to their cause, or to its neighbours', () => {
    expect(measures.first.share).toBeGreaterThan(0.36)
    expect(measures.firstThree.share).toBeGreaterThan(0.56)
  })
  test('of emergencies, told in whatever order and with half left out, are nearly all seen the same day', () => {
    expect(measures.muchLower.share).toBeLessThan(0.03)
    expect(measures.lower.share).toBeLessThan(0.15)
  })
})
