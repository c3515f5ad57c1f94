import type { Side } from '../../../engine/index.ts'
import type { SourceView } from '../protocol.ts'

/** Where a number comes from: a published work and the place in it, or the reasoning of an estimate; or both. */
export type Basis = { source?: SourceView; where?: string; estimate?: string }

/** A unit of a blood value: `value x factor + plus` is in the finding's own unit. `own`: it is that unit. */
export type UnitView = Basis & {
  unit: string
  system: 'si' | 'conventional' | 'both' | 'other'
  factor: number
  plus: number
  own: boolean
}
/** A number of blood or spinal fluid. Ranges and states are in the finding's own unit. */
export type LaboratoryView = {
  finding: string
  units: UnitView[]
  reference: (Basis & { sex?: 'female' | 'male'; low?: number; high?: number })[]
  /** what the model makes of the number: each state up to `below` */
  states: { state: string; below?: number }[]
}

/** A row of the table as it was measured; see `ConductionRow` of the bench. */
export type MeasuredRow = { finding: string; side: Side; amplitude?: number; velocity?: number; latency?: number; above?: number }
export type LimitView = Basis & { value: number }
/** One nerve of the table, with the limits that hold at the person's age; none where nobody has told them. */
export type NerveView = {
  finding: string
  name: string
  unit: 'mV' | 'µV'
  records: string
  /** motor: beyond which place the nerve is stimulated a second time */
  above?: string
  amplitude?: LimitView
  velocity?: LimitView
  latency?: LimitView
  sideLoss?: LimitView
  drop?: LimitView
  /** values of the finding */
  states: string[]
}
/** Which rule decided; `incomplete`: no amplitude yet; `no_limits`: none hold at this age; `no_age`: the age is not known. */
type ReadBy =
  | 'absent'
  | 'block'
  | 'much_slower'
  | 'much_later'
  | 'low'
  | 'side'
  | 'slower'
  | 'later'
  | 'normal'
  | 'incomplete'
  | 'no_limits'
  | 'no_age'
/** What the rule does not settle and a reader should know. */
export type Remark = 'absent_at_age' | 'drop' | 'too_small' | 'slower' | 'later'
/** What a row amounts to. `state`: a value of the finding; none where the numbers do not decide. Shares are of 1. */
export type Reading = {
  finding: string
  side: Side
  state?: string
  by: ReadBy
  /** how much smaller the response is above the place, or than on the other side */
  loss?: number
  remarks: Remark[]
}
export type ConductionView = {
  /** what can have been measured, by unit of the amplitude, and for velocities (m/s) and latencies (ms) */
  range: Record<'mV' | 'µV' | 'velocity' | 'latency', [number, number]>
  nerves: NerveView[]
  readings: Reading[]
  /** the criteria of block and of demyelination */
  criteria: { block: LimitView; blockNeeds: LimitView; muchSlower: LimitView; muchLater: LimitView }
}
