import { AGE_BANDS, type Finding, type Table } from '../../knowledge.ts'

/** Index of the state that says "nothing wrong", or -1. */
export const referenceState = (states: readonly string[]): number =>
  states.findIndex((s) => ['false', 'normal', 'flexor', 'negative', 'none', '5'].includes(s))

/** A probability or a table as P(state), in the order of the states; a bare number is that of anything but the reference. */
export const tableOf = (p: number | Table, states: readonly string[], value: string | undefined): number[] => {
  if (value !== undefined) {
    const q = typeof p === 'number' ? p : (p[value] ?? 0)
    return [1 - q, q]
  }
  if (typeof p === 'number') {
    const reference = referenceState(states)
    return states.map((_, s) => (s === reference ? 1 - p : p / (states.length - 1)))
  }
  const raw = states.map((s) => p[s] ?? 0)
  const sum = raw.reduce((a, b) => a + b, 0)
  return sum > 0 ? raw.map((x) => x / sum) : raw.map(() => 1 / raw.length)
}
/** P(a value that no cause and no background names): hardly ever. */
const UNNAMED = 0.002

/** P(state) in people without the cause in question; `undefined` when the knowledge says nothing of it. */
export function backgroundOf(f: Finding, states: readonly string[], value: string | undefined, ageBand: number): number[] | undefined {
  const b = f.background
  if (!b) return value === undefined ? undefined : [1 - UNNAMED, UNNAMED]
  if (value !== undefined && (typeof b.p === 'number' || !(value in b.p))) return [1 - UNNAMED, UNNAMED]
  const base = tableOf(b.p, states, value)
  if (!b.by_age) return base
  // A value of an any-of finding grows with age as the whole finding does, from what it is in middle age.
  if (value !== undefined) {
    const q = Math.min(0.95, (base[1]! * b.by_age[AGE_BANDS[ageBand]!]) / Math.max(0.01, b.by_age['40-64']))
    return [1 - q, q]
  }
  const present = b.by_age[AGE_BANDS[ageBand]!]
  const reference = referenceState(states)
  if (reference < 0) return base
  const off = base.map((p, i) => (i === reference ? 0 : p))
  const sum = off.reduce((a, c) => a + c, 0) || 1
  return base.map((_, i) => (i === reference ? 1 - present : (present * off[i]!) / sum))
}
