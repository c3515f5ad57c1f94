import { AGE_BANDS, type Cause, type Finding, type Knowledge, type Table } from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
import { type Classes, classesOf, writtenOut } from './classes.ts'
import { AFFECTED, affectedTable } from './columns/affected.ts'
import { averages } from './columns/average.ts'
import { backgroundOf, referenceState } from './columns/background.ts'
import { fromCauses } from './columns/caused.ts'
import type { Draft, Spaces, Subject } from './columns/draft.ts'
import { type Leak, leaksOf } from './columns/leaks.ts'
import { fromWiring, lesionedBodies } from './columns/lesioned.ts'
import { deficitsOn } from './lesion.ts'
import { type Observer, observer, statesOf } from './observation.ts'

export { backgroundOf, referenceState } from './columns/background.ts'
export type { Spaces } from './columns/draft.ts'

/** What a table may be stored over, from smallest to largest. */
export const SPACES = ['disease', 'cause', 'shape', 'meeting', 'lesion', 'hypothesis'] as const
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
  /** P(state) of each class of rows that are alike; made when first asked for, for many cases never need most columns */
  readonly classes: Classes
  /** the same for every row, [variant][row][state], 32-bit; large, and made when first asked for */
  readonly p: Float32Array
  /** index of the state that says "nothing wrong", or -1 */
  reference: number
  /** what older illnesses show in it (age and chance are in the table already) */
  leaks: readonly Leak[]
}

/** The columns a finding has: one, or one for each value that may stand beside others. */
export const keysOf = (f: Finding): { key: string; value: string | undefined }[] =>
  f.kind === 'any_of'
    ? (f.values ?? []).filter((v) => v !== f.denies).map((value) => ({ key: `${f.id}=${value}`, value }))
    : [{ key: f.id, value: undefined }]

/** Which findings causes speak of, and whether place or phase matters in what they say. */
function mentionedBy(causes: readonly Cause[]) {
  const mentioned = { anywhere: new Set<string>(), byStrike: new Set<string>(), byPhase: new Set<string>() }
  for (const c of causes)
    for (const [entries, set] of [
      [c.findings, mentioned.anywhere],
      ...c.strikes.map((s) => [s.findings ?? {}, mentioned.byStrike] as const),
    ] as const)
      for (const [id, e] of Object.entries(entries)) {
        set.add(id)
        if (e.phases) mentioned.byPhase.add(id)
      }
  return mentioned
}

/** For each space how often its rows come up, and which of them are averages of the others. */
function averagesOf(causes: readonly Cause[], space: Spaces) {
  const { hypotheses: h, shapes, lesionRows, causeRows } = space
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
  const ofCauses = causeRows.map((r) => ({ laterality: r.laterality, broad: r.cause >= causes.length, level: '' }))
  const ofDiseases = [...causes.map(() => false), true].map((broad) => ({ laterality: 'both', broad, level: '' }))
  return {
    shape: averages(shapes, weights.shape, space.shapeMirror),
    lesion: averages(lesionRows, weights.lesion, space.lesionMirror),
    cause: averages(ofCauses, weights.cause, space.causeMirror),
    disease: averages(
      ofDiseases,
      new Float64Array(causes.length + 1).fill(1),
      Uint32Array.from(ofDiseases, (_, i) => i),
    ),
  }
}

/**
 * Where a cause speaks of what the wiring also predicts: noisy-or for yes/no, otherwise the cause's own word. Over meetings of cause and
 * shape; over hypotheses where the wiring's word depends on the time.
 */
function joined(space: Spaces, known: number, lesion: Draft, bare: Draft, cause: Draft & { given: Uint8Array }, n: number): Float32Array {
  const { hypotheses: h, meetings, causeRows } = space
  const timed = lesion.over === 'lesion'
  const rows = timed ? h.count : meetings.length
  const p = new Float32Array(rows * n)
  for (let i = 0; i < rows; i++) {
    const causeRow = timed ? h.causeRow[i]! : meetings[i]!.causeRow
    const a = (timed ? h.row[i]! : meetings[i]!.shape) * n
    const b = causeRow * n
    const unknown = causeRows[causeRow]!.cause >= known
    if (unknown) for (let s = 0; s < n; s++) p[i * n + s] = (lesion.p[a + s]! + cause.p[b + s]!) / 2
    else if (cause.given[causeRow] !== 1) for (let s = 0; s < n; s++) p[i * n + s] = lesion.p[a + s]!
    else if (n === 2) {
      const absent = bare.p[a]! * cause.p[b]!
      p[i * n] = absent
      p[i * n + 1] = 1 - absent
    } else for (let s = 0; s < n; s++) p[i * n + s] = cause.p[b + s]!
  }
  return p
}

/** Where a column's table comes from: what it is stored over, and how it is filled. */
type Source = Pick<Draft, 'over' | 'rows' | 'variants'> & { fill: () => Float32Array }

