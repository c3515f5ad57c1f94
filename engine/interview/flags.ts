import { type Evidence, leakFor } from '../evidence.ts'
import type { Condition, Finding, Rule, Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import type { Posterior } from '../posterior.ts'
import { informs } from '../question/informs.ts'
import { liveOf } from '../question/live.ts'
import { namedIn } from '../urgency/candidates.ts'
import { holds, rankOf, type Said, type UrgencyResult } from '../urgency.ts'
import { type Affected, sidesOf } from './asking.ts'

/** P(a finding has one of the values that a test accepts, on one of the sides it is asked of at least), from what is known now. */
export type Chance = (id: string, test: (value: string) => boolean) => number

/** Reads off the posterior what each finding would be. */
export function likely(model: Model, evidence: Evidence, posterior: Posterior, affected: Affected): Chance {
  const live = liveOf(model, posterior)
  const known = new Map<string, readonly number[]>()
  const statesOf = (column: Column, side: Side | undefined): readonly number[] => {
    const key = `${column.key}|${side ?? ''}`
    const before = known.get(key)
    if (before) return before
    const { p } = informs(model, evidence, column, live, side, 0)
    const leak = leakFor(evidence, column)
    const out = leak ? p.map((x, s) => (1 - leak.p) * x + leak.p * leak.states[s]!) : p
    known.set(key, out)
    return out
  }
  return (id, test) => {
    const f = model.findings.get(id)
    const columns = model.columnsOf.get(id) ?? []
    // What the model has no table for (how long ago it began) may be anything.
    if (!f || columns.length === 0) return 0.5
    let none = 1
    for (const side of sidesOf(f, affected))
      for (const column of columns) {
        const p = statesOf(column, column.sided ? side : undefined)
        if (column.value !== undefined) none *= test(column.value) ? 1 - p[1]! : 1
        else none *= 1 - column.states.reduce((sum, s, i) => sum + (test(s) ? p[i]! : 0), 0)
      }
    return Math.min(1, Math.max(0, 1 - none))
  }
}

/** Which states of a finding make a condition on it true. */
function accepts(condition: Extract<Condition, { finding: string }>, f: Finding | undefined): (state: string) => boolean {
  const { is, below, from } = condition
  if (is) return (state) => is.map(String).includes(state)
  const bins = f?.bins ?? []
  // A state accepts where any of its values does: nine points of ten are among "severe", which begins at seven.
  return (state) => {
    const i = bins.findIndex((b) => b.state === state)
    if (i < 0)
      return (
        Number.isFinite(Number(state)) && (below === undefined || Number(state) < below) && (from === undefined || Number(state) >= from)
      )
    const least = bins[i - 1]?.below ?? f?.range?.[0] ?? Number.NEGATIVE_INFINITY
    const end = bins[i]!.below
    const reaches = from === undefined || (end === undefined ? (f?.range?.[1] ?? Number.POSITIVE_INFINITY) >= from : end > from)
    return (below === undefined || least < below) && reaches
  }
}

/**
 * How probable it is that answers make a condition true. Findings count as independent; only those that `open` lets through can
 * still be answered.
 */
export function chance(model: Model, condition: Condition, said: Said, open: (id: string) => boolean, p: Chance): number {
  if (holds(condition, said)) return 1
  if (typeof condition === 'string') return open(condition) ? p(condition, (v) => v === 'true') : 0
  if ('age' in condition || 'affected' in condition) return 0
  if ('both_sides' in condition) return open(condition.both_sides) ? p(condition.both_sides, (v) => v === 'true') / 2 : 0
  if ('all' in condition) return condition.all.reduce((all, c) => (all === 0 ? 0 : all * chance(model, c, said, open, p)), 1)
  if ('any' in condition) return 1 - condition.any.reduce((none, c) => none * (1 - chance(model, c, said, open, p)), 1)
  return open(condition.finding) ? p(condition.finding, accepts(condition, model.findings.get(condition.finding))) : 0
}

/**
 * A finding whose answer could raise the level. `worth`: chance that it does, times the steps it would raise the level by. `near`: a rule,
 * of which something else was told already, hangs on this answer alone.
 */
export type Flag = { id: string; worth: number; near: boolean; rules: Rule[] }

/** How and when it began and what the leg cannot do: everybody tells that, and most rules name it. */
const WHEN_AND_WHAT = /^(onset|difficulty)\./

/** What confirms a level that only expected harm holds counts as half a step: it makes sure that no later answer lowers it. */
const CONFIRMS = 0.5

/** Every finding whose answer could still raise the level, or the floor up to it; most worth asking first. */
export function flagsOf(
  model: Model,
  { level, floor }: Pick<UrgencyResult, 'level' | 'floor'>,
  said: Said,
  open: (id: string) => boolean,
  p: Chance,
): Flag[] {
  const found = new Map<string, Flag>()
  for (const rule of model.knowledge.rules) {
    const above = rankOf(rule.level) - rankOf(level)
    if (above < 0 || (floor && rankOf(rule.level) <= rankOf(floor))) continue
    const now = chance(model, rule.when, said, open, p)
    if (now === 0) continue
    const ids = new Set(namedIn(rule.when))
    const told = [...ids].some((id) => !WHEN_AND_WHAT.test(id) && said.by.get(id)?.some((c) => c.value !== false))
    for (const id of ids) {
      if (!open(id)) continue
      const worth = Math.max(CONFIRMS, above) * (now - chance(model, rule.when, said, (x) => x !== id && open(x), p))
      if (worth <= 0) continue
      const flag = found.get(id) ?? { id, worth: 0, near: false, rules: [] }
      flag.worth = Math.max(flag.worth, worth)
      flag.near ||= told && chance(model, rule.when, said, (x) => x === id, p) > 0
      flag.rules.push(rule)
      found.set(id, flag)
    }
  }
  return [...found.values()].sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
}
