import { AGE_BANDS, EXAMINERS, KINDS, MIDDLE_AGE, PHASES } from '../../knowledge.ts'
import type { Observer } from '../observation.ts'
import { type Averages, average } from './average.ts'
import { alikeIn, type Bodies, HOWS, howOf } from './bodies.ts'
import type { Draft, Spaces, Subject } from './draft.ts'

/** Rows sorted by what the wiring is asked to predict, and its answers. Rows of `something_else` have classes of their own, at the end. */
export type Predicted = Pick<Draft, 'count' | 'of'> & {
  over: Averages
  /** what is there anyway has been weighed already */
  complete: boolean
  /** P(state) of each class that was asked for, [class][state], by examiner; one alone for what is not a grade of strength */
  answers: readonly Float64Array[]
}

/** What an observer needs to see what lesions do. */
export type Sight = { bodies: Bodies; space: Spaces; observer: Observer; over: Record<'shape' | 'lesion', Averages> }

/**
 * Asks the wiring for one finding, over shapes or, where time since onset matters, over lesions; once for all rows that are alike in what
 * it reads.
 */
export function predict({ f, value, states, sided }: Subject, { bodies, space, observer, over }: Sight): Predicted {
  const where = observer.phased(f) ? 'lesion' : 'shape'
  const rows = where === 'lesion' ? space.lesionRows : space.shapes
  const look = sided ? 'side' : 'whole'
  const { [look]: shown, how } = bodies.views[where][f.stage === 'history' ? 'history' : 'seen']
  const predictor = observer.predictor(f, value)
  const { quantities, kind, phase } = predictor.reads
  const levels = quantities.map((name) => bodies.levels(name, look))
  const alike = alikeIn(levels, levels[0]!.of.length)
  const hows = KINDS.flatMap((_, k) => PHASES.map((_, p) => howOf(kind ? k : 0, phase ? p : 0)))
  const classes = new Int32Array(alike.one.length * HOWS).fill(-1)
  const asked: { body: number; how: number }[] = []
  const of = new Uint16Array(rows.length)
  for (let i = 0; i < of.length; i++) {
    if (rows[i]!.broad) continue
    const body = alike.of[shown[i]!]!
    const key = body * HOWS + hows[how[i]!]!
    if (classes[key]! < 0) classes[key] = asked.push({ body, how: hows[how[i]!]! }) - 1
    of[i] = classes[key]!
  }
  over[where].broad.forEach(({ row }, i) => {
    of[row] = asked.length + i
  })
  const n = states.length
  const seen = alike.one.map((body) => Object.fromEntries(quantities.map((name, k) => [name, levels[k]!.values[levels[k]!.of[body]!]!])))
  const examiners = f.kind !== 'grade' ? [0] : EXAMINERS.map((_, i) => i)
  const answers = examiners.map((examiner) => {
    const p = new Float64Array(asked.length * n)
    asked.forEach((a, c) => {
      const struck = { kind: KINDS[Math.floor(a.how / PHASES.length)]!, phase: PHASES[a.how % PHASES.length]! }
      p.set(predictor(seen[a.body]!, { ...struck, examiner: EXAMINERS[examiner]! }), c * n)
    })
    return p
  })
  return { count: asked.length + over[where].broad.length, of, over: over[where], complete: observer.complete(f), answers }
}

/**
 * What is seen where the wiring predicts: through it shows what is there anyway (noisy-or for states), and now and then a slip.
 * @param withBackground whether what is there anyway counts
 */
export function fromWiring(subject: Subject, predicted: Predicted, withBackground: boolean): Draft {
  const { f, states, reference, backgrounds, byAge, slip } = subject
  const { count, of, over, complete, answers } = predicted
  const n = states.length
  const graded = f.kind === 'grade'
  const variants = graded ? 'examiner' : withBackground && byAge ? 'age' : 'one'
  const ages = variants === 'age' ? AGE_BANDS.map((_, i) => i) : [MIDDLE_AGE]
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
  const draft: Draft = { variants, count, of, p: out }
  average(draft, n, over)
  return draft
}
