import type { Draft } from './draft.ts'

type Row = { laterality: string; broad: boolean; level: string; phase?: number }
const group = (laterality: string) => (laterality === 'left' || laterality === 'right' ? laterality : 'both')
const groupKey = (r: Row) => `${r.level}|${group(r.laterality)}|${r.phase ?? ''}`

/** Rows of `something_else` are averages; which rows each averages, and how much each row weighs. */
export type Averages = { broad: { row: number; members: readonly number[] }[]; weight: Float64Array; mirror: Uint32Array }
export function averages(rows: readonly Row[], weight: Float64Array, mirror: Uint32Array): Averages {
  const members = new Map<string, number[]>()
  rows.forEach((r, i) => {
    if (r.broad) return
    const key = groupKey(r)
    const known = members.get(key)
    if (known) known.push(i)
    else members.set(key, [i])
  })
  const broad = rows.flatMap((r, i) => (r.broad ? [{ row: i, members: members.get(groupKey(r)) ?? [] }] : []))
  return { broad, weight, mirror }
}

/**
 * Fills the classes of averaged rows, each of which has one of its own, in every variant of a draft of `n` states. Mirror pairs are added
 * together first, so that mirror images stay exact.
 */
export function average({ p, of, count }: Draft, n: number, { broad, weight, mirror }: Averages): void {
  const sums = new Float64Array(n)
  for (let at = 0; at < p.length; at += count * n)
    for (const { row, members } of broad) {
      const own = mirror[row] === row
      sums.fill(0)
      let all = 0
      for (const m of members) {
        const twin = mirror[m]!
        if (own && twin < m) continue
        const paired = own && twin !== m
        const w = weight[m]!
        const v = weight[twin]!
        const a = at + of[m]! * n
        const b = at + of[twin]! * n
        if (paired) for (let s = 0; s < n; s++) sums[s]! += w * p[a + s]! + v * p[b + s]!
        else for (let s = 0; s < n; s++) sums[s]! += w * p[a + s]!
        all += paired ? w + v : w
      }
      for (let s = 0; s < n; s++) p[at + of[row]! * n + s] = all > 0 ? sums[s]! / all : 1 / n
    }
}
