import { type Assessment, assess, daysOf, type Model, readCase } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { alarmsOf } from './alarms.ts'
import { causeView } from './cause.ts'
import { caseOf } from './interview.ts'
import { capital, causeName, findingName, sided, sourcesOf, structureName } from './names.ts'
import { nothingTold } from './nothing-told.ts'
import { ordersOf, togetherOf } from './orders.ts'
import { outcomeView } from './page.ts'
import { saidInEnglish } from './phrases.ts'
import type { Compared, NextView, ResultView } from './protocol.ts'
import { toldOf } from './told.ts'
import { wiringOf } from './wiring.ts'

/** Causes less likely than one in twenty do not help a person to know. */
const SHOWN = 0.05
const MOST = 4
/** A place less likely than this is no help. */
const PLACE = 0.1

/** @throws when the interview made a case that cannot be assessed, which it never should */
export function assessed(model: Model, kept: Kept): Assessment {
  const assessment = assess(model, caseOf(kept))
  if (!('causes' in assessment)) throw new Error(assessment.issues.map((i) => i.what).join(' '))
  return assessment
}

/** The whole answer, in plain words. */
export function resultOf(model: Model, { kept }: { kept: Kept }): ResultView {
  const assessment = assessed(model, kept)
  const { urgency, causes, site } = assessment
  const words = model.knowledge.decision.levels[urgency.level]
  const ruleOf = (id: string) => model.knowledge.rules.find((r) => r.id === id)!
  const because = urgency.because.flatMap((b) => ('rule' in b ? [ruleOf(b.rule)] : []))
  const standing = urgency.rules.map((r) => ruleOf(r.id))
  const [first] = because
  const told = causes.filter((c, i) => i === 0 || c.p >= SHOWN).slice(0, MOST)
  const { person } = readCase(model.findings, caseOf(kept))
  const together = togetherOf(model, assessment)
  return {
    nothingTold: nothingTold(model, kept),
    level: urgency.level,
    plain: words.plain,
    doNow: first?.do_now.plain ?? words.do_now,
    see: first?.see ?? words.see,
    comeBack: first?.come_back ?? words.come_back,
    // Where the level is held by what was true before a red flag, that red flag says it best.
    because: (urgency.because.length > 0 ? because : standing).map((r) => capital(r.name.plain)),
    becauseCauses: urgency.because.flatMap((b) => ('causes' in b ? b.causes.map((c) => causeName(model, c.id)) : [])).filter(Boolean),
    alarms: alarmsOf(standing),
    ruleSources: standing.flatMap((r) =>
      sourcesOf(model, [r.source]).map((source) => ({ name: capital(r.name.plain), source, where: r.where })),
    ),
    causes: told.map(({ id, p }) => causeView(model, id, p, assessment.reasons[id] ?? [], assessment.unexplained[id] ?? [])),
    notToMiss: assessment.notToMiss.filter((c) => !told.some((x) => x.id === c.id)).map((c) => ({ ...c, name: causeName(model, c.id) })),
    all: causes.map((c) => ({ ...c, name: causeName(model, c.id) })),
    levels: site.levels,
    places: site.structures
      .filter((s) => s.p >= PLACE)
      .slice(0, 4)
      .map((s) => ({ name: structureName(model, s.id, site.levels), lies: s.lies, p: s.p })),
    wiring: wiringOf(model, kept),
    exam: examViews(model, assessment, daysOf(person)),
    orders: ordersOf(model, assessment, daysOf(person)),
    ...(together ? { together } : {}),
    told: toldOf(model, { kept }),
    issues: assessment.issues.map((i) => saidInEnglish(i.what)),
    ...(kept.curious ? { curious: kept.curious } : {}),
    affected: person?.affected,
    assessment,
  }
}

const examViews = (model: Model, { next }: Assessment, days: number | undefined): NextView[] =>
  next
    .filter((q) => q.stage === 'exam')
    .map((q): NextView => {
      const finding = model.findings.get(q.finding)
      const from = finding?.informs_from_day?.value
      return {
        id: q.finding,
        name: q.side ? sided(findingName(model, q.finding), q.side) : findingName(model, q.finding),
        // Its reason is written for who examines; its page for who is examined.
        why: finding?.page ? `${finding.page.what} ${finding.page.impact}` : '',
        ...(from === undefined ? {} : { informsFromDay: from }),
        tooEarly: from !== undefined && days !== undefined && days < from,
        outcomes: [...q.outcomes].sort((a, b) => b.p - a.p).map((o) => outcomeView(model, q.finding, o)),
      }
    })

/** The result in short, to be set beside another. */
export function comparedOf(model: Model, { kept }: { kept: Kept }): Compared {
  const result = assess(model, caseOf(kept), { next: 'none', reasons: 0 })
  if (!('causes' in result)) throw new Error('Nothing to compare.')
  return {
    nothingTold: nothingTold(model, kept),
    level: result.urgency.level,
    causes: result.causes.slice(0, MOST).map((c) => ({ ...c, name: causeName(model, c.id) })),
  }
}
