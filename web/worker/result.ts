import {
  type Assessment,
  type Case,
  describe,
  type Evidence,
  gather,
  type Issue,
  infer,
  type Model,
  nothingTold,
  type Posterior,
  readCase,
} from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { alarmsOf } from './alarms.ts'
import { causeView } from './cause.ts'
import { caseOf } from './interview.ts'
import { issuesOf } from './issues.ts'
import { capital, causeName, sourcesOf } from './names.ts'
import { togetherOf } from './orders.ts'
import type { Compared, ResultView } from './protocol.ts'
import { toldOf } from './told.ts'
import { examViews, orderViews } from './visit.ts'
import { wiringAt } from './wiring.ts'

/** Causes less likely than one in twenty do not help a person to know. */
const SHOWN = 0.05
const MOST = 4
const MOST_SIGNS = 6

/** The assessment of an interview, with what it was made from. `issues`: those of the case as it was read, before it was weighed. */
export type Weighed = { assessment: Assessment; person: Case; evidence: Evidence; posterior: Posterior; issues: readonly Issue[] }
/** @throws when the interview made a case that cannot be assessed, which it never should */
export function weighed(model: Model, kept: Kept): Weighed {
  const { person, issues } = readCase(model.findings, caseOf(kept))
  if (!person) throw new Error(issues.map((i) => i.what).join(' '))
  const { evidence, issues: found } = gather(model, person)
  const posterior = infer(model, evidence)
  return { assessment: describe(model, evidence, posterior, [...issues, ...found]), person, evidence, posterior, issues }
}

/** Likely places. Of one weak leg not also the same place on both sides, where the one side is likelier, unless both were said to be weak. */
export function placesOf({ assessment: { site }, person: { affected, claims } }: Weighed, least: number): Structure[] {
  const both =
    affected === 'both' || claims.some((c) => /^difficulty\./.test(c.finding.id) && c.value === true && c.side && c.side !== affected)
  return site.structures.filter(
    (s, i, all) =>
      s.p >= least && (both || s.side !== 'both' || !all.slice(0, i).some((other) => other.id === s.id && other.side === affected)),
  )
}
type Structure = Assessment['site']['structures'][number]

/** The whole answer, in plain words. */
export function resultOf(model: Model, { kept }: { kept: Kept }): ResultView {
  const all = weighed(model, kept)
  const { assessment, person } = all
  const { urgency, causes } = assessment
  const words = model.knowledge.decision.levels[urgency.level]
  const ruleOf = (id: string) => model.knowledge.rules.find((r) => r.id === id)!
  const because = urgency.because.flatMap((b) => ('rule' in b ? [ruleOf(b.rule)] : []))
  const standing = urgency.rules.map((r) => ruleOf(r.id))
  const [first] = because
  const told = causes.filter((c, i) => i === 0 || c.p >= SHOWN).slice(0, MOST)
  const together = togetherOf(model, assessment)
  return {
    nothingTold: nothingTold(model, all.evidence),
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
    causes: told.map(({ id, p }) =>
      causeView(model, id, p, assessment.reasons[id] ?? [], assessment.unexplained[id] ?? [], assessment.likeness?.[id]),
    ),
    notToMiss: assessment.notToMiss.filter((c) => !told.some((x) => x.id === c.id)).map((c) => ({ ...c, name: causeName(model, c.id) })),
    all: causes.map((c) => ({ ...c, name: causeName(model, c.id) })),
    wiring: wiringAt(model, all.posterior),
    exam: examViews(model, all, MOST_SIGNS),
    orders: orderViews(model, all),
    ...(together ? { together } : {}),
    told: toldOf(model, { kept }),
    issues: issuesOf(model, kept, all),
    ...(kept.curious ? { curious: kept.curious } : {}),
    affected: person.sideAssumed ? undefined : person.affected,
    assessment,
  }
}

/** The result in short, to be set beside another. */
export function comparedOf(model: Model, { kept }: { kept: Kept }): Compared {
  const { person } = readCase(model.findings, caseOf(kept))
  if (!person) throw new Error('Nothing to compare.')
  const { evidence } = gather(model, person)
  const result = describe(model, evidence, infer(model, evidence), [], { next: 'none', reasons: 0 })
  return {
    nothingTold: nothingTold(model, evidence),
    level: result.urgency.level,
    causes: result.causes.slice(0, MOST).map((c) => ({ ...c, name: causeName(model, c.id) })),
  }
}
