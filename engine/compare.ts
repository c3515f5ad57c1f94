import { type Lesion, observeAll, phaseOf } from './effects.ts'
import { variantOf } from './evidence.ts'
import { EXAMINERS, type Finding, MIDDLE_AGE, PHASES, SIDES, type Side, STAGES } from './knowledge.ts'
import { byState } from './model/classes.ts'
import { backgroundOf, type Column, referenceState } from './model/columns.ts'
import { affects } from './model/laterality.ts'
import { patternWeights } from './model/pattern-weights.ts'
import type { Model } from './model.ts'
import { rowIn } from './posterior.ts'

/** What one lesion or one cause leads to expect of one finding; states in the engine's order. */
export type Predicted = {
  finding: Finding
  value: string | undefined
  side: Side | undefined
  states: readonly string[]
  p: readonly number[]
}
/** Predictions by finding, value and side. */
export type Predictions = ReadonlyMap<string, Predicted>
/** How well one finding tells lesions or causes apart. */
export type Difference = Omit<Predicted, 'p'> & {
  /** chance that the best guess from this finding alone is right when all were equally likely before */
  accuracy: number
  /** P(state) under each of them */
  p: readonly (readonly number[])[]
}

const SPECIALIST = EXAMINERS.indexOf('specialist')
const keyOf = (key: string, side: Side | undefined) => `${key}|${side ?? ''}`
const collect = (all: readonly Predicted[]): Predictions =>
  new Map(all.map((x) => [keyOf(x.value === undefined ? x.finding.id : `${x.finding.id}=${x.value}`, x.side), x]))

/**
 * What a lesion leads to expect in a person, with what such a person may show anyway.
 * @param ageBand index into AGE_BANDS; default 40 to 64
 * @throws on an unknown site
 */
export function predictLesion(model: Model, lesion: Lesion, ageBand: number = MIDDLE_AGE): Predictions {
  return collect(
    observeAll(model, lesion).map((x) => {
      const background = x.finding.kind === 'grade' ? undefined : backgroundOf(x.finding, x.states, x.value, ageBand)
      const reference = referenceState(x.states)
      if (!background || reference < 0) return x
      const leak = 1 - background[reference]!
      return { ...x, p: x.p.map((q, s) => (1 - leak) * q + (s === reference ? 0 : background[s]!)) }
    }),
  )
}

/**
 * What a cause leads to expect in a person whose leg on `side` it weakens: the average over the cause's hypotheses.
 * @param days since onset; without it, or when the cause is never seen so early or late, as the cause is usually seen
 * @param ageBand index into AGE_BANDS; default 40 to 64
 * @throws when the cause is unknown
 */
export function predictCause(model: Model, cause: string, side: Side, days?: number, ageBand: number = MIDDLE_AGE): Predictions {
  const { hypotheses: h } = model
  const index = model.causeIds.indexOf(cause)
  if (index < 0) throw new Error(`No cause is called ${cause}.`)
  const striking = Array.from({ length: h.count }, (_, i) => i).filter(
    (i) => h.cause[i] === index && affects(model.lesionRows[h.row[i]!]!.laterality, side) === 'fully',
  )
  const phase = days === undefined ? undefined : PHASES.indexOf(phaseOf(days))
  const then = striking.filter((i) => h.phase[i] === phase)
  const kept = then.length > 0 ? then : striking
  const weight = patternWeights(model, { ageBand, sex: undefined })
  const all = kept.reduce((sum, i) => sum + weight[i]!, 0)
  const average = (column: Column, at: Side | undefined): number[] => {
    const n = column.states.length
    const table = byState(column, variantOf(column, { ageBand, examiner: SPECIALIST }))
    const { of } = column.classes
    const p = new Array<number>(n).fill(0)
    for (const i of kept) {
      const c = of[rowIn(model, column.over, at === 'right' ? model.mirror[i]! : i)]!
      for (let s = 0; s < n; s++) p[s]! += (weight[i]! / all) * table[s]![c]!
    }
    return p
  }
  const columns = [...model.columns.values()].filter((c) => model.findings.has(c.finding.id))
  return collect(
    columns.flatMap((c) =>
      (c.sided ? SIDES : [undefined]).map((at) => ({
        finding: c.finding,
        value: c.value,
        side: at,
        states: c.states,
        p: average(c, at),
      })),
    ),
  )
}

/**
 * Which findings tell lesions or causes apart, best first, over what all of them predict. The measure is the chance that the best guess
 * is right when each was equally likely: `sum over states of the highest P(state) / n`; for two, one half plus half the total variation
 * distance. A finding that says nothing has 1/n.
 */
export function tellApart(predictions: readonly Predictions[]): Difference[] {
  const [first, ...others] = predictions
  if (!first || others.length === 0) return []
  return [...first]
    .filter(([key]) => others.every((o) => o.has(key)))
    .map(([key, x]) => {
      const p = predictions.map((o) => o.get(key)!.p)
      const accuracy = x.states.reduce((sum, _, s) => sum + Math.max(...p.map((q) => q[s]!)), 0) / p.length
      return { finding: x.finding, value: x.value, side: x.side, states: x.states, accuracy, p }
    })
    .sort((a, b) => b.accuracy - a.accuracy || STAGES.indexOf(a.finding.stage) - STAGES.indexOf(b.finding.stage))
}
