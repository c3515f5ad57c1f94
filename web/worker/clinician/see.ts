import { dangerous, worthReasons } from '../../../engine/assess.ts'
import { type Assessment, describe, type Issue, type Model, pressing, type Side, storySays } from '../../../engine/index.ts'
import { priorOf } from '../../../engine/posterior.ts'
import { capital, causeName, findingName, findingText, sourcesOf, structureName } from '../names.ts'
import { phrase } from '../phrases.ts'
import { wiringAt } from '../wiring.ts'
import type { CauseSeen, LeftSeen, Likely, ReasonSeen, ReasonsView, Refused, RuleSeen, SeeView } from './see-view.ts'
import { type Weighed, weighed, weighedOrThrow } from './weighed.ts'

type Reasons = Assessment['reasons'][string]
type Left = Assessment['unexplained'][string]

/** How soon, where and what, in standard terms: what is reckoned with every key. */
export function seeOf(model: Model, { file }: { file: object }): SeeView | Refused {
  const read = weighed(model, file)
  if ('refused' in read) return read
  const { evidence, posterior, issues } = read
  const a = describe(model, evidence, posterior, issues, { reasons: 0, next: 'none' })
  const words = model.knowledge.decision.levels[a.urgency.level]
  const rules = a.urgency.rules.map((r) => ruleSeen(model, r))
  const ruling = a.urgency.because.flatMap((b) => ('rule' in b ? [b.rule] : []))[0]
  return {
    level: a.urgency.level,
    levelName: words.clinical,
    doNow: rules.find((r) => r.id === ruling)?.doNow ?? '',
    ...(a.urgency.floor ? { floor: a.urgency.floor } : {}),
    rules,
    because: pressing(model, a.urgency, a.causes).map((c) => ({ ...likely(model, c), ...(c.within && { within: c.within }) })),
    open: a.urgency.unknown.map((id) => ({ id, name: findingName(model, id, 'clinical') })),
    levels: a.site.levels,
    places: a.site.structures.map((s) => ({ ...s, name: capital(structureName(model, s.id, a.site.levels, 'clinical')) })),
    wiring: wiringAt(model, posterior),
    causes: a.causes.map((c) => likely(model, c)),
    told: worthReasons(a.causes).length,
    notToMiss: a.notToMiss.map((c) => likely(model, c)),
    unplaced: a.unplaced.map((u) => (u.value ? u.text : phrase('denied', { text: u.text }))),
    issues: inTerms(model, a.issues),
  }
}

/** What speaks for and against the likeliest causes. @throws when the case cannot be assessed */
export function reasonsOf(model: Model, { file }: { file: object }): ReasonsView {
  const read = weighedOrThrow(model, file)
  const a = describe(model, read.evidence, read.posterior, read.issues, { next: 'none' })
  return {
    told: worthReasons(a.causes).map(({ id, p }) =>
      causeSeen(model, read, id, { reasons: a.reasons[id] ?? [], left: a.unexplained[id] ?? [], p }),
    ),
    ...(a.together ? { together: togetherSeen(model, a.together) } : {}),
  }
}

export const likely = (model: Model, { id, p }: { id: string; p: number }): Likely => ({ id, name: causeName(model, id, 'clinical'), p })

function ruleSeen(model: Model, { id, level, assumed }: Assessment['urgency']['rules'][number]): RuleSeen {
  const rule = model.knowledge.rules.find((r) => r.id === id)!
  return {
    id,
    level,
    assumed: assumed === true,
    name: rule.name.clinical,
    doNow: rule.do_now.clinical,
    where: rule.where,
    sources: sourcesOf(model, [rule.source]),
  }
}

/** A cause with everything that speaks for it and against it, and what it leaves unexplained. */
export function causeSeen(
  model: Model,
  { evidence, posterior }: Weighed,
  id: string,
  { reasons, left, p }: { reasons: Reasons; left: Left; p: number },
): CauseSeen {
  const cause = model.causes.get(id)
  const seen = reasons.map((r) => reasonSeen(model, r))
  const story = storySays(model, evidence, posterior, [id])?.[id]
  return {
    ...likely(model, { id, p }),
    dangerous: dangerous(model, id),
    prior: priorOf(model, evidence.person, evidence.ageBand)[model.causeIds.indexOf(id)] ?? 0,
    for: seen.filter((r) => r.shift > 0),
    against: seen.filter((r) => r.shift <= 0),
    left: left.map(
      (u): LeftSeen => ({
        finding: u.finding,
        ...sideOf(u),
        value: u.value,
        ...(model.columns.has(`${u.finding}=${u.value}`) ? { column: u.value } : {}),
        text: findingText(model, u.finding, u.side, u.value, 'clinical'),
        expected: u.expected,
      }),
    ),
    ...(story && { story }),
    sources: sourcesOf(model, cause?.page.sources ?? []),
  }
}
const reasonSeen = (model: Model, r: Reasons[number]): ReasonSeen => ({
  finding: r.finding,
  ...sideOf(r),
  value: r.value,
  // What a report does not mention counts as denied and has no value of its own.
  text: r.value === '' ? findingName(model, r.finding, 'clinical') : findingText(model, r.finding, r.side, r.value, 'clinical'),
  shift: r.shift,
  expected: r.expected,
  otherwise: r.otherwise,
  basis: r.basis,
})
const sideOf = ({ side }: { side?: Side | undefined }): { side?: Side } => (side ? { side } : {})

const togetherSeen = (
  model: Model,
  { causes, p, explains }: NonNullable<Assessment['together']>,
): NonNullable<ReasonsView['together']> => ({
  p,
  causes: causes.map((id) => ({
    id,
    name: causeName(model, id, 'clinical'),
    explains: (explains[id] ?? []).map((e) => findingText(model, e.finding, e.side, e.value, 'clinical')),
  })),
})

/** Issues name findings by their ids; a clinician reads their names. */
const inTerms = (model: Model, issues: readonly Issue[]): Issue[] =>
  issues.map((i) => ({
    ...i,
    what: i.what.replace(/\b[a-z]+\.[a-z0-9_]+\b/g, (id) => (model.findings.has(id) ? findingName(model, id, 'clinical') : id)),
  }))
