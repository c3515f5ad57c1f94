import { type Expectation, type Finding, type Model, PHASES, URGENCIES } from '../../engine/index.ts'
import { capital, causeName, findingName, sourcesOf } from './names.ts'
import { relatedTo } from './orders.ts'
import { byAlphabet } from './phrases.ts'
import type { CausePage, FindingPage, Shelf } from './protocol.ts'

const MOST = 8
/** A finding is typical of a cause when at least so many have it. */
const TYPICAL = 0.3

const highest = ({ p }: Expectation): number => (typeof p === 'number' ? p : Math.max(0, ...Object.values(p)))

/** Every cause by family, in the order of the families' first cause. */
export const shelfOf = (model: Model): Shelf =>
  [...Map.groupBy(model.knowledge.causes, (c) => c.family)].map(([family, causes]) => ({
    family,
    causes: causes
      .map((c) => ({ id: c.id, name: causeName(model, c.id), clinical: c.name.clinical }))
      .sort((a, b) => byAlphabet(a.name, b.name)),
  }))

/** Something that people tell of; how long it has lasted is told by the days, and its chance holds only after years. */
const isNoticed = (f: Finding | undefined): boolean => f?.stage === 'history' && f.kind === 'boolean' && f.implied_by === undefined

/** A cause's plain page. */
export function causePage(model: Model, { id }: { id: string }): CausePage | undefined {
  const cause = model.causes.get(id)
  if (!cause) return undefined
  const { page } = cause
  return {
    id,
    family: cause.family,
    name: causeName(model, id),
    clinical: cause.name.clinical,
    also: cause.name.also,
    what: page.what,
    impact: page.impact,
    found: page.found,
    done: page.done,
    helps: page.helps,
    atOnce: page.at_once,
    recovery: cause.recovery.plain,
    see: cause.see,
    soon: PHASES.map((phase) => ({ phase, level: cause.urgency[phase] })).sort(
      (a, b) => URGENCIES.indexOf(b.level) - URGENCIES.indexOf(a.level),
    ),
    typical: Object.entries(cause.findings)
      .map(([finding, e]) => ({ id: finding, name: findingName(model, finding), p: highest(e) }))
      .filter((f) => f.p >= TYPICAL && isNoticed(model.findings.get(f.id)))
      .sort((a, b) => b.p - a.p)
      .slice(0, MOST),
    related: page.related.filter((r) => model.causes.has(r)).map((r) => ({ id: r, name: causeName(model, r) })),
    sources: sourcesOf(model, page.sources),
  }
}

/** The plain page of a finding or test: how it is asked or done, why, and what it is typical of. */
export function findingPage(model: Model, { id }: { id: string }): FindingPage | undefined {
  const f = model.findings.get(id)
  if (!f) return undefined
  const typical = model.knowledge.causes
    .flatMap((c) => {
      const e = c.findings[id]
      return e ? [{ id: c.id, name: causeName(model, c.id), p: highest(e) }] : []
    })
    .filter((c) => c.p >= TYPICAL)
    .sort((a, b) => b.p - a.p)
    .slice(0, MOST)
  const alike = model.knowledge.findings
    .filter((x) => x.id !== id && f.cluster !== undefined && x.cluster === f.cluster)
    .slice(0, MOST)
    .map((x) => x.id)
  const request = model.knowledge.requests.find((r) => r.findings.includes(id))
  const related = [...new Set([...(request ? [request.id] : []), ...(f.page?.related ?? []), ...alike])]
  return {
    id,
    stage: f.stage,
    name: capital(f.name.plain),
    clinical: f.name.clinical,
    also: f.name.also,
    ask: f.ask,
    why: f.why,
    ...(request ? { partOf: { what: request.page.what, tells: request.page.tells } } : {}),
    ...(f.informs_from_day ? { informsFromDay: f.informs_from_day.value } : {}),
    ...(f.page
      ? {
          page: {
            what: f.page.what,
            impact: f.page.impact,
            found: f.page.found,
            helps: f.page.helps ?? '',
            atOnce: f.page.at_once ?? '',
            sources: sourcesOf(model, f.page.sources),
          },
        }
      : {}),
    causes: typical,
    related: related.flatMap((r) => relatedTo(model, r)),
  }
}
