import { KINDS, PHASES } from '../../knowledge.ts'
import { type LesionPart, type Quantities, type Sides, wholeOf } from '../lesion.ts'
import type { Spaces } from './draft.ts'

/** One quantity of many bodies: which of its values each has. */
export type Levels = { of: Uint16Array; values: readonly number[] }
/** Which body each row of a space shows, and in which way (phase and kind) it is struck. */
export type View = { side: Int32Array; whole: Int32Array; how: Uint8Array }

/**
 * Everything that lesions do, quantity by quantity; most are 0 in most bodies. A row shows a body's left side (and, to those who look
 * right, that of its mirror row) or the whole person.
 */
export type Bodies = {
  /** `history` recalls weakness that has gone, `seen` does not */
  views: Record<'shape' | 'lesion', Record<'history' | 'seen', View>>
  /** a quantity of every side, and of every whole person */
  levels: (name: string, of: 'side' | 'whole') => Levels
}

/** Ways a lesion can be struck: phase after onset x kind. */
export const HOWS = PHASES.length * KINDS.length
export const howOf = (kind: number, phase: number): number => PHASES.length * kind + phase

/** Works out every shape of lesion once; mirror images share their sides crosswise. */
export function bodiesOf(space: Spaces, strike: (parts: readonly LesionPart[]) => Sides): Bodies {
  const { shapes, shapeMirror, shapeOf, lesionRows } = space
  const struck = new Store()
  const none = struck.add(strike([]))
  const lasting = new Int32Array(shapes.length)
  shapes.forEach((r, i) => {
    const twin = shapeMirror[i]!
    lasting[i] = twin < i ? struck.addMirrored(lasting[twin]!) : struck.add(strike(r.parts))
  })
  const structural = KINDS.indexOf('structural')
  const viewOf = (in_: 'shape' | 'lesion', recalled: boolean): View => {
    const rows = in_ === 'shape' ? shapes.length : lesionRows.length
    const body = Int32Array.from({ length: rows }, (_, i) => {
      const shape = in_ === 'shape' ? i : shapeOf[i]!
      return shapes[shape]!.resolved && !recalled ? none : lasting[shape]!
    })
    const how = (i: number) =>
      howOf(in_ === 'shape' ? structural : KINDS.indexOf(lesionRows[i]!.kind), in_ === 'shape' ? 1 : lesionRows[i]!.phase)
    return { whole: body, side: body.map((b) => struck.left[b]!), how: Uint8Array.from({ length: rows }, (_, i) => how(i)) }
  }
  return {
    views: {
      shape: { history: viewOf('shape', true), seen: viewOf('shape', false) },
      lesion: { history: viewOf('lesion', true), seen: viewOf('lesion', false) },
    },
    levels: (name, of) => struck.levels(name, of),
  }
}

/** Sides of bodies, packed as they come: of each quantity only where it is not 0. */
class Store {
  /** left and right side of each body */
  readonly left: number[] = []
  readonly right: number[] = []
  readonly #bladder: number[] = []
  /** the intact side is one object for all; weak, for what is packed need not be kept as it came */
  readonly #index = new WeakMap<Quantities, number>()
  #sides = 0
  readonly #packed = new Map<string, { side: number[]; value: number[] }>()
  readonly #levels = new Map<string, Levels>()

  add({ left, right, bladder }: Sides): number {
    return this.#push(this.#side(left), this.#side(right), bladder)
  }
  addMirrored(body: number): number {
    return this.#push(this.right[body]!, this.left[body]!, this.#bladder[body]!)
  }
  #push(left: number, right: number, bladder: number): number {
    this.left.push(left)
    this.right.push(right)
    return this.#bladder.push(bladder) - 1
  }
  #side(q: Quantities): number {
    const known = this.#index.get(q)
    if (known !== undefined) return known
    const at = this.#sides++
    this.#index.set(q, at)
    for (const name in q) {
      const value = q[name]!
      if (value === 0) continue
      let packed = this.#packed.get(name)
      if (!packed) {
        packed = { side: [], value: [] }
        this.#packed.set(name, packed)
      }
      packed.side.push(at)
      packed.value.push(value)
    }
    return at
  }

  levels(name: string, of: 'side' | 'whole'): Levels {
    const key = `${of}|${name}`
    const known = this.#levels.get(key) ?? levelsOf(of === 'side' ? this.#bySide(name) : this.#byWhole(name))
    this.#levels.set(key, known)
    return known
  }
  #bySide(name: string): Float64Array {
    const out = new Float64Array(this.#sides)
    const { side, value } = this.#packed.get(name) ?? { side: [], value: [] }
    side.forEach((s, k) => {
      out[s] = value[k]!
    })
    return out
  }
  #byWhole(name: string): Float64Array {
    if (name === 'bladder') return Float64Array.from(this.#bladder)
    const side = this.#bySide(name)
    return Float64Array.from(this.left, (l, body) => wholeOf(name, side[l]!, side[this.right[body]!]!))
  }
}
function levelsOf(all: Float64Array): Levels {
  const index = new Map([[0, 0]])
  const of = new Uint16Array(all.length)
  for (let i = 0; i < all.length; i++) {
    const x = all[i]!
    if (x === 0) continue
    const known = index.get(x)
    of[i] = known ?? index.size
    if (known === undefined) index.set(x, index.size)
  }
  return { of, values: [...index.keys()] }
}

/**
 * Sorts bodies into classes that are alike in all of some quantities.
 * @returns class of each body, and a body of each class
 */
export function alikeIn(levels: readonly Levels[], count: number): { of: Uint16Array; one: number[] } {
  let of = new Uint16Array(count)
  for (const { of: level, values } of levels) {
    const index = new Map<number, number>()
    const finer = new Uint16Array(count)
    for (let body = 0; body < count; body++) {
      const key = of[body]! * values.length + level[body]!
      const known = index.get(key)
      finer[body] = known ?? index.size
      if (known === undefined) index.set(key, index.size)
    }
    of = finer
  }
  const one: number[] = []
  of.forEach((c, body) => {
    one[c] ??= body
  })
  return { of, one }
}
