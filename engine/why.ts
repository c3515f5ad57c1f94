import type { Evidence, Fact, Mask } from './evidence.ts'
import type { Finding, Origin, Side } from './knowledge.ts'
import type { Space } from './model/columns.ts'
import { pairsIn } from './model/pairs.ts'
import type { Model } from './model.ts'
import { byClass, poweredByClass } from './posterior/likelihood.ts'
import { mirrorOf, type Posterior, priorOf } from './posterior.ts'

/**
 * What one finding does to one cause: `shift` is the change of its log odds (natural logarithm), averaged over learning the finding
 * first, from the prior chances, and last, when everything else is known: the two ends of the Shapley average.
 * (Lundberg and Lee 2017 average over all orders; two suffice to show both what a sign says by itself and what it adds.) `expected` is how probable the finding is under this cause, `otherwise` under all other causes.
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

/** Posterior and prior weight of every (cause, row) pair of one space. */
type Pairs = { cause: Uint16Array; row: Uint32Array; posterior: Float64Array; prior: Float64Array }
function pairsOf(model: Model, space: Space, posterior: Float64Array, prior: Float64Array): Pairs {
  const { cause, row, of } = pairsIn(model, space)
  const summed = { posterior: new Float64Array(cause.length), prior: new Float64Array(cause.length) }
  const paired = 2 * model.hypotheses.pairs
  // Mirror images that share a row are added together first, so that mirroring a case mirrors its reasons to the last bit.
  for (let i = 0; i < of.length; i++) {
    const at = of[i]!
    const together = i + 1 < paired && i % 2 === 0 && at === of[i + 1]
    summed.posterior[at]! += together ? posterior[i]! + posterior[i + 1]! : posterior[i]!
    summed.prior[at]! += together ? prior[i]! + prior[i + 1]! : prior[i]!
    if (together) i++
  }
  return { cause, row, ...summed }
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

/** Every cause's reasons, strongest first. One pass over the hypotheses for each fact. */
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
  const prior = priorOf(model, evidence.person, evidence.ageBand)
  const { cause: causeOf } = model.hypotheses
  const first = model.hypotheses.weight.slice()
  for (let i = 0; i < first.length; i++) first[i]! *= prior[causeOf[i]!]!
  const parts = splitSides(evidence.facts.filter((f) => f.column.key !== 'affected'))
  const pairs = new Map<Space, Pairs>()
  for (const { fact, side } of parts) {
    const { over } = fact.column
    const at = pairs.get(over) ?? pairsOf(model, over, posterior.hypothesis, first)
    pairs.set(over, at)
    const { likelihood, of } = byClass(model, evidence, fact)
    const exponent = fact.weight * sharp
    const { powered: weighted } = poweredByClass(model, evidence, fact, exponent)
    // Without the fact, each row weighs p / likelihood; the mean likelihood of a cause is taken over those weights.
    const without = new Float64Array(causeIds.length)
    const withIt = new Float64Array(causeIds.length)
    const plain = new Float64Array(causeIds.length)
    const alone = new Float64Array(causeIds.length)
    const mirror = mirrorOf(model, over)
    let a = 0
    let w = 0
    let p = 0
    let q = 0
    const { cause: causeAt, row, prior: before, posterior: after } = at
    for (let i = 0; i < causeAt.length; i++) {
      const c = causeAt[i]!
      const r = row[i]!
      const k = of[r]!
      const x = after[i]!
      a += before[i]! * weighted[k]!
      if (x >= NEGLIGIBLE) {
        const unlearnt = x / weighted[k]!
        w += unlearnt
        p += x
        q += unlearnt * likelihood[k]!
      }
      // Mirror rows of a cause stand side by side and are added together first.
      if (mirror && mirror[r] !== r && row[i + 1] === mirror[r] && causeAt[i + 1] === c) continue
      alone[c]! += a
      without[c]! += w
      withIt[c]! += p
      plain[c]! += q
      a = w = p = q = 0
    }
    let allWithout = 0
    let allWith = 0
    let allPlain = 0
    let allAlone = 0
    for (let c = 0; c < causeIds.length; c++) {
      allWithout += without[c]!
      allWith += withIt[c]!
      allPlain += plain[c]!
      allAlone += alone[c]!
    }
    for (const id of causes) {
      const c = causeIds.indexOf(id)
      const [pw, po] = [withIt[c]!, without[c]!]
      if (pw <= 0 || po <= 0 || pw >= allWith || po >= allWithout) continue
      const logOdds = (p: number, all: number) => Math.log(p / (all - p))
      const last = logOdds(pw, allWith) - logOdds(po, allWithout)
      const shift = (last + logOdds(alone[c]!, allAlone) - logOdds(prior[c]!, 1)) / 2
      const expected = plain[c]! / po
      const reason: Reason = {
        finding: fact.column.finding.id,
        ...(side ? { side } : {}),
        value: saidOf(fact),
        shift,
        expected,
        otherwise: (allPlain - plain[c]!) / (allWithout - po),
        ...originOf(model, id, fact.column.finding, fact.column.over),
      }
      if (Math.abs(shift) >= (fact.claims.length > 0 ? SAYS_LITTLE : 4 * SAYS_LITTLE)) out[id]!.reasons.push(reason)
      if (abnormal(fact) && expected < 0.15 && shift < -ROUNDING)
        out[id]!.unexplained.push({ finding: reason.finding, ...(side ? { side } : {}), value: reason.value, expected })
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
