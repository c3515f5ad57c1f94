import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../compiler/compile.ts'
import { wire } from '../../engine/model/anatomy.ts'
import { DATA_LAWS } from './anatomy.ts'
import { LAWS } from './wiring.ts'

const { knowledge } = compile(join(import.meta.dirname, '../../knowledge'))

test.each([...LAWS, ...DATA_LAWS])('$law', ({ broken }) => {
  expect(broken(wire(knowledge.anatomy), knowledge)).toEqual([])
})
