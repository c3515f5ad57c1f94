/** Parts of a doubling that are tabulated; a Taylor series of degree 3 bridges what is left, to a relative error below 1e-13. */
const STEPS = 1024
const BITS = 10
const PARTS = Float64Array.from({ length: STEPS }, (_, j) => 2 ** (j / STEPS))
const HALVINGS = Float64Array.from({ length: 1024 }, (_, k) => 2 ** -k)
const PER_STEP = Math.LN2 / STEPS
const STEPS_PER = -STEPS / Math.LN2
/** Exponents below this give 0: e^-690 is about 1e-300. */
const LEAST = -690

/** Replaces every x by e^(x - most), where `most` is the largest of them. The same as Math.exp to 1e-13, in a fraction of the time. */
export function exponentiate(x: Float64Array, most: number): void {
  // Mirror pairs that follow each other are often alike; then the result of the row before the last is this row's too.
  let before = Number.NaN
  let last = Number.NaN
  for (let i = 0; i < x.length; i++) {
    const raw = x[i]!
    const same = raw === before
    before = last
    last = raw
    if (same) {
      x[i] = x[i - 2]!
      continue
    }
    const y = raw - most
    if (y < LEAST) {
      x[i] = 0
      continue
    }
    // e^y = 2^-halvings * 2^(part / STEPS) * e^rest
    const down = (y * STEPS_PER + 0.5) | 0
    const rest = y + down * PER_STEP
    const halvings = (down + STEPS - 1) >> BITS
    const part = (halvings << BITS) - down
    x[i] = HALVINGS[halvings]! * PARTS[part]! * (1 + rest * (1 + rest * (0.5 + rest * (1 / 6))))
  }
}
