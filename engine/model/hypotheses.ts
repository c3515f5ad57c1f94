import { type Kind, type Knowledge, type Level, PHASES, type Side } from '../knowledge.ts'
import type { Wiring } from './anatomy.ts'
import type { Spaces } from './columns/draft.ts'
import { MirrorIndex } from './hypotheses/mirror-index.ts'
import { patternsOf } from './hypotheses/patterns.ts'
import { addRows, mirrorRows, noRows, ordered, type RowsOf } from './hypotheses/rows.ts'
import { somethingElse } from './hypotheses/something-else.ts'
import { hasSide, type Laterality } from './laterality.ts'
import type { LesionPart } from './lesion.ts'

export type Place = { id: string; side: Side | undefined }
/** A lesion pattern: what the wiring is asked to predict. Rows are shared by every cause that strikes so. */
export type LesionRow = {
  parts: readonly LesionPart[]
  kind: Kind
  /** index into PHASES */
  phase: number
  laterality: Laterality
  /** the weakness has gone by the time of the examination */
  resolved: boolean
  /** index of its shape */
  shape: number
  level: Level
  structures: readonly Place[]
  /** a row of `something_else` is an average of the rows of its level */
  broad: boolean
}
/** A lesion without its phase and kind: what strength and feeling depend on. */
export type ShapeRow = { parts: readonly LesionPart[]; laterality: Laterality; resolved: boolean; level: Level; broad: boolean }
/** A cause where it meets a shape of lesion: what depends on both. */
export type MeetingRow = { causeRow: number; shape: number }
/** What a cause brings beside the wiring: one row for each way it differs; with its phase (a course), or -1 where that does not matter. */
export type CauseRow = { cause: number; strike: number; laterality: Laterality; phase: number }

export type Hypotheses = {
  /** hypotheses 2i and 2i+1 are mirror images for i < pairs; the rest are their own mirror image */
  pairs: number
  count: number
  cause: Uint16Array
  row: Uint32Array
  causeRow: Uint32Array
  /** the cause row in its phase */
  course: Uint32Array
  meeting: Uint32Array
  phase: Uint8Array
  /** `cause * 4 + phase` */
  cell: Uint16Array
  strike: Uint16Array
  /** P(this pattern | cause), over all people together; in people of one age and sex see model/pattern-weights.ts */
  weight: Float64Array
}

/** Every cause x lesion pattern, with the small tables of rows they share. */
export function enumerate(knowledge: Knowledge, wiring: Wiring): Spaces {
  const known = patternsOf(knowledge, wiring)
  const shared = noRows()
  const paired: Drawn[] = []
  const single: Drawn[] = []
  for (const patterns of [...known, ...somethingElse(known, knowledge.causes.length)]) {
    const { cause, strike, lesion, phases } = patterns
    addRows(shared, patterns).forEach((rows, i) => {
      const { phase, weight } = phases[i]!
      if (!hasSide(lesion.laterality)) single.push({ cause, strike, phase, weight, rows })
      else {
        const half = weight / 2
        paired.push({ cause, strike, phase, weight: half, rows }, { cause, strike, phase, weight: half, rows: mirrorRows(shared, rows) })
      }
    })
  }

  const all = [...paired, ...single]
  const { shapes, lesions, causeRows, courses } = ordered(shared)
  const row = Uint32Array.from(all, (h) => lesions.at[h.rows.row]!)
  const causeRow = Uint32Array.from(all, (h) => causeRows.at[h.rows.causeRow]!)
  const shapeOf = Uint32Array.from(lesions.rows, (r) => r.shape)
  const { meetings, meetingMirror, meetingOf } = meet(
    all.map((_, i) => ({ causeRow: causeRow[i]!, shape: shapeOf[row[i]!]! })),
    { causeRow: causeRows.mirror, shape: shapes.mirror },
  )
  return {
    hypotheses: {
      pairs: paired.length / 2,
      count: all.length,
      cause: Uint16Array.from(all, (h) => h.cause),
      row,
      causeRow,
      course: Uint32Array.from(all, (h) => courses.at[h.rows.course]!),
      meeting: meetingOf,
      phase: Uint8Array.from(all, (h) => h.phase),
      cell: Uint16Array.from(all, (h) => h.cause * PHASES.length + h.phase),
      strike: Uint16Array.from(all, (h) => h.strike),
      weight: Float64Array.from(all, (h) => h.weight),
    },
    shapes: shapes.rows,
    shapeMirror: shapes.mirror,
    shapeOf,
    lesionRows: lesions.rows,
    lesionMirror: lesions.mirror,
    causeRows: causeRows.rows,
    causeMirror: causeRows.mirror,
    courses: courses.rows,
    courseMirror: courses.mirror,
    meetings,
    meetingMirror,
  }
}
/** A hypothesis, with its row in each index. */
type Drawn = { cause: number; strike: number; phase: number; weight: number; rows: RowsOf }

/** The distinct meetings of hypotheses, mirror images side by side, and the meeting of each hypothesis. */
function meet(all: readonly MeetingRow[], mirror: { causeRow: Uint32Array; shape: Uint32Array }) {
  const index = new MirrorIndex<MeetingRow>()
  const meetingOf = Uint32Array.from(all, (m) => {
    const twin = { causeRow: mirror.causeRow[m.causeRow]!, shape: mirror.shape[m.shape]! }
    return index.add(`${m.causeRow}|${m.shape}`, `${twin.causeRow}|${twin.shape}`, (isMirror) => (isMirror ? twin : m))
  })
  return { meetings: index.rows, meetingMirror: Uint32Array.from(index.mirror), meetingOf }
}
