import type { Evidence, Fact, Mask } from './evidence.ts'
import type { Finding, Origin, Side } from './knowledge.ts'
import type { Space } from './model/columns.ts'
import { type Pairs, pairsIn } from './model/pairs.ts'
import { type Runs, runsOf } from './model/runs.ts'
import type { Model } from './model.ts'
import { byClass, isAcross, poweredByClass } from './posterior/likelihood.ts'
import { type LiveRows, liveRows, type RowSums, rowSums, rowWeights } from './posterior/rows.ts'
import { infer, mirrorOf, type Posterior } from './posterior.ts'
import { type Cumulated, cumulate } from './question/weights.ts'

/**
 * What one finding does to one cause: `shift` is the change of its log odds (natural logarithm), averaged over learning the finding
 * first and last, when everything else is known: the two ends of the Shapley average.
 * (Lundberg and Lee 2017 average over all orders; two suffice to show both what a sign says by itself and what it adds.) Both begin with knowing which leg is weak. `expected` is how probable the finding is then under this cause, `otherwise` under all other causes.
 */
export type Reason = {
  finding: string
  side?: Side
  value: string
  shift: number
  expected: number
  otherwise: number
  sources: string[]
  basis: 'source' | 'estimate' | 'anatomy'
}
/** A finding that a cause does not account for. */
export type Unexplained = { finding: string; side?: Side; value: string; expected: number }

/** Shifts smaller than this are not worth telling. */
const SAYS_LITTLE = 0.05
/** What is less likely than this says nothing of its cause. */
const NEGLIGIBLE = 1e-15
/** A shift smaller than this is none. */
const ROUNDING = 1e-9

type Split = { fact: Fact; side: Side | undefined }
/** One fact for each side, so that each leg's finding gives its own reason. */
export const splitSides = (facts: readonly Fact[]): Split[] =>
  facts.flatMap((f) => {
    if (f.whole) return [{ fact: f, side: undefined }]
    const one = (side: Side, mask: Mask | undefined): Split[] =>
      mask
        ? [
            {
              fact: {
                ...f,
                left: side === 'left' ? mask : undefined,
                right: side === 'right' ? mask : undefined,
                claims: f.claims.filter((c) => c.side === side),
              },
              side,
            },
          ]
        : []
    return [...one('left', f.left), ...one('right', f.right)]
  })

/** What one space's rows weigh before and after the findings: all of them, and those of each cause that is told of. */
type Weighed = { prior: Cumulated; posterior: LiveRows; told: ReadonlyMap<number, Paired> }
/** Rows of one cause, and what each weighs in it. */
type Paired = { row: Uint32Array; prior: Float64Array; posterior: Float64Array }

function weighed(model: Model, space: Space, posterior: Posterior, prior: RowSums, causes: readonly number[]): Weighed {
  const pairs = pairsIn(model, space)
  const before = pairSums(model, pairs, prior.hypothesis)
  const after = pairSums(model, pairs, posterior.hypothesis)
  const told = causes.map((c): [number, Paired] => {
    const list = pairs.byCause[c]!
    const take = (from: Float64Array) => Float64Array.from(list, (at) => from[at]!)
    return [c, { row: Uint32Array.from(list, (at) => pairs.row[at]!), prior: take(before), posterior: take(after) }]
  })
  return {
    prior: cumulate(prior[space], mirrorOf(model, space)),
    posterior: liveRows(rowWeights(model, posterior)[space], model.spans[space], NEGLIGIBLE),
    told: new Map(told),
  }
}
/** Mirror images that share a pair are added together first, so that mirroring a case mirrors its reasons to the last bit. */
function pairSums(model: Model, { row, of }: Pairs, hypothesis: Float64Array): Float64Array {
  const out = new Float64Array(row.length)
  const paired = 2 * model.hypotheses.pairs
  for (let i = 0; i < of.length; i++) {
    const at = of[i]!
    const together = i + 1 < paired && i % 2 === 0 && at === of[i + 1]
    out[at]! += together ? hypothesis[i]! + hypothesis[i + 1]! : hypothesis[i]!
    if (together) i++
  }
  return out
}

