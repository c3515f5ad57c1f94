import type { Claim } from '../case/claim.ts'
import type { Mask } from '../evidence.ts'
import type { Finding, Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import { regionOfLevel } from '../model/observation.ts'

/** One finding on one side that may be asked, examined or tested. */
export type Candidate = { finding: Finding; side: Side | undefined; columns: readonly Column[] }
/** One answer: its name, what it says of the finding's columns, and its value in a case file; undefined where none says it by itself. */
export type Answer = { is: string; masks: readonly { column: Column; mask: Mask }[]; value: Claim['value'] | undefined }

const only = (column: Column, ...states: string[]): Mask => column.states.map((s) => (states.includes(s) ? 1 : 0))
/** Values likelier than this are answers of their own, at most MOST of them. */
const LIKELY = { oneOf: 0.02, anyOf: 0.03 }
const MOST = 4
/** The answers a question can have, grouped as a person would tell them apart. */
export function answersOf({ finding, columns }: Candidate, chance: (column: Column) => readonly number[]): Answer[] {
  const [first] = columns
  if (finding.kind === 'boolean')
    return [
      { is: 'present', masks: [{ column: first!, mask: [0, 1] }], value: true },
      { is: 'absent', masks: [{ column: first!, mask: [1, 0] }], value: false },
    ]
  if (finding.kind === 'grade')
    return [
      { is: 'weak', masks: [{ column: first!, mask: only(first!, '0', '1', '2', '3', '4') }], value: 'weak' },
      { is: 'normal', masks: [{ column: first!, mask: only(first!, '5') }], value: 'normal' },
    ]
  if (finding.kind === 'any_of') {
    const likely = columns
      .map((column) => ({ column, p: chance(column)[1]! }))
      .sort((a, b) => b.p - a.p)
      .filter(({ p }) => p > LIKELY.anyOf)
      .slice(0, MOST)
    return [
      ...likely.map(({ column }) => ({ is: column.value!, masks: [{ column, mask: [0, 1] as const }], value: column.value! })),
      {
        is: finding.denies ?? 'none',
        masks: likely.map(({ column }) => ({ column, mask: [1, 0] as const })),
        value: finding.denies,
      },
    ]
  }
  const p = chance(first!)
  return first!.states
    .map((s, i) => ({ s, p: p[i]! }))
    .filter(({ p }) => p > LIKELY.oneOf)
    .map(({ s }) => ({ is: s, masks: [{ column: first!, mask: only(first!, s) }], value: valueStanding(finding, s) }))
}

/** A value that a state stands for: of a range of numbers one in its middle, of a region of the spine one of its levels. */
function valueStanding(finding: Finding, state: string): Claim['value'] | undefined {
  if (finding.kind === 'level') return state === 'none' ? state : SPINE.find((level) => regionOfLevel(level) === state)
  if (finding.kind !== 'number') return state
  const bins = finding.bins ?? []
  const i = bins.findIndex((b) => b.state === state)
  return i < 0 ? undefined : numberWithin(bins[i]!.below, bins[i - 1]?.below, finding.range)
}
const SPINE = ['C6', 'T4', 'T9', 'L3']

/** A number in the middle of a bin, a whole one where the bin holds one. */
export function numberWithin(below: number | undefined, from: number | undefined, range: readonly [number, number] | undefined): number {
  const low = from ?? range?.[0] ?? 0
  const high = below ?? Math.min(range?.[1] ?? Number.POSITIVE_INFINITY, low > 0 ? 2 * low : 1)
  const middle = (low + high) / 2
  return Math.floor(middle) >= low ? Math.floor(middle) : middle
}
