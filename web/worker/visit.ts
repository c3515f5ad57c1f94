import { daysOf, type Looked, type Model, type Order, outcomesOf, type Side, toExamine, toOrder } from '../../engine/index.ts'
import { capital, findingName, type Register, sided, structureName } from './names.ts'
import { requestOf } from './orders.ts'
import { outcomeView } from './page.ts'
import type { NextView, OrderView, OutcomeView } from './protocol.ts'
import type { Weighed } from './result.ts'

/** More tests than these nobody waits for. */
const MOST_TESTS = 5

/** What is looked for first when somebody is seen, so many at most. */
export function examined(model: Model, { assessment, evidence, posterior }: Weighed, most: number): Looked[] {
  const { level, rules } = assessment.urgency
  const standing = rules.flatMap(({ id }) => model.knowledge.rules.filter((r) => r.id === id))
  return toExamine(model, evidence, posterior, { level, rules: standing }).slice(0, most)
}
/** What may be ordered then. */
export const ordered = (model: Model, { assessment: { site, urgency }, evidence, posterior }: Weighed): Order[] =>
  toOrder(model, evidence, posterior, site, urgency).slice(0, MOST_TESTS)

export const nameOf = (model: Model, { finding, side }: { finding: string; side?: Side }, register: Register = 'plain'): string =>
  side ? sided(findingName(model, finding, register), side) : findingName(model, finding, register)

/** What will be examined, in plain words: what it shows, from when, and what its outcome would change. */
export const examViews = (model: Model, weighed: Weighed, most: number): NextView[] =>
  examined(model, weighed, most).map((looked): NextView => {
    const finding = model.findings.get(looked.finding)
    // What one of two legs shows says little of what both would.
    const told = finding?.sided !== true || looked.side !== undefined
    return {
      id: looked.finding,
      name: nameOf(model, looked),
      // Its reason is written for who examines; its page for who is examined.
      why: finding?.page ? `${finding.page.what} ${finding.page.impact}` : '',
      ...fromDay(weighed, finding?.informs_from_day?.value),
      outcomes: told ? outcomeViews(model, weighed, looked) : [],
    }
  })

/** What may be ordered, in plain words: what it is, what it tells, from when, and what its most telling part would change. */
export const orderViews = (model: Model, weighed: Weighed): OrderView[] =>
  ordered(model, weighed).flatMap(({ request: id, findings, place }): OrderView[] => {
    const request = requestOf(model, id)
    if (!request) return []
    const [telling] = findings
    return [
      {
        id,
        name: capital(request.name.plain),
        what: request.page.what,
        tells: request.page.tells,
        ...fromDay(weighed, request.from_day?.value),
        ...(place ? { place: { name: structureName(model, place.id, weighed.assessment.site.levels), lies: place.lies } } : {}),
        outcomes: telling ? outcomeViews(model, weighed, telling) : [],
      },
    ]
  })

/** What is ordered, in the words of a clinician. */
export const orderNames = (model: Model, weighed: Weighed): string[] =>
  ordered(model, weighed).map((o) => capital(requestOf(model, o.request)?.name.clinical ?? o.request))

function fromDay({ evidence }: Weighed, from: number | undefined): { informsFromDay?: number; tooEarly: boolean } {
  const days = daysOf(evidence)
  return { ...(from === undefined ? {} : { informsFromDay: from }), tooEarly: from !== undefined && days !== undefined && days < from }
}

const outcomeViews = (model: Model, { assessment, evidence, posterior }: Weighed, of: { finding: string; side?: Side }): OutcomeView[] =>
  outcomesOf(model, evidence, posterior, assessment.urgency, of)
    .toSorted((a, b) => b.p - a.p)
    .map((o) => outcomeView(model, of.finding, o))
