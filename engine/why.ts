import type { Evidence, Fact, Mask } from './evidence.ts'
import type { Finding, Side } from './knowledge.ts'
import type { Column, Space } from './model/columns.ts'
import { membersOf } from './model/members.ts'
import { type Pairs, pairsIn } from './model/pairs.ts'
import { type Runs, runsOf } from './model/runs.ts'
import type { Model } from './model.ts'
import { originsOf } from './origins.ts'
import { byClass, isAcross, poweredByClass } from './posterior/likelihood.ts'
import { type LiveRows, liveRows, type RowSums, rowSums, rowWeights } from './posterior/rows.ts'
import { infer, mirrorOf, type Posterior } from './posterior.ts'
import { addLive, addRuns, cumulate } from './question/weights.ts'
import { inAnyDegree } from './why/degrees.ts'

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
/** A finding that a cause does not account for; an exposure needs no account. `expected`: how probable it is, in any degree, where the cause is likely to lie now. */
export type Unexplained = { finding: string; side?: Side; value: string; expected: number }

/** Shifts smaller than this are not worth telling. */
const SAYS_LITTLE = 0.05
/** A finding is left unexplained by a cause in which it is rarer than this. */
const UNEXPLAINED = 0.15
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
type Weighed = { prior: Float64Array; posterior: LiveRows; told: ReadonlyMap<number, Paired> }
/** Rows of one cause, and what each weighs in it. */
type Paired = { row: Uint32Array; prior: Float64Array; posterior: Float64Array }

/**
 * What is so before any finding, knowing who it is and which leg: chances of causes, and of each space that was asked for its rows,
 * summed up.
 */
type Before = { of: string; cause: Float64Array; rows: RowSums; summed: Map<Space, Float64Array>; room: Map<Space, Float64Array> }
const last = new WeakMap<Model, Before>()
/** The same person is mostly asked about again: the last one's are kept. */
function before(model: Model, evidence: Evidence): Before {
  const { person, ageBand } = evidence
  const of = [ageBand, person.age, person.sex, person.setting, person.affected, person.worse].join()
  let known = last.get(model)
  if (known?.of !== of) {
    const leg = evidence.facts.filter((f) => f.column.key === 'affected')
    const posterior = infer(model, { ...evidence, facts: leg, silent: [], likeness: undefined, phase: undefined })
    // The lists are large and go on to the next person.
    const room = known ? new Map([...known.room, ...known.summed]) : new Map<Space, Float64Array>()
    known = { of, cause: posterior.cause, rows: rowSums(model, posterior), summed: new Map(), room }
    last.set(model, known)
  }
  return known
}

function weighed(model: Model, space: Space, posterior: Posterior, prior: Before, causes: readonly number[]): Weighed {
  const pairs = pairsIn(model, space)
  const first = pairSums(model, pairs, prior.rows.hypothesis, causes)
  const then = pairSums(model, pairs, posterior.hypothesis, causes)
  return {
    prior: summedIn(model, space, prior),
    posterior: liveRows(rowWeights(model, posterior)[space], model.spans[space], NEGLIGIBLE),
    told: new Map(
      causes.map((c, i) => [
        c,
        { row: Uint32Array.from(pairs.byCause[c]!, (at) => pairs.row[at]!), prior: first[i]!, posterior: then[i]! },
      ]),
    ),
  }
}
function summedIn(model: Model, space: Space, { rows, summed, room }: Before): Float64Array {
  const known = summed.get(space) ?? cumulate(rows[space], model.spans[space], room.get(space))
  summed.set(space, known)
  return known
}
let perPair = new Float64Array(1024)
/**
 * What the pairs of some causes weigh. Mirror images that share a pair are added together first, so that mirroring a case mirrors its
 * reasons to the last bit.
 */
function pairSums(model: Model, { row, of, byCause }: Pairs, hypothesis: Float64Array, causes: readonly number[]): Float64Array[] {
  if (perPair.length < row.length) perPair = new Float64Array(row.length)
  const sums = perPair
  const paired = 2 * model.hypotheses.pairs
  return causes.map((c) => {
    const own = membersOf(model)[c]!
    for (const at of byCause[c]!) sums[at] = 0
    for (let k = 0; k < own.length; k++) {
      const i = own[k]!
      const at = of[i]!
      const together = i < paired && i % 2 === 0 && at === of[i + 1]
      sums[at]! += together ? hypothesis[i]! + hypothesis[i + 1]! : hypothesis[i]!
      if (together) k++
    }
    return Float64Array.from(byCause[c]!, (at) => sums[at]!)
  })
}

