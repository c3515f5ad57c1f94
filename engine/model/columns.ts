import {
  AGE_BANDS,
  EXAMINERS,
  type Expectation,
  type Finding,
  type Kind,
  type Knowledge,
  PHASES,
  type Side,
  type Table,
} from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
import { affects, type CauseRow, type Hypotheses, type LesionRow, type ShapeRow } from './hypotheses.ts'
import { type Deficits, deficitsOf } from './lesion.ts'
import { type Observer, observer, statesOf } from './observation.ts'

/** What a table may be stored over, from smallest to largest. */
export const SPACES = ['disease', 'cause', 'shape', 'lesion', 'hypothesis'] as const
export type Space = (typeof SPACES)[number]

/**
 * P(state | row) of one finding, stored only over what it depends on. For a sided finding the table is that of the left side;
 * the right side's is the same table read at the mirror row.
 */
export type Column = {
  /** finding id, or `id=value` for one value of an any-of finding */
  key: string
  finding: Finding
  value: string | undefined
  states: readonly string[]
  sided: boolean
  over: Space
  rows: number
  /** tables by age band or by examiner, or one for all */
  variants: 'one' | 'age' | 'examiner'
  /** [variant][row][state], 32-bit; read as 64-bit */
  p: Float32Array
  /** natural log of `p`, 64-bit */
  log: Float64Array
  /** index of the state that says "nothing wrong", or -1 */
  reference: number
}

export const referenceState = (states: readonly string[]): number =>
  states.findIndex((s) => ['false', 'normal', 'flexor', 'negative', 'none', '5'].includes(s))

/** The columns a finding has: one, or one for each value that may stand beside others. */
export const keysOf = (f: Finding): { key: string; value: string | undefined }[] =>
  f.kind === 'any_of'
    ? (f.values ?? []).filter((v) => v !== f.denies).map((value) => ({ key: `${f.id}=${value}`, value }))
    : [{ key: f.id, value: undefined }]

const tableOf = (p: number | Table, states: readonly string[], value: string | undefined): number[] => {
  if (value !== undefined) {
    const q = typeof p === 'number' ? p : (p[value] ?? 0)
    return [1 - q, q]
  }
  if (typeof p === 'number') {
    const reference = referenceState(states)
    return states.map((_, s) => (s === reference ? 1 - p : p / (states.length - 1)))
  }
  const raw = states.map((s) => p[s] ?? 0)
  const sum = raw.reduce((a, b) => a + b, 0)
  return sum > 0 ? raw.map((x) => x / sum) : raw.map(() => 1 / raw.length)
}
/** P(a value that no cause and no background names): hardly ever. */
const UNNAMED = 0.002

/** P(state) in people without the cause in question; `undefined` when the knowledge says nothing of it. */
export function backgroundOf(f: Finding, states: readonly string[], value: string | undefined, ageBand: number): number[] | undefined {
  const b = f.background
  if (!b) return value === undefined ? undefined : [1 - UNNAMED, UNNAMED]
  if (value !== undefined && (typeof b.p === 'number' || !(value in b.p))) return [1 - UNNAMED, UNNAMED]
  const base = tableOf(b.p, states, value)
  if (!b.by_age) return base
  // A value of an any-of finding grows with age as the whole finding does, from what it is in middle age.
  if (value !== undefined) {
    const q = Math.min(0.95, (base[1]! * b.by_age[AGE_BANDS[ageBand]!]) / Math.max(0.01, b.by_age['40-64']))
    return [1 - q, q]
  }
  const present = b.by_age[AGE_BANDS[ageBand]!]
  const reference = referenceState(states)
  if (reference < 0) return base
  const off = base.map((p, i) => (i === reference ? 0 : p))
  const sum = off.reduce((a, c) => a + c, 0) || 1
  return base.map((_, i) => (i === reference ? 1 - present : (present * off[i]!) / sum))
}
/** Noisy-or for states: what is there anyway shows through whatever the lesion does. */
const through = (q: readonly number[], background: readonly number[] | undefined, reference: number): readonly number[] => {
  if (!background || reference < 0) return q
  const leak = 1 - background[reference]!
  return q.map((x, s) => (1 - leak) * x + (s === reference ? 0 : background[s]!))
}

export type Spaces = {
  hypotheses: Hypotheses
  shapes: readonly ShapeRow[]
  shapeMirror: Uint32Array
  shapeOf: Uint32Array
  lesionRows: readonly LesionRow[]
  lesionMirror: Uint32Array
  causeRows: readonly CauseRow[]
  causeMirror: Uint32Array
}
type Row = { laterality: string; broad: boolean; level: string; phase?: number }
const group = (laterality: string) => (laterality === 'left' || laterality === 'right' ? laterality : 'both')
const groupKey = (r: Row) => `${r.level}|${group(r.laterality)}|${r.phase ?? ''}`

