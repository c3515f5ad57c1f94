import type { Evidence, Fact } from './evidence.ts'
import { SIDES, type Side } from './knowledge.ts'
import { membersOf } from './model/members.ts'
import type { Model } from './model.ts'
import { infer, likelihoodsOf, type Posterior, priorOf } from './posterior.ts'
import { type Reading, readingOf } from './together/joined.ts'
import { splitSides } from './why.ts'

/** A finding that one of two causes accounts for. */
type Explained = { finding: string; side?: Side; value: string }
/** Two causes at once. `p`: how probable the pair is against any one cause that is known here, 0.5 to 1. */
export type Together = { causes: [string, string]; p: number; explains: Record<string, Explained[]> }

/** A finding is left unexplained by a cause that makes it rarer than this. */
const UNEXPLAINED = 0.15
/** A cause explains a finding when without it the finding would be this much rarer. */
const EXPLAINS = 3
/**
 * How many leading causes, partners of each, and hypotheses of lead and partner are tried. What is left out of lead and partner counts as
 * if it went on as those that are tried.
 */
const TRIED = { leads: 2, partners: 4, ofLead: 4, ofPartner: 16 }

/**
 * Two things at once: when the likeliest causes leave facts unexplained, each is tried together with others. A pair is claimed only when it
 * is likelier than every single cause taken together, and each of the two explains something that the other does not.
 * @returns the likeliest pair, or undefined
 */
export function twoAtOnce(model: Model, evidence: Evidence): Together | undefined {
  // Pairs and single causes are held against each other by what was told; what nobody mentions would count against a pair twice.
  const posterior = infer(model, { ...evidence, silent: [], likeness: undefined })
  const readings = new Map<Fact, Reading>()
  const reading = (fact: Fact): Reading => {
    const known = readings.get(fact) ?? readingOf(model, evidence, fact)
    readings.set(fact, known)
    return known
  }
  const told = evidence.facts.filter((fact) => fact.claims.length > 0 && isAbnormal(fact)).map(reading)
  const known = model.knowledge.causes.length
  const leads = leadsOf(model, evidence, posterior)
  const members = membersOf(model)
  const prior = priorOf(model, evidence.person, evidence.ageBand)
  let best: Together | undefined
  for (const lead of leads) {
    const own = topOf(members[lead]!, (h) => posterior.hypothesis[h]!, TRIED.ofLead)
    const covered = shareOf(members[lead]!, own, (h) => posterior.hypothesis[h]!)
    const left = told.filter((r) => meanOver(own, posterior.hypothesis, r.alone) < UNEXPLAINED)
    if (!couldPay(model, left, own, posterior, prior)) continue
    // Each side counts as a fact by itself.
    const sides = splitSides(left.map(({ fact }) => fact)).map(({ fact }) => fact)
    const gains = likelihoodsOf(model, evidence, sides)
    const worth = gains.map((gain, c) => (c === lead || c >= known || gain <= gains[lead]! ? 0 : prior[c]! * gain))
    const facts = evidence.facts.map(reading)
    for (const partner of order(worth).slice(0, TRIED.partners)) {
      const pair = weigh(model, evidence, { lead, partner, own, prior, facts, left, members, covered, single: posterior.logEvidence })
      if (pair && (!best || pair.p > best.p)) best = pair
    }
  }
  return best
}

/** The likeliest causes, and where both legs show something, the likeliest of each leg seen by itself: a pair may have one in each. */
function leadsOf(model: Model, evidence: Evidence, posterior: Posterior): number[] {
  const likeliest = ({ cause }: Posterior) => order(cause.subarray(0, model.knowledge.causes.length))
  const leads = likeliest(posterior).slice(0, TRIED.leads)
  const shows = (side: Side) => evidence.facts.some((f) => isAbnormal(f) && f[side]?.[f.column.reference] === 0)
  if (SIDES.every(shows)) for (const side of SIDES) leads.push(...likeliest(infer(model, ofLeg(evidence, side))).slice(0, 1))
  return [...new Set(leads)]
}
/** What is known of one leg and of the whole person, as if that leg alone were weak. */
function ofLeg(evidence: Evidence, side: Side): Evidence {
  const facts = evidence.facts.flatMap((fact): Fact[] => {
    const { column, whole, [side]: own } = fact
    if (column.key === 'affected') return [{ ...fact, whole: column.states.map((s) => (s === side ? 1 : 0)) }]
    return whole ? [fact] : own ? [{ ...fact, left: undefined, right: undefined, [side]: own }] : []
  })
  return { ...evidence, silent: [], likeness: undefined, facts }
}

