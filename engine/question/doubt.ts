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

/** A cause less likely than this is not brought up again. */
const GONE = 1e-5

/** What those that must be told apart have together. */
const AMONG = 0.95

/**
 * The posterior in the eyes of somebody who must tell these causes apart, however unlikely some of them are by now: they share most of it
 * evenly, all others the rest as they did.
 */
export function apart(model: Model, posterior: Posterior, causes: readonly string[]): Posterior {
  const { cause } = posterior
  const among = new Set(causes.map((id) => model.causeIndex.get(id) ?? -1).filter((c) => c >= 0 && cause[c]! > GONE))
  const others = cause.reduce((sum, p, c) => sum + (among.has(c) ? 0 : p), 0)
  if (among.size === 0 || others <= GONE) return posterior
  const scale = (c: number) => (among.has(c) ? AMONG / among.size / cause[c]! : (1 - AMONG) / others)
  return {
    ...posterior,
    hypothesis: posterior.hypothesis.map((w, h) => w * scale(model.hypotheses.cause[h]!)),
    cause: cause.map((w, c) => w * scale(c)),
  }
}
