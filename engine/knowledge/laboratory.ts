import type { Origin, Valued } from './parts.ts'

/** A number of blood or spinal fluid as laboratories report it. `value x factor + plus` is in the finding's own unit; without a factor it is that unit. */
export type LaboratoryValue = {
  finding: string
  units: (Origin & {
    unit: string
    system: 'si' | 'conventional' | 'both' | 'other'
    factor?: number | undefined
    plus?: number | undefined
  })[]
  /** what healthy adults have, in the finding's own unit */
  reference: (Origin & { sex?: 'female' | 'male' | undefined; low?: number | undefined; high?: number | undefined })[]
}
/** A limit that holds from an age in years on. */
export type LimitFrom = Valued & { from: number }
/** Limits of one nerve; the youngest ages first. Amplitudes in `unit`, velocities in m/s, latencies in ms. */
export type ConductionLimits = {
  finding: string
  unit: 'mV' | 'µV'
  records: string
  above?: string | undefined
  amplitude: LimitFrom[]
  velocity?: LimitFrom[] | undefined
  latency?: LimitFrom[] | undefined
  side_loss?: Valued | undefined
  drop?: Valued | undefined
}
/** How a table of nerve conduction is read: shares of an amplitude or of a limit. */
export type NerveConduction = {
  /** what can have been measured, in the units of `ConductionLimits` */
  range: Record<'mV' | 'µV' | 'velocity' | 'latency', [number, number]>
  block: Valued
  block_needs: Valued
  much_slower: Valued
  much_later: Valued
  nerves: ConductionLimits[]
}
