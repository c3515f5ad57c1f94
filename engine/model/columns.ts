import { AGE_BANDS, type Cause, type Finding, type Knowledge, type Table } from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
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
  /** [variant][row][state], 32-bit; read as 64-bit */
  p: Float32Array
  /** natural log of `p`, 64-bit; made when first asked for, and large */
  log: Float64Array
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
function joined(space: Spaces, known: number, lesion: Draft, bare: Draft, cause: Draft & { given: Uint8Array }, n: number): Draft {
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
  return { over: timed ? 'hypothesis' : 'meeting', rows, variants: 'one', p }
}

/** Fills every finding's table from the wiring and from the causes. */
export function fillColumns(knowledge: Knowledge, wiring: Wiring, space: Spaces): { columns: Map<string, Column>; observer: Observer } {
  const { observations: o, anatomy, causes } = knowledge
  const { slip } = knowledge.constants
  const oldWeakness: Table = { 3: o.recording.old_weakness['3'], 4: o.recording.old_weakness['4'] }
  const watch = observer(o, anatomy)
  const over = averagesOf(causes, space)
  const mentioned = mentionedBy(causes)
  const bodies = { lesioned: lesionedBodies(space, deficitsOn(wiring, o)), space, observer: watch, over }
  const diseases = { causes, space, over }

  const tableFor = (subject: Subject, wired: boolean): Draft => {
    const { id } = subject.f
    const stated = id.startsWith('risk.') || mentioned.anywhere.has(id) || mentioned.byStrike.has(id)
    if (!wired) {
      const small = !subject.sided && !mentioned.byStrike.has(id) && !mentioned.byPhase.has(id)
      return fromCauses(subject, diseases, small ? 'disease' : 'cause')
    }
    if (!stated) return fromWiring(subject, bodies, true)
    // Where cause and wiring meet one table stands for all ages and examiners: the middle one.
    const lesion = fromWiring(subject, bodies, true, 'middle')
    const bare = subject.states.length === 2 ? fromWiring(subject, bodies, false, 'middle') : lesion
    return joined(space, causes.length, lesion, bare, fromCauses(subject, diseases, 'cause', 'middle'), subject.states.length)
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
      const { over, rows, variants, p } = tableFor({ f, value, states, sided, reference, backgrounds, byAge, slip }, wired)
      columns.set(key, columnOf({ key, finding: f, value, states, sided, over, rows, variants, p, reference, leaks }))
    }
  }
  const affected = affectedTable(o.affected, space, bodies.lesioned.deficits, over.shape, slip)
  const named = { key: AFFECTED.id, finding: AFFECTED, value: undefined, states: AFFECTED.values!, sided: false, reference: -1, leaks: [] }
  columns.set(AFFECTED.id, columnOf({ ...named, ...affected }))
  return { columns, observer: watch }
}

function isNamed(f: Finding, value: string, causes: readonly Cause[]): boolean {
  const names = (p: number | Table | undefined) => typeof p === 'object' && value in p
  return names(f.background?.p) || causes.some((c) => names(c.findings[f.id]?.p) || c.strikes.some((s) => names(s.findings?.[f.id]?.p)))
}

/** A column whose logarithms are made when first asked for; not enumerable, so that a copy for another thread leaves them behind. */
function columnOf(column: Omit<Column, 'log'>): Column {
  let log: Float64Array | undefined
  return Object.defineProperty(column as Column, 'log', {
    get: () => (log ??= logOf(column.p)),
    set: (made: Float64Array) => {
      log = made
    },
  })
}
const logOf = (p: Float32Array): Float64Array => {
  const log = new Float64Array(p.length)
  for (let i = 0; i < p.length; i++) log[i] = Math.log(p[i]!)
  return log
}
