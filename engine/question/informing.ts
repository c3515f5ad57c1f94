import { type Evidence, leaksFor } from '../evidence.ts'
import { type Finding, SIDES, type Side, STAGES, type Stage } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import type { Candidate } from './answers.ts'
import { burdenOf } from './burden.ts'
import { informs } from './informs.ts'
import type { Live } from './live.ts'

type Asked = Candidate & { burden: number }
const all = new WeakMap<Model, readonly Asked[]>()
/** Everything that can be asked, examined or tested: one candidate for each finding and side, in the order of the findings. */
function candidatesOf(model: Model): readonly Asked[] {
  let known = all.get(model)
  if (!known) {
    const notAsked = new Set(model.knowledge.interview.not_asked)
    known = model.knowledge.findings
      .filter((f) => model.columnsOf.has(f.id) && !notAsked.has(f.id) && f.asked !== false)
      .flatMap((finding) => {
        const sides: readonly (Side | undefined)[] = finding.sided === true ? SIDES : [undefined]
        return sides.map((side) => ({ finding, side, columns: model.columnsOf.get(finding.id)!, burden: burdenOf(model, finding) }))
      })
    all.set(model, known)
  }
  return known
}

/** Which findings are ranked. */
export type Which = (finding: Finding) => boolean
export const upTo =
  (stage: Stage): Which =>
  (finding) =>
    STAGES.indexOf(finding.stage) <= STAGES.indexOf(stage)

/** Those that have not been answered; of one weak leg alone where only that one is weak. */
function unanswered(model: Model, evidence: Evidence, which: Which): Asked[] {
  const known = new Map<Finding, (Side | undefined)[]>()
  for (const { finding, side } of evidence.claims) {
    const sides = known.get(finding)
    if (sides) sides.push(side)
    else known.set(finding, [side])
  }
  const { affected } = evidence.person
  const other = affected === 'left' ? 'right' : affected === 'right' ? 'left' : undefined
  return candidatesOf(model).filter(
    ({ finding, side }) => which(finding) && (side === undefined || side !== other) && known.get(finding)?.includes(side) !== true,
  )
}

export const byName = (a: { finding: string; side?: Side | undefined }, b: { finding: string; side?: Side | undefined }) =>
  a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : (a.side ?? '') < (b.side ?? '') ? -1 : 1

/**
 * Everything unanswered, with how much it informs: mutual information with the hypotheses, in nats, for its burden.
 * @param by `alone`: without regard to the burden
 */
export function informing(model: Model, evidence: Evidence, live: Live, which: Which, by: 'burden' | 'alone' = 'burden'): Ranked[] {
  const leaks = leaksFor(evidence)
  // Questions and orders rank much the same columns.
  const information = (column: Column, side: Side | undefined): number => {
    const known = live.information[side === 'right' ? 'across' : 'here']
    let of = known.get(column)
    if (of === undefined) {
      of = informs(model, evidence, column, live, side, leaks(column)?.p ?? 0).information
      known.set(column, of)
    }
    return of
  }
  return unanswered(model, evidence, which).map((candidate) => {
    let sum = 0
    for (const column of candidate.columns) sum += information(column, candidate.side)
    return {
      candidate,
      finding: candidate.finding.id,
      side: candidate.side,
      informs: by === 'alone' ? sum : sum / candidate.burden,
    }
  })
}

export type Ranked = { candidate: Candidate; finding: string; side: Side | undefined; informs: number }
