import type { Side } from '../../../engine/index.ts'
import { writtenNumber } from '../../../engine/written-number.ts'
import type { Reading } from '../../worker/clinician/tests-view.ts'
import { type ConductionRow, type Sheet, standing, withValue } from '../bench-case.ts'

export type Measure = 'amplitude' | 'velocity' | 'latency' | 'above'
export const MEASURES: readonly Measure[] = ['amplitude', 'velocity', 'latency', 'above']

export const rowOf = (rows: readonly ConductionRow[], finding: string, side: Side): ConductionRow | undefined =>
  rows.find((r) => r.finding === finding && r.side === side)

/** The sheet with one number of the table; a row without any is none. @param x undefined takes it away */
export function withMeasure(sheet: Sheet, finding: string, side: Side, measure: Measure, x: number | undefined): Sheet {
  const { [measure]: _, ...rest } = rowOf(sheet.conduction, finding, side) ?? { finding, side }
  const row: ConductionRow = x === undefined ? rest : { ...rest, [measure]: x }
  const others = sheet.conduction.filter((r) => r.finding !== finding || r.side !== side)
  return { ...sheet, conduction: MEASURES.some((m) => row[m] !== undefined) ? [...others, row] : others }
}

/** What each row amounted to when the findings were last worked out, by `finding|side`. */
export type Applied = ReadonlyMap<string, string | undefined>
const keyOf = ({ finding, side }: { finding: string; side: Side }): string => `${finding}|${side}`
export const appliedOf = (readings: readonly Reading[]): Applied => new Map(readings.map((r) => [keyOf(r), r.state]))

/**
 * The sheet with the findings that its table amounts to. A finding that somebody set by hand, so that it was not what the numbers said
 * before, stays as it is.
 * @param before what the numbers said before
 */
export function withReadings(sheet: Sheet, readings: readonly Reading[], before: Applied, date: string): Sheet {
  const now = appliedOf(readings)
  return [...new Set([...before.keys(), ...now.keys()])].reduce((sum, key) => {
    const [finding, side] = key.split('|') as [string, Side]
    const stands = standing(sum, finding, side)
    const state = now.get(key)
    return stands === state || stands !== before.get(key) ? sum : withValue(sum, finding, side, state, { date })
  }, sheet)
}

/** What a laboratory writes for no response. */
const NO_RESPONSE = /^(nr|absent|no response)$/i
/** A number of the table as it is typed. @returns undefined when it is none */
export const readMeasure = (typed: string, measure: Measure): number | undefined => {
  if ((measure === 'amplitude' || measure === 'above') && NO_RESPONSE.test(typed)) return 0
  return writtenNumber(typed)
}
export const showMeasure = (x: number | undefined, measure: Measure): string =>
  x === undefined ? '' : x === 0 && (measure === 'amplitude' || measure === 'above') ? 'NR' : String(x)
