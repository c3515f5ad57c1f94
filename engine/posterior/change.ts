import type { Evidence, Fact, Mask } from '../evidence.ts'
import { PHASES } from '../knowledge.ts'

const sameMask = (a: Mask | undefined, b: Mask | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((x, s) => x === b[s]))
const sameLeak = (a: Fact['leak'], b: Fact['leak']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.p === b.p && sameMask(a.states, b.states))
const sameDegree = (a: Fact['degree'], b: Fact['degree']): boolean =>
  a === b || (a?.caused === b?.caused && a?.incidental === b?.incidental && a?.usual === b?.usual)
const same = (a: Fact, b: Fact): boolean =>
  sameDegree(a.degree, b.degree) &&
  a.weight === b.weight &&
  sameMask(a.left, b.left) &&
  sameMask(a.right, b.right) &&
  sameMask(a.whole, b.whole) &&
  sameLeak(a.leak, b.leak)

/** What makes one body of evidence into another of the same person. */
export type Change = {
  /** facts that the one has and the other has not; a fact that weighs otherwise is in both lists */
  gone: Fact[]
  come: Fact[]
  /** by how much each phase is likelier, when that differs */
  phase: readonly number[] | undefined
}
/** @returns undefined where more differs: the person, the examiner, or a phase that was impossible before */
export function changeBetween(from: Evidence, to: Evidence): Change | undefined {
  if (from.person.age !== to.person.age || from.ageBand !== to.ageBand || from.examiner !== to.examiner) return undefined
  const phase = sameMask(from.phase, to.phase) ? undefined : PHASES.map((_, i) => (to.phase?.[i] ?? 1) / (from.phase?.[i] ?? 1))
  if (phase?.some((x) => !Number.isFinite(x))) return undefined
  if (from.person.sex !== to.person.sex || from.person.setting !== to.person.setting) return undefined
  const rest = new Map(from.facts.map((f) => [f.column.key, f]))
  const come: Fact[] = []
  for (const fact of to.facts) {
    const before = rest.get(fact.column.key)
    if (before && same(before, fact)) rest.delete(fact.column.key)
    else come.push(fact)
  }
  const gone = [...rest.values()]
  if (from.silent !== to.silent) {
    const [before, after] = [new Set(from.silent), new Set(to.silent)]
    for (const fact of before) if (!after.has(fact)) gone.push(fact)
    for (const fact of after) if (!before.has(fact)) come.push(fact)
  }
  return { gone, come, phase }
}
