import type { Claim } from '../case/claim.ts'
import type { Finding } from '../knowledge.ts'

/** Claims of each finding on each side, in the order in which these first come up. */
export function bySide(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  const known = new Map<Finding, Claim[][]>()
  for (const c of claims) {
    const ofFinding = known.get(c.finding)
    const group = ofFinding?.find(([first]) => first!.side === c.side)
    if (group) {
      group.push(c)
      continue
    }
    const own = [c]
    groups.push(own)
    if (ofFinding) ofFinding.push(own)
    else known.set(c.finding, [own])
  }
  return groups
}
