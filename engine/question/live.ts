import { type Column, SPACES, type Space } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { type LiveRows, liveRows } from '../posterior/rows.ts'
import { zerosOf } from '../posterior/tally.ts'
import { type Posterior, rowIn } from '../posterior.ts'

/** A hypothesis that with its mirror image is less likely than this is taken as a likelier one of its cause and phase. */
const FAINT = 1e-8
/** A cause in a phase that is less likely than this changes nothing that is asked. */
const NEGLIGIBLE = 1e-9

/** The hypotheses that still matter, and the weight of all rows of every space. */
export type Live = {
  /** of which they are */
  posterior: Posterior
  hypotheses: Uint32Array
  /** posterior of each, with what fainter ones of its cause and phase have */
  p: Float64Array
  /** how many of them come in mirror pairs; these stand first, a hypothesis beside its mirror image */
  paired: number
  /** cause and phase (`cause * 4 + phase`) and level of each */
  causePhase: Uint16Array
  level: Uint8Array
  /** what each column's answer would tell, of the left or the whole person and of the right; as far as anybody has asked */
  information: { here: Map<Column, number>; across: Map<Column, number> }
  /** row of each in a space */
  rowsIn: (space: Space) => Uint32Array
  /** what the rows of a space weigh, those that weigh anything */
  weights: Record<Space, LiveRows>
}

const found = new WeakMap<Posterior, Live>()
/** The live hypotheses of a posterior; worked out once, for questions, orders and red flags all read them. */
export function liveOf(model: Model, posterior: Posterior): Live {
  let live = found.get(posterior)
  if (!live) {
    live = findLive(model, posterior)
    found.set(posterior, live)
  }
  return live
}
function findLive(model: Model, posterior: Posterior): Live {
  const { hypotheses: h, levelOf } = model
  const scratch = scratchOf(model)
  const all = gathered(model, posterior.hypothesis, scratch.hypothesis)
  const paired = 2 * h.pairs
  const { alive } = scratch
  let count = 0
  for (let i = 0; i < paired; i += 2)
    if (all[i]! + all[i + 1]! > 0) {
      alive[count++] = i
      alive[count++] = i + 1
    }
  const inPairs = count
  for (let i = paired; i < h.count; i++) if (all[i]! > 0) alive[count++] = i
  const hypotheses = alive.slice(0, count)
  const p = new Float64Array(count)
  const causePhase = new Uint16Array(count)
  const level = new Uint8Array(count)
  for (let k = 0; k < count; k++) {
    const i = hypotheses[k]!
    p[k] = all[i]!
    causePhase[k] = h.cell[i]!
    level[k] = levelOf[h.row[i]!]!
  }
  const rows: Partial<Record<Space, Uint32Array>> = { hypothesis: hypotheses }
  return {
    posterior,
    hypotheses,
    p,
    paired: inPairs,
    causePhase,
    level,
    information: { here: new Map(), across: new Map() },
    rowsIn: (space) => {
      rows[space] ??= hypotheses.map((h) => rowIn(model, space, h))
      return rows[space]
    },
    weights: weightsOf(model, hypotheses, p, posterior, scratch),
  }
}
/** Lists that are needed for a moment, as long as a space has rows. */
type Scratch = Record<Space, Float64Array> & { alive: Uint32Array }
const scratches = new WeakMap<Model, Scratch>()
function scratchOf(model: Model): Scratch {
  let scratch = scratches.get(model)
  if (!scratch) {
    const { count } = model.hypotheses
    scratch = {
      ...zerosOf(model),
      alive: new Uint32Array(count),
    }
    scratches.set(model, scratch)
  }
  return scratch
}

/**
 * What hypotheses weigh when each faint one is taken as the nearest likelier one before it of the same cause in the same phase, or, where
 * that is faint altogether, as the likeliest: what causes and phases weigh stays as it was. Pairs go with their mirror images.
 */
function gathered(model: Model, hypothesis: Float64Array, out: Float64Array): Float64Array {
  const { pairs, count, cell } = model.hypotheses
  out.fill(0)
  const cells = model.causeIds.length * 4
  const heaviest = new Float64Array(cells)
  const heir = new Int32Array(cells)
  // What has a side and what has none each keep to themselves.
  heir.fill(-1)
  for (let i = 0; i < 2 * pairs; i += 2) {
    const w = hypothesis[i]! + hypothesis[i + 1]!
    const c = cell[i]!
    if (w < NEGLIGIBLE || w <= heaviest[c]!) continue
    heaviest[c] = w
    heir[c] = i
  }
  for (let i = 0; i < 2 * pairs; i += 2) {
    const a = hypothesis[i]!
    const b = hypothesis[i + 1]!
    const c = cell[i]!
    if (a + b >= FAINT) heir[c] = i
    const to = heir[c]!
    if (to < 0) continue
    out[to]! += a
    out[to + 1]! += b
  }
  heir.fill(-1)
  heaviest.fill(0)
  for (let i = 2 * pairs; i < count; i++) {
    const w = hypothesis[i]!
    const c = cell[i]!
    if (w < NEGLIGIBLE || w <= heaviest[c]!) continue
    heaviest[c] = w
    heir[c] = i
  }
  for (let i = 2 * pairs; i < count; i++) {
    const w = hypothesis[i]!
    const c = cell[i]!
    if (w >= FAINT) heir[c] = i
    if (heir[c]! >= 0) out[heir[c]!]! += w
  }
  return out
}

/** What every row of every space weighs. `scratch.hypothesis` holds the weights of all hypotheses. */
function weightsOf(model: Model, live: Uint32Array, p: Float64Array, { cause: causes }: Posterior, scratch: Scratch): Live['weights'] {
  const { row, course: courseOf, meeting: meetingOf } = model.hypotheses
  const { causeRow, shape: shapeOf } = model.meetingRows
  const { disease, cause, course, shape, meeting, lesion } = scratch
  for (const list of [cause, course, shape, meeting, lesion]) list.fill(0)
  disease.set(causes)
  for (let k = 0; k < live.length; k++) {
    const i = live[k]!
    const w = p[k]!
    lesion[row[i]!]! += w
    course[courseOf[i]!]! += w
    meeting[meetingOf[i]!]! += w
  }
  for (let m = 0; m < meeting.length; m++) {
    const w = meeting[m]!
    if (w === 0) continue
    cause[causeRow[m]!]! += w
    shape[shapeOf[m]!]! += w
  }
  return Object.fromEntries(SPACES.map((s) => [s, liveRows(scratch[s], model.spans[s], NEGLIGIBLE)])) as Live['weights']
}
