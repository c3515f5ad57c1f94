import { LEVELS, type Level, type Model, type Posterior } from '../../engine/index.ts'
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
export const wiringAt = (model: Model, posterior: Posterior): WiringView => ({ stations: stationsOf(model, chances(model, posterior)) })

/** Where the chances of a model's locations are added up: of each level, and of each structure at its level. */
type Sums = { keys: string[]; of: number[][] }
const sums = new WeakMap<Model, Sums>()
function sumsOf(model: Model): Sums {
  const known = sums.get(model)
  if (known) return known
  const { locations, places } = model
  const at = new Map<string, number>()
  const indexOf = (key: string): number => {
    if (!at.has(key)) at.set(key, at.size)
    return at.get(key)!
  }
  const of = [...locations.level].map((level, l) => {
    const name = LEVELS[level]!
    const here = new Set([...locations.place.slice(locations.from[l]!, locations.from[l + 1]!)].map((place) => places[place]!.id))
    return [indexOf(name), ...[...here].map((id) => indexOf(`${name}/${id}`))]
  })
  const made = { keys: [...at.keys()], of }
  sums.set(model, made)
  return made
}
/** Probability of each level, and of each structure at its level. A place on both sides counts once. */
function chances(model: Model, { location }: Posterior): Map<string, number> {
  const { keys, of } = sumsOf(model)
  const out = new Float64Array(keys.length)
  location.forEach((p, l) => {
    if (p !== 0) for (const key of of[l]!) out[key]! += p
  })
  return new Map(keys.map((key, i) => [key, out[i]!]))
}

/** Stations by the nerves that are drawn only because they are likely, so that a key makes numbers anew and no names. */
const drawn = new WeakMap<Model, Map<string, Station[]>>()
function stationsOf(model: Model, p: ReadonlyMap<string, number>): Station[] {
  const chance = (s: Pick<Station, 'id' | 'level' | 'group'>): number => p.get(s.group in WITHIN ? `${s.level}/${s.id}` : s.id) ?? 0
  const likely = model.knowledge.anatomy.nerves.flatMap((n) => ((p.get(`peripheral_nerve/${n.id}`) ?? 0) >= WORTH_DRAWING ? [n.id] : []))
  const key = likely.join()
  const known = drawn.get(model) ?? new Map<string, Station[]>()
  drawn.set(model, known)
  const stations = known.get(key) ?? allStations(model, new Set(likely))
  known.set(key, stations)
  return stations.map((s) => ({ ...s, p: chance(s) }))
}
/** Groups whose stations are structures of a level; each of the others is a level of its own. */
const WITHIN: Partial<Record<Group, true>> = { root: true, plexus: true, nerve: true }

/** Every station as long as nothing is known of anybody. @param likely nerves to be drawn though no muscle hangs on them */
function allStations(model: Model, likely: ReadonlySet<string>): Station[] {
  const { anatomy } = model.knowledge
  const levels = (Object.keys(GROUP) as Level[]).flatMap((level): Station[] => {
    const group = GROUP[level]
    if (!group) return []
    const site = siteOfLevel(model, level)
    const track = level === 'anterior_horn' || level === 'neuromuscular_junction' || level === 'muscle_or_tendon' ? 'movement' : 'both'
    return [{ id: level, site, name: '', clinical: '', group, level, from: [], depth: 0, track, p: 0 }]
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
      p: 0,
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
      p: 0,
    }),
  )
  return [...levels, ...rootStations, ...plexus, ...nerves(model, likely)]
}
const order = (segment: string) => 'CTLS'.indexOf(segment[0]!) * 100 + Number(segment.slice(1))
const names = (n: { plain: string; clinical: string }) => ({ name: capital(n.plain), clinical: n.clinical })

/** The place that stands for a level: where it moves the leg most. */
function siteOfLevel(model: Model, level: Level): string | undefined {
  const { brain, places } = model.knowledge.anatomy
  const inBrain = brain.filter((b) => b.level === level).sort((a, b) => b.motor.leg - a.motor.leg)[0]
  if (inBrain) return inBrain.id
  const stands: Partial<Record<Level, string>> = {
    ...{ cervical_cord: 'C5@cord', thoracic_cord: 'T8@cord', anterior_horn: 'L4@anterior_horn' },
    ...{ many_nerves: 'nerves@length_dependent', muscle_or_tendon: 'muscle@whole_leg', bone_or_joint: 'hip_joint' },
  }
  const place = places.filter((x) => x.level === level).sort((a, b) => reach(b) - reach(a))[0]
  return stands[level] ?? place?.id
}
const reach = ({ movements, made_of }: { movements?: object | undefined; made_of?: object | undefined }) =>
  Object.keys(movements ?? {}).length + Object.keys(made_of ?? {}).length

/** Nerves in the order in which they branch, each below the one it comes from; halves of a nerve count as the nerve. */
function nerves(model: Model, likely: ReadonlySet<string>): Station[] {
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
  const shown = new Set(whole.map((n) => n.id).filter((id) => moves.has(id) || named.has(id) || likely.has(id)))
  // What a drawn nerve comes from is drawn too.
  for (const id of [...shown]) for (let up = parentOf(id); whole.some((n) => n.id === up); up = parentOf(up)) shown.add(up)
  const below = (parent: string, depth: number): Station[] =>
    whole
      .filter((n) => shown.has(n.id) && parentOf(n.id) === parent)
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
          p: 0,
        },
        ...below(n.id, depth + 1),
      ])
  const movesBelow = (id: string): boolean => moves.has(id) || whole.some((n) => parentOf(n.id) === id && movesBelow(n.id))
  return plexus.flatMap((x) => below(x.id, 0))
}
