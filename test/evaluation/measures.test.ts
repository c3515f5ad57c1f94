import { describe, expect, test } from 'vitest'
import { brier, calibrationError, quantile, reliability, shareOf, shareTrue } from '../../evaluation/measures.ts'

const chances = (p: Record<string, number>) => Object.entries(p).map(([id, x]) => ({ id, p: x }))
const near = (x: number | undefined, wanted: number) => expect(x).toBeCloseTo(wanted, 4)

describe('Wilson interval', () => {
  test('8 of 10 lie between 49 and 94 in a hundred', () => {
    const { low, high, share } = shareOf(8, 10)
    near(share, 0.8)
    near(low, 0.4902)
    near(high, 0.9433)
  })
  test('none of 10 still leaves up to 28 in a hundred', () => {
    near(shareOf(0, 10).low, 0)
    near(shareOf(0, 10).high, 0.2775)
  })
  test('of no cases nothing is known', () => expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: undefined, low: 0, high: 1 }))
  test('what cannot be judged is left out of both counts', () =>
    expect(shareTrue([true, undefined, false, true])).toMatchObject({ count: 2, of: 3 }))
})

describe('Brier score', () => {
  const answer = chances({ a: 0.7, b: 0.2, c: 0.1 })
  test('sums the squares over all causes', () => near(brier(answer, new Set(['a'])), 0.09 + 0.04 + 0.01))
  test('takes acceptable causes together', () => near(brier(answer, new Set(['a', 'b'])), 0.01 + 0.01))
  test('is 2 for being sure of the wrong one', () => near(brier(chances({ a: 1, b: 0 }), new Set(['b'])), 2))
})

describe('calibration', () => {
  const stated = [
    { p: 0.95, right: true },
    { p: 0.85, right: false },
    { p: 0.85, right: true },
    { p: 0.15, right: false },
  ]
  test('bins hold what was said and what was so', () =>
    expect(reliability(stated).map((b) => [b.n, b.said, b.true])).toEqual([
      [1, 0.15, 0],
      [2, 0.85, 0.5],
      [1, 0.95, 1],
    ]))
  test('error weighs each bin by its size', () => near(calibrationError(reliability(stated)), 0.15 / 4 + (2 * 0.35) / 4 + 0.05 / 4))
  test('certainty belongs to the last bin', () => expect(reliability([{ p: 1, right: true }])[0]).toMatchObject({ from: 0.9, to: 1, n: 1 }))
  test('of no cases there is none', () => expect(calibrationError(reliability([]))).toBeUndefined())
})

test('quantiles lie between neighbours', () => {
  near(quantile([4, 1, 3, 2], 0.5), 2.5)
  near(quantile([1, 2, 3, 4], 0.9), 3.7)
  expect(quantile([], 0.5)).toBeUndefined()
})
