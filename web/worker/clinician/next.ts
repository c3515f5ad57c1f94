import { type Assessment, daysOf, describe, type Model, type Valued } from '../../../engine/index.ts'
import { capital, causeName, findingName, sided, structureName, valueName } from '../names.ts'
import { basisOf } from './basis.ts'
import { filled } from './fill.ts'
import type { NextSeen, NextView, OrderSeen, OutcomeSeen, Timed } from './see-view.ts'
import { warm } from './warm.ts'
import { weighedOrThrow } from './weighed.ts'

type Question = Assessment['next'][number]
/** When the visit is, and how long it has lasted by then. */
type Timing = { visit: string; days: number | undefined }
const DAY = 86_400_000

/** What to ask, examine and test next, best first, and what each result would change. @throws when the case cannot be assessed */
export function nextOf(model: Model, { file, visit }: { file: object; visit: string }): NextView {
  const { person, evidence, posterior, issues } = weighedOrThrow(model, file)
  const a = describe(model, evidence, posterior, issues, { reasons: 0 })
  const timing = { visit, days: daysOf(person) }
  return { next: a.next.map((q) => nextSeen(model, q, timing)), orders: a.orders.map((o) => orderSeen(model, a, o, timing)) }
}

/** The same, once the tables are there that ranking needs; until then other tasks are answered. */
export async function rankedOf(model: Model, given: { file: object; visit: string }): Promise<NextView> {
  await filled(model)
  const view = nextOf(model, given)
  warm(model, given.file, view)
  return view
}

/** From when something informs: days after onset, and the date of that day as far as the onset is known. */
export function timed(model: Model, informs: Valued | undefined, { visit, days }: Timing): Timed {
  if (informs === undefined) return { tooEarly: false }
  const { value: from } = informs
  const fromBasis = basisOf(model, informs)
  if (days === undefined) return { fromDay: from, fromBasis, tooEarly: false }
  const date = new Date(Date.parse(visit) + Math.ceil(from - days) * DAY).toISOString().slice(0, 10)
  return { fromDay: from, fromBasis, from: date, tooEarly: days < from }
}

const sideOf = ({ side }: { side?: Question['side'] }) => (side ? { side } : {})
const named = (model: Model, finding: string, side: Question['side']): string => {
  const name = findingName(model, finding, 'clinical')
  return side ? sided(name, side) : name
}
function nextSeen(model: Model, q: Question, timing: Timing): NextSeen {
  const finding = model.findings.get(q.finding)
  return {
    finding: q.finding,
    ...sideOf(q),
    stage: q.stage,
    name: named(model, q.finding, q.side),
    why: finding?.why ?? '',
    value: q.value,
    settles: q.settles,
    redFlag: q.redFlag,
    ...timed(model, finding?.informs_from_day, timing),
    outcomes: outcomes(model, q),
  }
}
const outcomes = (model: Model, { finding, outcomes: all }: Question): OutcomeSeen[] =>
  [...all]
    .sort((x, y) => y.p - x.p)
    .map((o) => ({
      is: o.is,
      answer: o.is === 'true' || o.is === 'false' ? '' : capital(valueName(model.findings.get(finding), o.is, 'clinical')),
      p: o.p,
      level: o.level,
      levelName: model.knowledge.decision.levels[o.level].clinical,
      causes: o.causes.map((c) => ({ id: c.id, name: causeName(model, c.id, 'clinical'), from: c.from, p: c.to })),
    }))

function orderSeen(model: Model, a: Assessment, order: Assessment['orders'][number], timing: Timing): OrderSeen {
  const request = model.knowledge.requests.find((r) => r.id === order.request)!
  const telling = a.next.find((q) => order.findings.some((f) => f.finding === q.finding && f.side === q.side))
  const { place } = order
  return {
    request: request.id,
    name: capital(request.name.clinical),
    value: order.value,
    parts: order.findings.map((f) => ({ finding: f.finding, ...sideOf(f), name: named(model, f.finding, f.side) })),
    ...(place ? { place: { name: structureName(model, place.id, a.site.levels, 'clinical'), lies: place.lies } } : {}),
    ...timed(model, request.from_day, timing),
    ...(telling ? { telling: { finding: telling.finding, ...sideOf(telling), name: named(model, telling.finding, telling.side) } } : {}),
    outcomes: telling ? outcomes(model, telling) : [],
  }
}
