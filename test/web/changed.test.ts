import { expect, test } from 'vitest'
import { EMPTY, type Kept, withTurn } from '../../web/parts/kept.ts'
import { lastChange, remember } from '../../web/person/answers/changed.ts'

const told = (before: Kept, value: number): Kept =>
  withTurn(before, { kind: 'opening', replies: [{ key: 'person.age', id: 'person.age', says: [{ id: 'person.age', value }] }] })

test('what a change did is told as long as what it led to stands, and not to whoever comes after it was deleted', () => {
  const before = told(EMPTY, 30)
  const after = told(before, 60)
  remember(before, after)
  const written: Kept = { ...after, revision: 7 }
  expect(lastChange(written)).toEqual({ before, after })
  expect(lastChange(EMPTY)).toBeUndefined()
  expect(lastChange(after)).toBeUndefined()
})