/** Rows of `something_else` are averages; which rows each averages, and how much each weighs. */
function averages(rows: readonly Row[], weight: Float64Array, mirror: Uint32Array) {
  const members = new Map<string, number[]>()
  rows.forEach((r, i) => {
    if (!r.broad) members.set(groupKey(r), [...(members.get(groupKey(r)) ?? []), i])
  })
  const broad = rows.flatMap((r, i) => (r.broad ? [{ row: i, members: members.get(groupKey(r)) ?? [] }] : []))
  return { broad, weight, mirror }
}
type Averages = ReturnType<typeof averages>

/** Fills the averaged rows; mirror pairs are added together first, so that mirror images stay exact. */
function average(p: Float32Array, at: number, n: number, { broad, weight, mirror }: Averages) {
  for (const { row, members } of broad) {
    const own = mirror[row] === row
    const sums = new Float64Array(n)
    let all = 0
    for (const m of members) {
      const twin = mirror[m]!
      if (own && twin < m) continue
      const paired = own && twin !== m
      for (let s = 0; s < n; s++)
        sums[s]! += paired ? weight[m]! * p[at + m * n + s]! + weight[twin]! * p[at + twin * n + s]! : weight[m]! * p[at + m * n + s]!
      all += paired ? weight[m]! + weight[twin]! : weight[m]!
    }
    for (let s = 0; s < n; s++) p[at + row * n + s] = all > 0 ? sums[s]! / all : 1 / n
  }
}