/**
 * A fact's effect on what rows weigh: the sums without it and with it; and the weights before all findings times its powered likelihood
 * (`alone`) and times its likelihood (`seen`).
 */
type Effect = { without: number; withIt: number; alone: number; seen: number }
/** Of one cause also what its patterns that fit the rest expect: the weights without the fact times its likelihood. */
type OwnEffect = Effect & { plain: number }
type ByClass = { likelihood: Float64Array; powered: Float64Array; of: Uint16Array; runs: Runs; across: boolean }

/** Of all rows. Units of two rows are added together first. */
function effectOnAll({ prior, posterior }: Weighed, { likelihood, powered, of, runs, across }: ByClass): Effect {
  const out = { without: 0, withIt: 0, alone: 0, seen: 0 }
  for (let k = 0; k < posterior.row.length; k++) {
    const r = posterior.row[k]!
    const a = of[r]!
    const x = posterior.first[k]!
    const unlearnt = x / powered[a]!
    if (posterior.paired[k] === 1) {
      const b = of[r + 1]!
      const y = posterior.second[k]!
      const other = y / powered[b]!
      out.without += unlearnt + other
      out.withIt += x + y
    } else {
      out.without += unlearnt
      out.withIt += x
    }
  }
  const [here, there] = across ? [runs.second, runs.first] : [runs.first, runs.second]
  for (let r = 0; r < runs.count; r++) {
    const from = runs.row[r]!
    const to = runs.row[r + 1]!
    const [a, b] = [here[r]!, there[r]!]
    if (runs.paired[r] === 1) {
      const [x, y] = [prior.first[to]! - prior.first[from]!, prior.second[to]! - prior.second[from]!]
      out.alone += powered[a]! * x + powered[b]! * y
      out.seen += likelihood[a]! * x + likelihood[b]! * y
    } else {
      const x = prior.both[to]! - prior.both[from]!
      out.alone += powered[a]! * x
      out.seen += likelihood[a]! * x
    }
  }
  return out
}
/** Of one cause's rows. Mirror rows of a cause stand side by side and are added together first. */
function effectOnCause(
  { row, prior, posterior }: Paired,
  { likelihood, powered, of }: ByClass,
  mirror: Uint32Array | undefined,
): OwnEffect {
  const out = { without: 0, withIt: 0, plain: 0, alone: 0, seen: 0 }
  let [a, l, w, p, q] = [0, 0, 0, 0, 0]
  for (let i = 0; i < row.length; i++) {
    const r = row[i]!
    const k = of[r]!
    const x = posterior[i]!
    a += prior[i]! * powered[k]!
    l += prior[i]! * likelihood[k]!
    if (x >= NEGLIGIBLE) {
      const unlearnt = x / powered[k]!
      w += unlearnt
      p += x
      q += unlearnt * likelihood[k]!
    }
    if (mirror && mirror[r] !== r && row[i + 1] === mirror[r]) continue
    out.alone += a
    out.seen += l
    out.without += w
    out.withIt += p
    out.plain += q
    a = l = w = p = q = 0
  }
  return out
}

const abnormal = (fact: Fact) => {
  const { reference } = fact.column
  const mask = fact.whole ?? fact.left ?? fact.right!
  return reference >= 0 && mask[reference] === 0
}
const saidOf = (fact: Fact): string => {
  const { column } = fact
  if (column.value !== undefined) return (fact.whole ?? fact.left ?? fact.right!)[1] === 1 ? column.value : `no ${column.value}`
  const claim = fact.claims[0]
  if (!claim) return ''
  if (claim.value === true) return 'present'
  if (claim.value === false) return 'absent'
  return String(claim.value)
}

