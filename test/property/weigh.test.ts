import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather, readCase } from '../../engine/index.ts'
import { emptyTally, finish } from '../../engine/posterior.ts'
import { knowledge, model } from './any-case.ts'

const evidence = gather(model, readCase(model.findings, { format: 'legwise-case/1', findings: [] }).person!).evidence
const { hypotheses: h } = model

/** The posterior from the same logarithms, added up hypothesis by hypothesis. */
function oneByOne(logs: (i: number) => number): number[] {
  const prior = finish(model, evidence, emptyTally(model)).hypothesis
  const all = Array.from(prior, (p, i) => Math.log(p) + logs(i))
  const most = Math.max(...all)
  const weights = all.map((x) => Math.exp(x - most))
  const sum = weights.reduce((a, b) => a + b)
  return weights.map((w) => w / sum)
}

test('facts that depend on the time and facts that do not, however far they disagree, are weighed together', () => {
  const far = fc.double({ min: -1500, max: 0, noNaN: true })
  fc.assert(
    fc.property(far, far, fc.integer({ min: 1, max: knowledge.causes.length }), (early, late, modulus) => {
      const t = emptyTally(model)
      t.touched.add('meeting').add('hypothesis')
      // What one kind of fact favours, the other excludes; both differ a little from row to row.
      const favoured = (i: number) => h.cause[i]! % modulus === 0
      for (let i = 0; i < h.count; i++) {
        t.meeting[h.meeting[i]!] = favoured(i) ? 0 : early + (h.causeRow[i]! % 7) / 10
        t.hypothesis[i] = favoured(i) ? late + h.phase[i]! / 10 : 0
      }
      const expected = oneByOne((i) => t.meeting[h.meeting[i]!]! + t.hypothesis[i]!)
      const p = finish(model, evidence, t).hypothesis
      for (let i = 0; i < h.count; i++) expect(Math.abs(p[i]! - expected[i]!)).toBeLessThan(1e-9)
    }),
    { numRuns: 12 },
  )
})
