import { type Claim, daysOf, describe, ENGINE, type Model, URGENCIES } from '../../../engine/index.ts'
import { namedIn } from '../../../engine/urgency/candidates.ts'
import { capital, findingName } from '../names.ts'
import type { LetterBack, LetterView } from './letter-view.ts'
import { nextOf, timed } from './next.ts'
import { placeOf, placeTold } from './request.ts'
import { reasonsOf, seeOf } from './see.ts'
import { type Weighed, weighed } from './weighed.ts'

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
    reasons: reasonsOf(model, given),
    next,
    denied: deniedFlags(model, read).map((f) => findingName(model, f.id, 'clinical')),
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
        ...timed(model, request.from_day, { visit, days: daysOf(person) }),
      },
    ]
  })
}

/** What a red flag names and was denied, or looked for and not found. A test is ordered for a reason of its own. */
function deniedFlags({ knowledge: { rules } }: Model, { person: { claims } }: Weighed): Claim['finding'][] {
  const denied = [...Map.groupBy(claims, (c) => c.finding)]
    .filter(([finding, all]) => finding.stage !== 'tests' && all.every(isDenial))
    .map(([finding]) => finding)
  const gravest = (id: string) => Math.max(-1, ...rules.filter((r) => namedIn(r.when).includes(id)).map((r) => URGENCIES.indexOf(r.level)))
  return denied
    .map((finding) => ({ finding, level: gravest(finding.id) }))
    .filter(({ level }) => level >= 0)
    .sort((x, y) => y.level - x.level || (x.finding.id < y.finding.id ? -1 : 1))
    .map(({ finding }) => finding)
}
const isDenial = ({ finding, value }: Claim): boolean =>
  value === false || (finding.kind === 'any_of' && value === finding.denies) || (finding.kind === 'level' && value === 'none')
