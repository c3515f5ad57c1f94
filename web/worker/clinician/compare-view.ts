import type { AgeBand, Side, Stage } from '../../../engine/index.ts'

/** A cause or a place: a cause's id; a site, a structure or a station of the map. */
export type Pointed = { cause: string } | { station: string }
/** What is expected of a finding. `expected`: in words, `true` and `false` where yes and no are all there is. */
export type CellView = {
  finding: string
  /** of a finding that can have several values, the one that `p` is of; none where `p` is of no single one */
  value?: string | undefined
  side?: Side | undefined
  name: string
  expected: string
  p: number
  found?: number
  fits?: boolean
  /** `p` is the chance of one state of one finding or value */
  single: boolean
}
export type PredictedView = { of: string; name: string; leg: Side; cells: Record<string, CellView> }

/** What can be set beside each other. `also`: everything it is found by. */
export type Comparable = { kind: 'cause' | 'place'; id: string; name: string; also: string }
export type Beside = { expected: string; p: number; fits?: boolean }
/** One finding under both. `accuracy`: the chance, 0.5 to 1, that the better guess from this finding alone is right. */
export type ApartRow = {
  finding: string
  value?: string
  side?: Side
  stage: Stage
  name: string
  accuracy: number
  /** at least one of them makes it abnormal more often than not */
  sign: boolean
  both: [Beside, Beside]
  found?: string
}
/** `age`: the band of years that is reckoned with; the middle one where no age is known. */
export type ComparedView = {
  leg: Side
  /** false: nobody has said which leg is weak, or of two which is the weaker */
  legGiven: boolean
  age: AgeBand
  ageGiven: boolean
  names: [string, string]
  p: [number | undefined, number | undefined]
  rows: ApartRow[]
}
