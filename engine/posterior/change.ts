import type { Evidence, Fact, Mask } from '../evidence.ts'

const sameMask = (a: Mask | undefined, b: Mask | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((x, s) => x === b[s]))
const sameLeak = (a: Fact['leak'], b: Fact['leak']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.p === b.p && sameMask(a.states, b.states))
const same = (a: Fact, b: Fact): boolean =>
  a.weight === b.weight && sameMask(a.left, b.left) && sameMask(a.right, b.right) && sameMask(a.whole, b.whole) && sameLeak(a.leak, b.leak)

/**
 * The facts that one body of evidence has and the other has not; a fact that weighs otherwise is in both lists.
 * @returns undefined where more than facts differs: the person, the examiner, or how long ago it began
 */
export function changedFacts(from: Evidence, to: Evidence): { gone: Fact[]; come: Fact[] } | undefined {
  if (from.ageBand !== to.ageBand || from.examiner !== to.examiner || !sameMask(from.phase, to.phase)) return undefined
  if (from.person.sex !== to.person.sex || from.person.setting !== to.person.setting) return undefined
  const rest = new Map(from.facts.map((f) => [f.column.key, f]))
  const come: Fact[] = []
  for (const fact of to.facts) {
    const before = rest.get(fact.column.key)
    if (before && same(before, fact)) rest.delete(fact.column.key)
    else come.push(fact)
  }
  return { gone: [...rest.values()], come }
}
