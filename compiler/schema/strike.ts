import { z } from 'zod'
import { LEVELS } from '../../engine/knowledge.ts'
import { expectation } from './expectation.ts'
import { id, origin, timesPerAge, timesPerSex } from './parts.ts'

const part = z.union([
  id,
  z.strictObject({ site: id, side: z.enum(['same', 'other', 'both']).default('same'), factor: z.number().gt(0).max(1).default(1) }),
])
export const strike = z.strictObject({
  at: z.array(part).min(1),
  weight: z.number().gt(0),
  /** by how much it strikes here more or less often at an age than the weight says; 1 where it is not named */
  age: timesPerAge.optional(),
  /** the same by sex */
  sex: timesPerSex.optional(),
  sides: z.enum(['one', 'both', 'uneven']).default('one'),
  /** overrides of the level and structures that the wiring would report, for lesions made of several places */
  level: z.enum(LEVELS).optional(),
  structures: z.array(id).optional(),
  findings: z.record(id, expectation).optional(),
  ...origin,
})
