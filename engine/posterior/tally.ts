import type { Evidence, Fact } from '../evidence.ts'
import { SPACES, type Space } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { byRun, mirrorOf, type Reader } from './likelihood.ts'

/** Log-likelihoods of facts, by row of each space. A running case keeps this and adds to it. */
export type Tally = Record<Space, Float64Array>
export const emptyTally = (model: Model): Tally => ({
  disease: new Float64Array(model.causeIds.length),
  cause: new Float64Array(model.causeRows.length),
  shape: new Float64Array(model.shapes.length),
  lesion: new Float64Array(model.lesionRows.length),
  hypothesis: new Float64Array(model.hypotheses.count),
})

const logsOf = (model: Model, reader: Reader, fact: Fact) => byRun(model, reader, fact, fact.weight * model.knowledge.constants.evidence)

/** Adds one fact's weighted log-likelihood to every row it depends on. */
export function addFact(model: Model, reader: Reader, fact: Fact, into: Tally): void {
  const target = into[fact.column.over]
  const { runs, first, second } = logsOf(model, reader, fact)
  for (let r = 0; r < runs.count; r++) {
    const a = first[r]!
    const b = second[r]!
    const to = runs.row[r + 1]!
    if (runs.paired[r])
      for (let i = runs.row[r]!; i < to; i += 2) {
        target[i]! += a
        target[i + 1]! += b
      }
    else for (let i = runs.row[r]!; i < to; i++) target[i]! += a
  }
}

/**
 * All facts at once. Each fact writes only where its log-likelihood changes from one run to the next; the rows are summed up from these
 * differences in the end. First rows of pairs, second rows and rows that are their own mirror image have a sum each, so that mirroring a
 * case mirrors the tally to the last bit.
 */
export function tally(model: Model, evidence: Evidence): Tally {
  const t = emptyTally(model)
  const touched = new Set<Space>()
  for (const fact of evidence.facts) {
    const target = t[fact.column.over]
    touched.add(fact.column.over)
    const { runs, first, second } = logsOf(model, evidence, fact)
    const { count, row, paired } = runs
    let a = 0
    let b = 0
    let own = 0
    for (let r = 0; r < count; r++) {
      const i = row[r]!
      const here = first[r]!
      if (paired[r] === 1) {
        const there = second[r]!
        target[i]! += here - a
        target[i + 1]! += there - b
        a = here
        b = there
      } else {
        target[i]! += here - own
        own = here
      }
    }
  }
  for (const space of SPACES) if (touched.has(space)) sumUp(t[space], mirrorOf(model, space))
  return t
}
function sumUp(target: Float64Array, mirror: Uint32Array | undefined): void {
  // Rows without sides stand by themselves.
  if (!mirror) mirror = Uint32Array.from(target, (_, i) => i)
  let a = 0
  let b = 0
  let own = 0
  for (let i = 0; i < target.length; i++)
    if (mirror[i] === i + 1) {
      a += target[i]!
      target[i] = a
      b += target[i + 1]!
      target[++i] = b
    } else {
      own += target[i]!
      target[i] = own
    }
}
