/** An index of rows that come in mirror pairs; adding one adds its mirror image. */
export class MirrorIndex<T> {
  readonly rows: T[] = []
  /** index of the mirror image of each row */
  readonly mirror: number[] = []
  readonly #byKey = new Map<string, number>()
  /**
   * @param mirrorKey of its mirror image: the same key where a row is its own
   * @param make the row or its mirror image, where it is new
   * @returns the index of the row with this key
   */
  add(key: string, mirrorKey: string, make: (isMirror: boolean) => T): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const at = this.rows.push(make(false)) - 1
    this.#byKey.set(key, at)
    if (mirrorKey === key) this.mirror.push(at)
    else {
      this.rows.push(make(true))
      this.#byKey.set(mirrorKey, at + 1)
      this.mirror.push(at + 1, at)
    }
    return at
  }
}

/** Rows in their final order: the mirror image of each, and the new place `at` of each row of the index. */
export type Ordered<T> = { rows: T[]; mirror: Uint32Array; at: Uint32Array }
/** Mirror pairs first, so that rows alike make longer runs (model/runs.ts). */
export function pairsFirst<T>({ rows, mirror }: MirrorIndex<T>): Ordered<T> {
  const order = [...rows.keys()].sort((a, b) => Number(mirror[a] === a) - Number(mirror[b] === b) || a - b)
  const at = new Uint32Array(rows.length)
  order.forEach((old, i) => {
    at[old] = i
  })
  return { rows: order.map((old) => rows[old]!), mirror: Uint32Array.from(order, (old) => at[mirror[old]!]!), at }
}
