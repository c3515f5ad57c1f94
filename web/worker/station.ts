import { type ExpectedFinding, effectsOf, type Model, type Side, suffering, usualKind } from '../../engine/index.ts'
import type { Site } from '../../engine/model/anatomy.ts'
import { carries } from './carries.ts'
import { capital, causeName, findingName, valueName } from './names.ts'
import type { StationView } from './protocol.ts'

/** A movement is told as weak when it is expected to be weaker than this grade: it no longer holds against full pressure. */
const HOLDS = 4
const LIKELY = 0.5
const MOST = 6

/** What a place of the wiring does, and what its failure would feel like: a complete lesion, as the engine predicts it. */
export function stationOf(model: Model, { station, side, days }: { station: string; side: Side; days: number }): StationView {
  const site = model.wiring.sites.get(station)
  if (!site) return { id: station, moves: [], feels: [], weak: [], numb: [], notice: [], related: [] }
  const hurt = site.crossed ? (side === 'left' ? 'right' : 'left') : side
  const found = effectsOf(model, { sites: [station], side: hurt, completeness: 1, kind: usualKind(site), days })
  const [at] = suffering(site, hurt)
  const here = found.filter((f) => f.side === undefined || f.side === at)
  const strengths = here.filter((f) => f.id.startsWith('strength.') && typeof f.expected === 'number' && f.id !== 'strength.leg_overall')
  const weak = strengths.filter((f) => (f.expected as number) < HOLDS).sort((a, b) => (a.expected as number) - (b.expected as number))
  const numb = here.filter((f) => f.id === 'symptom.numbness_territory' && likely(f))
  const notice = here.filter((f) => /^(difficulty|symptom)\./.test(f.id) && f.value === undefined && likely(f))
  const names = (list: readonly ExpectedFinding[]) => [...new Set(list.map((f) => findingName(model, f.id)))].slice(0, MOST)
  const { moves, feels } = carries(model, site)
  const places = numb.map((f) => capital(valueName(model.findings.get(f.id), f.value!)))
  return {
    id: station,
    moves: moves.slice(0, MOST),
    feels: feels.slice(0, MOST),
    weak: names(weak),
    numb: places.slice(0, MOST),
    notice: names(notice.sort((a, b) => (b.distribution['true'] ?? 0) - (a.distribution['true'] ?? 0))),
    related: striking(model, site)
      .slice(0, MOST)
      .map((id) => ({ id, name: causeName(model, id) })),
  }
}
const likely = (f: ExpectedFinding): boolean => (f.distribution['true'] ?? 0) >= LIKELY

/** Causes that strike there, those that strike there most often first. */
export function striking(model: Model, place: Site): string[] {
  const strikes = (id: string) => {
    const site = model.wiring.sites.get(id)
    return site !== undefined && (site.id === place.id || site.structure === place.structure)
  }
  return model.knowledge.causes
    .map((c) => ({
      id: c.id,
      weight:
        c.strikes.filter((s) => s.at.some((at) => strikes(typeof at === 'string' ? at : at.site))).reduce((sum, s) => sum + s.weight, 0) /
        c.strikes.reduce((sum, s) => sum + s.weight, 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id)
}
