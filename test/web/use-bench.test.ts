import { afterAll, expect, test } from 'vitest'
import { emptyCase } from '../../web/clinician/bench-case.ts'
import { lay, takeOff } from '../../web/clinician/use-bench.ts'

/** A browser that keeps nothing: how often it was asked to, and what happens meanwhile. */
let asked = 0
let meanwhile = () => {}
const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')
Object.defineProperty(globalThis, 'indexedDB', {
  configurable: true,
  value: {
    open() {
      asked++
      meanwhile()
      throw new DOMException('This browser keeps nothing.', 'InvalidStateError')
    },
  },
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'indexedDB')
  if (before) Object.defineProperty(globalThis, 'indexedDB', before)
})

test('a case that is taken off the bench while it is being written keeps no other from being written', async () => {
  const written = async (key: string) => {
    lay(emptyCase(key, key, new Date('2026-11-28T10:00:00Z')))
    await new Promise((resolve) => setImmediate(resolve))
    return asked
  }
  meanwhile = () => takeOff('one')
  expect(await written('one')).toBe(1)
  meanwhile = () => {}
  expect(await written('two')).toBe(2)
})
