import type { Harm } from './cause.ts'
import type { Origin, Valued } from './parts.ts'
import type { Condition } from './rule.ts'
import type { Urgency } from './scales.ts'

/** What waiting costs: see `urgency.ts`. */
export type Decision = {
  /** harm of acting one or more levels later than the cause needs, by worst harm; index = steps too late */
  late: Record<Harm, { steps: number[] } & Origin>
  /** burden of each level when it was not needed */
  burden: Record<Urgency, number> & Origin
  /** what a minute, a step of discomfort or cost, and a day of waiting weigh against a short question (1) */
  asking: { minute: number; discomfort: number; cost: number; waiting_day: number } & Origin
  /** weights of what an answer may settle */
  settles: { urgency: number; cause: number; level: number } & Origin
  /** chance that somebody with one cause has a second one at the same time, which then is as likely as it is in anybody */
  second: Valued
  levels: Record<Urgency, { clinical: string; plain: string; do_now: string; see: string; come_back: string }>
}

/**
 * Questions that make no sense, or only some `answers` to them: once all of `denied` were denied, while `when` holds, or for people of one
 * `sex`; where several of these stand, all must be so.
 */
export type Moot = {
  findings: string[]
  answers?: string[] | undefined
  denied?: string[] | undefined
  when?: Condition | undefined
  sex?: 'female' | 'male' | undefined
}

/** In what order a person is asked, and what shares a page; ids are findings. */
export type InterviewPlan = {
  first: string[]
  /** a list is a page */
  complaint: string[][]
  /** always asked while an answer could still raise the level; a list is a page */
  alarms: string[][]
  /** yes/no findings that are asked side by side */
  together: string[][]
  moot: Moot[]
  not_asked: string[]
  on_a_page: number
}
