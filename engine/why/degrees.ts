import type { Fact, Mask } from '../evidence.ts'
import type { Column } from '../model/columns.ts'

/** States that are degrees of one thing. */
const DEGREES = [
  ['0', '1', '2', '3', '4'],
  ['absent', 'reduced'],
  ['brisk', 'clonus'],
]
const widened = ({ states }: Column, mask: Mask | undefined): Mask | undefined =>
  mask &&
  states.map((state, s) => {
    const alike = DEGREES.find((d) => d.includes(state))
    return alike ? Math.max(...alike.map((other) => mask[states.indexOf(other)] ?? 0)) : mask[s]!
  })

/** The fact in whatever degree: of grade 3 that the movement is weak, of a jerk that is absent that it is reduced or absent. */
export const inAnyDegree = (fact: Fact): Fact => ({
  ...fact,
  left: widened(fact.column, fact.left),
  right: widened(fact.column, fact.right),
  whole: widened(fact.column, fact.whole),
})
