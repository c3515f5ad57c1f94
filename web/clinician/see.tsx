import { useState } from 'preact/hooks'
import type { BenchCase } from './bench-case.ts'
import type { Bench } from './use-bench.ts'

/** A cause or a place that the pointer or the focus rests on. */
export type Pointed = { cause: string } | { station: string }
/** What is expected of a finding, beside what was found. `fits`: undefined as long as nothing was found. */
export type PredictedCell = { expected: string; p: number; fits: boolean | undefined }
/** By `findingId|side`, or `findingId|` without a side; undefined: nothing is pointed at. */
export type PredictedHere = ReadonlyMap<string, PredictedCell> | undefined
export type Predicted = { here: PredictedHere; pointed: Pointed | undefined; point: (at: Pointed | undefined) => void }

/** What the sheet shows beside what was found, for the cause or place that is pointed at. */
export function usePredicted(_now: BenchCase | undefined): Predicted {
  const [pointed, point] = useState<Pointed>()
  return { here: undefined, pointed, point }
}

/** Where, why, how soon and what next, beside the sheet. */
export function See(_: { bench: Bench; predicted: Predicted }) {
  return <aside class="see" />
}
