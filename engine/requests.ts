import { daysOf } from './case/claim.ts'
import type { Evidence } from './evidence.ts'
import { type Level, type Request, type Side, URGENCIES, type Urgency } from './knowledge.ts'
import type { Model } from './model.ts'
import type { Posterior } from './posterior.ts'
import { burdenOf } from './question/burden.ts'
import { doubting } from './question/doubt.ts'
import { informing, type Ranked } from './question/informing.ts'
import { liveOf } from './question/live.ts'

/**
 * Something worth ordering. `findings` are its most telling parts, best first (the muscles to sample, the nerves to stimulate); `place` is
 * the likeliest place within its reach. `informs`: mutual information with the hypotheses, in nats, the likeliest cause taken as at most as
 * likely as all others together (`question/doubt.ts`). `value`: the same for its burden, where a short question has the burden 1; less where
 * no likely place is in its reach.
 */
export type Order = {
  request: string
  value: number
  informs: number
  findings: { finding: string; side?: Side; informs: number }[]
  place?: { id: string; side: Side | 'both'; lies: Side | 'both' }
}
export type Structures = readonly { id: string; side: Side | 'both'; lies: Side | 'both'; p: number }[]

/** Parts of one request overlap in what they tell: each further one counts this share of the one before. */
const FURTHER = 0.5
/** Parts named. */
const PARTS = 5
/** Requests that inform less than this, in nats, are not worth naming. */
const WORTH = 0.03
/** A request that comes second waits for the first as long as that informs at least this share of it. */
const FIRST_DOES = 0.3
/** What is read by the way, with no likely place in its reach, counts this share of what it informs. */
const BY_THE_WAY = 0.25
/** Places less likely than this are not asked about. */
const LIKELY_PLACE = 0.05

const requestOf = new WeakMap<Model, ReadonlyMap<string, Request>>()
/** The request that answers each finding. */
function requestsByFinding(model: Model): ReadonlyMap<string, Request> {
  let known = requestOf.get(model)
  if (!known) {
    known = new Map(model.knowledge.requests.flatMap((r) => r.findings.map((f) => [f, r] as const)))
    requestOf.set(model, known)
  }
  return known
}

/** What is to be done about the case: how soon, and the red flags that stand. */
type Standing = { level: Urgency; rules: readonly { id: string }[] }
/** Requests that a standing red flag asks for. */
const askedFor = (model: Model, { rules }: Standing): Request[] =>
  model.knowledge.requests.filter((r) => r.asked_by.some((id) => rules.some((rule) => rule.id === id)))
/** The request that answers each finding now: one that a red flag asks for answers what those would that it is second to. */
function answering(model: Model, asked: readonly Request[]): ReadonlyMap<string, Request> {
  const known = requestsByFinding(model)
  if (asked.length === 0) return known
  const instead = (r: Request): Request => asked.find((a) => a.second_to.includes(r.id)) ?? r
  return new Map([...known].map(([finding, r]) => [finding, instead(r)]))
}

/** How much each request informs, from its parts; a request without an open part is left out. */
function tellingParts(byFinding: ReadonlyMap<string, Request>, ranked: readonly Ranked[]): Map<Request, Ranked[]> {
  const parts = new Map<Request, Ranked[]>()
  for (const r of ranked) {
    const request = byFinding.get(r.finding)
    if (!request) continue
    const list = parts.get(request)
    if (list) list.push(r)
    else parts.set(request, [r])
  }
  for (const list of parts.values())
    list.sort(
      (a, b) =>
        b.informs - a.informs || (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : (a.side ?? '') < (b.side ?? '') ? -1 : 1),
    )
  return parts
}
/** How much each request informs, by id; what one that is asked for holds informs as much as that one. */
function informsOf(parts: ReadonlyMap<Request, readonly Ranked[]>, asked: readonly Request[]): Map<string, number> {
  const informs = new Map([...parts].map(([r, list]) => [r.id, told(list)]))
  for (const { id, second_to } of asked) for (const held of second_to) informs.set(held, informs.get(id) ?? 0)
  return informs
}
const told = (parts: readonly Ranked[]): number => parts.reduce((sum, r, i) => sum + r.informs * FURTHER ** i, 0)

