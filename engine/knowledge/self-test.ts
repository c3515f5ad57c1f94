import type { Names, Origin } from './parts.ts'

/** Something a person tries at home, each leg in turn; an answer says what the case file would. */
export type SelfTest = Origin & {
  id: string
  order: number
  name: Names
  do: string
  /** when not to try it */
  careful: string
  /** what is worth counting while trying */
  counts?: 'times' | 'seconds' | undefined
  /** several answers may be true at once */
  several: boolean
  answers: { value: string; label: string; says: { id: string; value: string | number | boolean }[] }[]
}
