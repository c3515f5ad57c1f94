import { AGE_BANDS, EXAMINERS, type Examiner, KINDS, PHASES } from '../../knowledge.ts'
import type { Deficits, LesionPart, Quantities } from '../lesion.ts'
import type { Observer } from '../observation.ts'
import type { Averages } from './average.ts'
import { average } from './average.ts'
import type { Draft, Spaces, Subject } from './draft.ts'

/** Which quantities each row of a space shows, as numbers into one list, so that rows that show the same are worked out once. */
type Views = { left: Int32Array; right: Int32Array; whole: Int32Array; how: Uint8Array }
/** Everything lesions do, for rows of shapes and of lesions: `history` recalls weakness that has gone, `seen` does not. */
export type Lesioned = {
  quantities: readonly Quantities[]
  views: Record<'shape' | 'lesion', Record<'history' | 'seen', Views>>
  /** what the lesion of a shape does while it lasts */
  deficits: (shape: number) => Deficits
  /** lists that each column needs for a moment: row from which each row is copied; what is predicted for it; first row of each kind */
  scratch: { sources: Int32Array; predicted: Float64Array; first: Int32Array }
}

/** Ways a lesion can be: phase after onset x kind. */
const HOWS = PHASES.length * KINDS.length
/** No finding that the wiring predicts has more states. */
const MOST_STATES = 8

/** Works out every shape of lesion once; mirror images share their sides crosswise. */
export function lesionedBodies(space: Spaces, suffer: (parts: readonly LesionPart[]) => Deficits): Lesioned {
  const { shapes, shapeMirror, shapeOf, lesionRows } = space
  const none = suffer([])
  const bodies: Deficits[] = []
  shapes.forEach((r, i) => {
    const twin = shapeMirror[i]!
    const done = bodies[twin]
    bodies[i] = twin < i && done ? { left: done.right, right: done.left, whole: done.whole } : suffer(r.parts)
  })
  const quantities: Quantities[] = []
  const index = new Map<Quantities, number>()
  const indexOf = (q: Quantities) => {
    let at = index.get(q)
    if (at === undefined) {
      at = quantities.push(q) - 1
      index.set(q, at)
    }
    return at
  }
  const viewsOf = (rows: number, shape: (i: number) => number, how: (i: number) => number, recalled: boolean): Views => {
    const body = (i: number) => (shapes[shape(i)]!.resolved && !recalled ? none : bodies[shape(i)]!)
    const look = (of: (d: Deficits) => Quantities) => Int32Array.from({ length: rows }, (_, i) => indexOf(of(body(i))))
    return {
      left: look((d) => d.left),
      right: look((d) => d.right),
      whole: look((d) => d.whole),
      how: Uint8Array.from({ length: rows }, (_, i) => how(i)),
    }
  }
  const structural = KINDS.indexOf('structural')
  const shapeViews = (recalled: boolean) =>
    viewsOf(
      shapes.length,
      (i) => i,
      () => PHASES.length * structural + 1,
      recalled,
    )
  const lesionViews = (recalled: boolean) =>
    viewsOf(
      lesionRows.length,
      (i) => shapeOf[i]!,
      (i) => PHASES.length * KINDS.indexOf(lesionRows[i]!.kind) + lesionRows[i]!.phase,
      recalled,
    )
  return {
    quantities,
    views: {
      shape: { history: shapeViews(true), seen: shapeViews(false) },
      lesion: { history: lesionViews(true), seen: lesionViews(false) },
    },
    deficits: (shape) => bodies[shape]!,
    scratch: {
      sources: new Int32Array(lesionRows.length),
      predicted: new Float64Array(lesionRows.length * MOST_STATES),
      first: new Int32Array(quantities.length * HOWS),
    },
  }
}

const MIDDLE_AGE = AGE_BANDS.indexOf('40-64')
const GENERALIST = EXAMINERS.indexOf('generalist')

/**
 * What the wiring predicts of one finding, over shapes or, where time since onset matters, over lesions.
 * @param only `middle`: one table alone, that of the middle age and examiner
 */
