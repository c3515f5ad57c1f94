import type { Finding, Stage } from '../../../engine/index.ts'

/** A finding as the sheet asks for it, in standard terms. */
export type Term = {
  id: string
  stage: Stage
  kind: Finding['kind']
  sided: Finding['sided']
  name: string
  plain: string
  also: string[]
  /** values with their labels; empty where a number, a grade, a level or yes and no is wanted */
  values: { value: string; label: string }[]
  /** of `any_of`: the value that denies all the others */
  denies?: string
  unit?: string
  range?: [number, number]
  /** words that may stand in place of a number */
  words: string[]
  /** test findings: from this day after onset on they inform */
  informsFromDay?: number
}

/** What can be asked of the worker for the bench: what is given, what comes back. `file` is a case file (format 1). */
export type ClinicianWork = {
  vocabulary: [given: Record<string, never>, back: Term[]]
}
