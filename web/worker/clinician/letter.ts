import { type Claim, describe, ENGINE, type Model, URGENCIES } from '../../../engine/index.ts'
import { namedIn } from '../../../engine/urgency/candidates.ts'
import { missing, said } from '../../../engine/urgency.ts'
import { capital, findingName } from '../names.ts'
import type { LetterBack, LetterView } from './letter-view.ts'
import { nextOf, timed } from './next.ts'
import { placeOf, placeTold } from './request.ts'
import { seeOf } from './see.ts'
import { daysOf, type Weighed, weighed } from './weighed.ts'

/** So many of what the engine would order stand in a plan for which nothing was chosen. */
const BEST = 4

/**
 * What a letter tells of a case, or why it cannot be assessed.
 * @param chosen requests of the plan, by id; empty: the best that the engine would order
 */
export function letterOf(model: Model, given: { file: object; visit: string; chosen: readonly string[] }): LetterBack {
  const read = weighed(model, given.file)
  if ('refused' in read) return read
  const see = seeOf(model, given)
  if ('refused' in see) return see
  const next = nextOf(model, given)
  const chosen = given.chosen.length > 0 ? given.chosen : next.orders.slice(0, BEST).map((o) => o.request)
  return {
    see,
    next,
    denied: deniedFlags(model, read),
    plan: plannedOf(model, read, chosen, given.visit),
    engine: ENGINE,
    knowledge: model.knowledge.version,
  }
}

function plannedOf(
  model: Model,
  { person, evidence, posterior, issues }: Weighed,
  ids: readonly string[],
  visit: string,
): LetterView['plan'] {
  const a = describe(model, evidence, posterior, issues, { reasons: 0, next: 'none' })
  return ids.flatMap((id) => {
    const request = model.knowledge.requests.find((r) => r.id === id)
    if (!request) return []
    const place = placeOf(model, a, request)
    return [
      {
        id,
        name: capital(request.name.clinical),
        ...(place ? { place: placeTold(model, a, place) } : {}),
        ...timed(request.from_day?.value, { visit, days: daysOf(person) }),
      },
    ]
  })
}

/** What was denied or not found and so keeps a red flag from standing. */
function deniedFlags(model: Model, { evidence }: Weighed): string[] {
  const s = said(evidence.person, evidence.claims)
  const gravest = new Map<string, number>()
  for (const rule of model.knowledge.rules) {
    if (missing(rule.when, s, model.findings) !== undefined) continue
    for (const id of new Set(namedIn(rule.when)))
      if (s.by.get(id)?.every(isDenial)) gravest.set(id, Math.max(gravest.get(id) ?? 0, URGENCIES.indexOf(rule.level)))
  }
  return [...gravest].sort(([x, p], [y, q]) => q - p || (x < y ? -1 : 1)).map(([id]) => findingName(model, id, 'clinical'))
}
const isDenial = ({ finding, value }: Claim): boolean =>
  value === false || (finding.kind === 'any_of' && value === finding.denies) || (finding.kind === 'level' && value === 'none')
