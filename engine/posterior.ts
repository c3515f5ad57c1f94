import type { Evidence, Fact } from './evidence.ts'
import type { Space } from './model/columns.ts'
import { whoIn } from './model/pattern-weights.ts'
import type { Model } from './model.ts'
import { changeBetween } from './posterior/change.ts'
import { type Tally, tally, tallyChange } from './posterior/tally.ts'
import { scratchOf, type Weights, weigh, weighAgain, weighCauses } from './posterior/weigh.ts'

export { mirrorOf } from './posterior/likelihood.ts'
export { priorOf } from './posterior/prior.ts'
export { addFact, copyTally, emptyTally, type Tally, tally } from './posterior/tally.ts'

/** Probabilities of every hypothesis and what they add up to; each array sums to 1. */
export type Posterior = {
  readonly hypothesis: Float64Array
  cause: Float64Array
  phase: Float64Array
  /** by cause and phase, flat: `cause * 4 + phase` */
  causePhase: Float64Array
  /** by location: see model/locations.ts */
  location: Float64Array
  /** natural log of P(evidence), as the model has it, with the constants' exponents */
  logEvidence: number
}

/** Row of a hypothesis in each space. */
export const rowIn = (model: Model, space: Space, hypothesis: number): number => {
  const { hypotheses: h } = model
  return space === 'disease'
    ? h.cause[hypothesis]!
    : space === 'cause'
      ? h.causeRow[hypothesis]!
      : space === 'course'
        ? h.course[hypothesis]!
        : space === 'meeting'
          ? h.meeting[hypothesis]!
          : space === 'lesion'
            ? h.row[hypothesis]!
            : space === 'shape'
              ? model.shapeOf[h.row[hypothesis]!]!
              : hypothesis
}

/** Log weights of all hypotheses to probabilities. */
export function finish(model: Model, evidence: Evidence, t: Tally): Posterior {
  const weights = weigh(model, evidence, t)
  const hypothesis = normalised(weights)
  return { ...summed(weights), hypothesis }
}
const normalised = ({ hypothesis, sum }: Weights): Float64Array => {
  const scale = 1 / sum
  const out = hypothesis.slice()
  for (let i = 0; i < out.length; i++) out[i]! *= scale
  return out
}
function summed({ causePhase: weights, location: byLocation, sum, logFactor }: Weights): Omit<Posterior, 'hypothesis'> {
  const causePhase = weights.map((w) => w / sum)
  const cause = new Float64Array(causePhase.length / 4)
  const phase = new Float64Array(4)
  for (let i = 0; i < causePhase.length; i++) {
    cause[i >> 2]! += causePhase[i]!
    phase[i & 3]! += causePhase[i]!
  }
  return { cause, phase, causePhase, location: byLocation.map((w) => w / sum), logEvidence: logFactor + Math.log(sum) }
}

/**
 * P(cause, phase), flat, had the same person's evidence been another that differs in few facts: what those facts change, times what every
 * hypothesis weighs now. As `infer` has it, to rounding, for less work.
 */
export function reweighed(model: Model, evidence: Evidence, posterior: Posterior, other: Evidence): Float64Array {
  const change = changeBetween(evidence, other)
  if (!change) return infer(model, other).causePhase
  const { hypothesis } = posterior
  const t = tallyChange(model, evidence, change.gone, change.come, scratchOf(model).tally)
  const sums = weighAgain(model, hypothesis, t, change.phase)
  return sums ? sums.causePhase.map((w) => w / sums.sum) : infer(model, other).causePhase
}

/** P(some facts | cause), up to one factor for all causes; how common causes are and how long it has lasted left aside. */
export const likelihoodsOf = (
  model: Model,
  reader: Pick<Evidence, 'ageBand' | 'examiner' | 'person'>,
  facts: readonly Fact[],
): Float64Array => weighCauses(model, whoIn(reader), tallyChange(model, reader, [], facts, scratchOf(model).tally))

/**
 * Evidence x model -> probabilities of every lesion and cause. Exact; finite for any evidence. `hypothesis` is made when first asked for:
 * where causes, levels and structures suffice it need not be.
 */
export function infer(model: Model, evidence: Evidence): Posterior {
  const scratch = scratchOf(model)
  const weights = weigh(model, evidence, tally(model, evidence, scratch.tally))
  let made: Float64Array | undefined
  return {
    ...summed(weights),
    get hypothesis() {
      made ??= normalised(scratch.holds === weights ? weights : weigh(model, evidence, tally(model, evidence, scratch.tally)))
      return made
    },
  }
}
