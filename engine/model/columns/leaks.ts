import type { Finding, Table } from '../../knowledge.ts'

/** What an older illness shows in a column whatever the new cause: with the risk `when` known, this often and in these states. */
export type Leak = { when: string; p: number; states: readonly number[] }

/** The leaks of one column. A leak that says only "weak" leaves the grades that an old weakness leaves. */
export function leaksOf(
  f: Finding,
  {
    value,
    states,
    reference,
    oldWeakness,
  }: { value: string | undefined; states: readonly string[]; reference: number; oldWeakness: Table },
): Leak[] {
  if (reference < 0) return []
  return f.leaks.flatMap((leak) => {
    const p = value === undefined ? leak.p : leak.p * (leak.states ? (leak.states[value] ?? 0) : 1)
    if (p <= 0) return []
    const weak = leak.states?.weak ?? 0
    const named = states.map((s) => (value === undefined ? (leak.states?.[s] ?? weak * (oldWeakness[s] ?? 0)) : 0))
    const all = named.reduce((a, b) => a + b, 0)
    const shown = named.map((x, i) => (all > 0 ? x / all : i === reference ? 0 : 1 / (states.length - 1)))
    return [{ when: leak.when, p, states: shown }]
  })
}
