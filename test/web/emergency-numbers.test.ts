import { expect, test } from 'vitest'
import { emergencyNumbers } from '../../web/parts/emergency-numbers.ts'

const numbers = (timeZone: string, ...languages: string[]) => emergencyNumbers({ timeZone, languages }).map((n) => n.number)

test.each([
  ['Australia/Sydney', 'en-US', '000'],
  ['Pacific/Auckland', 'en-GB', '111'],
  ['Europe/Berlin', 'en-US', '112'],
  ['Europe/London', 'en-US', '999'],
  ['America/Toronto', 'en-GB', '911'],
])('in %s, with a device that speaks %s, %s comes first', (timeZone, language, first) => {
  expect(numbers(timeZone, language)[0]).toBe(first)
})
test('where the clock tells nothing, the language does', () => expect(numbers('UTC', 'en-NZ')[0]).toBe('111'))
test('a language that is named as no language is tells nothing, and keeps no number from anybody', () =>
  expect(numbers('UTC', 'en-US@posix', 'en-NZ')[0]).toBe('111'))
test('nobody is left without the numbers of the largest regions, and no number is called that of a place it does not serve', () => {
  for (const zone of ['Asia/Tokyo', 'Africa/Lagos', 'Australia/Perth', 'UTC'])
    expect(numbers(zone, 'ja')).toEqual(expect.arrayContaining(['112', '999', '911']))
  expect(emergencyNumbers({ timeZone: 'Asia/Tokyo', languages: ['ja-JP'] }).filter((n) => n.region !== undefined)).toEqual([])
})