/**
 * A fact's effect on what rows weigh: the sums without it and with it; and the weights before all findings times its powered likelihood
 * (`alone`) and times its likelihood (`seen`).
 */
type Effect = { without: number; withIt: number; alone: number; seen: number }
/** Of one cause also what its patterns that are likely now expect: their weights times the chance of the finding in any degree. */
type OwnEffect = Effect & { expecting: number }
/** `any`: the likelihood of the finding in any degree. */
type ByClass = { likelihood: Float64Array; any: Float64Array; powered: Float64Array; of: Uint16Array; across: boolean }

/** Of all rows, by their classes. */
function effectOnAll({ prior, posterior }: Weighed, column: Column, runs: Runs, { likelihood, powered, across }: ByClass): Effect {
  const out = { without: 0, withIt: 0, alone: 0, seen: 0 }
  const then = new Float64Array(likelihood.length)
  const first = new Float64Array(likelihood.length)
  // What is all but excluded now may have been likely without the fact: it must not be lost in a sum.
  addLive(column.classes.of, posterior, across, then)
  addRuns(runs, prior, across, first)
  for (let c = 0; c < then.length; c++) {
    out.without += then[c]! / powered[c]!
    out.withIt += then[c]!
    out.alone += first[c]! * powered[c]!
    out.seen += first[c]! * likelihood[c]!
  }
  return out
}
/** Of one cause's rows. Mirror rows of a cause stand side by side and are added together first. */
function effectOnCause(
  { row, prior, posterior }: Paired,
  { likelihood, any, powered, of }: ByClass,
  mirror: Uint32Array | undefined,
): OwnEffect {
  const out = { without: 0, withIt: 0, expecting: 0, alone: 0, seen: 0 }
  let [a, l, w, p, q] = [0, 0, 0, 0, 0]
  for (let i = 0; i < row.length; i++) {
    const r = row[i]!
    const k = of[r]!
    const x = posterior[i]!
    a += prior[i]! * powered[k]!
    l += prior[i]! * likelihood[k]!
    if (x >= NEGLIGIBLE) {
      w += x / powered[k]!
      p += x
      q += x * any[k]!
    }
    if (mirror && mirror[r] !== r && row[i + 1] === mirror[r]) continue
    out.alone += a
    out.seen += l
    out.without += w
    out.withIt += p
    out.expecting += q
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
  const first = before(model, evidence)
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
    const { likelihood: any } = byClass(model, evidence, inAnyDegree(fact))
    const { powered } = poweredByClass(model, evidence, fact, fact.weight * sharp)
    const classes = { likelihood, any, powered, of, across: isAcross(fact) }
    const all = effectOnAll(at, fact.column, runsOf(fact.column, mirror), classes)
    for (const id of causes) {
      const c = causeIds.indexOf(id)
      const own = effectOnCause(at.told.get(c)!, classes, mirror)
      const [pw, po] = [own.withIt, own.without]
      if (pw <= 0 || po <= 0 || pw >= all.withIt || po >= all.without) continue
      const logOdds = (p: number, all: number) => Math.log(p / (all - p))
      const last = logOdds(pw, all.withIt) - logOdds(po, all.without)
      const shift = (last + logOdds(own.alone, all.alone) - logOdds(first.cause[c]!, 1)) / 2
      const reason: Reason = {
        finding: fact.column.finding.id,
        ...(side ? { side } : {}),
        value: saidOf(fact),
        shift,
        expected: own.seen / first.cause[c]!,
        otherwise: (all.seen - own.seen) / (1 - first.cause[c]!),
        ...originOf(model, id, fact.column.finding, fact.column.over),
      }
      if (Math.abs(shift) >= (fact.claims.length > 0 ? SAYS_LITTLE : 4 * SAYS_LITTLE)) out[id]!.reasons.push(reason)
      // What a cause leaves open is told by the places where it is likely to lie, everything known.
      const expected = own.expecting / pw
      if (abnormal(fact) && !fact.column.finding.exposure && expected < UNEXPLAINED && shift < -ROUNDING)
        out[id]!.unexplained.push({ finding: reason.finding, ...(side ? { side } : {}), value: reason.value, expected })
    }
  }
  for (const r of Object.values(out)) r.reasons.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift) || (a.finding < b.finding ? -1 : 1))
  return out
}

/** Where the number behind a reason comes from. */
function originOf(model: Model, cause: string, finding: Finding, over: Space): { sources: string[]; basis: Reason['basis'] } {
  const { basis, origins } = originsOf(model, cause, finding, over)
  return { sources: [...new Set(origins.flatMap((o) => (o.source ? [o.source] : [])))], basis }
}