/** Fills every finding's table from the wiring and from the causes. */
export function fillColumns(knowledge: Knowledge, wiring: Wiring, space: Spaces): { columns: Map<string, Column>; observer: Observer } {
  const { observations: o, anatomy, causes } = knowledge
  const { shapes, shapeMirror, lesionRows, lesionMirror, causeRows, causeMirror, hypotheses: h } = space
  const watch = observer(o, anatomy)
  const slip = knowledge.constants.slip
  /** A finding may be wrong: then it is what it would be in anybody. */
  const withSlip = (p: number, n: number, anybody?: number) => (1 - slip) * p + slip * (anybody ?? 1 / n)

  const none = deficitsOf(wiring, [], o)
  const byParts = new Map<readonly unknown[], Deficits>()
  const deficits = (parts: ShapeRow['parts']): Deficits => {
    let d = byParts.get(parts)
    if (!d) byParts.set(parts, (d = deficitsOf(wiring, parts, o)))
    return d
  }
  const mentions = new Set<string>()
  const strikeMentions = new Set<string>()
  const phaseMentions = new Set<string>()
  for (const c of causes)
    for (const [entries, set] of [[c.findings, mentions], ...c.strikes.map((s) => [s.findings ?? {}, strikeMentions] as const)] as const)
      for (const [id, e] of Object.entries(entries)) {
        set.add(id)
        if (e.phases) phaseMentions.add(id)
      }
  const weights = {
    shape: new Float64Array(shapes.length),
    lesion: new Float64Array(lesionRows.length),
    cause: new Float64Array(causeRows.length),
  }
  for (let i = 0; i < h.count; i++)
    if (h.cause[i]! < causes.length) {
      weights.lesion[h.row[i]!]! += h.weight[i]!
      weights.shape[space.shapeOf[h.row[i]!]!]! += h.weight[i]!
      weights.cause[h.causeRow[i]!]! += h.weight[i]!
    }
  const over = {
    shape: averages(shapes, weights.shape, shapeMirror),
    lesion: averages(lesionRows, weights.lesion, lesionMirror),
    cause: averages(
      causeRows.map((r) => ({ laterality: r.laterality, broad: r.cause >= causes.length, level: '' })),
      weights.cause,
      causeMirror,
    ),
    disease: averages(
      [...causes.map(() => false), true].map((broad) => ({ laterality: 'both', broad, level: '' })),
      new Float64Array(causes.length + 1).fill(1),
      Uint32Array.from({ length: causes.length + 1 }, (_, i) => i),
    ),
  }

  type Draft = Omit<Column, 'log' | 'key' | 'finding' | 'value' | 'sided'> & { given?: Uint8Array }
  const columns = new Map<string, Column>()
  for (const f of knowledge.findings) {
    if (f.kind === 'text' || f.id === 'onset.duration_days' || (f.kind === 'number' && !f.bins)) continue
    const sided = f.sided === true
    const side: Side | undefined = sided ? 'left' : undefined
    for (const { key, value } of keysOf(f)) {
      const states = value === undefined ? statesOf(f) : ['false', 'true']
      const n = states.length
      const reference = referenceState(states)
      const isRisk = f.id.startsWith('risk.')
      const wired = watch.wired(f, value)
      const stated = isRisk || mentions.has(f.id) || strikeMentions.has(f.id)
      // A value that no cause, no background and no lesion names is equally rare everywhere and says nothing.
      const named = (p: number | Table | undefined) => typeof p === 'object' && value! in p
      if (
        value !== undefined &&
        !wired &&
        !named(f.background?.p) &&
        !causes.some((c) => named(c.findings[f.id]?.p) || c.strikes.some((s) => named(s.findings?.[f.id]?.p)))
      )
        continue
      const agesHere = f.background?.by_age !== undefined

      const backgrounds = AGE_BANDS.map((_, a) => backgroundOf(f, states, value, a))

      /** What the wiring predicts, over shapes or, where time since onset matters, over lesions. */
      const fromWiring = (withBackground: boolean): Draft => {
        const phased = watch.phased(f)
        const rows = phased ? lesionRows : shapes
        const mirror = phased ? lesionMirror : shapeMirror
        const variants = f.kind === 'grade' ? 'examiner' : withBackground && agesHere ? 'age' : 'one'
        const count = variants === 'examiner' ? EXAMINERS.length : variants === 'age' ? AGE_BANDS.length : 1
        const p = new Float32Array(count * rows.length * n)
        const looked = (r: ShapeRow & { kind?: Kind; phase?: number }, at: Side | undefined, examiner: number) => {
          const d = r.resolved && f.stage !== 'history' ? none : deficits(r.parts)
          return watch.observe(f, value, at, d, { kind: r.kind ?? 'structural', phase: PHASES[r.phase ?? 1]! }, EXAMINERS[examiner]!)
        }
        for (let v = 0; v < (variants === 'examiner' ? count : 1); v++)
          rows.forEach((r, i) => {
            const m = mirror[i]!
            if (r.broad || m < i) return
            for (const [row, q] of m === i || !sided
              ? ([[i, looked(r, side, v)]] as const)
              : ([
                  [i, looked(r, 'left', v)],
                  [m, looked(r, 'right', v)],
                ] as const))
              for (let a = 0; a < (variants === 'age' ? count : 1); a++) {
                const at = ((variants === 'age' ? a : v) * rows.length + row) * n
                const anybody = backgrounds[agesHere ? a : 2]
                const shown = withBackground && variants !== 'examiner' ? through(q, anybody, reference) : q
                for (let s = 0; s < n; s++) p[at + s] = withSlip(shown[s]!, n, anybody?.[s])
                if (!sided && m !== i) for (let s = 0; s < n; s++) p[at + (m - i) * n + s] = p[at + s]!
              }
          })
        for (let v = 0; v < count; v++) average(p, v * rows.length * n, n, phased ? over.lesion : over.shape)
        return { states, over: phased ? 'lesion' : 'shape', rows: rows.length, variants, p, reference }
      }

      /** What causes bring, over causes alone or, where side, place or time matter, over their rows. */
      const fromCauses = (small: boolean): Draft => {
        const rows: readonly CauseRow[] = small
          ? [...causes, undefined].map((_, cause) => ({ cause, strike: -1, laterality: 'both', phase: -1 }))
          : causeRows
        const variants = agesHere ? 'age' : 'one'
        const count = variants === 'age' ? AGE_BANDS.length : 1
        const p = new Float32Array(count * rows.length * n)
        const given = new Uint8Array(rows.length)
        for (let v = 0; v < count; v++) {
          const background = backgrounds[agesHere ? v : 2] ?? states.map(() => 1 / n)
          rows.forEach((r, i) => {
            const c = causes[r.cause]
            if (!c) return
            const entry: Expectation | undefined = (r.strike >= 0 ? c.strikes[r.strike]!.findings?.[f.id] : undefined) ?? c.findings[f.id]
            let q: readonly number[] = background
            const risk = value === undefined ? c.risks[f.id] : undefined
            if (risk) {
              const e = background[1]! * risk.rr
              q = [background[0]! / (e + background[0]!), e / (e + background[0]!)]
            } else if (entry && (value === undefined || typeof entry.p === 'number' || value in entry.p)) {
              const byPhase = r.phase >= 0 ? entry.phases?.[PHASES[r.phase]!] : undefined
              const main = tableOf(byPhase ?? entry.p, states, value)
              const reach = sided ? affects(r.laterality, 'left') : 'fully'
              const far = entry.other_side !== undefined ? tableOf(entry.other_side, states, value) : background
              q = reach === 'fully' ? main : reach === 'no' ? far : main.map((x, s) => (x + far[s]!) / 2)
              given[i] = 1
            }
            for (let s = 0; s < n; s++) p[(v * rows.length + i) * n + s] = withSlip(q[s]!, n, background[s])
          })
          average(p, v * rows.length * n, n, small ? over.disease : over.cause)
        }
        return { states, over: small ? 'disease' : 'cause', rows: rows.length, variants, p, given, reference }
      }

      /** Where a cause speaks of what the wiring also predicts: noisy-or for yes/no, otherwise the cause's own word. */
      const fromBoth = (): Draft => {
        const lesion = fromWiring(true)
        const cause = fromCauses(false)
        const bare = n === 2 ? fromWiring(false) : lesion
        const p = new Float32Array(h.count * n)
        // Where cause and wiring meet one table stands for all ages and examiners: the middle one.
        const middle = (d: Draft) => (d.variants === 'one' ? 0 : d.variants === 'age' ? 2 : 1) * d.rows * n
        for (let i = 0; i < h.count; i++) {
          const row = lesion.over === 'lesion' ? h.row[i]! : space.shapeOf[h.row[i]!]!
          const a = middle(lesion) + row * n
          const b = middle(cause) + h.causeRow[i]! * n
          const unknown = h.cause[i]! >= causes.length
          if (unknown) for (let s = 0; s < n; s++) p[i * n + s] = (lesion.p[a + s]! + cause.p[b + s]!) / 2
          else if (cause.given![h.causeRow[i]!] !== 1) for (let s = 0; s < n; s++) p[i * n + s] = lesion.p[a + s]!
          else if (n === 2) {
            const absent = bare.p[middle(bare) + row * n]! * cause.p[b]!
            p[i * n] = absent
            p[i * n + 1] = 1 - absent
          } else for (let s = 0; s < n; s++) p[i * n + s] = cause.p[b + s]!
        }
        return { states, over: 'hypothesis', rows: h.count, variants: 'one', p, reference }
      }

      const { given: _given, ...draft } = wired
        ? stated
          ? fromBoth()
          : fromWiring(true)
        : fromCauses(!sided && !strikeMentions.has(f.id) && !phaseMentions.has(f.id))
      columns.set(key, { key, finding: f, value, sided, ...draft, log: logOf(draft.p) })
    }
  }
  const affected = affectedColumn(o.affected, shapes, shapeMirror, (r) => deficits(r.parts), over.shape, withSlip)
  columns.set('affected', affected)
  return { columns, observer: watch }
}
const logOf = (p: Float32Array): Float64Array => {
  const log = new Float64Array(p.length)
  for (let i = 0; i < p.length; i++) log[i] = Math.log(p[i]!)
  return log
}

