/** A share of cases with its Wilson 95 % interval; all but the counts lie in 0-1. `of` may be 0, then `share` is undefined. */
export type Share = { count: number; of: number; share: number | undefined; low: number; high: number }
/** Two-sided 95 % point of the standard normal distribution. */
const Z = 1.959963984540054

/** Wilson's score interval (Wilson 1927, J Am Stat Assoc 22:209), which stays honest for few cases and shares near 0 or 1. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: undefined, low: 0, high: 1 }
  const p = count / of
  const z2 = (Z * Z) / of
  const middle = (p + z2 / 2) / (1 + z2)
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of))) / (1 + z2)
  return { count, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** How many of `items` are true; those that cannot be judged (undefined) are left out of both counts. */
export function shareTrue(items: readonly (boolean | undefined)[]): Share {
  const judged = items.filter((x) => x !== undefined)
  return shareOf(judged.filter(Boolean).length, judged.length)
}

type Likely = readonly { id: string; p: number }[]
/**
 * Brier score of one answer over all causes (Brier 1950): sum of squared differences from what was true; 0 best, 2 worst.
 * Causes that count as the same answer are taken together.
 */
export function brier(answer: Likely, right: ReadonlySet<string>): number {
  let inRight = 0
  let others = 0
  for (const { id, p } of answer) {
    if (right.has(id)) inRight += p
    else others += p * p
  }
  return (1 - inRight) ** 2 + others
}

export type Bin = { from: number; to: number; n: number; said: number; true: number }
/**
 * Reliability of stated probabilities in bins of equal width: mean stated probability against the share that was right.
 * Empty bins are left out; 1 belongs to the last bin.
 */
export function reliability(stated: readonly { p: number; right: boolean }[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, i) => {
    const inside = stated.filter(({ p }) => Math.min(bins - 1, Math.floor(p * bins)) === i)
    const n = inside.length
    return {
      from: i / bins,
      to: (i + 1) / bins,
      n,
      said: inside.reduce((sum, { p }) => sum + p, 0) / n,
      true: inside.filter(({ right }) => right).length / n,
    }
  }).filter(({ n }) => n > 0)
}
/** Expected calibration error (Naeini 2015): the bins' distance from the diagonal, weighted by their size; 0 best, 1 worst. */
export function calibrationError(bins: readonly Bin[]): number | undefined {
  const all = bins.reduce((sum, b) => sum + b.n, 0)
  return all === 0 ? undefined : bins.reduce((sum, b) => sum + (b.n / all) * Math.abs(b.said - b.true), 0)
}

export const mean = (xs: readonly number[]): number | undefined => (xs.length === 0 ? undefined : xs.reduce((a, b) => a + b, 0) / xs.length)
/** Quantile `q` (0-1), between neighbours in proportion (the usual type 7 of Hyndman and Fan 1996). */
export function quantile(xs: readonly number[], q: number): number | undefined {
  if (xs.length === 0) return undefined
  const sorted = [...xs].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)]!
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low)
}
