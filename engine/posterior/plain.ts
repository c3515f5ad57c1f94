import { toldSo } from '../evidence/degree.ts'
import { passedOver } from '../evidence/silence.ts'
import type { Evidence, Fact } from '../evidence.ts'
import { variantOf } from '../evidence.ts'
import { patternWeights, whoIn } from '../model/pattern-weights.ts'
import type { Model } from '../model.ts'
import { priorOf } from '../posterior.ts'

/**
 * The posterior as a textbook writes it: for every hypothesis the prior times the probability of every fact, then divide by the sum.
 * Slow and obvious; it shares no loop with the fast engine, which must agree with it to 1e-9.
 * @returns P(hypothesis | evidence), in the order of `model.hypotheses`
 */
export function plain(model: Model, evidence: Evidence): number[] {
  const { hypotheses: h } = model
  const prior = priorOf(model, evidence.person, evidence.ageBand)
  const weight = patternWeights(model, whoIn(evidence))
  const logs = Array.from({ length: h.count }, (_, i) => {
    let log = Math.log(prior[h.cause[i]!]!) + Math.log(weight[i]!) + (evidence.likeness?.log[h.cause[i]!] ?? 0)
    if (evidence.phase) log += Math.log(evidence.phase[h.phase[i]!]!)
    for (const fact of [...evidence.facts, ...evidence.silent])
      log += fact.weight * model.knowledge.constants.evidence * Math.log(Math.max(1e-12, probabilityOf(model, evidence, fact, i)))
    return log
  })
  const most = Math.max(...logs)
  const weights = logs.map((x) => Math.exp(x - most))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((w) => w / sum)
}

function probabilityOf(model: Model, evidence: Evidence, fact: Fact, hypothesis: number): number {
  const { column, leak, degree, leading } = fact
  const table = (i: number): number[] => {
    const { cause, causeRow, course, meeting, row: lesionRow } = model.hypotheses
    const row = {
      disease: cause[i]!,
      cause: causeRow[i]!,
      course: course[i]!,
      shape: model.shapeOf[lesionRow[i]!]!,
      meeting: meeting[i]!,
      lesion: lesionRow[i]!,
      hypothesis: i,
    }[column.over]
    const from = (variantOf(column, evidence) * column.rows + row) * column.states.length
    return Array.from(column.p.subarray(from, from + column.states.length))
  }
  const dot = (mask: readonly number[], p: readonly number[]) => {
    const allowed = mask.reduce((sum, m, s) => sum + m * p[s]!, 0)
    if (leading) return passedOver(1 - allowed, leading)
    return degree ? toldSo(allowed, degree) : allowed
  }
  const here = table(hypothesis)
  const there = table(model.mirror[hypothesis]!)
  const ones = column.states.map(() => 1)
  const { left = ones, right = ones, whole } = fact
  const own = whole ? dot(whole, here) : (fact.left ? dot(left, here) : 1) * (fact.right ? dot(right, there) : 1)
  if (!leak) return own
  const leaked = whole ? dot(whole, leak.states) : leak.states.reduce((sum, p, s) => sum + p * left[s]! * right[s]!, 0)
  return (1 - leak.p) * own + leak.p * leaked * (degree?.incidental ?? 1)
}
