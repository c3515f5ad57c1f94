import { type Assessment, daysOf, describe, type Model } from '../../../engine/index.ts'
import { capital, causeName, structureName } from '../names.ts'
import { timed } from './next.ts'
import type { PatientView } from './patient-view.ts'
import { weighedOrThrow } from './weighed.ts'

/** Causes less likely than this do not help a person to know. */
const CAUSE = 0.1
const MOST_CAUSES = 3
/** A place less likely than this is no help. */
const PLACE = 0.3
const MOST_TESTS = 3

/**
 * The patient's page. @param chosen requests of the plan, by id; empty: the best that the engine would order
 * @throws when the case cannot be assessed
 */
export function patientOf(model: Model, { file, visit, chosen }: { file: object; visit: string; chosen: readonly string[] }): PatientView {
  const { person, evidence, posterior, issues } = weighedOrThrow(model, file)
  const a = describe(model, evidence, posterior, issues, { reasons: 0 })
  const { urgency, site } = a
  const words = model.knowledge.decision.levels[urgency.level]
  const standing = urgency.rules.map((r) => model.knowledge.rules.find((x) => x.id === r.id)!)
  const first = standing.find((r) => r.level === urgency.level)
  const told = a.causes.filter((c, i) => i === 0 || c.p >= CAUSE).slice(0, MOST_CAUSES)
  return {
    level: urgency.level,
    plain: words.plain,
    doNow: first?.do_now.plain ?? words.do_now,
    see: first?.see ?? words.see,
    comeBack: first?.come_back ?? words.come_back,
    because: standing.map((r) => capital(r.name.plain)),
    places: site.structures
      .filter((s) => s.p >= PLACE)
      .slice(0, 1)
      .map((s) => ({ name: structureName(model, s.id, site.levels), lies: s.lies })),
    causes: told.map((c) => causeTold(model, c)),
    notToMiss: a.notToMiss
      .filter((c) => !told.some((x) => x.id === c.id))
      .slice(0, MOST_CAUSES)
      .map((c) => causeName(model, c.id)),
    tests: testsTold(model, a, chosen, { visit, days: daysOf(person) }),
  }
}

function causeTold(model: Model, { id, p }: { id: string; p: number }): PatientView['causes'][number] {
  const cause = model.causes.get(id)
  return {
    id,
    name: causeName(model, id),
    p,
    what: cause?.page.what ?? '',
    impact: cause?.page.impact ?? '',
    recovery: cause?.recovery.plain ?? '',
    helps: cause?.page.helps ?? '',
    atOnce: cause?.page.at_once ?? '',
  }
}

function testsTold(
  model: Model,
  { orders }: Assessment,
  chosen: readonly string[],
  timing: Parameters<typeof timed>[2],
): PatientView['tests'] {
  const ids = chosen.length > 0 ? chosen : orders.map((o) => o.request)
  return ids.slice(0, MOST_TESTS).flatMap((id) => {
    const request = model.knowledge.requests.find((r) => r.id === id)
    if (!request) return []
    const when = timed(model, request.from_day, timing)
    return [
      {
        id,
        name: capital(request.name.plain),
        what: request.page.what,
        tells: request.page.tells,
        ...(when.tooEarly && when.from ? { from: when.from } : {}),
        ...(when.fromDay !== undefined && when.from === undefined ? { fromDay: when.fromDay } : {}),
      },
    ]
  })
}
