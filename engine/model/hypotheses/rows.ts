import type { CauseRow, LesionRow, Place, ShapeRow } from '../hypotheses.ts'
import { mirrored, opposite } from '../laterality.ts'
import type { LesionPart } from '../lesion.ts'
import { MirrorIndex, type Ordered, pairsFirst } from './mirror-index.ts'
import type { Patterns } from './patterns.ts'

/** The rows that hypotheses share, while they are being enumerated. */
type SharedRows = {
  shapes: MirrorIndex<ShapeRow>
  lesions: MirrorIndex<LesionRow>
  causeRows: MirrorIndex<CauseRow>
  courses: MirrorIndex<CauseRow>
}
export const noRows = (): SharedRows => ({
  shapes: new MirrorIndex(),
  lesions: new MirrorIndex(),
  causeRows: new MirrorIndex(),
  courses: new MirrorIndex(),
})

/** A hypothesis's row in each of them. */
export type RowsOf = { row: number; causeRow: number; course: number }
/** Rows of patterns, added where they are new; by phase. */
export function addRows(shared: SharedRows, patterns: Patterns): RowsOf[] {
  const { lesion, phases, isTimed } = patterns
  const shapeKey = keyOf(lesion)
  const shape = addShape(shared.shapes, lesion, shapeKey)
  const key = `${shapeKey}|${lesion.kind}|${lesion.structures.map(({ id }) => id)}`
  const causeRow = addCauseRow(shared.causeRows, patterns, -1)
  return phases.map(({ phase }) => ({
    row: addLesion(shared, { ...lesion, phase, shape }, key),
    causeRow,
    course: addCauseRow(shared.courses, patterns, isTimed ? phase : -1),
  }))
}
/** Rows of a pattern's mirror image. */
export const mirrorRows = ({ lesions, causeRows, courses }: SharedRows, { row, causeRow, course }: RowsOf): RowsOf => ({
  row: lesions.mirror[row]!,
  causeRow: causeRows.mirror[causeRow]!,
  course: courses.mirror[course]!,
})

/** The same for lesions of one shape, whichever side they are on. */
const keyOf = ({ parts, resolved, level, broad }: Patterns['lesion']): string => {
  const keys = parts.map((p) => `${p.site}/${p.side}/${p.completeness.toFixed(4)}/${p.crossing ? 'x' : ''}`)
  return `${keys.sort().join('+')}|${resolved}|${level}|${broad}`
}
function addShape(shapes: MirrorIndex<ShapeRow>, { parts, laterality, resolved, level, broad }: Patterns['lesion'], key: string): number {
  const other = mirrored[laterality]
  return shapes.add(`${laterality}|${key}`, `${other}|${key}`, (isMirror) =>
    isMirror ? { parts: mirroredParts(parts), laterality: other, resolved, level, broad } : { parts, laterality, resolved, level, broad },
  )
}
function addLesion({ lesions, shapes }: SharedRows, lesion: LesionRow, key: string): number {
  const { laterality, parts, structures, phase, shape } = lesion
  const other = mirrored[laterality]
  return lesions.add(`${laterality}|${phase}|${key}`, `${other}|${phase}|${key}`, (isMirror) =>
    isMirror
      ? {
          ...lesion,
          laterality: other,
          parts: mirroredParts(parts),
          structures: mirroredPlaces(structures),
          shape: shapes.mirror[shape]!,
        }
      : lesion,
  )
}
function addCauseRow(into: MirrorIndex<CauseRow>, { cause, voice: strike, lesion: { laterality } }: Patterns, phase: number): number {
  const other = mirrored[laterality]
  const key = `${cause}|${strike}|${phase}`
  return into.add(`${laterality}|${key}`, `${other}|${key}`, (isMirror) => ({
    cause,
    strike,
    laterality: isMirror ? other : laterality,
    phase,
  }))
}
const mirroredParts = (parts: readonly LesionPart[]): LesionPart[] => parts.map((p) => ({ ...p, side: opposite(p.side) }))
const mirroredPlaces = (places: readonly Place[]): Place[] => places.map((p) => ({ ...p, side: p.side && opposite(p.side) }))

/** All of them in their final order, lesions with the new places of their shapes. */
export function ordered({ shapes, lesions, causeRows, courses }: SharedRows): {
  shapes: Ordered<ShapeRow>
  lesions: Ordered<LesionRow>
  causeRows: Ordered<CauseRow>
  courses: Ordered<CauseRow>
} {
  const shape = pairsFirst(shapes)
  const lesion = pairsFirst(lesions)
  return {
    shapes: shape,
    lesions: { ...lesion, rows: lesion.rows.map((r) => ({ ...r, shape: shape.at[r.shape]! })) },
    causeRows: pairsFirst(causeRows),
    courses: pairsFirst(courses),
  }
}
