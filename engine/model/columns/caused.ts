import { AGE_BANDS, type Cause, type Expectation, PHASES } from '../../knowledge.ts'
import { affects, type CauseRow } from '../hypotheses.ts'
import { type Averages, average } from './average.ts'
import { tableOf } from './background.ts'
import type { Draft, Spaces, Subject } from './draft.ts'

const MIDDLE_AGE = AGE_BANDS.indexOf('40-64')

/** What a row's cause says: a table of its own, the same weaker on the other side, or how a risk raises what is usual. */
type Said =
  | { says: 'nothing' }
  | { says: 'risk'; rr: number }
  | { says: 'table'; main: readonly number[]; far: readonly number[] | undefined; reach: 'fully' | 'less' | 'no' }
const NOTHING: Said = { says: 'nothing' }

function saidBy({ f, value, states, sided }: Subject, cause: Cause, r: CauseRow): Said {
  const risk = value === undefined ? cause.risks[f.id] : undefined
  if (risk) return { says: 'risk', rr: risk.rr }
  const entry: Expectation | undefined = (r.strike >= 0 ? cause.strikes[r.strike]!.findings?.[f.id] : undefined) ?? cause.findings[f.id]
  if (!entry || (value !== undefined && typeof entry.p !== 'number' && !(value in entry.p))) return NOTHING
  const byPhase = r.phase >= 0 ? entry.phases?.[PHASES[r.phase]!] : undefined
  return {
    says: 'table',
    main: tableOf(byPhase ?? entry.p, states, value),
    far: entry.other_side !== undefined ? tableOf(entry.other_side, states, value) : undefined,
    reach: sided ? affects(r.laterality, 'left') : 'fully',
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

/**
 * What causes bring, over causes alone (`disease`) or, where side, place or time matter, over their rows (`cause`).
 * @param only `middle`: one table alone, that of the middle age
 * @returns the table, and which rows' causes speak of the finding
 */
export function fromCauses(
  subject: Subject,
  { causes, space, over }: { causes: readonly Cause[]; space: Spaces; over: Record<'disease' | 'cause', Averages> },
  where: 'disease' | 'cause',
  only?: 'middle',
): Draft & { given: Uint8Array } {
  const { states, byAge, backgrounds, slip } = subject
  const n = states.length
  const rows: readonly CauseRow[] =
    where === 'disease' ? [...causes, undefined].map((_, cause) => ({ cause, strike: -1, laterality: 'both', phase: -1 })) : space.causeRows
  const ages = byAge && !only ? AGE_BANDS.map((_, a) => a) : [MIDDLE_AGE]
  const p = new Float32Array(ages.length * rows.length * n)
  const given = new Uint8Array(rows.length)
  const usual = ages.map((a) => backgrounds[a] ?? states.map(() => 1 / n))
  const { id } = subject.f
  const speaks = causes.map((c) => id in c.risks || id in c.findings || c.strikes.some((s) => s.findings && id in s.findings))
  for (let i = 0; i < rows.length; i++) {
    const cause = causes[rows[i]!.cause]
    if (!cause) continue
    const said = speaks[rows[i]!.cause] ? saidBy(subject, cause, rows[i]!) : NOTHING
    if (said.says === 'table') given[i] = 1
    for (let v = 0; v < usual.length; v++) {
      const background = usual[v]!
      const to = (v * rows.length + i) * n
      if (said.says === 'nothing') for (let s = 0; s < n; s++) p[to + s] = (1 - slip) * background[s]! + slip * background[s]!
      else for (let s = 0; s < n; s++) p[to + s] = (1 - slip) * stateUnder(said, background, s) + slip * background[s]!
    }
  }
  for (let v = 0; v < usual.length; v++) average(p, v * rows.length * n, n, over[where])
  return { over: where, rows: rows.length, variants: byAge && !only ? 'age' : 'one', p, given }
}
