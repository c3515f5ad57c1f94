import { leaksFor } from '../../../engine/evidence.ts'
import {
  type Assessment,
  daysOf,
  describe,
  LEVELS,
  type Model,
  ordersOf,
  type Predictions,
  type Request,
  tellApart,
  URGENCIES,
} from '../../../engine/index.ts'
import { referenceState } from '../../../engine/model/columns.ts'
import { doubting } from '../../../engine/question/doubt.ts'
import { informing, type Ranked, upTo } from '../../../engine/question/informing.ts'
import { type Live, liveOf } from '../../../engine/question/live.ts'
import { resultsOf, sumsOf } from '../../../engine/question/value.ts'
import { capital, causeName, findingName, sourcesOf, structureName } from '../names.ts'
import { expectedOf, expectingOf } from './expected.ts'
import { needleOf } from './needle.ts'
import { timed } from './next.ts'
import type { PartResults, PartSeen, PlaceTold, Requestable, RequestView, ResultSeen } from './request-view.ts'
import { likely } from './see.ts'
import { type Weighed, weighedOrThrow } from './weighed.ts'

/** So many are worth ordering now, as in the assessment. */
const ORDERS = 6
/** Places and causes less likely than this are no part of the question. */
const LIKELY = 0.05
const MOST = 3
/** A second place less likely than this is not worth telling from the first. */
const WORTH = 0.005
/** So many parts are named, and none that tells less than this share of the best. */
const PARTS = 6
const SHARE = 0.1
/** A part parts two places when the better guess from it alone is right so often. */
const TELLS = 0.7
const PARTING = 4
/** Parts whose results are told. */
const TOLD = 3
/** A change smaller than this is not told. */
const CHANGE = 0.04

/** Everything that can be asked for, those worth ordering now first. @throws when the case cannot be assessed */
export function requestablesOf(model: Model, { file, visit }: { file: object; visit: string }): Requestable[] {
  const { person, evidence, posterior, issues } = weighedOrThrow(model, file)
  const { site, urgency } = describe(model, evidence, posterior, issues, { reasons: 0, next: 'none' })
  const orders = ordersOf(model, evidence, posterior, site, urgency).slice(0, ORDERS)
  const rankOf = new Map(orders.map((o, i) => [o.request, i + 1]))
  const days = daysOf(person)
  return model.knowledge.requests
    .map((r): Requestable => {
      const rank = rankOf.get(r.id)
      return {
        id: r.id,
        name: capital(r.name.clinical),
        also: [r.name.plain, ...r.name.also].join(' · '),
        ...(rank ? { rank } : {}),
        ...timed(model, r.from_day, { visit, days }),
      }
    })
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || (a.name < b.name ? -1 : 1))
}

