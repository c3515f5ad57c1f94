import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS, PHASES } from '../../engine/knowledge.ts'
import { keysOf } from '../../engine/model/columns.ts'
import { deficitsOf } from '../../engine/model/lesion.ts'
import { model } from './any-case.ts'

const { observer, wiring, knowledge } = model
const predictors = knowledge.findings.flatMap((f) =>
  keysOf(f).flatMap(({ key, value }) => (observer.wired(f, value) ? [{ key, predict: observer.predictor(f, value) }] : [])),
)

test('a prediction hangs on nothing but what its predictor says it reads', () => {
  const how = fc.record({ kind: fc.constantFrom(...KINDS), phase: fc.constantFrom(...PHASES) })
  const lesion = fc.record({ site: fc.constantFrom(...wiring.sites.keys()), completeness: fc.double({ min: 0.05, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(lesion, how, how, ({ site, completeness }, one, other) => {
      const { left, whole } = deficitsOf(wiring, [{ site, side: 'left', completeness, crossing: true }], knowledge.observations)
      for (const q of [left, whole])
        for (const { key, predict } of predictors) {
          const { quantities, kind, phase } = predict.reads
          const seen = Object.fromEntries(quantities.map((name) => [name, q[name] ?? 0]))
          const alike = { kind: kind ? one.kind : other.kind, phase: phase ? one.phase : other.phase, examiner: 'generalist' as const }
          expect(predict(seen, alike), key).toEqual(predict(q, { ...one, examiner: 'generalist' }))
        }
    }),
    { numRuns: 60 },
  )
})
