import type { Evidence, Fact } from './evidence.ts'
import type { Side } from './knowledge.ts'
import type { Model } from './model.ts'
import { poweredByClass } from './posterior/likelihood.ts'
import { type Posterior, priorOf, rowIn } from './posterior.ts'
import { type Reading, readingOf } from './together/joined.ts'
import { splitSides } from './why.ts'

/** A finding that one of two causes accounts for. */
export type Explained = { finding: string; side?: Side; value: string }
/** Two causes at once. `p`: how probable the pair is against any one cause that is known here, 0.5 to 1. */
export type Together = { causes: [string, string]; p: number; explains: Record<string, Explained[]> }

/** A finding is left unexplained by a cause that makes it rarer than this. */
const UNEXPLAINED = 0.15
/** A cause explains a finding when without it the finding would be this much rarer. */
const EXPLAINS = 3
/** How many leading causes, partners of each, and hypotheses of lead and partner are tried; those left out only make a pair less likely. */
const TRIED = { leads: 2, partners: 4, ofLead: 4, ofPartner: 16 }

/**
 * Two things at once: when the likeliest causes leave facts unexplained, each is tried together with others. A pair is claimed only when it
 * is likelier than every single cause taken together, and each of the two explains something that the other does not.
 * Sums over the pairs tried are a lower bound, so that rather too few than too many pairs are claimed.
 * @returns the likeliest pair, or undefined
 */
export function twoAtOnce(model: Model, evidence: Evidence, posterior: Posterior): Together | undefined {
  const facts = evidence.facts.map((fact) => readingOf(model, evidence, fact))
  const told = facts.filter(({ fact }) => fact.claims.length > 0 && isAbnormal(fact))
  const known = model.knowledge.causes.length
  const leads = order(posterior.cause.subarray(0, known)).slice(0, TRIED.leads)
  const members = membersOf(model)
  const prior = priorOf(model, evidence.person, evidence.ageBand)
  let best: Together | undefined
  for (const lead of leads) {
    const own = topOf(members[lead]!, (h) => posterior.hypothesis[h]!, TRIED.ofLead)
    const left = told.filter((r) => meanOver(own, posterior.hypothesis, r.alone) < UNEXPLAINED)
    if (!couldPay(model, left, own, posterior, prior)) continue
    const gains = gainsOf(model, evidence, left)
    const worth = gains.map((gain, c) => (c === lead || c >= known || gain <= gains[lead]! ? 0 : prior[c]! * gain))
    for (const partner of order(worth).slice(0, TRIED.partners)) {
      const pair = weigh(model, evidence, { lead, partner, own, prior, facts, left, members, single: posterior.logEvidence })
      if (pair && (!best || pair.p > best.p)) best = pair
    }
  }
  return best
}

type Tried = {
  lead: number
  partner: number
  own: readonly number[]
  prior: Float64Array
  facts: readonly Reading[]
  left: readonly Reading[]
  members: readonly (readonly number[])[]
  /** natural log of the evidence of all single causes together */
  single: number
}
function weigh(model: Model, evidence: Evidence, t: Tried): Together | undefined {
  const { weight, phase } = model.hypotheses
  const sharp = model.knowledge.constants.evidence
  const other = topOf(t.members[t.partner]!, (h) => weight[h]! * likelihood(t.left, sharp, h), TRIED.ofPartner)
  const timed = (h: number) => evidence.phase?.[phase[h]!] ?? 1
  const start = Math.log(t.prior[t.lead]!) + Math.log(t.prior[t.partner]!) + Math.log(model.knowledge.decision.second.value)
  const pairs: { a: number; b: number; log: number }[] = []
  for (const a of t.own)
    for (const b of other) {
      let log = start + Math.log(weight[a]!) + Math.log(weight[b]!) + Math.log(Math.max(timed(a), timed(b)))
      for (const { fact, both } of t.facts) log += fact.weight * sharp * Math.log(both(a, b))
      pairs.push({ a, b, log })
    }
  // Sorted, so that a mirrored case adds up the same numbers in the same order.
  const logs = pairs.map((p) => p.log).sort((x, y) => x - y)
  const most = logs.at(-1)!
  const log = most + Math.log(logs.reduce((sum, x) => sum + Math.exp(x - most), 0))
  const p = 1 / (1 + Math.exp(t.single - log))
  if (p <= 0.5) return undefined
  const { a, b } = pairs.find((x) => x.log === most)!
  const explains = (kept: number): Explained[] =>
    t.facts.flatMap(({ fact, alone, both }) =>
      fact.claims.length > 0 && isAbnormal(fact) && both(a, b) > EXPLAINS * alone(kept) ? explainedIn(fact) : [],
    )
  const [first, second] = [model.causeIds[t.lead]!, model.causeIds[t.partner]!]
  const found = { [first]: explains(b), [second]: explains(a) }
  return Object.values(found).every((list) => list.length > 0) ? { causes: [first, second], p, explains: found } : undefined
}

