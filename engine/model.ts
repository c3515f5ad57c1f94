import { type Cause, type Finding, type Knowledge, LEVELS, type Level } from './knowledge.ts'
import { type Wiring, wire } from './model/anatomy.ts'
import { type Column, fillColumns, SPACES, type Space, type Spaces } from './model/columns.ts'
import { type CauseRow, enumerate, type Hypotheses, type LesionRow, type Place, type ShapeRow } from './model/hypotheses.ts'
import type { Observer } from './model/observation.ts'
import { lossTable } from './urgency.ts'

export const ENGINE = '0.1.0'
export const SOMETHING_ELSE = 'something_else'

/** Everything the engine knows, ready to use: immutable, built once. */
export type Model = {
  knowledge: Knowledge
  wiring: Wiring
  observer: Observer
  findings: ReadonlyMap<string, Finding>
  causes: ReadonlyMap<string, Cause>
  /** ids in the order of the index in `hypotheses.cause`; the last is `something_else` */
  causeIds: readonly string[]
  hypotheses: Hypotheses
  shapes: readonly ShapeRow[]
  shapeMirror: Uint32Array
  /** shape of each lesion row */
  shapeOf: Uint32Array
  lesionRows: readonly LesionRow[]
  lesionMirror: Uint32Array
  causeRows: readonly CauseRow[]
  causeMirror: Uint32Array
  /** natural log of `hypotheses.weight` */
  logWeight: Float64Array
  /** the columns of each finding */
  columnsOf: ReadonlyMap<string, readonly Column[]>
  /** for each space, the distinct (cause, row) pairs and the pair of each hypothesis */
  pairsIn: Record<Space, { cause: Uint16Array; row: Uint32Array; of: Uint32Array }>
  /** every structure a lesion can have */
  places: readonly Place[]
  /** `place[from[row]]` up to `place[from[row + 1]]` are the places of a lesion row; `sided` by place */
  placesOf: { from: Uint32Array; place: Uint16Array; sided: Uint8Array }
  /** structures of the brain that lie opposite to the side they move */
  crossed: ReadonlySet<string>
  /** levels in a fixed order, and the level of each lesion row as an index into them */
  levels: readonly Level[]
  levelOf: Uint8Array
  /** loss of each level by cause and phase: see urgency.ts */
  loss: Float64Array
  /** mirror of hypothesis i */
  mirror: Uint32Array
  columns: ReadonlyMap<string, Column>
}

/**
 * Compiles knowledge into tables.
 * @throws when the knowledge refers to something that does not exist: the compiler's checks should have said so first
 */
export function buildModel(knowledge: Knowledge): Model {
  const wiring = wire(knowledge.anatomy)
  const space = enumerate(knowledge, wiring)
  const { columns, observer } = fillColumns(knowledge, wiring, space)
  const { pairs, count } = space.hypotheses
  const mirror = Uint32Array.from({ length: count }, (_, i) => (i >= 2 * pairs ? i : i ^ 1))
  const model: Model = {
    knowledge,
    wiring,
    observer,
    ...space,
    columns,
    mirror,
    logWeight: space.hypotheses.weight.map((w) => Math.log(w)),
    findings: new Map(knowledge.findings.map((f) => [f.id, f])),
    causes: new Map(knowledge.causes.map((c) => [c.id, c])),
    causeIds: [...knowledge.causes.map((c) => c.id), SOMETHING_ELSE],
    columnsOf: Map.groupBy(columns.values(), (c) => c.finding.id),
    pairsIn: pairsIn(space),
    ...placesIn(space.lesionRows),
    crossed: new Set(knowledge.anatomy.brain.filter((b) => b.crossed).map((b) => b.structure)),
    levels: LEVELS,
    levelOf: Uint8Array.from(space.lesionRows, (r) => LEVELS.indexOf(r.level)),
    loss: new Float64Array(0),
  }
  model.loss = lossTable(model)
  return model
}

function pairsIn(space: Spaces): Model['pairsIn'] {
  const { hypotheses: h, shapeOf } = space
  const rowOf: Record<Space, (i: number) => number> = {
    disease: (i) => h.cause[i]!,
    cause: (i) => h.causeRow[i]!,
    shape: (i) => shapeOf[h.row[i]!]!,
    lesion: (i) => h.row[i]!,
    hypothesis: (i) => i,
  }
  const of = (s: Space) => {
    const seen = new Map<number, number>()
    const cause: number[] = []
    const row: number[] = []
    const index = Uint32Array.from({ length: h.count }, (_, i) => {
      const key = h.cause[i]! * 1e6 + rowOf[s](i)
      let at = seen.get(key)
      if (at === undefined) {
        at = cause.push(h.cause[i]!) - 1
        row.push(rowOf[s](i))
        seen.set(key, at)
      }
      return at
    })
    return { cause: Uint16Array.from(cause), row: Uint32Array.from(row), of: index }
  }
  return Object.fromEntries(SPACES.map((s) => [s, of(s)])) as Model['pairsIn']
}
function placesIn(rows: readonly LesionRow[]): Pick<Model, 'places' | 'placesOf'> {
  const places: Place[] = []
  const known = new Map<string, number>()
  const indexOf = (place: Place): number => {
    const key = `${place.id}|${place.side ?? 'both'}`
    const at = known.get(key) ?? places.push(place) - 1
    known.set(key, at)
    return at
  }
  const from = new Uint32Array(rows.length + 1)
  const place: number[] = []
  rows.forEach((r, i) => {
    place.push(...r.structures.map(indexOf))
    from[i + 1] = place.length
  })
  return { places, placesOf: { from, place: Uint16Array.from(place), sided: Uint8Array.from(places, (p) => (p.side ? 1 : 0)) } }
}
