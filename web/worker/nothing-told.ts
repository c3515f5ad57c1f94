import { gather, type Model, readCase } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { caseOf } from './interview.ts'

/** Is nothing known of the leg? Which leg it is, and whose, is no sign; nor are words that were not understood. */
export function nothingTold(model: Model, kept: Pick<Kept, 'turns' | 'extra' | 'notes'>): boolean {
  const { person } = readCase(model.findings, caseOf(kept))
  return person !== undefined && gather(model, person).evidence.claims.length === 0
}
