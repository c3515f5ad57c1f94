import { gather, infer, LEVELS, type Level, type Model, type Posterior, readCase } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { caseOf } from './interview.ts'
import { capital, siteName } from './names.ts'
import type { Station, WiringView } from './protocol.ts'

type Group = Station['group']
/** Where the levels lie that are one station each; the others are split into roots, plexus parts and nerves. */
const GROUP: Partial<Record<Level, Group>> = {
  cerebral_cortex: 'brain',
  subcortical: 'brain',
  brainstem: 'brain',
  cervical_cord: 'cord',
  thoracic_cord: 'cord',
  lumbar_cord_or_conus: 'cord',
  anterior_horn: 'cord',
  cauda_equina: 'cord',
  many_nerves: 'end',
  neuromuscular_junction: 'end',
  muscle_or_tendon: 'end',
  bone_or_joint: 'end',
  artery_or_vein: 'end',
  no_structural_lesion: 'end',
}
/** A skin nerve that no muscle hangs on is drawn when a test is named after it, or when it is likelier than this. */
const WORTH_DRAWING = 0.01

/** The map with nothing known of anybody. */
export const plainWiring = (model: Model): WiringView => ({ stations: stationsOf(model, new Map()) })

/** The map of this person: how likely the fault is at each station. */
export function wiringOf(model: Model, kept: Kept): WiringView {
  const { person } = readCase(model.findings, caseOf(kept))
  const { evidence } = gather(model, person!)
  return wiringAt(model, infer(model, evidence))
}

/** The map with what is likely of somebody whose case is already weighed. */
export const wiringAt = (model: Model, posterior: Posterior): WiringView => ({ stations: stationsOf(model, chances(model, posterior)) })

/** Probability of each level, and of each structure at its level. A place on both sides counts once. */
function chances({ locations, places }: Model, { location }: Posterior): Map<string, number> {
  const out = new Map<string, number>()
  const add = (key: string, p: number) => out.set(key, (out.get(key) ?? 0) + p)
  location.forEach((p, at) => {
    if (p === 0) return
    const level = LEVELS[locations.level[at]!]!
    add(level, p)
    const here = locations.place.slice(locations.from[at]!, locations.from[at + 1]!)
    for (const id of new Set([...here].map((place) => places[place]!.id))) add(`${level}/${id}`, p)
  })
  return out
}

function stationsOf(model: Model, p: ReadonlyMap<string, number>): Station[] {
  const { anatomy } = model.knowledge
  const levels = (Object.keys(GROUP) as Level[]).flatMap((level): Station[] => {
    const group = GROUP[level]
    if (!group) return []
    const site = siteOfLevel(model, level)
    const track = level === 'anterior_horn' || level === 'neuromuscular_junction' || level === 'muscle_or_tendon' ? 'movement' : 'both'
    return [{ id: level, site, name: '', clinical: '', group, level, from: [], depth: 0, track, p: p.get(level) ?? 0 }]
  })
  const roots = [...new Set(anatomy.plexus.flatMap((x) => x.roots))].sort((a, b) => order(a) - order(b))
  const rootStations = roots.map(
    (id): Station => ({
      id,
      site: id,
      name: capital(siteName(model, model.wiring.sites.get(id)!)),
      clinical: siteName(model, model.wiring.sites.get(id)!, 'clinical'),
      group: 'root',
      level: 'nerve_root',
      from: [],
      depth: 0,
      track: 'both',
      p: p.get(`nerve_root/${id}`) ?? 0,
    }),
  )
  const plexus = anatomy.plexus.map(
    (x): Station => ({
      id: x.id,
      site: x.id,
      ...names(x.name),
      group: 'plexus',
      level: 'plexus',
      from: [...x.roots],
      depth: 0,
      track: 'both',
      p: p.get(`plexus/${x.id}`) ?? 0,
    }),
  )
  return [...levels, ...rootStations, ...plexus, ...nerves(model, p)]
}
const order = (segment: string) => 'CTLS'.indexOf(segment[0]!) * 100 + Number(segment.slice(1))
const names = (n: { plain: string; clinical: string }) => ({ name: capital(n.plain), clinical: n.clinical })

/** The place that stands for a level: where it moves the leg most. */
function siteOfLevel(model: Model, level: Level): string | undefined {
  const { brain, places } = model.knowledge.anatomy
  const inBrain = brain.filter((b) => b.level === level).sort((a, b) => b.motor.leg - a.motor.leg)[0]
  if (inBrain) return inBrain.id
  const stands: Partial<Record<Level, string>> = { cervical_cord: 'C5@cord', thoracic_cord: 'T8@cord', anterior_horn: 'L4@anterior_horn' }
  const place = places.filter((x) => x.level === level).sort((a, b) => reach(b) - reach(a))[0]
  return stands[level] ?? place?.id
}
const reach = ({ movements, made_of }: { movements?: object | undefined; made_of?: object | undefined }) =>
  Object.keys(movements ?? {}).length + Object.keys(made_of ?? {}).length

/** Nerves in the order in which they branch, each below the one it comes from; halves of a nerve count as the nerve. */
function nerves(model: Model, p: ReadonlyMap<string, number>): Station[] {
  const { nerves: all, muscles, skin, plexus } = model.knowledge.anatomy
  const own = (id: string) => all.find((n) => n.id === id)?.structure ?? id
  const whole = all.filter((n) => own(n.id) === n.id)
  const parentOf = (id: string): string => {
    const from = all.find((n) => n.id === id)!.from.split('@')[0]!
    return own(from)
  }
  const nerveOf = (leaves: string) => own(leaves.split('@')[0]!)
  const moves = new Set(muscles.map((m) => nerveOf(m.leaves)))
  const named = new Set(skin.filter((s) => Object.keys(s.tests).includes(`sensation.${nerveOf(s.leaves)}`)).map((s) => nerveOf(s.leaves)))
  const chance = (id: string) => p.get(`peripheral_nerve/${id}`) ?? 0
  const drawn = new Set(whole.map((n) => n.id).filter((id) => moves.has(id) || named.has(id) || chance(id) >= WORTH_DRAWING))
  // What a drawn nerve comes from is drawn too.
  for (const id of [...drawn]) for (let up = parentOf(id); whole.some((n) => n.id === up); up = parentOf(up)) drawn.add(up)
  const below = (parent: string, depth: number): Station[] =>
    whole
      .filter((n) => drawn.has(n.id) && parentOf(n.id) === parent)
      .flatMap((n) => [
        {
          id: n.id,
          site: all.some((x) => x.id === n.id) ? n.id : undefined,
          ...names(n.name),
          group: 'nerve' as const,
          level: 'peripheral_nerve' as const,
          from: [parent],
          depth,
          track: movesBelow(n.id) ? ('both' as const) : ('feeling' as const),
          p: chance(n.id),
        },
        ...below(n.id, depth + 1),
      ])
  const movesBelow = (id: string): boolean => moves.has(id) || whole.some((n) => parentOf(n.id) === id && movesBelow(n.id))
  return plexus.flatMap((x) => below(x.id, 0))
}
