import type { Names, Origin, Table, Valued } from './parts.ts'
import type { AgeBand, Stage } from './scales.ts'

export type Finding = {
  id: string
  stage: Stage
  kind: 'boolean' | 'one_of' | 'any_of' | 'number' | 'grade' | 'level' | 'text'
  sided: boolean | 'optional'
  /** what was so before the illness and may bring it: a habit, a drug, an event, an earlier illness; no cause has to account for it */
  exposure?: true | undefined
  values?: string[] | undefined
  /** of `any_of`: the value that denies all the others */
  denies?: string | undefined
  unit?: string | undefined
  range?: [number, number] | undefined
  bins?: { state: string; below?: number | undefined }[] | undefined
  words?: Record<string, string[]> | undefined
  name: Names
  page?:
    | {
        what: string
        impact: string
        found: string
        helps?: string | undefined
        at_once?: string | undefined
        related: string[]
        sources: string[]
      }
    | undefined
  ask: string
  why: string
  labels?: Record<string, string> | undefined
  background?: (Origin & { p: number | Table; by_age?: (Record<AgeBand, number> & Origin) | undefined }) | undefined
  leaks: (Origin & { when: string; p: number; states?: Table | undefined })[]
  cluster?: string | undefined
  /** of a clue, which no id of the case format covers: the words that tell it in an `other` (engine/case/told.ts) */
  told_as?: string[] | undefined
  /** words that, in the same sentence, say that something else is meant */
  told_not_with?: string[] | undefined
  /** of a clue in another language: its plain English name, which a case file tells it by */
  written_as?: string | undefined
  /** of a finding of the case format: the words that tell each of its values in an `other` (engine/case/said.ts) */
  said_as?: Words[] | undefined
  /**
   * its names, beside which a quality tells its value; words of which one must, or none may, stand in the same sentence; what only
   * sounds like its name; and the value that "no" before its name tells
   */
  named_as?: string[] | undefined
  named_with?: string[] | undefined
  named_not_with?: string[] | undefined
  not_named_as?: string[] | undefined
  none_is?: string | boolean | undefined
  /** how its values are told beside its name, and what a quality that is denied tells; or the finding whose qualities it shares */
  qualities?: (Words & { denied?: string | boolean | undefined })[] | undefined
  qualities_of?: string | undefined
  /** what is told of many findings at once, in its qualities or outright */
  groups?: Sweep[] | undefined
  /** of a clue that follows from a number: so from `from` on or below `below`; not so up to `known`; beyond that it says nothing */
  implied_by?: { finding: string; from?: number | undefined; below?: number | undefined; known: number } | undefined
  /** false: a person is not asked it */
  asked?: boolean | undefined
  burden: Origin & { minutes: number; discomfort: number; cost: number; waiting_days: number }
  informs_from_day?: Valued | undefined
}

/** A value and the words that tell it. */
export type Words = { value: string | boolean; words: string[] }
/** Findings that one statement is about; what of them was told otherwise stands, and `unless` any of these is not normal. */
export type Sweep = {
  findings: string[]
  named?: string[] | undefined
  says?: Words[] | undefined
  unless?: string[] | undefined
  /** words that, in the same sentence, say that something else is meant */
  not_with?: string[] | undefined
}
