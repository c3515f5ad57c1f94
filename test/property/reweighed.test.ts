import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather, infer, readCase } from '../../engine/index.ts'
import { reweighed } from '../../engine/posterior.ts'
import { floorOf, holds, said } from '../../engine/urgency.ts'
import { anyCase, model } from './any-case.ts'

const personOf = (c: unknown) => readCase(model.findings, c).person!

describe('what is reckoned from less agrees with what is reckoned in full', () => {
  test('the posterior without some claims, from the posterior with them', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (c, picks) => {
        const person = personOf(c)
        const gone = new Set(picks.map((n) => n % Math.max(1, person.claims.length)))
        const { evidence } = gather(model, person)
        const other = gather(model, { ...person, claims: person.claims.filter((_, i) => !gone.has(i)) }).evidence
        const found = reweighed(model, evidence, infer(model, evidence), other)
        infer(model, other).causePhase.forEach((p, i) => {
          expect(Math.abs(found[i]! - p)).toBeLessThan(1e-9)
        })
      }),
      { numRuns: 150 },
    )
  })
  test('the rules that hold, from those that name a finding that was claimed', () => {
    const { rules } = model.knowledge
    fc.assert(
      fc.property(anyCase, (c) => {
        const person = personOf(c)
        const s = said(person, person.claims)
        expect(new Set(floorOf(rules, s))).toEqual(new Set(rules.filter((r) => holds(r.when, s))))
      }),
      { numRuns: 300 },
    )
  })
})