/** Every cause's reasons, strongest first. */
export function explain(
  model: Model,
  evidence: Evidence,
  posterior: Posterior,
  causes: readonly string[],
): Record<string, { reasons: Reason[]; unexplained: Unexplained[] }> {
  if (causes.length === 0) return {}
  const { causeIds } = model
  const sharp = model.knowledge.constants.evidence
  const out: Record<string, { reasons: Reason[]; unexplained: Unexplained[] }> = Object.fromEntries(
    causes.map((c) => [c, { reasons: [], unexplained: [] }]),
  )
  // Whoever asks why knows which leg it is.
  const before = infer(model, { ...evidence, facts: evidence.facts.filter((f) => f.column.key === 'affected'), phase: undefined })
  const first = rowSums(model, before)
  const told = causes.map((id) => causeIds.indexOf(id))
  const parts = splitSides(evidence.facts.filter((f) => f.column.key !== 'affected'))
  const spaces = new Map<Space, Weighed>()
  for (const { fact, side } of parts) {
    const { over } = fact.column
    const at = spaces.get(over) ?? weighed(model, over, posterior, first, told)
    spaces.set(over, at)
    // Without the fact, each row weighs p / likelihood; the mean likelihood of a cause is taken over those weights.
    const mirror = mirrorOf(model, over)
    const { likelihood, of } = byClass(model, evidence, fact)
    const { powered } = poweredByClass(model, evidence, fact, fact.weight * sharp)
    const classes = { likelihood, powered, of, runs: runsOf(fact.column, mirror), across: isAcross(fact) }
    const all = effectOnAll(at, classes)
    for (const id of causes) {
      const c = causeIds.indexOf(id)
      const own = effectOnCause(at.told.get(c)!, classes, mirror)
      const [pw, po] = [own.withIt, own.without]
      if (pw <= 0 || po <= 0 || pw >= all.withIt || po >= all.without) continue
      const logOdds = (p: number, all: number) => Math.log(p / (all - p))
      const last = logOdds(pw, all.withIt) - logOdds(po, all.without)
      const shift = (last + logOdds(own.alone, all.alone) - logOdds(before.cause[c]!, 1)) / 2
      const reason: Reason = {
        finding: fact.column.finding.id,
        ...(side ? { side } : {}),
        value: saidOf(fact),
        shift,
        expected: own.seen / before.cause[c]!,
        otherwise: (all.seen - own.seen) / (1 - before.cause[c]!),
        ...originOf(model, id, fact.column.finding, fact.column.over),
      }
      if (Math.abs(shift) >= (fact.claims.length > 0 ? SAYS_LITTLE : 4 * SAYS_LITTLE)) out[id]!.reasons.push(reason)
      // What a cause leaves open is told by those of its patterns that fit the rest.
      const fitting = own.plain / po
      if (abnormal(fact) && fitting < 0.15 && shift < -ROUNDING)
        out[id]!.unexplained.push({ finding: reason.finding, ...(side ? { side } : {}), value: reason.value, expected: fitting })
    }
  }
  for (const r of Object.values(out)) r.reasons.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift) || (a.finding < b.finding ? -1 : 1))
  return out
}

/** Where the number behind a reason comes from. */
function originOf(model: Model, cause: string, finding: Finding, over: string): { sources: string[]; basis: Reason['basis'] } {
  const c = model.causes.get(cause)
  const entries: (Origin | undefined)[] = [
    c?.findings[finding.id],
    c?.risks[finding.id],
    ...(c?.strikes.map((s) => s.findings?.[finding.id]) ?? []),
  ]
  const own = entries.filter((e) => e !== undefined)
  if (own.length > 0) {
    const sources = own.flatMap((e) => (e.source ? [e.source] : []))
    return { sources: [...new Set(sources)], basis: sources.length > 0 ? 'source' : 'estimate' }
  }
  if (over === 'shape' || over === 'meeting' || over === 'lesion' || over === 'hypothesis') return { sources: [], basis: 'anatomy' }
  const b = finding.background
  const source = b?.source ?? b?.by_age?.source
  return source ? { sources: [source], basis: 'source' } : { sources: [], basis: 'estimate' }
}
