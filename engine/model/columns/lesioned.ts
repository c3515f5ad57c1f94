import { AGE_BANDS, EXAMINERS, KINDS, PHASES } from '../../knowledge.ts'
import type { Deficits, LesionPart, Quantities } from '../lesion.ts'
import type { Observer } from '../observation.ts'
import type { Averages } from './average.ts'
import { average } from './average.ts'
import type { Draft, Spaces, Subject } from './draft.ts'

/** Which quantities each row of a space shows, as numbers into one list, so that rows that show the same are worked out once. */
type Views = { left: Int32Array; whole: Int32Array; how: Uint8Array }
/** Everything lesions do, for rows of shapes and of lesions: `history` recalls weakness that has gone, `seen` does not. */
export type Lesioned = {
  quantities: readonly Quantities[]
  views: Record<'shape' | 'lesion', Record<'history' | 'seen', Views>>
  /** what the lesion of a shape does while it lasts */
  deficits: (shape: number) => Deficits
  /** class of each body in each way, for one column at a time */
  scratch: Int32Array
}

/** Ways a lesion can be: phase after onset x kind. */
const HOWS = PHASES.length * KINDS.length

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
    scratch: new Int32Array(quantities.length * HOWS),
  }
}

const MIDDLE_AGE = AGE_BANDS.indexOf('40-64')
const GENERALIST = EXAMINERS.indexOf('generalist')

/** Rows sorted by what the wiring is asked to predict, and its answers. Rows of `something_else` have classes of their own, at the end. */
export type Predicted = Pick<Draft, 'count' | 'of'> & {
  over: Averages
  /** what is there anyway has been weighed already */
  complete: boolean
  /** P(state) of each class that was asked for, [class][state], by examiner; one alone for what is not a grade of strength */
  answers: readonly Float64Array[]
}

/**
 * Asks the wiring for one finding, over shapes or, where time since onset matters, over lesions.
 * @param only `middle`: one examiner alone, the one in the middle
 */
export function predict({ f, value, states, sided }: Subject, { lesioned, space, observer, over }: Bodies, only?: 'middle'): Predicted {
  const where = observer.phased(f) ? 'lesion' : 'shape'
  const rows = where === 'lesion' ? space.lesionRows : space.shapes
  const view = lesioned.views[where][f.stage === 'history' ? 'history' : 'seen']
  const shown = sided ? view.left : view.whole
  const classes = lesioned.scratch.fill(-1)
  const asked: { body: number; how: number }[] = []
  const of = new Uint16Array(rows.length)
  for (let i = 0; i < of.length; i++) {
    if (rows[i]!.broad) continue
    const key = shown[i]! * HOWS + view.how[i]!
    if (classes[key]! < 0) classes[key] = asked.push({ body: shown[i]!, how: view.how[i]! }) - 1
    of[i] = classes[key]!
  }
  over[where].broad.forEach(({ row }, i) => {
    of[row] = asked.length + i
  })
  const n = states.length
  const predictor = observer.predictor(f, value)
  const examiners = f.kind !== 'grade' ? [0] : only ? [GENERALIST] : EXAMINERS.map((_, i) => i)
  const answers = examiners.map((examiner) => {
    const p = new Float64Array(asked.length * n)
    asked.forEach(({ body, how }, c) => {
      const kind = KINDS[Math.floor(how / PHASES.length)]!
      const phase = PHASES[how % PHASES.length]!
      p.set(predictor(lesioned.quantities[body]!, { kind, phase, examiner: EXAMINERS[examiner]! }), c * n)
    })
    return p
  })
  return { count: asked.length + over[where].broad.length, of, over: over[where], complete: observer.complete(f), answers }
}

/** What an observer needs to see bodies. */
export type Bodies = { lesioned: Lesioned; space: Spaces; observer: Observer; over: Record<'shape' | 'lesion', Averages> }

/**
 * What is seen where the wiring predicts: through it shows what is there anyway (noisy-or for states), and now and then a slip.
 * @param withBackground whether what is there anyway counts
 * @param only `middle`: one table alone, that of the middle age and examiner
 */
export function fromWiring(subject: Subject, predicted: Predicted, withBackground: boolean, only?: 'middle'): Draft {
  const { f, states, reference, backgrounds, byAge, slip } = subject
  const { count, of, over, complete, answers } = predicted
  const n = states.length
  const graded = f.kind === 'grade'
  const variants = graded ? 'examiner' : withBackground && byAge ? 'age' : 'one'
  const ages = variants === 'age' ? (only ? [MIDDLE_AGE] : AGE_BANDS.map((_, i) => i)) : [byAge ? 0 : MIDDLE_AGE]
  const tables = answers.flatMap((p) => ages.map((age) => ({ p, anybody: backgrounds[age] })))
  const out = new Float32Array(tables.length * count * n)
  tables.forEach(({ p, anybody }, v) => {
    const through = anybody !== undefined && withBackground && !complete && !graded && reference >= 0
    const stays = through ? 1 - (1 - anybody[reference]!) : 1
    const shows = states.map((_, s) => (through && s !== reference ? anybody[s]! : 0))
    const slips = states.map((_, s) => slip * (anybody?.[s] ?? 1 / n))
    const at = v * count * n
    for (let i = 0; i < p.length; i += n)
      for (let s = 0; s < n; s++) out[at + i + s] = (1 - slip) * (stays * p[i + s]! + shows[s]!) + slips[s]!
  })
  const draft: Draft = { variants: only ? 'one' : variants, count, of, p: out }
  average(draft, n, over)
  return draft
}
