import type { Model } from '../model.ts'
import type { Posterior } from '../posterior.ts'

/** A cause likelier than this is taken as no likelier by who wants it confirmed. */
const EVEN = 0.5

const known = new WeakMap<Posterior, Posterior>()
/**
 * The posterior in the eyes of somebody who wants the likeliest cause confirmed: it has at most even odds, and the others share the rest as
 * they did. A cause that is all but certain leaves a test nothing to tell, and yet nobody is treated for a haematoma without a scan.
 */
export function doubting(model: Model, posterior: Posterior): Posterior {
  const { cause } = posterior
  let first = 0
  for (let c = 1; c < cause.length; c++) if (cause[c]! > cause[first]!) first = c
  const p = cause[first]!
  if (p <= EVEN || p === 1) return posterior
  let doubted = known.get(posterior)
  if (!doubted) {
    const scale = (c: number) => (c === first ? EVEN / p : (1 - EVEN) / (1 - p))
    doubted = {
      ...posterior,
      hypothesis: posterior.hypothesis.map((w, h) => w * scale(model.hypotheses.cause[h]!)),
      cause: cause.map((w, c) => w * scale(c)),
    }
    known.set(posterior, doubted)
  }
  return doubted
}
