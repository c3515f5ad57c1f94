import type { Condition, Rule } from '../knowledge.ts'

/** True when a condition cannot hold before some finding is claimed. */
const needsClaim = (c: Condition): boolean =>
  typeof c === 'object' && 'all' in c
    ? c.all.some(needsClaim)
    : typeof c === 'object' && 'any' in c
      ? c.any.every(needsClaim)
      : !(typeof c === 'object' && ('age' in c || 'affected' in c))

/** Findings that a condition names, however deep. */
export const namedIn = (c: Condition): string[] =>
  typeof c === 'string'
    ? [c]
    : 'all' in c
      ? c.all.flatMap(namedIn)
      : 'any' in c
        ? c.any.flatMap(namedIn)
        : 'both_sides' in c
          ? [c.both_sides]
          : 'finding' in c
            ? [c.finding]
            : []

type Index = { always: readonly Rule[]; byFinding: ReadonlyMap<string, readonly Rule[]> }
const known = new WeakMap<readonly Rule[], Index>()
function indexOf(rules: readonly Rule[]): Index {
  let index = known.get(rules)
  if (!index) {
    const byFinding = new Map<string, Rule[]>()
    const claimed = rules.filter((r) => needsClaim(r.when))
    for (const rule of claimed) for (const id of new Set(namedIn(rule.when))) byFinding.set(id, [...(byFinding.get(id) ?? []), rule])
    index = { always: rules.filter((r) => !needsClaim(r.when)), byFinding }
    known.set(rules, index)
  }
  return index
}

/** The rules that can hold when nothing is claimed of other findings than these: those that name one, and those that need none. */
export function candidates(rules: readonly Rule[], findings: Iterable<string>): Set<Rule> {
  const { always, byFinding } = indexOf(rules)
  const out = new Set(always)
  for (const id of findings) for (const rule of byFinding.get(id) ?? []) out.add(rule)
  return out
}
