import type { Finding } from '../../knowledge.ts'
import type { Column } from '../columns.ts'
import type { CauseRow, Hypotheses, LesionRow, MeetingRow, ShapeRow } from '../hypotheses.ts'

/** What tables are stored over: the rows of each space, and which of them mirrors which. */
export type Spaces = {
  hypotheses: Hypotheses
  shapes: readonly ShapeRow[]
  shapeMirror: Uint32Array
  /** shape of each lesion row */
  shapeOf: Uint32Array
  lesionRows: readonly LesionRow[]
  lesionMirror: Uint32Array
  causeRows: readonly CauseRow[]
  causeMirror: Uint32Array
  /** cause rows in their phases */
  courses: readonly CauseRow[]
  courseMirror: Uint32Array
  /** where a cause meets a shape */
  meetings: readonly MeetingRow[]
  meetingMirror: Uint32Array
}

/** The finding, or value of one, that a column is about. */
export type Subject = {
  f: Finding
  value: string | undefined
  states: readonly string[]
  sided: boolean
  reference: number
  /** P(state) by age band in people without the cause; undefined when the knowledge says nothing of it */
  backgrounds: readonly (readonly number[] | undefined)[]
  byAge: boolean
  /** chance that the finding is wrong: then it is what it would be in anybody */
  slip: number
}
/**
 * A column while the model is built. Nobody writes out a table of all its rows: most are alike, so rows are sorted into classes first, by
 * what they come from, and only classes have probabilities. Classes of a draft may still turn out to hold the same.
 */
export type Draft = Pick<Column, 'variants'> & {
  /** number of classes */
  count: number
  /** class of each row */
  of: Uint16Array
  /** P(state) of each class, [variant][class][state] */
  p: Float32Array
}
