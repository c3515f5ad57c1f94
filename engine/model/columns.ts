import { AGE_BANDS, type Cause, type Finding, type Knowledge, type Table } from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
import { type Classes, classesOf, writtenOut } from './classes.ts'
import { AFFECTED, affectedTable } from './columns/affected.ts'
import { averages } from './columns/average.ts'
import { backgroundOf, referenceState } from './columns/background.ts'
import { bodiesOf } from './columns/bodies.ts'
import { causedRows, fromCauses } from './columns/caused.ts'
import type { Draft, Spaces, Subject } from './columns/draft.ts'
import { joined } from './columns/joined.ts'
import { type Leak, leaksOf } from './columns/leaks.ts'
import { fromWiring, predict, type Sight } from './columns/lesioned.ts'
import { type Mentions, mentionsIn, speakersOf } from './columns/mentions.ts'
import type { CauseRow } from './hypotheses.ts'
import { sidesOn } from './lesion.ts'
import { type Observer, observer, statesOf } from './observation.ts'

export { backgroundOf, referenceState } from './columns/background.ts'
export type { Spaces } from './columns/draft.ts'

/** What a table may be stored over, from smallest to largest. */
export const SPACES = ['disease', 'cause', 'course', 'shape', 'meeting', 'lesion', 'hypothesis'] as const
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

/** For each space how often its rows come up, and which of them are averages of the others. */
function averagesOf(causes: readonly Cause[], space: Spaces) {
  const { hypotheses: h, shapes, lesionRows, causeRows, courses } = space
  const weights = {
    shape: new Float64Array(shapes.length),
    lesion: new Float64Array(lesionRows.length),
    cause: new Float64Array(causeRows.length),
    course: new Float64Array(courses.length),
  }
  for (let i = 0; i < h.count; i++)
    if (h.cause[i]! < causes.length) {
      weights.lesion[h.row[i]!]! += h.weight[i]!
      weights.shape[space.shapeOf[h.row[i]!]!]! += h.weight[i]!
      weights.cause[h.causeRow[i]!]! += h.weight[i]!
      weights.course[h.course[i]!]! += h.weight[i]!
    }
  const ofCauses = (rows: readonly CauseRow[]) =>
    rows.map((r) => ({ laterality: r.laterality, broad: r.cause >= causes.length, level: '' }))
  const ofDiseases = [...causes.map(() => false), true].map((broad) => ({ laterality: 'both', broad, level: '' }))
  return {
    shape: averages(shapes, weights.shape, space.shapeMirror),
    lesion: averages(lesionRows, weights.lesion, space.lesionMirror),
    cause: averages(ofCauses(causeRows), weights.cause, space.causeMirror),
    course: averages(ofCauses(courses), weights.course, space.courseMirror),
    disease: averages(
      ofDiseases,
      new Float64Array(causes.length + 1).fill(1),
      Uint32Array.from(ofDiseases, (_, i) => i),
    ),
  }
}

/** Where a column comes from: what it is stored over, and how it is drawn up. */
type Source = Pick<Column, 'over' | 'rows' | 'variants'> & { draft: () => Draft }

/** Classes by column key, as a model has drawn them up. */
export type Tables = ReadonlyMap<string, Classes>

/**
 * Lays out every finding's columns. They are drawn up from the wiring and from the causes when first asked for.
 * @param tables what was drawn up before, of the same knowledge by the same engine
 */