/** What one request is written from. @throws when the case cannot be assessed or there is no such request */
export function requestOf(model: Model, { file, visit, request: id }: { file: object; visit: string; request: string }): RequestView {
  const request = model.knowledge.requests.find((r) => r.id === id)
  if (!request) throw new Error(`No request is called ${id}.`)
  const read = weighedOrThrow(model, file)
  const { person, evidence, posterior, issues } = read
  const a = describe(model, evidence, posterior, issues, { reasons: 0, next: 'none' })
  const timing = { visit, days: daysOf(person) }
  const live = liveOf(model, posterior)
  const ranked = informing(model, evidence, liveOf(model, doubting(model, posterior)), upTo('tests'), 'alone').sort(
    (x, y) => y.informs - x.informs,
  )
  const places = a.site.structures.filter((s) => s.p >= LIKELY).slice(0, MOST)
  const apart = apartOf(a)
  const who = expectingOf(model, read)
  // A test that is too early today is told as it will be on the day from which it informs.
  const within = (r: Request) => {
    const days = timing.days === undefined ? undefined : Math.max(timing.days, r.from_day?.value ?? 0)
    return partsOf(
      model,
      r,
      ranked,
      apart.map((s) => expectedOf(model, { station: s.id }, { ...who, days })),
    )
  }
  const parts = within(request)
  const asked = parts.flatMap((x) => ranked.filter((r) => keyOf(r) === keyOf(x))).slice(0, TOLD)
  const beside = besideOf(model, request)
  const place = placeOf(model, a, request)
  const told = place && placeTold(model, a, place)
  return {
    id,
    name: capital(request.name.clinical),
    asks: request.asks,
    ...(told ? { place: told } : {}),
    level: a.urgency.level,
    levelName: model.knowledge.decision.levels[a.urgency.level].clinical,
    rules: a.urgency.rules.map((r) => model.knowledge.rules.find((x) => x.id === r.id)!.name.clinical),
    places: places.map((s) => placeTold(model, a, s)),
    causes: a.causes
      .filter((c) => c.p >= LIKELY)
      .slice(0, MOST)
      .map((c) => likely(model, c)),
    notToMiss: a.notToMiss.slice(0, MOST).map((c) => likely(model, c)),
    apart: apart.map((s) => ({ id: s.id, name: structureName(model, s.id, a.site.levels, 'clinical') })),
    parts,
    ...(beside ? { beside: { name: capital(beside.name.clinical), parts: within(beside), ...timed(model, beside.from_day, timing) } } : {}),
    results: resultsWithin(model, read, a, live, asked),
    done: person.claims.some((c) => request.findings.includes(c.finding.id)),
    shows: uncited(model, request.shows),
    timing: uncited(model, request.timing),
    sequences: request.sequences.map(({ what, when }) => ({ what, when: capital(when) })),
    wrongReasons: request.wrong_reasons.map((r) => uncited(model, r)),
    first: (request.asked_by.some((id) => a.urgency.rules.some((r) => r.id === id)) ? [] : request.second_to).flatMap((f) => {
      const found = model.knowledge.requests.find((r) => r.id === f)
      return found && rankedWithin(found, ranked).length > 0 ? [capital(found.name.clinical)] : []
    }),
    ...timed(model, request.from_day, timing),
    sources: sourcesOf(model, [...new Set([...request.page.sources, ...request.sequences.map((s) => s.source)])]),
  }
}

type Structure = Assessment['site']['structures'][number]
export const placeTold = (model: Model, a: Assessment, s: Structure): PlaceTold => ({
  id: s.id,
  name: structureName(model, s.id, a.site.levels, 'clinical'),
  lies: s.lies,
  p: s.p,
})
/** The likeliest place that the request can look into. */
export function placeOf(model: Model, a: Assessment, { levels }: Request): Structure | undefined {
  const reached = new Set([...model.wiring.sites.values()].filter((s) => levels.includes(s.level)).map((s) => s.structure))
  return a.site.structures.find((s) => s.p >= LIKELY && reached.has(s.id))
}
const rankedWithin = (request: Request, ranked: readonly Ranked[]): Ranked[] => {
  const own = ranked.filter((r) => request.findings.includes(r.finding) && r.informs > 0)
  return own.filter((r) => r.informs >= SHARE * own[0]!.informs)
}
/** Places to be told apart: the likely ones, and the next likeliest where only one is. */
function apartOf({ site: { structures } }: Assessment): Structure[] {
  const named = structures.filter((s, i) => s.p >= WORTH && structures.findIndex((x) => x.id === s.id) === i)
  return named.slice(0, Math.min(MOST, Math.max(2, named.filter((s) => s.p >= LIKELY).length)))
}

