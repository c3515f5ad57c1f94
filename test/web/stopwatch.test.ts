import { expect, test } from 'vitest'
import { pressed, type Stopwatch, secondsOf } from '../../web/person/self-tests/stopwatch.ts'

test('seconds are those of the clock, however seldom somebody looks; while it stands none are added', () => {
  let watch: Stopwatch = { before: 0 }
  watch = pressed(watch, 1_000)
  expect(secondsOf(watch, 1_900)).toBe(0)
  // Nothing ticked for half a minute, as on a locked phone.
  expect(secondsOf(watch, 31_100)).toBe(30)
  watch = pressed(watch, 31_600)
  expect(secondsOf(watch, 90_000)).toBe(30)
  watch = pressed(watch, 90_000)
  expect(secondsOf(watch, 90_400)).toBe(31)
})