/** Lays out every finding's columns. Their tables are filled from the wiring and from the causes when first asked for. */
export function layColumns(knowledge: Knowledge, wiring: Wiring, space: Spaces): { columns: Map<string, Column>; observer: Observer } {
  const { observations: o, anatomy, causes } = knowledge
  const { slip } = knowledge.constants
  const oldWeakness: Table = { 3: o.recording.old_weakness['3'], 4: o.recording.old_weakness['4'] }
  const watch = observer(o, anatomy)
  const mentioned = mentionedBy(causes)
  const over = once(() => averagesOf(causes, space))
  const bodies = () => ({ lesioned: lesionedBodies(space, deficitsOn(wiring, o)), space, observer: watch, over: over() })
  const fromBodies = sharedWhileFilling(bodies)
  const rows = { disease: causes.length + 1, cause: space.causeRows.length, shape: space.shapes.length, lesion: space.lesionRows.length }

  const sourceOf = (subject: Subject, wired: boolean): Source => {
    const { f, byAge, states, sided } = subject
    const { id } = f
    const diseases = () => ({ causes, space, over: over() })
    if (!wired) {
      const where = !sided && !mentioned.byStrike.has(id) && !mentioned.byPhase.has(id) ? 'disease' : 'cause'
      const fill = () => fromCauses(subject, diseases(), where).p
      return { over: where, rows: rows[where], variants: byAge ? 'age' : 'one', fill }
    }
    const timed = watch.phased(f)
    if (!(id.startsWith('risk.') || mentioned.anywhere.has(id) || mentioned.byStrike.has(id))) {
      const where = timed ? 'lesion' : 'shape'
      const variants = f.kind === 'grade' ? 'examiner' : byAge ? 'age' : 'one'
      return { over: where, rows: rows[where], variants, fill: fromBodies((all) => fromWiring(subject, all, true).p) }
    }
    const fill = fromBodies((all) => {
      // Where cause and wiring meet one table stands for all ages and examiners: the middle one.
      const lesion = fromWiring(subject, all, true, 'middle')
      const bare = states.length === 2 ? fromWiring(subject, all, false, 'middle') : lesion
      return joined(space, causes.length, lesion, bare, fromCauses(subject, diseases(), 'cause', 'middle'), states.length)
    })
    return timed
      ? { over: 'hypothesis', rows: space.hypotheses.count, variants: 'one', fill }
      : { over: 'meeting', rows: space.meetings.length, variants: 'one', fill }
  }

  const columns = new Map<string, Column>()
  for (const f of knowledge.findings) {
    if (f.kind === 'text' || f.id === 'onset.duration_days' || (f.kind === 'number' && !f.bins)) continue
    for (const { key, value } of keysOf(f)) {
      const wired = watch.wired(f, value)
      // A value that no cause, no background and no lesion names is equally rare everywhere and says nothing.
      if (value !== undefined && !wired && !isNamed(f, value, causes)) continue
      const states = value === undefined ? statesOf(f) : ['false', 'true']
      const backgrounds = AGE_BANDS.map((_, a) => backgroundOf(f, states, value, a))
      const sided = f.sided === true
      const reference = referenceState(states)
      const byAge = f.background?.by_age !== undefined
      const leaks = leaksOf(f, { value, states, reference, oldWeakness })
      const source = sourceOf({ f, value, states, sided, reference, backgrounds, byAge, slip }, wired)
      columns.set(key, columnOf({ key, finding: f, value, states, sided, reference, leaks }, source))
    }
  }
  const named = { key: AFFECTED.id, finding: AFFECTED, value: undefined, states: AFFECTED.values!, sided: false, reference: -1, leaks: [] }
  const fill = fromBodies(({ lesioned }) => affectedTable(o.affected, space, lesioned.deficits, over().shape, slip))
  columns.set(AFFECTED.id, columnOf(named, { over: 'shape', rows: rows.shape, variants: 'one', fill }))
  return { columns, observer: watch }
}

function isNamed(f: Finding, value: string, causes: readonly Cause[]): boolean {
  const names = (p: number | Table | undefined) => typeof p === 'object' && value in p
  return names(f.background?.p) || causes.some((c) => names(c.findings[f.id]?.p) || c.strikes.some((s) => names(s.findings?.[f.id]?.p)))
}

/** Something made when first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/** For fills that share something large: made for the first of them and let go after the last. Each may be called once. */
function sharedWhileFilling<T>(make: () => T): (fill: (shared: T) => Float32Array) => () => Float32Array {
  let shared: { it: T } | undefined
  let waiting = 0
  return (fill) => {
    waiting++
    return () => {
      shared ??= { it: make() }
      const p = fill(shared.it)
      if (--waiting === 0) shared = undefined
      return p
    }
  }
}

/** A column whose tables are made when first asked for. Once the classes are there, the table that they were found in need not be kept. */
function columnOf(named: Pick<Column, 'key' | 'finding' | 'value' | 'states' | 'sided' | 'reference' | 'leaks'>, source: Source): Column {
  const { fill, ...rest } = source
  const n = named.states.length
  let classes: Classes | undefined
  let p: Float32Array | undefined
  return {
    ...named,
    ...rest,
    get classes() {
      classes ??= classesOf(named.key, p ?? fill(), rest.rows, n)
      return classes
    },
    get p() {
      p ??= classes ? writtenOut(classes, n) : fill()
      return p
    },
  }
}
