import { type Evidence, leaksFor, variantOf } from '../evidence.ts'
import { SIDES, type Side, STAGES, type Stage } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { informs } from './informs.ts'
import type { Live } from './live.ts'
import { burdenOf, type Candidate } from './value.ts'

/** Everything that has not been answered: one candidate for each finding and side. */
function unanswered(model: Model, evidence: Evidence, within: Stage): Candidate[] {
  const known = new Set(evidence.claims.map((c) => `${c.finding.id}|${c.side ?? ''}`))
  const legs = evidence.person.affected
  const last = STAGES.indexOf(within)
  const notAsked = new Set(model.knowledge.interview.not_asked)
  const out: Candidate[] = []
  for (const finding of model.knowledge.findings) {
    if (STAGES.indexOf(finding.stage) > last || notAsked.has(finding.id) || finding.asked === false) continue
    const columns = model.columnsOf.get(finding.id)
    if (!columns) continue
    const sides: (Side | undefined)[] = finding.sided !== true ? [undefined] : legs === 'left' || legs === 'right' ? [legs] : [...SIDES]
    for (const side of sides) if (!known.has(`${finding.id}|${side ?? ''}`)) out.push({ finding, side, columns })
  }
  return out
}

export const byName = (a: { finding: string; side?: Side | undefined }, b: { finding: string; side?: Side | undefined }) =>
  a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : (a.side ?? '') < (b.side ?? '') ? -1 : 1

/**
 * Everything unanswered, with how much it informs: mutual information with the hypotheses, in nats, for its burden.
 * @param by `alone`: without regard to the burden
 */
export function informing(model: Model, evidence: Evidence, live: Live, within: Stage, by: 'burden' | 'alone' = 'burden'): Ranked[] {
  const leaks = leaksFor(evidence)
  // Questions and orders rank much the same columns.
  const information = (column: Column, side: Side | undefined): number => {
    const known = live.information[side === 'right' ? 'across' : 'here']
    let of = known.get(column)
    if (of === undefined) {
      of = informs(model, column, variantOf(column, evidence), live, side, leaks(column)?.p ?? 0).information
      known.set(column, of)
    }
    return of
  }
  return unanswered(model, evidence, within).map((candidate) => {
    let sum = 0
    for (const column of candidate.columns) sum += information(column, candidate.side)
    return {
      candidate,
      finding: candidate.finding.id,
      side: candidate.side,
      informs: by === 'alone' ? sum : sum / burdenOf(model, candidate.finding),
    }
  })
}

export type Ranked = { candidate: Candidate; finding: string; side: Side | undefined; informs: number }
