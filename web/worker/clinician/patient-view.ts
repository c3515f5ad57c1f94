import type { Urgency } from '../../../engine/index.ts'

/** The same facts in plain words, for the person to take home. */
export type PatientView = {
  level: Urgency
  plain: string
  doNow: string
  see: string
  comeBack: string
  /** red flags that stand */
  because: string[]
  places: { name: string; lies: 'left' | 'right' | 'both' }[]
  /** likeliest first; the first in full, the others in short. No name: something that is not known here */
  causes: { id: string; name: string; p: number; what: string; impact: string; recovery: string; helps: string; atOnce: string }[]
  notToMiss: string[]
  /** `from`: the day from which it informs, when that is still to come; `fromDay`: in days after it began, when nobody said when */
  tests: { id: string; name: string; what: string; tells: string; from?: string; fromDay?: number }[]
}
