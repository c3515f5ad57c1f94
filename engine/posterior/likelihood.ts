import { type Evidence, type Fact, type Mask, variantOf } from '../evidence.ts'
import type { Column, Space } from '../model/columns.ts'
import { distinct } from '../model/distinct.ts'
import type { Model } from '../model.ts'

/** Who examined, and in what age of life: which table of a column holds. */
export type Reader = Pick<Evidence, 'ageBand' | 'examiner'>

/** No fact makes a hypothesis less likely than this: findings can be wrong in ways nobody thought of. */
export const FLOOR = 1e-12

/** Mirror image of each row of a space; undefined where rows have no side. */
export const mirrorOf = (model: Model, space: Space): Uint32Array | undefined =>
  space === 'disease'
    ? undefined
    : space === 'cause'
      ? model.causeMirror
      : space === 'shape'
        ? model.shapeMirror
        : space === 'lesion'
          ? model.lesionMirror
          : model.mirror

const across = new WeakMap<Column, Uint16Array>()
/** Class of each row, read on the left or of the whole person, or of its mirror row, read on the right. */
export function classOf(model: Model, column: Column, right: boolean): Uint16Array {
  const { of } = distinct(column)
  const mirror = right ? mirrorOf(model, column.over) : undefined
  if (!mirror) return of
  let mirrored = across.get(column)
  if (!mirrored) {
    mirrored = Uint16Array.from(mirror, (row) => of[row]!)
    across.set(column, mirrored)
  }
  return mirrored
}

/** P(a state that the mask allows) for each class. */
function allowed(column: Column, reader: Reader, mask: Mask): Float64Array {
  const { count, p } = distinct(column)
  const n = column.states.length
  const at = variantOf(column, reader) * count * n
  const out = new Float64Array(count)
  for (let c = 0; c < count; c++) {
    let sum = 0
    for (let s = 0; s < n; s++) sum += mask[s]! * p[at + c * n + s]!
    out[c] = sum
  }
  return out
}
/** P(the fact | what an older illness shows); left and right leak together, for an old illness has both. */
function leakedShare({ left, right, whole, leak }: Fact): number {
  let sum = 0
  leak?.states.forEach((p, s) => {
    sum += p * (whole ? whole[s]! : (left ? left[s]! : 1) * (right ? right[s]! : 1))
  })
  return sum
}

/**
 * P(fact | row), floored, of a fact about one side or the whole person; the same for every row of a class.
 * @returns by class, and the class of each row
 */
export function byClass(model: Model, reader: Reader, fact: Fact): { likelihood: Float64Array; of: Uint16Array } {
  const { column, left, right, whole, leak } = fact
  const likelihood = allowed(column, reader, (whole ?? left ?? right)!)
  const leaked = leak ? leak.p * leakedShare(fact) : 0
  const stays = leak ? 1 - leak.p : 1
  for (let c = 0; c < likelihood.length; c++) likelihood[c] = Math.max(FLOOR, stays * likelihood[c]! + leaked)
  return { likelihood, of: classOf(model, column, whole === undefined && left === undefined) }
}

/** True for a fact about both sides at once, whose likelihood hangs on a row and on its mirror row. */
export const isOfBothSides = ({ left, right }: Fact): boolean => left !== undefined && right !== undefined

/** Adds `weight` x log P(fact | row) to every row; a fact of both sides. */
export function addBothSides(model: Model, reader: Reader, fact: Fact, weight: number, target: Float64Array): void {
  const { column, leak } = fact
  const here = allowed(column, reader, fact.left!)
  const there = allowed(column, reader, fact.right!)
  const own = classOf(model, column, false)
  const other = classOf(model, column, true)
  if (!leak && least(here) * least(there) >= FLOOR) {
    for (let c = 0; c < here.length; c++) {
      here[c] = weight * Math.log(here[c]!)
      there[c] = weight * Math.log(there[c]!)
    }
    for (let i = 0; i < target.length; i++) target[i]! += here[own[i]!]! + there[other[i]!]!
    return
  }
  const leaked = leak ? leak.p * leakedShare(fact) : 0
  const stays = leak ? 1 - leak.p : 1
  for (let i = 0; i < target.length; i++)
    target[i]! += weight * Math.log(Math.max(FLOOR, stays * (here[own[i]!]! * there[other[i]!]!) + leaked))
}
const least = (of: Float64Array): number => {
  let min = Number.POSITIVE_INFINITY
  for (let c = 0; c < of.length; c++) if (of[c]! < min) min = of[c]!
  return min
}
