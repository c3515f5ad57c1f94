import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eitherNumber, writtenNumber } from '../../engine/written-number.ts'

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`))

describe('a number as people write it', () => {
  test.each([
    ['12', 12],
    [' 1200 ', 1200],
    ['1.2', 1.2],
    ['1,2', 1.2],
    ['1,25', 1.25],
    ['0,1255', 0.1255],
    ['1.200', 1.2],
    ['.5', 0.5],
    ['5.', 5],
    ['٣٫٥', 3.5],
    ['۱۲', 12],
  ])('%s', (text, number) => expect(writtenNumber(text)).toBe(number))
  test.each(['', ' ', '.', ',', '1e3', '0x10', '-5', '1 200', '1,2,3', '1,200.5', '12 mL', 'Infinity'])('%j is none', (text) =>
    expect(writtenNumber(text)).toBeUndefined(),
  )
  test('a comma before exactly three digits is nobody’s to guess, and both numbers are named', () =>
    fc.assert(
      fc.property(digits(1, 6), digits(3, 3), (before, after) => {
        expect(writtenNumber(`${before},${after}`)).toBeUndefined()
        const { whole, fraction } = eitherNumber(`${before},${after}`)!
        expect([writtenNumber(whole), writtenNumber(fraction)]).toEqual([Number(before + after), Number(`${before}.${after}`)])
      }),
    ))
  test('before any other number of digits it is a decimal point', () =>
    fc.assert(
      fc.property(digits(1, 6), fc.oneof(digits(1, 2), digits(4, 8)), (before, after) => {
        expect(writtenNumber(`${before},${after}`)).toBe(Number(`${before}.${after}`))
        expect(eitherNumber(`${before},${after}`)).toBeUndefined()
      }),
    ))
})