function isAbnormal({ column, whole, left, right }: Fact): boolean {
  const { reference } = column
  return reference >= 0 && column.key !== 'affected' && [whole, left, right].some((mask) => mask && mask[reference] === 0)
}
const explainedIn = (fact: Fact): Explained[] =>
  fact.claims
    .filter((c) => c.value !== false && (fact.column.value === undefined || c.value === fact.column.value))
    .map((c) => ({ finding: c.finding.id, ...(c.side ? { side: c.side } : {}), value: c.value === true ? 'present' : String(c.value) }))

const members = new WeakMap<Model, number[][]>()
/** Hypotheses of each cause. */
function membersOf(model: Model): readonly (readonly number[])[] {
  let known = members.get(model)
  if (!known) {
    known = model.causeIds.map(() => [])
    for (let h = 0; h < model.hypotheses.count; h++) known[model.hypotheses.cause[h]!]!.push(h)
    members.set(model, known)
  }
  return known
}
/** Indices from the largest weight to the smallest, without those that weigh nothing. */
const order = (weights: ArrayLike<number>): number[] =>
  Array.from({ length: weights.length }, (_, i) => i)
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
/** The heaviest few; those that weigh as much as the last of them come along, or mirroring would show. */
function topOf(from: readonly number[], weight: (h: number) => number, count: number): number[] {
  const sorted = from.map((h) => ({ h, w: weight(h) })).sort((a, b) => b.w - a.w || a.h - b.h)
  const last = sorted[Math.min(count, sorted.length) - 1]!.w
  return sorted.filter(({ w }) => w >= last).map(({ h }) => h)
}
function meanOver(list: readonly number[], weights: Float64Array, value: (h: number) => number): number {
  let sum = 0
  let all = 0
  for (const h of list) {
    sum += weights[h]! * value(h)
    all += weights[h]!
  }
  return all > 0 ? sum / all : 1
}
const likelihood = (facts: readonly Reading[], sharp: number, h: number): number =>
  facts.reduce((p, { fact, alone }) => p * alone(h) ** (fact.weight * sharp), 1)
/** Even if a partner explained all that is left with certainty, would that outweigh how rarely two come together? */
function couldPay(model: Model, left: readonly Reading[], own: readonly number[], posterior: Posterior, prior: Float64Array): boolean {
  const sharp = model.knowledge.constants.evidence
  let most = Math.log(model.knowledge.decision.second.value * Math.max(...prior))
  for (const { fact, alone } of left) most -= fact.weight * sharp * Math.log(meanOver(own, posterior.hypothesis, alone))
  return most > 0
}
/** P(the facts | cause) by cause, each fact by itself, over the cause's hypotheses. */
function gainsOf(model: Model, evidence: Evidence, facts: readonly Reading[]): Float64Array {
  const { weight, cause } = model.hypotheses
  const sharp = model.knowledge.constants.evidence
  const out = new Float64Array(model.causeIds.length)
  const weights = weight.slice()
  for (const { fact } of facts)
    for (const { fact: one } of splitSides([fact])) {
      const { powered, of } = poweredByClass(model, evidence, one, one.weight * sharp)
      const { over } = one.column
      for (let h = 0; h < weights.length; h++) weights[h]! *= powered[of[rowIn(model, over, h)]!]!
    }
  // Mirror images are added together first, so that a mirrored case gains the same to the last bit.
  const paired = 2 * model.hypotheses.pairs
  for (let h = 0; h < paired; h += 2) out[cause[h]!]! += weights[h]! + weights[h + 1]!
  for (let h = paired; h < weights.length; h++) out[cause[h]!]! += weights[h]!
  return out
}
