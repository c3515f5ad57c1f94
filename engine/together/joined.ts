import { type Evidence, type Fact, type Mask, variantOf } from '../evidence.ts'
import type { Side } from '../knowledge.ts'
import { statesOf } from '../model/classes.ts'
import { backgroundOf, type Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { rowIn } from '../posterior.ts'

/** P(state) of a column on one side, or of the whole person, under one hypothesis. */
type Distribution = ArrayLike<number>

/** Likelihoods below this are taken as this: findings can be wrong in ways nobody thought of. */
const FLOOR = 1e-12

const allowed = (mask: Mask, d: Distribution): number => {
  let sum = 0
  for (let s = 0; s < mask.length; s++) sum += mask[s]! * d[s]!
  return sum
}
/** Mean grade of a strength, 0 to 5. */
const mean = (d: Distribution) => {
  let sum = 0
  for (let s = 0; s < d.length; s++) sum += s * d[s]!
  return sum
}

/** P(a state that the mask allows | both hypotheses), from what each shows by itself and what is usual. */
function joined({ reference, finding, key }: Column, mask: Mask, a: Distribution, b: Distribution, usual: Distribution): number {
  // The weaker movement is the one that is seen.
  if (finding.kind === 'grade') return allowed(mask, mean(a) <= mean(b) ? a : b)
  if (key === 'affected') return legs(mask, a, b)
  // Where no state is "nothing wrong", the story follows either.
  if (reference < 0) return (allowed(mask, a) + allowed(mask, b)) / 2
  // Noisy-or: each brings what it has beyond what is usual, which is there once.
  const [none, other] = [a[reference]!, b[reference]!]
  const stays = (none * other) / Math.max(usual[reference]!, none, other, FLOOR)
  let shown = 0
  let all = 0
  for (let s = 0; s < mask.length; s++) {
    if (s === reference) continue
    const p = a[s]! + b[s]!
    all += p
    shown += mask[s]! * p
  }
  return mask[reference]! * stays + (all > 0 ? ((1 - stays) * shown) / all : 0)
}
const [LEFT, RIGHT, BOTH, NONE] = [0, 1, 2, 3]
/** Left, right, both or none, when each hypothesis weakens its own. */
function legs(mask: Mask, a: Distribution, b: Distribution): number {
  let sum = 0
  for (const i of [LEFT, RIGHT, BOTH, NONE])
    for (const j of [LEFT, RIGHT, BOTH, NONE]) sum += mask[i === NONE ? j : j === NONE || i === j ? i : BOTH]! * a[i]! * b[j]!
  return sum
}

/** One fact, ready to be read under single hypotheses and under pairs. */
export type Reading = {
  fact: Fact
  /** P(fact | hypothesis) */
  alone: (hypothesis: number) => number
  /** P(fact | both hypotheses at once) */
  both: (a: number, b: number) => number
  /** hypotheses of one kind show the same of it */
  kindOf: (hypothesis: number) => number
  /** natural log of P(fact | hypotheses of two kinds at once) */
  logBoth: (kind: number, other: number) => number
}

/** How a fact is read; docs/decisions/model.md says how two hypotheses join. */
export function readingOf(model: Model, evidence: Evidence, fact: Fact): Reading {
  const { column, leak, whole, left, right } = fact
  const n = column.states.length
  const variant = variantOf(column, evidence)
  const parts: { side: Side | undefined; mask: Mask }[] = whole
    ? [{ side: undefined, mask: whole }]
    : [...(left ? [{ side: 'left' as const, mask: left }] : []), ...(right ? [{ side: 'right' as const, mask: right }] : [])]
  const usual = backgroundOf(column.finding, column.states, column.value, evidence.ageBand) ?? Array.from({ length: n }, () => 1 / n)
  const leaked = leak ? leak.p * leak.states.reduce((sum, p, s) => sum + p * parts.reduce((x, { mask }) => x * mask[s]!, 1), 0) : 0
  const through = (p: number) => Math.max(FLOOR, leak ? (1 - leak.p) * p + leaked : p)
  // Most hypotheses are alike in most facts: what was reckoned for one serves all that are of its classes.
  const { count, of } = column.classes
  const kinds = count ** parts.length
  const kindOf = (h: number): number => {
    let kind = 0
    for (const { side } of parts) kind = kind * count + of[rowIn(model, column.over, side === 'right' ? model.mirror[h]! : h)]!
    return kind
  }
  const states = kept((kind) => {
    const classes = parts.length === 1 ? [kind] : [Math.floor(kind / count), kind % count]
    return classes.map((c) => statesOf(column, variant, c))
  })
  const alone = kept((kind) => {
    const d = states(kind)
    let p = 1
    for (let i = 0; i < parts.length; i++) p *= allowed(parts[i]!.mask, d[i]!)
    return through(p)
  })
  const both = kept((pair) => {
    const [first, second] = [states(Math.floor(pair / kinds)), states(pair % kinds)]
    let p = 1
    for (let i = 0; i < parts.length; i++) p *= joined(column, parts[i]!.mask, first[i]!, second[i]!, usual)
    return through(p)
  })
  const logBoth = kept((pair) => Math.log(both(pair)))
  return {
    fact,
    alone: (h) => alone(kindOf(h)),
    both: (a, b) => both(kindOf(a) * kinds + kindOf(b)),
    kindOf,
    logBoth: (kind, other) => logBoth(kind * kinds + other),
  }
}
/** A function of whole numbers that remembers what it answered. */
function kept<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      known.set(key, value)
    }
    return value
  }
}
