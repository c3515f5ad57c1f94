import { type Cause, type Finding, type Knowledge, LEVELS, type Level } from './knowledge.ts'
import { type Wiring, wire } from './model/anatomy.ts'
import { type Column, layColumns, type Space, type Spaces, type Tables } from './model/columns.ts'
import { enumerate, type Place } from './model/hypotheses.ts'
import { type Block, blocksOf, type Locations, locate } from './model/locations.ts'
import { type Misreading, misreadings } from './model/misreading.ts'
import type { Observer } from './model/observation.ts'
import { type Span, spansIn } from './model/spans.ts'
import { withTempo } from './model/tempo.ts'
import { lossTable, neededRanks } from './urgency.ts'

export const ENGINE = '0.1.0'
export const SOMETHING_ELSE = 'something_else'

/** Everything the engine knows, ready to use: immutable, built once. */
export type Model = Spaces & {
  knowledge: Knowledge
  wiring: Wiring
  observer: Observer
  findings: ReadonlyMap<string, Finding>
  causes: ReadonlyMap<string, Cause>
  /** ids in the order of the index in `hypotheses.cause`; the last is `something_else` */
  causeIds: readonly string[]
  /** cause of each of `causeRows` */
  causeOf: Uint16Array
  /** `meetings` as lists */
  meetingRows: { causeRow: Uint32Array; shape: Uint32Array }
  /** the columns of each finding */
  columnsOf: ReadonlyMap<string, readonly Column[]>
  /** every structure a lesion can have */
  places: readonly Place[]
  /** what the answer says of where: the distinct levels and structures of lesions */
  locations: Locations
  /** hypotheses that follow each other and share cause and location */
  blocks: readonly Block[]
  /** structures of the brain that lie opposite to the side they move */
  crossed: ReadonlySet<string>
  /** index of each cause in `causeIds` */
  causeIndex: ReadonlyMap<string, number>
  /** levels in a fixed order, and the level of each lesion row as an index into them */
  levels: readonly Level[]
  levelOf: Uint8Array
  /** loss of each level by cause and phase: see urgency.ts */
  loss: Float64Array
  /** how soon each cause needs to be seen, by cause and phase: see urgency.ts */
  needed: Uint8Array
  /** mirror of hypothesis i */
  mirror: Uint32Array
  /** which rows of each space stand as mirror pairs */
  spans: Record<Space, readonly Span[]>
  columns: ReadonlyMap<string, Column>
  /** the tables it was given, for another model of the same knowledge */
  tables: Tables | undefined
  /** how often each examiner reads a sign wrongly */
  misreading: Misreading
}

/**
 * Compiles knowledge into tables.
 * @param tables those that a model of the same knowledge has drawn up; without them each is drawn up when first asked for
 * @throws when the knowledge refers to something that does not exist: the compiler's checks should have said so first
 */
export function buildModel(given: Knowledge, tables?: Tables): Model {
  const knowledge = withTempo(given)
  const wiring = wire(knowledge.anatomy)
  const space = enumerate(knowledge, wiring)
  const { columns, observer } = layColumns(knowledge, wiring, space, tables)
  const { pairs, count } = space.hypotheses
  const mirror = Uint32Array.from({ length: count }, (_, i) => (i >= 2 * pairs ? i : i ^ 1))
  const located = locate(space)
  const causeIds = [...knowledge.causes.map((c) => c.id), SOMETHING_ELSE]
  const model: Model = {
    knowledge,
    wiring,
    observer,
    ...space,
    columns,
    tables,
    mirror,
    causeOf: Uint16Array.from(space.causeRows, (r) => r.cause),
    meetingRows: {
      causeRow: Uint32Array.from(space.meetings, (m) => m.causeRow),
      shape: Uint32Array.from(space.meetings, (m) => m.shape),
    },
    spans: {
      disease: spansIn(knowledge.causes.length + 1, undefined),
      cause: spansIn(space.causeRows.length, space.causeMirror),
      course: spansIn(space.courses.length, space.courseMirror),
      shape: spansIn(space.shapes.length, space.shapeMirror),
      meeting: spansIn(space.meetings.length, space.meetingMirror),
      lesion: spansIn(space.lesionRows.length, space.lesionMirror),
      hypothesis: spansIn(count, mirror),
    },
    findings: new Map(knowledge.findings.map((f) => [f.id, f])),
    causes: new Map(knowledge.causes.map((c) => [c.id, c])),
    causeIds,
    causeIndex: new Map(causeIds.map((id, i) => [id, i])),
    columnsOf: Map.groupBy(columns.values(), (c) => c.finding.id),
    ...located,
    blocks: blocksOf(space.hypotheses, located.locations),
    crossed: new Set(knowledge.anatomy.brain.filter((b) => b.crossed).map((b) => b.structure)),
    levels: LEVELS,
    levelOf: Uint8Array.from(space.lesionRows, (r) => LEVELS.indexOf(r.level)),
    loss: new Float64Array(0),
    needed: neededRanks(knowledge.causes),
    misreading: misreadings(knowledge.observations),
  }
  model.loss = lossTable(model)
  return model
}
