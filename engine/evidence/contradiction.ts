import type { Claim } from '../case/claim.ts'
import type { Issue } from '../case/issue.ts'
import { bySide } from './by-side.ts'

/** Claims of one finding that cannot all be true, on one side. */
export const contradictions = (claims: readonly Claim[]): Claim[][] => bySide(claims).filter(isContradiction)

/** @param group of one finding on one side */
function isContradiction(group: readonly Claim[]): boolean {
  if (group.length < 2) return false
  const { kind, denies, stage } = group[0]!.finding
  // A scan may be normal first and show something later: then what it shows stands.
  if (kind === 'any_of' && stage === 'tests') return false
  if (kind === 'any_of') return denies !== undefined && group.some((c) => c.value === denies) && group.some((c) => c.value !== denies)
  if (kind === 'grade') {
    const grades = group.map((c) =>
      c.value === 'normal' ? [5, 5] : c.value === 'weak' ? [0, 4.5] : [c.value as number, c.value as number],
    )
    return Math.max(...grades.map(([low]) => low!)) - Math.min(...grades.map(([, high]) => high!)) > 1
  }
  if (kind === 'number') {
    const numbers = group.map((c) => c.value).filter((v): v is number => typeof v === 'number')
    return numbers.length < group.length || Math.max(...numbers) > 1.5 * Math.min(...numbers)
  }
  return true
}

/** What is said of such claims. */
export function contradictionIssue(group: readonly Claim[]): Issue {
  const { finding, side } = group[0]!
  return {
    level: 'warning',
    at: group.map((c) => (c.story ? 'narrative' : `findings[${c.index}]`)).join(', '),
    what: `${finding.id}${side ? ` on the ${side}` : ''} is given as ${group.map((c) => String(c.value)).join(' and as ')}; neither was weighed.`,
    tip: 'Keep the one that is right. Until then a red flag among them still counts.',
  }
}