const AFFECTED: Finding = {
  id: 'affected',
  stage: 'history',
  kind: 'one_of',
  sided: false,
  values: ['left', 'right', 'both', 'none'],
  name: { clinical: 'Weak leg', plain: 'Which leg is weak', also: [] },
  ask: 'Which leg is weaker?',
  why: 'It says on which side to look.',
  leaks: [],
  burden: { minutes: 0, discomfort: 0, cost: 0, waiting_days: 0 },
}

/** Which leg the person calls weak, from the weakness of each. */
function affectedColumn(
  o: Knowledge['observations']['affected'],
  rows: readonly ShapeRow[],
  mirror: Uint32Array,
  deficits: (r: ShapeRow) => Deficits,
  averaged: Averages,
  withSlip: (p: number, n: number) => number,
): Column {
  const states = AFFECTED.values!
  const p = new Float32Array(rows.length * 4)
  const seen = (x: number) => (x * x) / (x * x + o.half_at.value ** 2)
  rows.forEach((r, i) => {
    const m = mirror[i]!
    if (r.broad || m < i) return
    const d = deficits(r)
    const l = seen(d.left['weakness.any']!)
    const g = seen(d.right['weakness.any']!)
    const uneven = r.laterality === 'left_worse' || r.laterality === 'right_worse'
    const both = l * g * (uneven ? o.uneven_called_both.value : 1)
    const rest = l * g - both
    const q = [
      l * (1 - g) + (r.laterality === 'right_worse' ? 0 : rest),
      g * (1 - l) + (r.laterality === 'right_worse' ? rest : 0),
      both,
      (1 - l) * (1 - g),
    ]
    for (let s = 0; s < 4; s++) p[i * 4 + s] = withSlip(q[s]!, 4)
    if (m !== i) for (let s = 0; s < 4; s++) p[m * 4 + s] = withSlip(q[s === 0 ? 1 : s === 1 ? 0 : s]!, 4)
  })
  average(p, 0, 4, averaged)
  // A symmetric row's left and right must come out alike to the last bit.
  for (let i = 0; i < rows.length; i++)
    if (mirror[i] === i) {
      const mean = (p[i * 4]! + p[i * 4 + 1]!) / 2
      p[i * 4] = mean
      p[i * 4 + 1] = mean
    }
  return {
    key: 'affected',
    finding: AFFECTED,
    value: undefined,
    states,
    sided: false,
    over: 'shape',
    rows: rows.length,
    variants: 'one',
    p,
    log: logOf(p),
    reference: -1,
  }
}