export function fromWiring(
  { f, value, states, sided, reference, backgrounds, byAge, slip }: Subject,
  {
    lesioned,
    space,
    observer,
    over,
  }: { lesioned: Lesioned; space: Spaces; observer: Observer; over: Record<'shape' | 'lesion', Averages> },
  withBackground: boolean,
  only?: 'middle',
): Draft {
  const n = states.length
  const where = observer.phased(f) ? 'lesion' : 'shape'
  const rows = where === 'lesion' ? space.lesionRows : space.shapes
  const mirror = where === 'lesion' ? space.lesionMirror : space.shapeMirror
  const graded = f.kind === 'grade'
  const variants = graded ? 'examiner' : withBackground && byAge ? 'age' : 'one'
  const all = graded ? EXAMINERS.map((_, i) => i) : variants === 'age' ? AGE_BANDS.map((_, i) => i) : [0]
  const kept = !only || variants === 'one' ? all : [graded ? GENERALIST : MIDDLE_AGE]
  const p = new Float32Array(kept.length * rows.length * n)
  const predict = observer.predictor(f, value)
  const view = lesioned.views[where][f.stage === 'history' ? 'history' : 'seen']
  const leaks = withBackground && !graded && reference >= 0 && !observer.complete(f)
  const tables = kept.map((v, i) => {
    const anybody = backgrounds[byAge ? (graded ? 0 : v) : MIDDLE_AGE]
    return { at: i * rows.length * n, examiner: EXAMINERS[graded ? v : 0]!, anybody }
  })
  const { first, predicted } = lesioned.scratch
  const sources = lesioned.scratch.sources.subarray(0, rows.length)
  const predictAll = (examiner: Examiner) => {
    first.fill(-1)
    const source = (row: number, body: number, how: number): number => {
      const known = first[body * HOWS + how]!
      if (known >= 0) return known
      first[body * HOWS + how] = row
      const phase = PHASES[how % PHASES.length]!
      const kind = KINDS[Math.floor(how / PHASES.length)]!
      predicted.set(predict(lesioned.quantities[body]!, { kind, phase, examiner }), row * n)
      return row
    }
    for (let i = 0; i < rows.length; i++) {
      const m = mirror[i]!
      if (rows[i]!.broad) sources[i] = -1
      if (rows[i]!.broad || m < i) continue
      sources[i] = source(i, (sided ? view.left : view.whole)[i]!, view.how[i]!)
      if (m !== i) sources[m] = source(m, (sided ? view.right : view.whole)[i]!, view.how[i]!)
    }
  }
  tables.forEach((table, i) => {
    if (i === 0 || graded) predictAll(table.examiner)
    lay(p, table.at, { n, sources, predicted, slip, reference: leaks ? reference : -1, ...table })
  })
  for (const { at } of tables) average(p, at, n, over[where])
  return { over: where, rows: rows.length, variants: only ? 'one' : variants, p }
}

/**
 * Writes one table: what is predicted for each source row, through which shows what is there anyway (noisy-or for states, where
 * `reference` says which state that hides), and now and then a slip. Rows without a source are left for `average`.
 */
function lay(
  p: Float32Array,
  at: number,
  o: {
    n: number
    sources: Int32Array
    predicted: Float64Array
    slip: number
    reference: number
    anybody: readonly number[] | undefined
  },
): void {
  const { n, sources, predicted, slip, reference } = o
  const through = o.anybody !== undefined && reference >= 0
  const stays = through ? 1 - (1 - o.anybody![reference]!) : 1
  const shows = Float64Array.from({ length: n }, (_, s) => (through && s !== reference ? o.anybody![s]! : 0))
  const slips = Float64Array.from({ length: n }, (_, s) => slip * (o.anybody?.[s] ?? 1 / n))
  for (let row = 0; row < sources.length; row++) {
    const source = sources[row]!
    const to = at + row * n
    if (source === row) for (let s = 0; s < n; s++) p[to + s] = (1 - slip) * (stays * predicted[row * n + s]! + shows[s]!) + slips[s]!
    else if (source >= 0) for (let s = 0; s < n; s++) p[to + s] = p[at + source * n + s]!
  }
}
