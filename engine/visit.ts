import { dangerous } from './assess.ts'
import type { Evidence } from './evidence.ts'
import { chance, likely } from './interview/flags.ts'
import type { Level, Request, Rule, Side, Urgency } from './knowledge.ts'
import type { Model } from './model.ts'
import type { Posterior } from './posterior.ts'
import { apart, doubting } from './question/doubt.ts'
import { byName, informing } from './question/informing.ts'
import { liveOf } from './question/live.ts'
import { type Order, ordersOf, type Structures } from './requests.ts'
import { namedIn } from './urgency/candidates.ts'
import { rankOf, said } from './urgency.ts'

/**
 * What to look for in somebody who is seen. `next` of an assessment tells what would still change it, which is nothing where one cause is
 * all but certain; yet nobody is sent on unexamined, and a sign that a red flag waits for is looked for first. So `need` counts what red
 * flags name, what tells the likeliest and the most dangerous causes from others (their discriminators), and what informs most.
 */
export type Looked = { finding: string; side?: Side; need: number }

/** A cause that harms life or limb when it waits counts as if it were so many times as likely. */
const DANGER = 2
/** A sign that so many show is looked for as if all did. */
const SHOWN = 0.3
/** What a red flag that stands names besides what it stands on, and what one of a lower level names, only confirms; it counts this share. */
const CONFIRMS = 0.3
/** The most informative sign counts as the discriminator of a cause of this chance. */
const INFORMS = 0.5
/** A test that is about a cause without telling it from others counts this share; one that shows the likely place, this. */
const ABOUT = 0.25
const AT_PLACE = 0.1
/** Below this it is about causes of a few in a hundred, and not worth a line. */
const WORTH = 0.05
/** From here on a test is needed; below, it may help. */
const NEEDED = 0.3

/** How much each cause is to be thought of, by its place in the model. */
const concernOf = (model: Model, { cause }: Posterior): Float64Array =>
  cause.map((p, c) => Math.min(1, p * (dangerous(model, model.causeIds[c]!) ? DANGER : 1)))

/** How soon, and the red flags that stand, the most urgent first. */
type Standing = { level: Urgency; rules: readonly Rule[] }

/** What to examine, most needed first; of one weak leg on that side, of two without a side. */
export function toExamine(model: Model, evidence: Evidence, posterior: Posterior, standing: Standing): Looked[] {
  const concern = concernOf(model, posterior)
  const need = new Map<string, number>()
  for (const { id, discriminators } of model.knowledge.causes)
    for (const d of discriminators) {
      const finding = typeof d === 'string' ? d : d.finding
      need.set(finding, (need.get(finding) ?? 0) + concern[model.causeIndex.get(id)!]!)
    }
  for (const [id, weight] of signsOfRules(model, evidence, posterior, standing)) need.set(id, Math.max(weight, need.get(id) ?? 0))
  const [first] = standing.rules
  const eyes = first ? apart(model, posterior, first.guards) : doubting(model, posterior)
  const ranked = informing(model, evidence, liveOf(model, eyes), (f) => f.stage === 'exam', 'alone')
  const most = Math.max(...ranked.map((r) => r.informs), Number.MIN_VALUE)
  const { affected } = evidence.person
  const oneLeg = affected === 'left' || affected === 'right'
  const looked = ranked.map(
    ({ finding, side, informs }): Looked => ({
      finding,
      ...(side && oneLeg ? { side } : {}),
      need: (need.get(finding) ?? 0) + (INFORMS * informs) / most,
    }),
  )
  // Of two legs both are examined, whichever of them tells more.
  const best = [...Map.groupBy(looked, (l) => l.finding).values()].map((sides) => sides.reduce((a, b) => (b.need > a.need ? b : a)))
  return best.filter((l) => l.need >= WORTH).sort((a, b) => b.need - a.need || byName(a, b))
}

/** Signs that red flags name: those that would raise one by themselves, and what else those that stand name. */
function* signsOfRules(model: Model, evidence: Evidence, posterior: Posterior, { level, rules }: Standing): Iterable<[string, number]> {
  const told = said(evidence.person, evidence.claims)
  const concern = concernOf(model, posterior)
  const p = likely(model, evidence, posterior, evidence.person.affected)
  for (const rule of model.knowledge.rules) {
    const guarded = Math.max(0, ...rule.guards.map((id) => concern[model.causeIndex.get(id) ?? -1] ?? 0))
    if (guarded < WORTH) continue
    const stands = rules.includes(rule)
    const weight = guarded * (stands || rankOf(rule.level) < rankOf(level) ? CONFIRMS : 1)
    for (const id of new Set(namedIn(rule.when))) {
      if (model.findings.get(id)?.stage !== 'exam') continue
      const found = stands ? 1 : chance(model, rule.when, told, (x) => x === id, p) / SHOWN
      yield [id, weight * Math.min(1, found)]
    }
  }
}

/**
 * What to order for somebody who is seen, most needed first: no test whose question is about unlikely causes, and where help cannot wait
 * only those that are done at once.
 */
export function toOrder(
  model: Model,
  evidence: Evidence,
  posterior: Posterior,
  site: { levels: readonly { id: Level; p: number }[]; structures: Structures },
  standing: Parameters<typeof ordersOf>[4],
): Order[] {
  const concern = concernOf(model, posterior)
  const need = new Map(model.knowledge.requests.map((r) => [r.id, aboutCauses(model, concern, r)]))
  // Of some nerves no cause says which test tells it; then what shows the likely place has to do.
  const placed = Math.max(...need.values()) < NEEDED
  const atOnce = rankOf(standing.level) >= rankOf('emergency')
  const fits = ({ id, at_once }: Request, place: Structures[number] | undefined): boolean =>
    (need.get(id)! >= WORTH || (placed && AT_PLACE * (place?.p ?? 0) >= WORTH)) && (!atOnce || at_once === true)
  const needed = (o: Order) => Number(need.get(o.request)! >= NEEDED)
  // What is alike in need keeps its order, that of value.
  return ordersOf(model, evidence, posterior, site, standing, fits).sort((a, b) => needed(b) - needed(a))
}

/** How much a test is about the causes to be thought of: it tells them from others, or its page names them. */
function aboutCauses(model: Model, concern: Float64Array, { findings, page }: Request): number {
  return model.knowledge.causes.reduce((sum, { id, discriminators }) => {
    const tells = discriminators.some((d) => findings.includes(typeof d === 'string' ? d : d.finding))
    return sum + concern[model.causeIndex.get(id)!]! * (tells ? 1 : page.related.includes(id) ? ABOUT : 0)
  }, 0)
}
