import { type ExpectedFinding, effectsOf, type Level, type Model, type Side, suffering, usualKind } from '../../engine/index.ts'
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
    related: striking(model, MANY.has(site.level) ? site : { level: site.level })
      .slice(0, MOST)
      .map((id) => ({ id, name: causeName(model, id) })),
  }
}
const likely = (f: ExpectedFinding): boolean => (f.distribution['true'] ?? 0) >= LIKELY

/** Levels that are many stations, one for each structure. */
const MANY: ReadonlySet<Level> = new Set(['nerve_root', 'plexus', 'peripheral_nerve'])

/**
 * Causes that strike at a place, the commonest there first: how many people a year get a weak leg from it, times the share of them in whom it
 * lies there. It lies where the assessment would say that it does: what strikes the cells of a segment of the cord is no cause of its root.
 * @param place one structure of a level, or all of the level
 */
export function striking(model: Model, { level, structure }: { level: Level; structure?: string }): string[] {
  const { hypotheses, lesionRows, knowledge } = model
  const here = lesionRows.map((row) => row.level === level && (structure === undefined || row.structures.some((s) => s.id === structure)))
  const share = new Float64Array(model.causeIds.length)
  for (let h = 0; h < hypotheses.count; h++) if (here[hypotheses.row[h]!]) share[hypotheses.cause[h]!]! += hypotheses.weight[h]!
  return knowledge.causes
    .map(({ id, incidence }, i) => ({ id, rate: incidence.per_100k_year.value * incidence.weak_leg_share.value * share[i]! }))
    .filter(({ rate }) => rate > 0)
    .sort((a, b) => b.rate - a.rate)
    .map(({ id }) => id)
}
