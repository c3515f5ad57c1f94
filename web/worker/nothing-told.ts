import { gather, type Model, nothingTold as nothingIn, readCase } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { caseOf } from './interview.ts'

/** Is nothing known of the leg from what was answered? */
export function nothingTold(model: Model, kept: Pick<Kept, 'turns' | 'extra' | 'notes'>): boolean {
  const { person } = readCase(model.findings, caseOf(kept))
  return person !== undefined && nothingIn(model, gather(model, person).evidence)
}
