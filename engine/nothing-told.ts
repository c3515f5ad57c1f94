import type { Claim } from './case/claim.ts'
import type { Evidence } from './evidence.ts'
import type { Model } from './model.ts'
import { asIfNew, floorOf, said } from './urgency.ts'

/**
 * Is nothing known of the leg? Which leg it is, and whose, is no sign; nor is what was so before (an exposure), nor when it began where
 * no leg is weak; nor are words that were not understood. Then every level, cause and place would be a guess about anybody. Where what is
 * told raises a red flag, also one that stands as long as nobody has said when it began, something is known.
 */
export function nothingTold(model: Model, { person, claims }: Evidence): boolean {
  const tells = ({ finding }: Claim) => !finding.exposure && !(person.affected === 'none' && /^(onset|course)\./.test(finding.id))
  // What only the story tells is told too.
  const all = [...claims, ...person.alarms]
  if (all.length === 0) return true
  return !all.some(tells) && floorOf(model.knowledge.rules, asIfNew(model, said(person, all))).length === 0
}
