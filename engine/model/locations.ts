import { LEVELS } from '../knowledge.ts'
import type { Spaces } from './columns/draft.ts'
import type { Hypotheses, Place } from './hypotheses.ts'

/** The distinct levels and structures that lesions have. */
export type Locations = {
  count: number
  /** the same on the other side; itself where it has no side */
  mirror: Uint16Array
  /** index into LEVELS */
  level: Uint8Array
  /** `place[from[i]]` up to `place[from[i + 1]]` are the places of a location; `sided` by place */
  from: Uint32Array
  place: Uint16Array
  sided: Uint8Array
  /** location of each hypothesis */
  of: Uint16Array
}

export function locate({ lesionRows, lesionMirror, hypotheses }: Spaces): { places: readonly Place[]; locations: Locations } {
  const places: Place[] = []
  const placeAt = new Map<string, number>()
  const indexOf = (place: Place): number => {
    const key = `${place.id}|${place.side ?? 'both'}`
    const at = placeAt.get(key) ?? places.push(place) - 1
    placeAt.set(key, at)
    return at
  }
  const known = new Map<string, number>()
  const level: number[] = []
  const from = [0]
  const place: number[] = []
  const ofRow = Uint16Array.from(lesionRows, (r) => {
    const own = r.structures.map(indexOf)
    const key = `${r.level}|${own}`
    let at = known.get(key)
    if (at === undefined) {
      at = level.push(LEVELS.indexOf(r.level)) - 1
      known.set(key, at)
      place.push(...own)
      from.push(place.length)
    }
    return at
  })
  const mirror = new Uint16Array(level.length)
  ofRow.forEach((at, row) => {
    mirror[at] = ofRow[lesionMirror[row]!]!
  })
  const locations = {
    count: level.length,
    mirror,
    level: Uint8Array.from(level),
    from: Uint32Array.from(from),
    place: Uint16Array.from(place),
    sided: Uint8Array.from(places, (p) => (p.side ? 1 : 0)),
    of: Uint16Array.from(hypotheses.row, (row) => ofRow[row]!),
  }
  return { places, locations }
}

/**
 * Hypotheses `from` up to `to` that share their cause and location, so that what they weigh is added up once. `paired`: they stand as
 * mirror pairs, the first of each at `location`, the second at `across`.
 */
export type Block = { from: number; to: number; paired: boolean; location: number; across: number }
export function blocksOf({ count, pairs, cause }: Hypotheses, { of }: Locations): Block[] {
  const blocks: Block[] = []
  let last: Block | undefined
  for (let i = 0; i < count; ) {
    const paired = i < 2 * pairs
    const to = i + (paired ? 2 : 1)
    if (last && last.paired === paired && cause[last.from] === cause[i] && last.location === of[i] && last.across === of[to - 1])
      last.to = to
    else {
      last = { from: i, to, paired, location: of[i]!, across: of[to - 1]! }
      blocks.push(last)
    }
    i = to
  }
  return blocks
}
