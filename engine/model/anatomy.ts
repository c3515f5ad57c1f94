import type { Anatomy, Level, Names, Place, Tracts } from '../knowledge.ts'

/** Spinal segments from above downward; a tract lesion strikes what lies below it. */
export const SEGMENTS = [
  ...Array.from({ length: 8 }, (_, i) => `C${i + 1}`),
  ...Array.from({ length: 12 }, (_, i) => `T${i + 1}`),
  ...Array.from({ length: 5 }, (_, i) => `L${i + 1}`),
  ...Array.from({ length: 5 }, (_, i) => `S${i + 1}`),
] as const
const SEGMENT_INDEX: ReadonlyMap<string, number> = new Map(SEGMENTS.map((s, i) => [s, i]))
/** Place of a segment from above downward; -1 for what is no segment. */
export const segmentIndex = (segment: string): number => SEGMENT_INDEX.get(segment) ?? -1

/** Serial ranks from spine to end organ; within one rank the named nodes carry parallel shares. */
export type Path = readonly ReadonlyMap<string, number>[]

/** What a complete lesion of a site does; all of it scales with completeness. */
export type Effect =
  | { does: 'cut'; node: string; share: number }
  | { does: 'brain'; site: string }
  | { does: 'cord'; segment: string; same: Tracts; other: Tracts; bladder: number }
  | { does: 'place'; place: Place; share: number }
export type Site = { id: string; names: Names; level: Level; structure: string; crossed: boolean; effects: readonly Effect[] }

export type Wiring = {
  anatomy: Anatomy
  sites: ReadonlyMap<string, Site>
  motor: ReadonlyMap<string, Path>
  skin: ReadonlyMap<string, Path>
  arcs: ReadonlyMap<string, { afferent: Path; efferent: Path }>
}

const rank = (entries: Iterable<readonly [string, number]>) => new Map(entries)
const prefixed = (prefix: string, roots: Record<string, number>) =>
  rank(Object.entries(roots).map(([r, share]) => [`${prefix}:${r}`, share]))

/**
 * Follows `leaves` (a `nerve@station`, a plexus, or `dorsal_ramus`) up to the spine.
 * @returns ranks from the plexus outward; empty for `dorsal_ramus`
 * @throws when the anatomy names a nerve, station or plexus that does not exist
 */
function outward(anatomy: Anatomy, leaves: string, roots: Record<string, number>): Path {
  if (leaves === 'dorsal_ramus') return []
  const plexus = anatomy.plexus.find((p) => p.id === leaves)
  if (plexus) {
    const ranks: ReadonlyMap<string, number>[] = []
    for (const [part, carried] of Object.entries(plexus.via))
      ranks.push(rank([[part, carried.reduce((sum, root) => sum + (roots[root] ?? 0), 0)]]))
    return [...ranks, rank([[plexus.id, 1]])]
  }
  const [id, stationId] = leaves.split('@')
  const nerve = anatomy.nerves.find((n) => n.id === id)
  if (!nerve) throw new Error(`Anatomy: nothing is called ${leaves}. Name a plexus or a nerve@station.`)
  const last = stationId === undefined ? 0 : nerve.stations.findIndex((s) => s.id === stationId)
  if (last < 0) throw new Error(`Anatomy: ${nerve.id} has no station ${stationId}.`)
  return [...outward(anatomy, nerve.from, roots), ...nerve.stations.slice(0, last + 1).map((s) => rank([[`${nerve.id}@${s.id}`, 1]]))]
}

/** The level at which a segment of the cord lies. */
export const levelOfSegment = (segment: string): Level =>
  segment.startsWith('C') ? 'cervical_cord' : segment.startsWith('T') ? 'thoracic_cord' : 'lumbar_cord_or_conus'

