import type { Harm } from './cause.ts'
import type { Origin, Valued } from './parts.ts'
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

/** In what order a person is asked, and what shares a page; ids are findings. */
export type InterviewPlan = {
  first: string[]
  /** a list is a page */
  complaint: string[][]
  /** always asked while an answer could still raise the level; a list is a page */
  alarms: string[][]
  /** yes/no findings that are asked side by side */
  together: string[][]
  /** findings that make no sense once all of `denied` were denied */
  moot: { findings: string[]; denied: string[] }[]
  not_asked: string[]
  on_a_page: number
}
