import { type Cause, type Kind, type Knowledge, LEVELS, type Level, PHASES, type Side, type Strike } from '../knowledge.ts'
import type { Site, Wiring } from './anatomy.ts'
import type { LesionPart } from './lesion.ts'

/** Which leg a hypothesis weakens; `left_worse` and `right_worse` are lesions of both sides, one clearly worse. */
export const LATERALITIES = ['left', 'right', 'both', 'left_worse', 'right_worse'] as const
export type Laterality = (typeof LATERALITIES)[number]
export const mirrored: Record<Laterality, Laterality> = {
  left: 'right',
  right: 'left',
  both: 'both',
  left_worse: 'right_worse',
  right_worse: 'left_worse',
}
export const affects = (l: Laterality, side: Side): 'fully' | 'less' | 'no' =>
  l === 'both' || l === side || l === `${side}_worse` ? 'fully' : l === 'left_worse' || l === 'right_worse' ? 'less' : 'no'

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

/** An index of rows that come in mirror pairs; adding one adds its mirror image. */
class MirrorIndex<T> {
  readonly rows: T[] = []
  readonly mirror: number[] = []
  readonly #byKey = new Map<string, number>()
  /** @returns the index of the row with this key, adding it and its mirror image when new */
  add(key: string, row: T, mirrorKey: string, mirrorRow: () => T): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const at = this.rows.push(row) - 1
    this.#byKey.set(key, at)
    if (mirrorKey === key) this.mirror.push(at)
    else {
      this.rows.push(mirrorRow())
      this.#byKey.set(mirrorKey, at + 1)
      this.mirror.push(at + 1, at)
    }
    return at
  }
}

const flip = (side: Side): Side => (side === 'left' ? 'right' : 'left')
const flipParts = (parts: readonly LesionPart[]) => parts.map((p) => ({ ...p, side: flip(p.side) }))
const flipPlaces = (places: readonly Place[]) => places.map((p) => ({ ...p, side: p.side && flip(p.side) }))

/** The lesion parts of one strike, with the worse side on the left. */
function partsOf(strike: Strike, completeness: number, uneven: number): LesionPart[] {
  const parts: LesionPart[] = []
  for (const at of strike.at) {
    const { site, side, factor } = typeof at === 'string' ? { site: at, side: 'same' as const, factor: 1 } : at
    const own: Side[] = side === 'same' ? ['left'] : side === 'other' ? ['right'] : ['left', 'right']
    for (const s of own) {
      const c = completeness * factor
      parts.push({ site, side: s, completeness: c, crossing: strike.sides === 'one' })
      if (strike.sides !== 'one' && side !== 'both')
        parts.push({ site, side: flip(s), completeness: strike.sides === 'both' ? c : c * uneven, crossing: false })
    }
  }
  return parts
}
const partsKey = (parts: readonly LesionPart[]) =>
  parts
    .map((p) => `${p.site}/${p.side}/${p.completeness.toFixed(4)}/${p.crossing ? 'x' : ''}`)
    .sort()
    .join('+')

/** For each strike the first one of the cause that brings the same findings, or -1 where it brings none of its own: they share rows. */
function voices(strikes: readonly Strike[]): number[] {
  const first = new Map<string, number>()
  return strikes.map(({ findings }, at) => {
    if (!findings) return -1
    const key = JSON.stringify(findings)
    const known = first.get(key) ?? at
    first.set(key, known)
    return known
  })
}