function sitesOf(anatomy: Anatomy): Map<string, Site> {
  const sites = new Map<string, Site>()
  const add = (site: Site) => sites.set(site.id, site)
  const named = (clinical: string, plain: string): Names => ({ clinical, plain, also: [] })
  const rootsWithSkinOrMuscle = SEGMENTS.slice(segmentIndex('T12'))
  for (const r of rootsWithSkinOrMuscle) {
    const cut = (node: string): Effect => ({ does: 'cut', node: `${node}:${r}`, share: 1 })
    const root = { level: 'nerve_root' as const, structure: r, crossed: false }
    add({ ...root, id: r, names: named(`${r} root`, `the ${r} nerve root in the back`), effects: [cut('ventral'), cut('dorsal')] })
    add({
      ...root,
      id: `${r}@ventral_root`,
      names: named(`${r} ventral root`, `the ${r} nerve root for movement`),
      effects: [cut('ventral')],
    })
    add({ ...root, id: `${r}@dorsal_root`, names: named(`${r} dorsal root`, `the ${r} nerve root for feeling`), effects: [cut('dorsal')] })
    add({
      ...root,
      id: `${r}@ganglion`,
      names: named(`${r} dorsal root ganglion`, `the ${r} nerve root's feeling cells`),
      effects: [cut('ganglion')],
    })
    add({
      id: `${r}@anterior_horn`,
      level: 'anterior_horn',
      structure: r,
      crossed: false,
      names: named(`${r} anterior horn`, `the movement cells of the spinal cord at ${r}`),
      effects: [cut('horn')],
    })
  }
  for (const p of anatomy.plexus)
    add({ id: p.id, names: p.name, level: 'plexus', structure: p.id, crossed: false, effects: [{ does: 'cut', node: p.id, share: 1 }] })
  for (const n of anatomy.nerves)
    n.stations.forEach((s, i) => {
      const node = `${n.id}@${s.id}`
      const site: Site = {
        id: node,
        names: s.name,
        level: 'peripheral_nerve',
        structure: n.structure ?? n.id,
        crossed: false,
        effects: [{ does: 'cut', node, share: 1 }],
      }
      add(site)
      if (i === 0 && !sites.has(n.id)) sites.set(n.id, site)
    })
  for (const b of anatomy.brain)
    add({ id: b.id, names: b.name, level: b.level, structure: b.structure, crossed: b.crossed, effects: [{ does: 'brain', site: b.id }] })
  for (const segment of SEGMENTS)
    for (const aspect of anatomy.cord)
      add({
        id: `${segment}@${aspect.id}`,
        level: levelOfSegment(segment),
        structure: segment,
        crossed: false,
        names: named(`${aspect.name.clinical} at ${segment}`, `${aspect.name.plain} at ${segment}`),
        effects: [{ does: 'cord', segment, same: aspect.same, other: aspect.other, bladder: aspect.bladder }],
      })
  for (const p of anatomy.places) {
    const effects: Effect[] = [{ does: 'place', place: p, share: 1 }]
    for (const [part, share] of Object.entries(p.made_of ?? {})) {
      const made = sites.get(part)
      if (!made) throw new Error(`Anatomy: ${p.id} is made of ${part}, which does not exist.`)
      for (const e of made.effects) effects.push(scaleEffect(e, share))
    }
    add({ id: p.id, names: p.name, level: p.level, structure: p.structure, crossed: false, effects })
  }
  return sites
}

const scaleTracts = (t: Tracts, by: number): Tracts => ({
  corticospinal: t.corticospinal * by,
  dorsal_column: t.dorsal_column * by,
  spinothalamic: t.spinothalamic * by,
  anterior_horn: t.anterior_horn * by,
})
const scaleEffect = (e: Effect, by: number): Effect => {
  if (e.does === 'cut' || e.does === 'place') return { ...e, share: e.share * by }
  if (e.does === 'cord') return { ...e, same: scaleTracts(e.same, by), other: scaleTracts(e.other, by), bladder: e.bladder * by }
  return e
}

/** Joins the anatomy data into paths from spine to muscle, skin and reflex, and the list of sites that can be lesioned. */
export function wire(anatomy: Anatomy): Wiring {
  const motorPath = (roots: Record<string, number>, leaves: string): Path => [
    prefixed('horn', roots),
    prefixed('ventral', roots),
    ...outward(anatomy, leaves, roots),
  ]
  const sensoryPath = (roots: Record<string, number>, leaves: string): Path => [
    prefixed('dorsal', roots),
    prefixed('ganglion', roots),
    ...outward(anatomy, leaves, roots),
  ]
  return {
    anatomy,
    sites: sitesOf(anatomy),
    motor: new Map(anatomy.muscles.map((m) => [m.id, motorPath(m.roots, m.leaves)])),
    skin: new Map(anatomy.skin.map((s) => [s.id, sensoryPath(s.roots, s.leaves)])),
    arcs: new Map(anatomy.arcs.map((a) => [a.id, { efferent: motorPath(a.roots, a.leaves), afferent: sensoryPath(a.roots, a.leaves) }])),
  }
}
