import type { Names } from './parts.ts'
import type { Urgency } from './scales.ts'

/** Conditions can be made true by a finding, never false: there is no `not`. */
export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { finding: string; is?: (string | number | boolean)[] | undefined; below?: number | undefined; from?: number | undefined }
  | { age: { below?: number | undefined; from?: number | undefined } }
  | { affected: ('left' | 'right' | 'both')[] }
  | { both_sides: string }
export type Rule = {
  id: string
  level: Urgency
  name: Names
  when: Condition
  guards: string[]
  do_now: { plain: string; clinical: string }
  come_back: string
  see: string
  source: string
  where: string
}
