/** Milliseconds that each call took, in order of the list. */
export const timed = <T>(list: readonly T[], work: (x: T) => unknown): number[] =>
  list.map((x) => {
    const begun = performance.now()
    work(x)
    return performance.now() - begun
  })

/** The value below which a share `q` (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!
}

/**
 * Mean milliseconds of one piece of work in the best of some rounds over a list: on a machine shared with others the best round is the one
 * that was disturbed least.
 */
export function bestMean<T>(list: readonly T[], rounds: number, work: (x: T) => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    for (const x of list) work(x)
    best = Math.min(best, performance.now() - begun)
  }
  return best / list.length
}