/** Every cause x lesion pattern, with the two small tables of rows they share. */
export function enumerate(knowledge: Knowledge, wiring: Wiring) {
  const o = knowledge.observations
  const lesions = new MirrorIndex<LesionRow>()
  const shapes = new MirrorIndex<ShapeRow>()
  const causeRows = new MirrorIndex<CauseRow>()
  const courses = new MirrorIndex<CauseRow>()
  type H = { cause: number; row: number; causeRow: number; course: number; phase: number; strike: number; weight: number }
  const paired: [H, H][] = []
  const single: H[] = []

  const siteOf = (id: string): Site => {
    const site = wiring.sites.get(id)
    if (!site) throw new Error(`Knowledge: a cause strikes at ${id}, which the anatomy does not have.`)
    return site
  }
  const push = (
    cause: number,
    drawn: Omit<LesionRow, 'shape'>,
    shapeKey: string,
    rowKey: string,
    strike: number,
    causeKey: { strike: number; phase: number },
    weight: number,
  ) => {
    const l = drawn.laterality
    const m = mirrored[l]
    const { parts, resolved, level, broad } = drawn
    const shape = shapes.add(`${l}|${shapeKey}`, { parts, laterality: l, resolved, level, broad }, `${m}|${shapeKey}`, () => ({
      parts: flipParts(parts),
      laterality: m,
      resolved,
      level,
      broad,
    }))
    const row: LesionRow = { ...drawn, shape }
    const mirrorRow = (): LesionRow => ({
      ...row,
      shape: shapes.mirror[shape]!,
      laterality: m,
      parts: flipParts(parts),
      structures: flipPlaces(row.structures),
    })
    const key = (x: Laterality) => `${x}|${rowKey}`
    const at = lesions.add(key(l), row, key(m), mirrorRow)
    const addTo = (index: MirrorIndex<CauseRow>, phase: number) => {
      const cKey = (x: Laterality) => `${cause}|${causeKey.strike}|${phase}|${x}`
      const cRow = (x: Laterality): CauseRow => ({ cause, strike: causeKey.strike, phase, laterality: x })
      return index.add(cKey(l), cRow(l), cKey(m), () => cRow(m))
    }
    const c = addTo(causeRows, -1)
    const course = addTo(courses, causeKey.phase)
    const h = { cause, phase: row.phase, strike }
    if (l === m) single.push({ ...h, row: at, causeRow: c, course, weight })
    else
      paired.push([
        { ...h, row: at, causeRow: c, course, weight: weight / 2 },
        {
          ...h,
          row: lesions.mirror[at]!,
          causeRow: causeRows.mirror[c]!,
          course: courses.mirror[course]!,
          weight: weight / 2,
        },
      ])
  }

  knowledge.causes.forEach((cause: Cause, ci) => {
    const voiceOf = voices(cause.strikes)
    const total = cause.strikes.reduce((sum, s) => sum + s.weight, 0)
    const causeHasPhases = Object.values(cause.findings).some((e) => e.phases)
    cause.strikes.forEach((strike, si) => {
      const primary = siteOf(typeof strike.at[0] === 'string' ? strike.at[0] : strike.at[0]!.site)
      const ids = strike.structures ?? [...new Set(strike.at.map((a) => siteOf(typeof a === 'string' ? a : a.site).structure))]
      const side: Side | undefined = strike.sides === 'one' ? 'left' : undefined
      const level = strike.level ?? primary.level
      const structures: Place[] = ids.map((id) => ({ id, side }))
      const laterality: Laterality = strike.sides === 'one' ? 'left' : strike.sides === 'both' ? 'both' : 'left_worse'
      const hasPhases = causeHasPhases || Object.values(strike.findings ?? {}).some((e) => e.phases)
      for (const severity of ['mild', 'moderate', 'severe'] as const) {
        if (cause.severity[severity] === 0) continue
        const parts = partsOf(strike, o.severity[severity], o.uneven.value)
        const key = partsKey(parts)
        const gone = cause.resolved?.value ?? 0
        // The phases of one shape stand side by side: they share all that does not depend on the time.
        for (const resolved of [false, true]) {
          const share = resolved ? gone : 1 - gone
          if (share === 0) continue
          PHASES.forEach((phase, pi) => {
            if (cause.seen_after[phase] === 0) return
            const row = { parts, kind: cause.kind, phase: pi, laterality, resolved, level, structures, broad: false }
            const shapeKey = `${key}|${resolved}|${level}`
            push(
              ci,
              row,
              shapeKey,
              `${shapeKey}|${cause.kind}|${pi}|${ids.join(',')}`,
              si,
              { strike: voiceOf[si]!, phase: hasPhases ? pi : -1 },
              (strike.weight / total) * cause.severity[severity] * cause.seen_after[phase] * share,
            )
          })
        }
      }
    })
  })

  // `something_else`: at every level, side and phase where known causes strike, as often as they do.
  const other = knowledge.causes.length
  const sums = new Map<string, { level: Level; laterality: Laterality; phase: number; weight: number }>()
  const rowOf = (h: H) => lesions.rows[h.row]!
  for (const [h, twice] of [...paired.map(([h]) => [h, 2] as const), ...single.map((h) => [h, 1] as const)]) {
    const r = rowOf(h)
    const laterality: Laterality = r.laterality === 'left' ? 'left' : 'both'
    const key = `${LEVELS.indexOf(r.level)}|${laterality}|${r.phase}`
    const at = sums.get(key) ?? { level: r.level, laterality, phase: r.phase, weight: 0 }
    at.weight += (h.weight * twice) / other
    sums.set(key, at)
  }
  for (const [key, s] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
    push(
      other,
      {
        parts: [],
        kind: 'structural',
        phase: s.phase,
        laterality: s.laterality,
        resolved: false,
        level: s.level,
        structures: [],
        broad: true,
      },
      `broad|${s.level}`,
      `broad|${key}`,
      0,
      { strike: -1, phase: -1 },
      s.weight,
    )

  const [shape, lesion, causeRow, course] = [pairsFirst(shapes), pairsFirst(lesions), pairsFirst(causeRows), pairsFirst(courses)]
  const lesionRows = lesion.rows.map((r) => ({ ...r, shape: shape.at[r.shape]! }))
  const all = [...paired.flat(), ...single].map((h) => ({
    ...h,
    row: lesion.at[h.row]!,
    causeRow: causeRow.at[h.causeRow]!,
    course: course.at[h.course]!,
  }))
  const { meetings, meetingMirror, meetingOf } = meet(
    all.map((h) => ({ causeRow: h.causeRow, shape: lesionRows[h.row]!.shape })),
    { causeRow: causeRow.mirror, shape: shape.mirror },
  )
  const hypotheses: Hypotheses = {
    pairs: paired.length,
    count: all.length,
    cause: Uint16Array.from(all, (h) => h.cause),
    row: Uint32Array.from(all, (h) => h.row),
    causeRow: Uint32Array.from(all, (h) => h.causeRow),
    course: Uint32Array.from(all, (h) => h.course),
    meeting: meetingOf,
    phase: Uint8Array.from(all, (h) => h.phase),
    cell: Uint16Array.from(all, (h) => h.cause * PHASES.length + h.phase),
    strike: Uint16Array.from(all, (h) => h.strike),
    weight: Float64Array.from(all, (h) => h.weight),
  }
  return {
    hypotheses,
    shapes: shape.rows,
    shapeMirror: shape.mirror,
    shapeOf: Uint32Array.from(lesionRows, (r) => r.shape),
    lesionRows,
    lesionMirror: lesion.mirror,
    causeRows: causeRow.rows,
    causeMirror: causeRow.mirror,
    courses: course.rows,
    courseMirror: course.mirror,
    meetings,
    meetingMirror,
  }
}

/** Rows in a new order, mirror pairs first, so that rows alike make longer runs (model/runs.ts). `at`: the new place of each row. */
function pairsFirst<T>({ rows, mirror }: MirrorIndex<T>): { rows: T[]; mirror: Uint32Array; at: Uint32Array } {
  const order = [...rows.keys()].sort((a, b) => Number(mirror[a] === a) - Number(mirror[b] === b) || a - b)
  const at = new Uint32Array(rows.length)
  order.forEach((old, i) => {
    at[old] = i
  })
  return { rows: order.map((old) => rows[old]!), mirror: Uint32Array.from(order, (old) => at[mirror[old]!]!), at }
}

/** The distinct meetings of hypotheses, mirror images side by side, and the meeting of each hypothesis. */
function meet(all: readonly MeetingRow[], mirror: { causeRow: Uint32Array; shape: Uint32Array }) {
  const index = new MirrorIndex<MeetingRow>()
  const key = (m: MeetingRow) => `${m.causeRow}|${m.shape}`
  const meetingOf = Uint32Array.from(all, (m) => {
    const twin = { causeRow: mirror.causeRow[m.causeRow]!, shape: mirror.shape[m.shape]! }
    return index.add(key(m), { causeRow: m.causeRow, shape: m.shape }, key(twin), () => twin)
  })
  return { meetings: index.rows as readonly MeetingRow[], meetingMirror: Uint32Array.from(index.mirror), meetingOf }
}