/** What to look at: first what parts the two likeliest places, then what tells most of the causes. */
function partsOf(model: Model, request: Request, ranked: readonly Ranked[], expected: readonly Predictions[]): PartSeen[] {
  const open = new Set(ranked.map(keyOf))
  const parting = tellApart(expected.slice(0, 2))
    .filter((d) => d.value === undefined && d.accuracy >= TELLS && request.findings.includes(d.finding.id))
    .map((d) => ({ finding: d.finding.id, side: d.side }))
    .filter((d) => open.has(keyOf(d)))
    .slice(0, PARTING)
  const known = new Set(parting.map(keyOf))
  const others = rankedWithin(request, ranked).filter((r) => !known.has(keyOf(r)))
  const needle = new Map(needleOf(model).map((m) => [m.finding, m]))
  return [...parting, ...others].slice(0, PARTS).map(({ finding, side }) => {
    const muscle = needle.get(finding)
    return {
      finding,
      ...(side ? { side } : {}),
      name: capital(muscle?.name ?? findingName(model, finding, 'clinical')),
      nerve: muscle?.nerve ?? '',
      roots: muscle?.roots ?? '',
      abnormal: abnormalIn(expected, keyOf({ finding, side })),
    }
  })
}
const keyOf = ({ finding, side }: { finding: string; side?: Ranked['side'] }): string => `${finding}|${side ?? ''}`
function abnormalIn(expected: readonly Predictions[], key: string): number[] {
  const chances = expected.flatMap((e) => {
    const x = e.get(key)
    const reference = x ? referenceState(x.states) : -1
    return x && reference >= 0 ? [1 - x.p[reference]!] : []
  })
  return chances.length === expected.length ? chances : []
}
/** Nerves and muscles are tested in one visit: the other study of the two. */
function besideOf(model: Model, { id, findings, second_to }: Request): Request | undefined {
  const electric = (ids: readonly string[]) => ids.some((f) => f.startsWith('emg.') || f.startsWith('ncs.'))
  if (!electric(findings)) return undefined
  return model.knowledge.requests.find((r) => r.id !== id && electric(r.findings) && (r.second_to.includes(id) || second_to.includes(r.id)))
}

/** What each result of the most telling parts would change. */
function resultsWithin(model: Model, { evidence, posterior }: Weighed, a: Assessment, live: Live, parts: readonly Ranked[]): PartResults[] {
  const floor = a.urgency.floor ? URGENCIES.indexOf(a.urgency.floor) : 0
  const leaks = leaksFor(evidence)
  const now = sumsOf(model, live, live.p)
  return parts.map(({ candidate, finding, side }) => ({
    finding,
    ...(side ? { side } : {}),
    name: findingName(model, finding, 'clinical'),
    results: resultsOf(model, evidence, live, candidate, floor, leaks)
      .map((r): ResultSeen => {
        const level = URGENCIES[r.level]!
        return {
          is: r.is,
          p: r.p,
          level,
          levelName: model.knowledge.decision.levels[level].clinical,
          causes: moved(model.causeIds, posterior.cause, r.sums.cause, 3).map(({ id, from, p }) => ({
            id,
            name: causeName(model, id, 'clinical'),
            from,
            p,
          })),
          places: moved(LEVELS, now.level, r.sums.level, 2),
        }
      })
      .sort((x, y) => y.p - x.p),
  }))
}
function moved<T extends string>(ids: readonly T[], before: Float64Array, after: Float64Array, most: number) {
  return ids
    .map((id, i) => ({ id, from: before[i]!, p: after[i]! }))
    .filter(({ from, p }) => Math.abs(p - from) >= CHANGE)
    .sort((x, y) => Math.abs(y.p - y.from) - Math.abs(x.p - x.from))
    .slice(0, most)
}

/** A text of the knowledge without the ids of its sources, which are listed beside it. */
function uncited(model: Model, text: string): string {
  const known = new Set(model.knowledge.sources.map((s) => s.id))
  return text.replace(/\s*\(([^()]*)\)/g, (whole, inside: string) => {
    const parts = inside.split(/[,;] /)
    const left = parts.filter((x) => !known.has(x.trim()))
    return left.length === parts.length ? whole : left.length === 0 ? '' : ` (${left.join(', ')})`
  })
}
