import { expect, test } from 'vitest'
import { addressOf, partsOf } from '../../web/parts/route.ts'

test('an address is read as it was made', () => {
  expect(partsOf(addressOf('learn', 'cause', 'a/b 100 % ü'))).toEqual(['learn', 'cause', 'a/b 100 % ü'])
  expect(partsOf('')).toEqual([])
})
test('what cannot be read of an address leads nowhere, and the rest is read', () =>
  expect(partsOf('#/learn/100%/%75')).toEqual(['learn', '100%', 'u']))
