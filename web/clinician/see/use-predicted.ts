import { useEffect, useMemo, useState } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import type { CellView, PredictedView } from '../../worker/clinician/compare-view.ts'
import { type BenchCase, fileOf } from '../bench-case.ts'
import type { Cite } from '../number/cite.ts'
import { w } from '../words.ts'
import { inWords } from './yes-no.ts'

/** A cause or a place that the pointer or the focus rests on. */
export type Pointed = { cause: string } | { station: string }
/** What is expected of a finding, beside what was found. `fits`: undefined as long as nothing was found. */
export type PredictedCell = { name: string; expected: string; p: number; fits: boolean | undefined; cite: Cite | undefined }
/** By `findingId|side`, or `findingId|` without a side; undefined: nothing is pointed at. */
export type PredictedHere = ReadonlyMap<string, PredictedCell> | undefined
export type Predicted = {
  here: PredictedHere
  pointed: Pointed | undefined
  /** what is pointed at, in standard terms; empty until the engine has said it */
  name: string
  point: (at: Pointed | undefined) => void
}

/** A pointer that only passes asks nothing. Milliseconds. */
const PASSING = 60

/** What the sheet shows beside what was found, for the cause or place that is pointed at. */
export function usePredicted(now: BenchCase | undefined): Predicted {
  const [pointed, point] = useState<Pointed>()
  const [resting, rest] = useState<Pointed>()
  useEffect(() => {
    if (!pointed) {
      rest(undefined)
      return
    }
    const timer = setTimeout(() => rest(pointed), PASSING)
    return () => clearTimeout(timer)
  }, [pointed])
  const sheet = now?.sheet
  const given = useMemo(() => (now && resting ? { file: fileOf(now), pointed: resting } : undefined), [sheet, resting])
  const work = useWork('predicts', given)
  const back = pointed && work.state === 'there' && work.back.of === keyOf(pointed) ? work.back : undefined
  const here = useMemo(() => back && pointed && cellsOf(back, pointed), [back])
  return { here, pointed, name: back?.name ?? '', point }
}
const keyOf = (pointed: Pointed): string => ('cause' in pointed ? `cause/${pointed.cause}` : `station/${pointed.station}`)
const cellsOf = (view: PredictedView, of: Pointed): PredictedHere =>
  new Map(
    Object.entries(view.cells).map(([key, c]) => {
      const expected = inWords(c.expected)
      return [key, { name: c.name, expected, p: c.p, fits: c.fits, cite: c.single ? citeOf(c, expected, view.name, of) : undefined }]
    }),
  )
const citeOf = ({ finding, value, side, name, p }: CellView, state: string, cause: string, of: Pointed): Cite => ({
  is: 'expected',
  of: [of],
  finding,
  value,
  side,
  name: w('number.with', { name, state, of: cause }),
  p,
})

/** Whether two things pointed at are the same. */
export const isSame = (a: Pointed | undefined, b: Pointed | undefined): boolean => (a && keyOf(a)) === (b && keyOf(b))
