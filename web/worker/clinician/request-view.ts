import type { Level, Side, Urgency } from '../../../engine/index.ts'
import type { SourceView } from '../protocol.ts'
import type { Likely, Timed } from './see-view.ts'

/** Something that can be asked for. `also`: everything it is found by; `rank`: 1 for the best of those worth ordering now. */
export type Requestable = Timed & { id: string; name: string; also: string; rank?: number }
export type PlaceTold = { id: string; name: string; lies: Side | 'both'; p: number }
/** A muscle, nerve or value to look at. `abnormal`: its chance from each of the places of `apart`; empty where the wiring says nothing. */
export type PartSeen = { finding: string; side?: Side; name: string; nerve: string; roots: string; abnormal: number[] }
/** What one result would change: causes by three that move most, levels by two. `is`: a value of the finding, or present and absent. */
export type ResultSeen = {
  is: string
  p: number
  level: Urgency
  levelName: string
  causes: (Likely & { from: number })[]
  places: { id: Level; from: number; p: number }[]
}
export type PartResults = { finding: string; side?: Side; name: string; results: ResultSeen[] }
/** Everything a request is written from. */
export type RequestView = Timed & {
  id: string
  name: string
  /** the clinical question; `{place}` stands for the place */
  asks: string
  /** the likeliest place within reach; none: nothing within its reach is likely enough to be named */
  place?: PlaceTold
  /** how soon the person must be seen */
  level: Urgency
  levelName: string
  rules: string[]
  places: PlaceTold[]
  causes: Likely[]
  notToMiss: Likely[]
  /** the places that the parts tell apart, likeliest first */
  apart: { id: string; name: string }[]
  /** first what parts those places, then what tells most of the causes */
  parts: PartSeen[]
  /** a study done in the same visit, with its own parts */
  beside?: Timed & { name: string; parts: PartSeen[] }
  results: PartResults[]
  /** a result of it is known already */
  done: boolean
  shows: string
  timing: string
  /** what to image for which question */
  sequences: { what: string; when: string }[]
  wrongReasons: string[]
  /** what should come first as long as it can be done */
  first: string[]
  sources: SourceView[]
}
