import type { Column } from './columns.ts'

/**
 * A column's rows in order, as runs. A unit is a row with its mirror image beside it (`paired`), or a row that is its own mirror image;
 * neighbouring units mostly hold the same classes, so that what is true of a whole run is reckoned once.
 */
export type Runs = {
  count: number
  /** first row of each run, and after the last the number of rows */
  row: Uint32Array
  paired: Uint8Array
  /** class of the first and of the second row of each unit; the same for a row that is its own mirror image */
  first: Uint16Array
  second: Uint16Array
}

/** True for a row whose mirror image is the next one. */
export const isPair = (mirror: Uint32Array | undefined, row: number): boolean => mirror !== undefined && mirror[row] === row + 1

const known = new WeakMap<Column, Runs>()
/** The runs of a column, found when first asked for. `mirror`: the mirror image of each of its rows; undefined where rows have no side. */
export function runsOf(column: Column, mirror: Uint32Array | undefined): Runs {
  let runs = known.get(column)
  if (!runs) {
    runs = findRuns(column.classes.of, mirror)
    known.set(column, runs)
  }
  return runs
}

function findRuns(of: Uint16Array, mirror: Uint32Array | undefined): Runs {
  const row: number[] = []
  const paired: number[] = []
  const first: number[] = []
  const second: number[] = []
  for (let i = 0; i < of.length; i++) {
    const pair = isPair(mirror, i) ? 1 : 0
    const a = of[i]!
    const b = of[i + pair]!
    if (paired.at(-1) !== pair || first.at(-1) !== a || second.at(-1) !== b) {
      row.push(i)
      paired.push(pair)
      first.push(a)
      second.push(b)
    }
    i += pair
  }
  return {
    count: row.length,
    row: Uint32Array.from([...row, of.length]),
    paired: Uint8Array.from(paired),
    first: Uint16Array.from(first),
    second: Uint16Array.from(second),
  }
}
