import type { Finding } from '../../knowledge.ts'
import type { Column } from '../columns.ts'
import type { CauseRow, Hypotheses, LesionRow, MeetingRow, ShapeRow } from '../hypotheses.ts'

export type Spaces = {
  hypotheses: Hypotheses
  shapes: readonly ShapeRow[]
  shapeMirror: Uint32Array
  shapeOf: Uint32Array
  lesionRows: readonly LesionRow[]
  lesionMirror: Uint32Array
  causeRows: readonly CauseRow[]
  causeMirror: Uint32Array
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
/** A table while the model is built. */
export type Draft = Pick<Column, 'over' | 'rows' | 'variants'> & { p: Float32Array }
