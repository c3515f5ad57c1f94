import type { Place, Side } from '../../knowledge.ts'
import type { Wiring } from '../anatomy.ts'
import { opposite } from '../laterality.ts'

/** One lesioned place. `side` is the side of the body that suffers (for the brain: the side opposite to the lesion). */
export type LesionPart = { site: string; side: Side; completeness: number; crossing: boolean }

/** What has been struck on one side, gathered over all parts before anything is computed. */
export type Struck = {
  cut: Map<string, number>
  brain: { site: string; completeness: number }[]
  tracts: { segment: string; corticospinal: number; dorsal_column: number; spinothalamic: number; anterior_horn: number }[]
  places: { place: Place; completeness: number }[]
  /** disease of the anterior horn itself, which twitches and cramps; a cord lesion that happens to take a horn along does not */
  horn: number
}
const emptyStruck = (): Struck => ({ cut: new Map(), brain: [], tracts: [], places: [], horn: 0 })
export const isIntact = (s: Struck): boolean => s.cut.size === 0 && s.brain.length === 0 && s.tracts.length === 0 && s.places.length === 0

/** P(one or the other) of two independent things; for deficits: what is left is left by both. */
export const either = (a: number, b: number): number => 1 - (1 - a) * (1 - b)

/** Gathers what every part strikes, by the side that suffers. Throws on an unknown site. */
export function strike(wiring: Wiring, parts: readonly LesionPart[]): { left: Struck; right: Struck; bladder: number } {
  const struck = { left: emptyStruck(), right: emptyStruck(), bladder: 0 }
  for (const part of parts) {
    const site = wiring.sites.get(part.site)
    if (!site) throw new Error(`No site is called ${part.site}. List them with: legwise lesion --list`)
    const { completeness } = part
    const here = struck[part.side]
    for (const e of site.effects) {
      if (e.does === 'cut') {
        cutNode(here, e.node, completeness * e.share)
        if (e.node.startsWith('horn:')) here.horn = either(here.horn, completeness * e.share)
      } else if (e.does === 'brain') here.brain.push({ site: e.site, completeness })
      else if (e.does === 'place') here.places.push({ place: e.place, completeness: completeness * e.share })
      else {
        struck.bladder = either(struck.bladder, completeness * e.bladder)
        strikeCord(here, e.segment, e.same, completeness)
        if (part.crossing) strikeCord(struck[opposite(part.side)], e.segment, e.other, completeness)
      }
    }
  }
  return struck
}
function cutNode(on: Struck, node: string, share: number): void {
  on.cut.set(node, either(on.cut.get(node) ?? 0, share))
}
function strikeCord(
  on: Struck,
  segment: string,
  tracts: Record<'corticospinal' | 'dorsal_column' | 'spinothalamic' | 'anterior_horn', number>,
  completeness: number,
): void {
  cutNode(on, `horn:${segment}`, completeness * tracts.anterior_horn)
  on.tracts.push({
    segment,
    corticospinal: completeness * tracts.corticospinal,
    dorsal_column: completeness * tracts.dorsal_column,
    spinothalamic: completeness * tracts.spinothalamic,
    anterior_horn: completeness * tracts.anterior_horn,
  })
}