/** How long it has lasted, in days, where one can still wait: 0 in an emergency, and when nobody has said. */
const standsFor = (evidence: Evidence, level: Urgency): number =>
  URGENCIES.indexOf(level) >= URGENCIES.indexOf('emergency') ? 0 : (daysOf(evidence) ?? 0)
/** True when something that should be done before it, or in its place by now, tells nearly as much. */
function waits({ id, second_to, gives_way }: Request, informs: ReadonlyMap<string, number>, days: number): boolean {
  const own = informs.get(id) ?? 0
  const before = gives_way && days >= gives_way.from_day ? [...second_to, gives_way.to] : second_to
  return before.some((first) => (informs.get(first) ?? 0) >= FIRST_DOES * own)
}

/** Without test findings whose request comes second to one that tells nearly as much. */
export function firstChoices(model: Model, evidence: Evidence, standing: Standing, ranked: readonly Ranked[]): Ranked[] {
  const asked = askedFor(model, standing)
  const byFinding = answering(model, asked)
  const informs = informsOf(tellingParts(byFinding, ranked), asked)
  const days = standsFor(evidence, standing.level)
  return ranked.filter((r) => {
    const request = byFinding.get(r.finding)
    return !request || asked.includes(request) || !waits(request, informs, days)
  })
}

/**
 * What to order, best value first: each request with its most telling parts and the place it should look at.
 * @param standing how soon the person is to be seen: an emergency has the test that is there at once; and the red flags that stand: what one
 * of them asks for comes first where a likely place is in its reach
 * @param fits requests that may be ordered at all; what is left out holds up none that comes second to it
 */
export function ordersOf(
  model: Model,
  evidence: Evidence,
  posterior: Posterior,
  { levels, structures }: { levels: readonly { id: Level; p: number }[]; structures: Structures },
  standing: Standing,
  fits: (request: Request, place: Structures[number] | undefined) => boolean = () => true,
): Order[] {
  const live = liveOf(model, doubting(model, posterior))
  const asked = askedFor(model, standing)
  const byFinding = answering(model, asked)
  const levelsOf = levelsByStructure(model)
  const likely = new Set(levels.filter((l) => l.p >= LIKELY_PLACE).map((l) => l.id))
  const placeOf = (request: Request): Structures[number] | undefined =>
    structures.find(
      (s) =>
        s.p >= LIKELY_PLACE &&
        (request.structures?.includes(s.id) ?? true) &&
        [...(levelsOf.get(s.id) ?? [])].some((l) => likely.has(l) && request.levels.includes(l)),
    )
  // What a part informs by itself: the burden is that of the request.
  const telling = tellingParts(
    byFinding,
    informing(model, evidence, live, (f) => byFinding.has(f.id), 'alone'),
  )
  const parts = new Map([...telling].filter(([request]) => fits(request, placeOf(request))))
  const informs = informsOf(parts, asked)
  const days = standsFor(evidence, standing.level)
  return [...parts]
    .filter(([request]) => informs.get(request.id)! >= WORTH && (asked.includes(request) || !waits(request, informs, days)))
    .map(([request, list]): Order => {
      const all = informs.get(request.id)!
      const place = placeOf(request)
      return {
        request: request.id,
        value: ((place ? 1 : BY_THE_WAY) * all) / burdenOf(model, request),
        informs: all,
        findings: list
          .slice(0, PARTS)
          .filter((r) => r.informs >= 0.1 * list[0]!.informs)
          .map((r) => ({ finding: r.finding, ...(r.side ? { side: r.side } : {}), informs: r.informs })),
        ...(place ? { place: { id: place.id, side: place.side, lies: place.lies } } : {}),
      }
    })
    .sort((a, b) => leads(b, asked) - leads(a, asked) || b.value - a.value || (a.request < b.request ? -1 : 1))
}

const leads = ({ request, place }: Order, asked: readonly Request[]): number =>
  Number(place !== undefined && asked.some((r) => r.id === request))

const levelsKnown = new WeakMap<Model, ReadonlyMap<string, ReadonlySet<Level>>>()
function levelsByStructure(model: Model): ReadonlyMap<string, ReadonlySet<Level>> {
  let known = levelsKnown.get(model)
  if (!known) {
    const found = new Map<string, Set<Level>>()
    for (const site of model.wiring.sites.values()) found.set(site.structure, (found.get(site.structure) ?? new Set()).add(site.level))
    known = found
    levelsKnown.set(model, known)
  }
  return known
}
