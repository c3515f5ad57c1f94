import { join } from 'node:path'
import { compile } from '../../compiler/compile.ts'
import type { Knowledge } from '../../engine/index.ts'

/** Nothing below may be written to: what one test changed would be another's knowledge. */
function frozen<T>(x: T): T {
  if (typeof x === 'object' && x !== null && !Object.isFrozen(x)) {
    Object.freeze(x)
    for (const value of Object.values(x)) frozen(value)
  }
  return x
}
const compiled = compile(join(import.meta.dirname, '../../knowledge'))
/** The knowledge as it is written now; compiled once for all test files that a worker runs. */
export const knowledge: Knowledge = frozen(compiled.knowledge)
/** What the compiler complains of in it. */
export const { issues } = compiled
