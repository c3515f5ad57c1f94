import type { Cause, Finding, Knowledge } from './knowledge.ts'
import { type Wiring, wire } from './model/anatomy.ts'
import { type Column, fillColumns } from './model/columns.ts'
import { type CauseRow, enumerate, type Hypotheses, type LesionRow, type ShapeRow } from './model/hypotheses.ts'
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
    knowledge, wiring, observer, ...space, columns, mirror, logWeight: space.hypotheses.weight.map(Math.log),
    findings: new Map(knowledge.findings.map((f) => [f.id, f])),
    causes: new Map(knowledge.causes.map((c) => [c.id, c])),
    causeIds: [...knowledge.causes.map((c) => c.id), SOMETHING_ELSE],
    loss: new Float64Array(0),
  }
  model.loss = lossTable(model)
  return model
}
