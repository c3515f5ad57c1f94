import { expect, test } from 'vitest'
import { wire } from '../../engine/model/anatomy.ts'
import { knowledge } from '../shared/knowledge.ts'
import { DATA_LAWS } from './anatomy.ts'
import { LAWS } from './wiring.ts'

test.each([...LAWS, ...DATA_LAWS])('$law', ({ broken }) => {
  expect(broken(wire(knowledge.anatomy), knowledge)).toEqual([])
})
