import type { Names, Origin, Valued } from './parts.ts'
import type { Level } from './scales.ts'

/** Something that is ordered as one; `findings` are what it answers. */
export type Request = {
  id: string
  name: Names
  findings: string[]
  levels: Level[]
  /** of its levels the structures that it can show; all of them when left out */
  structures?: string[] | undefined
  /** the question to send along; `{place}` is the likeliest place within reach */
  asks: string
  shows: string
  timing: string
  /** what to image for which question */
  sequences: { what: string; when: string; source: string; where: string }[]
  wrong_reasons: string[]
  /** requests that come first, unless they cannot be done */
  second_to: string[]
  /** red flags that ask for it: while one stands it comes first, in place of what it is second to */
  asked_by: string[]
  /** another request that does better once the trouble has lasted so many days and is no emergency */
  gives_way?: (Origin & { to: string; from_day: number }) | undefined
  from_day?: Valued | undefined
  /** a hospital does it within hours where help cannot wait */
  at_once?: true | undefined
  burden: Origin & { minutes: number; discomfort: number; cost: number; waiting_days: number }
  page: { what: string; done: string; tells: string; when: string; related: string[]; sources: string[] }
}
