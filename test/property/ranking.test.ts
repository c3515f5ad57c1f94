import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { variantOf } from '../../engine/evidence.ts'
import { gather, infer, readCase } from '../../engine/index.ts'
import { statesOf } from '../../engine/model/classes.ts'
import type { Column } from '../../engine/model/columns.ts'
import { rowIn } from '../../engine/posterior.ts'
import { informs } from '../../engine/question/informs.ts'
import { liveOf } from '../../engine/question/live.ts'
import { anyCase, model } from './any-case.ts'

/** Mutual information with the hypotheses, in nats, over all of them, each as likely as it is. */
function exactly(column: Column, variant: number, hypothesis: Float64Array, right: boolean): number {
  const entropy = (p: readonly number[]) => p.reduce((sum, x) => (x > 0 ? sum - x * Math.log(x) : sum), 0)
  const mean = column.states.map(() => 0)
  const ofClass = new Map<number, { states: number[]; entropy: number }>()
  let within = 0
  for (let h = 0; h < hypothesis.length; h++) {
    const c = column.classes.of[rowIn(model, column.over, right ? model.mirror[h]! : h)]!
    let known = ofClass.get(c)
    if (!known) {
      const states = statesOf(column, variant, c)
      known = { states, entropy: entropy(states) }
      ofClass.set(c, known)
    }
    for (let s = 0; s < mean.length; s++) mean[s]! += hypothesis[h]! * known.states[s]!
    within += hypothesis[h]! * known.entropy
  }
  return entropy(mean) - within
}

describe('ranking takes faint hypotheses as likelier ones', () => {
  test('which changes what a question informs by less than a thousandth, of all that is worth asking', () => {
    const columns = [...model.columns.values()]
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), fc.boolean(), (c, picks, right) => {
        const { evidence } = gather(model, readCase(model.findings, c).person!)
        const posterior = infer(model, evidence)
        const live = liveOf(model, posterior)
        for (const n of picks) {
          const column = columns[n % columns.length]!
          const across = right && column.sided
          const variant = variantOf(column, evidence)
          const found = informs(model, { ...evidence, silent: [] }, column, live, across ? 'right' : undefined, 0).information
          const exact = exactly(column, variant, posterior.hypothesis, across)
          expect(Math.abs(found - exact)).toBeLessThan(Math.max(1e-3 * exact, 1e-5))
        }
      }),
      { numRuns: 60 },
    )
  })
  test('and nothing of how likely a cause is in each phase', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const posterior = infer(model, gather(model, readCase(model.findings, c).person!).evidence)
        const { p, causePhase } = liveOf(model, posterior)
        const sums = new Float64Array(posterior.causePhase.length)
        for (let k = 0; k < p.length; k++) sums[causePhase[k]!]! += p[k]!
        for (let i = 0; i < sums.length; i++) expect(Math.abs(sums[i]! - posterior.causePhase[i]!)).toBeLessThan(1e-7)
      }),
      { numRuns: 60 },
    )
  })
})
