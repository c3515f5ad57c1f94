import { gather, type Model, nothingTold as nothingIn, readCase } from '../../engine/index.ts'
import { caseOf, type Written } from './interview.ts'

/** Is nothing known of the leg from what was answered? */
export function nothingTold(model: Model, kept: Written): boolean {
  const { person } = readCase(model.findings, caseOf(kept))
  return person !== undefined && nothingIn(model, gather(model, person).evidence)
}