export function layColumns(
  knowledge: Knowledge,
  wiring: Wiring,
  space: Spaces,
  tables: Tables | undefined,
): { columns: Map<string, Column>; observer: Observer } {
  const { observations: o, anatomy, causes } = knowledge
  const { slip } = knowledge.constants
  const oldWeakness: Table = { 3: o.recording.old_weakness['3'], 4: o.recording.old_weakness['4'] }
  const watch = observer(o, anatomy)
  const mentions = mentionsIn(causes)
  const over = once(() => averagesOf(causes, space))
  const caused = once(() => ({
    disease: causedRows(causes, diseasesOf(causes), over().disease),
    cause: causedRows(causes, space.causeRows, over().cause),
    course: causedRows(causes, space.courses, over().course),
  }))
  const fromBodies = sharedWhileDrawn((): Sight => ({ bodies: bodiesOf(space, sidesOn(wiring, o)), space, observer: watch, over: over() }))
  const rows = {
    disease: causes.length + 1,
    cause: space.causeRows.length,
    course: space.courses.length,
    shape: space.shapes.length,
    meeting: space.meetings.length,
    lesion: space.lesionRows.length,
    hypothesis: space.hypotheses.count,
  }

  const sourceOf = (subject: Subject, wired: boolean): Source => {
    const { f, value, byAge, states, sided } = subject
    const { speaking, byPhase, byRow } = speakersOf(f.id, value, mentions)
    const said = (where: 'disease' | 'cause' | 'course') => fromCauses(subject, { causes, speaking, rows: caused()[where] })
    const from = (where: Space, variants: Column['variants'], draft: () => Draft): Source => ({
      over: where,
      rows: rows[where],
      variants,
      draft,
    })
    const ofCause = byPhase ? 'course' : 'cause'
    if (!wired) {
      const where = byRow || sided ? ofCause : 'disease'
      return from(where, byAge ? 'age' : 'one', () => said(where))
    }
    const timed = watch.phased(f)
    const variants = f.kind === 'grade' ? 'examiner' : byAge ? 'age' : 'one'
    if (!mentions.has(f.id)) {
      return from(
        timed ? 'lesion' : 'shape',
        variants,
        fromBodies((all) => fromWiring(subject, predict(subject, all), true)),
      )
    }
    const draft = fromBodies((all) => {
      const predicted = predict(subject, all)
      const lesion = fromWiring(subject, predicted, true)
      const bare = states.length === 2 ? fromWiring(subject, predicted, false) : lesion
      return joined(space, subject, { lesion, bare, lesionIn: timed ? 'lesion' : 'shape', cause: said(ofCause), causeIn: ofCause })
    })
    return from(timed || byPhase ? 'hypothesis' : 'meeting', variants, draft)
  }

  const columns = new Map<string, Column>()
  for (const f of knowledge.findings) {
    if (f.kind === 'text' || f.id === 'onset.duration_days' || (f.kind === 'number' && !f.bins)) continue
    for (const { key, value } of keysOf(f)) {
      const wired = watch.wired(f, value)
      // A value that no cause, no background and no lesion names is equally rare everywhere and says nothing.
      if (value !== undefined && !wired && !isNamed(f, value, mentions)) continue
      const states = value === undefined ? statesOf(f) : ['false', 'true']
      const backgrounds = AGE_BANDS.map((_, a) => backgroundOf(f, states, value, a))
      const sided = f.sided === true
      const reference = referenceState(states)
      const byAge = f.background?.by_age !== undefined
      const leaks = leaksOf(f, { value, states, reference, oldWeakness })
      const source = sourceOf({ f, value, states, sided, reference, backgrounds, byAge, slip }, wired)
      columns.set(key, columnOf({ key, finding: f, value, states, sided, reference, leaks }, source, tables?.get(key)))
    }
  }
  const named = { key: AFFECTED.id, finding: AFFECTED, value: undefined, states: AFFECTED.values!, sided: false, reference: -1, leaks: [] }
  const draft = fromBodies(({ bodies }) => affectedTable(o.affected, space, bodies, over().shape, slip))
  columns.set(AFFECTED.id, columnOf(named, { over: 'shape', rows: rows.shape, variants: 'one', draft }, tables?.get(AFFECTED.id)))
  return { columns, observer: watch }
}

/** Every cause as a row of its own, wherever and whenever it strikes. */
const diseasesOf = (causes: readonly Cause[]): CauseRow[] =>
  [...causes, undefined].map((_, cause) => ({ cause, strike: -1, laterality: 'both', phase: -1 }))

function isNamed(f: Finding, value: string, mentions: Mentions): boolean {
  const names = (p: number | Table | undefined) => typeof p === 'object' && value in p
  return names(f.background?.p) || (mentions.get(f.id) ?? []).some(({ entry }) => entry !== 'risk' && names(entry.p))
}

/** Something made when first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/** For drafts that share something large: made for the first of them and let go after the last. Each may be drawn up once. */
function sharedWhileDrawn<T>(make: () => T): (draw: (shared: T) => Draft) => () => Draft {
  let shared: { it: T } | undefined
  let waiting = 0
  return (draw) => {
    waiting++
    return () => {
      shared ??= { it: make() }
      const draft = draw(shared.it)
      if (--waiting === 0) shared = undefined
      return draft
    }
  }
}

/**
 * A column that is drawn up when first asked for, unless it was before.
 * @throws when it has more rows than 16 bits can number, or was drawn up for other rows
 */
function columnOf(
  named: Pick<Column, 'key' | 'finding' | 'value' | 'states' | 'sided' | 'reference' | 'leaks'>,
  source: Source,
  drawn: Classes | undefined,
): Column {
  const { draft, ...rest } = source
  if (rest.rows > 2 ** 16) throw new Error(`The column ${named.key} has ${rest.rows} rows; the engine numbers at most ${2 ** 16}.`)
  if (drawn && drawn.of.length !== rest.rows)
    throw new Error(`The table of ${named.key} was drawn up for ${drawn.of.length} rows, not ${rest.rows}.`)
  const n = named.states.length
  let classes = drawn
  let p: Float32Array | undefined
  return {
    ...named,
    ...rest,
    get classes() {
      classes ??= classesOf(draft(), n)
      return classes
    },
    get p() {
      p ??= writtenOut(this.classes, n)
      return p
    },
  }
}
