import { dangerous } from '../../engine/assess.ts'
import { type Claim, gather, type Model, URGENCIES } from '../../engine/index.ts'
import { reweighed } from '../../engine/posterior.ts'
import { floorOf, rankOf, said } from '../../engine/urgency.ts'
import type { Weighed } from './result.ts'

/**
 * Findings that were denied, each by its id: those that a clinician asks after first, and how many more there are. `painless`: no place
 * that was asked after hurts, which is said at once.
 */
export type Negatives = { redFlags: string[]; sphincters: string[]; painless: boolean; others: string[]; more: number }

/** Red flags of at least this level are worth saying that they are not there. */
const PRESSING = rankOf('same_day')
const MOST_FLAGS = 9
const MOST_OTHERS = 7
/** A denial speaks against a cause when a yes would add at least this to its chance. */
const ADDS = 0.02
/** A cause less likely than this, and not dangerous, is nobody's question. */
const LIKELY = 0.05
const PAIN = /^pain\./
/** Whoever denied fewer places may have pain at another. */
const PAINLESS = 6
/** What fails when the lowest roots or the cord are squeezed: asked of everybody whose legs are weak. */
const SPHINCTERS = /^symptom\.(bladder|bowel|saddle)/

/**
 * What was denied and says something: whose yes would raise a red flag, or make something likely or dangerous likelier. All else that was
 * denied is in the case file.
 */
export function negativesOf(model: Model, weighed: Weighed): Negatives {
  const { person } = weighed
  const denied = [...Map.groupBy(person.claims, (c) => c.finding).entries()]
    .filter(([finding, claims]) => finding.stage === 'history' && finding.kind === 'boolean' && claims.every((c) => c.value === false))
    .map(([finding, claims]) => ({ id: finding.id, ...ifSo(model, weighed, claims) }))
  const sphincters = denied.filter((d) => SPHINCTERS.test(d.id))
  const pains = denied.filter((d) => PAIN.test(d.id))
  const painless = pains.length >= PAINLESS && !person.claims.some((c) => PAIN.test(c.finding.id) && c.value === true)
  const rest = denied.filter((d) => !sphincters.includes(d) && !(painless && pains.includes(d)))
  const redFlags = rest
    .filter((d) => d.raises >= PRESSING)
    .sort((a, b) => b.raises - a.raises || b.adds - a.adds || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FLAGS)
  const others = rest
    .filter((d) => !redFlags.includes(d) && d.adds >= ADDS)
    .sort((a, b) => b.adds - a.adds || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_OTHERS)
  const ids = (of: typeof denied) => of.map((d) => d.id)
  return {
    redFlags: ids(redFlags),
    sphincters: ids(sphincters),
    painless,
    others: ids(others),
    more: rest.length - redFlags.length - others.length,
  }
}

/** What a yes in place of these denials would do: the rank of the highest red flag it would raise (-1: none), and the most it would add to the chance of a cause. */
function ifSo(
  model: Model,
  { person, evidence, posterior, assessment }: Weighed,
  denials: readonly Claim[],
): { raises: number; adds: number } {
  const { affected } = person
  // Of both sides denied, that of the weak leg would be so.
  const here = denials.filter((c) => c.side === affected)
  const so = new Set(here.length > 0 ? here : denials)
  const yes = { ...person, claims: person.claims.map((c) => (so.has(c) ? { ...c, value: true } : c)) }
  const { evidence: other } = gather(model, yes)
  const stand = new Set(assessment.urgency.rules.map((r) => r.id))
  const raised = floorOf(model.knowledge.rules, said(yes, other.claims)).find((r) => !stand.has(r.id))
  const causePhase = reweighed(model, evidence, posterior, other)
  const adds = model.causeIds.map((id, c) => {
    const then = causePhase.slice(4 * c, 4 * c + 4).reduce((a, b) => a + b, 0)
    return posterior.cause[c]! >= LIKELY || dangerous(model, id) ? then - posterior.cause[c]! : 0
  })
  return { raises: raised ? URGENCIES.indexOf(raised.level) : -1, adds: Math.max(...adds) }
}