type Tried = {
  lead: number
  partner: number
  own: readonly number[]
  prior: Float64Array
  facts: readonly Reading[]
  left: readonly Reading[]
  members: readonly Uint32Array[]
  /** natural log of the share of the lead's own probability that `own` hold */
  covered: number
  /** natural log of the evidence of all single causes together */
  single: number
}
function weigh(model: Model, evidence: Evidence, t: Tried): Together | undefined {
  const { weight, phase } = model.hypotheses
  const sharp = model.knowledge.constants.evidence
  const theirs = (h: number) => weight[h]! * likelihood(t.left, sharp, h)
  const other = topOf(t.members[t.partner]!, theirs, TRIED.ofPartner)
  const timed = (h: number) => evidence.phase?.[phase[h]!] ?? 1
  const start =
    Math.log(t.prior[t.lead]!) +
    Math.log(t.prior[t.partner]!) +
    Math.log(model.knowledge.decision.second.value) -
    t.covered -
    shareOf(t.members[t.partner]!, other, theirs)
  const { own } = t
  // One for each pair, those of the first of `own` first.
  const logs = Float64Array.from(own.flatMap((a) => other.map((b) => start + logOf(weight[a]!, weight[b]!, Math.max(timed(a), timed(b))))))
  for (const { fact, kindOf, logBoth } of t.facts) {
    const exponent = fact.weight * sharp
    const kinds = other.map(kindOf)
    let at = 0
    for (const a of own) {
      const mine = kindOf(a)
      let last = -1
      let log = 0
      // Neighbours are mostly alike.
      for (const kind of kinds) {
        if (kind !== last) log = exponent * logBoth(mine, kind)
        last = kind
        logs[at++]! += log
      }
    }
  }
  // Sorted, so that a mirrored case adds up the same numbers in the same order.
  const sorted = logs.toSorted()
  const most = sorted.at(-1)!
  const log = most + Math.log(sorted.reduce((sum, x) => sum + Math.exp(x - most), 0))
  const p = 1 / (1 + Math.exp(t.single - log))
  if (p <= 0.5) return undefined
  const best = logs.indexOf(most)
  const [a, b] = [own[Math.floor(best / other.length)]!, other[best % other.length]!]
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

/** Indices from the largest weight to the smallest, without those that weigh nothing. */
const order = (weights: ArrayLike<number>): number[] =>
  Array.from({ length: weights.length }, (_, i) => i)
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
/** The heaviest few; those that weigh as much as the last of them come along, or mirroring would show. */
function topOf(from: Uint32Array, weight: (h: number) => number, count: number): number[] {
  const sorted = Array.from(from, (h) => ({ h, w: weight(h) })).sort((a, b) => b.w - a.w || a.h - b.h)
  const last = sorted[Math.min(count, sorted.length) - 1]!.w
  return sorted.filter(({ w }) => w >= last).map(({ h }) => h)
}
/** Natural log of the share of what all weigh that a few of them weigh. */
function shareOf(all: Uint32Array, few: readonly number[], weight: (h: number) => number): number {
  const sum = (list: Iterable<number>) => {
    const weights = Array.from(list, weight).sort((a, b) => a - b)
    return weights.reduce((a, b) => a + b, 0)
  }
  return Math.log(sum(few) / sum(all))
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
const logOf = (...factors: number[]): number => factors.reduce((sum, x) => sum + Math.log(x), 0)
const likelihood = (facts: readonly Reading[], sharp: number, h: number): number =>
  facts.reduce((p, { fact, alone }) => p * alone(h) ** (fact.weight * sharp), 1)
/** Even if a partner explained all that is left with certainty, would that outweigh how rarely two come together? */
function couldPay(model: Model, left: readonly Reading[], own: readonly number[], posterior: Posterior, prior: Float64Array): boolean {
  const sharp = model.knowledge.constants.evidence
  let most = Math.log(model.knowledge.decision.second.value * Math.max(...prior))
  for (const { fact, alone } of left) most -= fact.weight * sharp * Math.log(meanOver(own, posterior.hypothesis, alone))
  return most > 0
}
