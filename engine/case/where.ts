import type { Side } from '../knowledge.ts'
import type { SideMark } from './side-words.ts'

/** Where a text says that something is: on a side, on the weak leg as nothing else is said, or it is not clear. */
export type Where = Side | 'both' | 'other' | 'weak' | 'unclear'
const sidesOf = (marks: readonly SideMark[]): Set<SideMark['side']> => new Set(marks.map((m) => m.side))
/** The side that marks name; undefined where there are none. */
export function sideOf(marks: readonly SideMark[]): Where | undefined {
  const sides = sidesOf(marks)
  if (sides.size === 0) return undefined
  if (sides.has('both') || (sides.has('left') && sides.has('right'))) return 'both'
  return sides.size === 1 ? [...sides][0]! : 'unclear'
}
/** The one side that marks agree on. */
export function unanimous(marks: readonly SideMark[]): Where | undefined {
  const sides = sidesOf(marks)
  return sides.size === 1 ? [...sides][0]! : undefined
}
/** Where it is not said beside it: the one side that the sentence, else the text, tells; many of one kind are those of both sides. */
export function unanimousOr(marks: readonly SideMark[], plural: boolean, otherwise: Where): Where {
  // "One leg is weak and the other numb": what is told of no side is not on the other.
  const named = marks.filter((m) => m.side !== 'other')
  const side = unanimous(named) ?? (named.length > 0 ? 'unclear' : otherwise)
  return plural && (side === 'weak' || side === 'unclear') ? 'both' : side
}
