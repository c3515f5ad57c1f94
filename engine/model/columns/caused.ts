import { AGE_BANDS, type Cause, type Expectation, MIDDLE_AGE, PHASES } from '../../knowledge.ts'
import type { CauseRow } from '../hypotheses.ts'
import { affects } from '../laterality.ts'
import { type Averages, average } from './average.ts'
import { tableOf } from './background.ts'
import type { Draft, Subject } from './draft.ts'
import { speaksOf } from './mentions.ts'

/** What a row's cause says: a table of its own, the same weaker on the other side, or how a risk raises what is usual. */
type Said =
  | { says: 'nothing' }
  | { says: 'risk'; rr: number }
  | { says: 'table'; main: readonly number[]; far: readonly number[] | undefined; reach: (typeof REACHES)[number]; instead: boolean }
const REACHES = ['fully', 'less', 'no'] as const
const NOTHING: Said = { says: 'nothing' }

function saidBy({ f, value, states, sided }: Subject, cause: Cause, r: CauseRow): Said {
  const risk = value === undefined ? cause.risks[f.id] : undefined
  if (risk) return { says: 'risk', rr: risk.rr }
  const entry: Expectation | undefined = (r.strike >= 0 ? cause.strikes[r.strike]!.findings?.[f.id] : undefined) ?? cause.findings[f.id]
  if (!entry || !speaksOf(entry, value)) return NOTHING
  const byPhase = r.phase >= 0 ? entry.phases?.[PHASES[r.phase]!] : undefined
  return {
    says: 'table',
    main: tableOf(byPhase ?? entry.p, states, value),
    far: entry.other_side !== undefined ? tableOf(entry.other_side, states, value) : undefined,
    reach: sided ? affects(r.laterality, 'left') : 'fully',
    instead: entry.instead_of_wiring === true,
  }
}
const stateUnder = (said: Said, background: readonly number[], s: number): number => {
  if (said.says === 'nothing') return background[s]!
  if (said.says === 'risk') {
    const e = background[1]! * said.rr
    return (s === 0 ? background[0]! : e) / (e + background[0]!)
  }
  if (said.reach === 'fully') return said.main[s]!
  const far = (said.far ?? background)[s]!
  return said.reach === 'no' ? far : (said.main[s]! + far) / 2
}

/** Rows of one space that hang on causes alone: those of each cause, and how the rows of `something_else` are averaged. */
type CausedRows = { rows: readonly CauseRow[]; byCause: readonly (readonly number[])[]; over: Averages }
export function causedRows(causes: readonly Cause[], rows: readonly CauseRow[], over: Averages): CausedRows {
  const byCause: number[][] = [...causes, undefined].map(() => [])
  rows.forEach((r, i) => {
    byCause[r.cause]!.push(i)
  })
  return { rows, byCause, over }
}

/** How a class of rows came by its table: nobody speaks of the finding, a cause does, it is an average of the others, or a cause speaks instead of the wiring. */
export const [SILENT, SPOKEN, AVERAGED, INSTEAD] = [0, 1, 2, 3]

/**
 * What causes bring. Causes that do not speak of the finding are one class, with what is usual; of the others, rows that differ in
 * nothing that matters to the finding share one.
 * @param speaking indices of the causes that speak of the finding or of this value of it
 * @returns the draft, and for each of its classes SILENT, SPOKEN, AVERAGED or INSTEAD
 */
export function fromCauses(
  subject: Subject,
  { causes, speaking, rows: { rows, byCause, over } }: { causes: readonly Cause[]; speaking: readonly number[]; rows: CausedRows },
): Draft & { origin: Uint8Array } {
  const { states, sided, byAge, backgrounds, slip } = subject
  const n = states.length
  const ages = byAge ? AGE_BANDS.map((_, a) => a) : [MIDDLE_AGE]
  const usual = ages.map((a) => backgrounds[a] ?? states.map(() => 1 / n))
  const of = new Uint16Array(rows.length)
  const said: Said[] = [NOTHING]
  for (const cause of speaking) {
    const known = new Map<number, number>()
    for (const row of byCause[cause]!) {
      const r = rows[row]!
      const key =
        ((r.strike + 1) * (PHASES.length + 1) + r.phase + 1) * REACHES.length + (sided ? REACHES.indexOf(affects(r.laterality, 'left')) : 0)
      let at = known.get(key)
      if (at === undefined) {
        const what = saidBy(subject, causes[cause]!, r)
        at = what.says === 'nothing' ? 0 : said.push(what) - 1
        known.set(key, at)
      }
      of[row] = at
    }
  }
  const averaged = said.length
  over.broad.forEach(({ row }, i) => {
    of[row] = averaged + i
  })
  const count = averaged + over.broad.length
  const p = new Float32Array(ages.length * count * n)
  usual.forEach((background, v) => {
    said.forEach((what, c) => {
      const to = (v * count + c) * n
      for (let s = 0; s < n; s++) p[to + s] = (1 - slip) * stateUnder(what, background, s) + slip * background[s]!
    })
  })
  const draft: Draft = { variants: byAge ? 'age' : 'one', count, of, p }
  average(draft, n, over)
  const originOf = (what: Said) => (what.says !== 'table' ? SILENT : what.instead ? INSTEAD : SPOKEN)
  const origin = Uint8Array.from({ length: count }, (_, c) => (c >= averaged ? AVERAGED : originOf(said[c]!)))
  return { ...draft, origin }
}
