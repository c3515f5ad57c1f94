import type { Claim } from '../case/claim.ts'
import type { Evidence, Fact } from '../evidence.ts'
import type { Column } from '../model/columns.ts'

/** Findings that are claimed to be present. */
export const presentIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.filter((c) => c.value === true).map((c) => c.finding.id))

/** What this person's older illnesses would show in one column whatever the new cause. */
export function leakOf(column: Column, present: ReadonlySet<string>): Fact['leak'] {
  if (column.leaks.length === 0) return undefined
  let stay = 1
  const shown = column.states.map(() => 0)
  for (const leak of column.leaks) {
    if (!present.has(leak.when)) continue
    stay *= 1 - leak.p
    for (let s = 0; s < shown.length; s++) shown[s]! += leak.p * leak.states[s]!
  }
  const p = 1 - stay
  if (p <= 0) return undefined
  const all = shown.reduce((a, b) => a + b, 0)
  return { p, states: shown.map((x) => x / all) }
}

/** What older illnesses would show in columns that have not been answered yet. */
export function leaksFor(evidence: Pick<Evidence, 'claims'>): (column: Column) => Fact['leak'] {
  const present = presentIn(evidence.claims)
  return (column) => leakOf(column, present)
}
/** The same for one column. */
export const leakFor = (evidence: Pick<Evidence, 'claims'>, column: Column): Fact['leak'] =>
  column.leaks.length === 0 ? undefined : leaksFor(evidence)(column)
