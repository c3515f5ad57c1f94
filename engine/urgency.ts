import type { Case, Claim } from './case/claim.ts'
import { type Evidence, gather } from './evidence.ts'
import {
  type Cause,
  type Condition,
  type Finding,
  MIDDLE_AGE,
  PHASES,
  type Rule,
  type Stage,
  URGENCIES,
  type Urgency,
} from './knowledge.ts'
import type { Model } from './model.ts'
import { type Posterior, priorOf, reweighed } from './posterior.ts'
import { candidates } from './urgency/candidates.ts'

export function rankOf(u: Urgency): number {
  return URGENCIES.indexOf(u)
}

/** What is claimed of a person, by finding; contradictory claims all stand, so that nothing said later can take a red flag away. */
export type Said = { age: number | undefined; affected: Case['affected']; by: ReadonlyMap<string, readonly Claim[]> }
export const said = (person: Pick<Case, 'age' | 'affected'>, claims: readonly Claim[]): Said => {
  const by = new Map<string, Claim[]>()
  for (const c of claims) {
    const list = by.get(c.finding.id)
    if (list) list.push(c)
    else by.set(c.finding.id, [c])
  }
  return { age: person.age, affected: person.affected, by }
}
const gradeOf = (v: Claim['value']) => (v === 'normal' ? 5 : v === 'weak' ? 4 : v)

/** True when what is said makes the condition true. Only claims can make it true; no claim makes it false again. */
export function holds(condition: Condition, s: Said): boolean {
  if (typeof condition === 'string') return (s.by.get(condition) ?? []).some((c) => c.value === true)
  if ('all' in condition) return condition.all.every((c) => holds(c, s))
  if ('any' in condition) return condition.any.some((c) => holds(c, s))
  if ('age' in condition) return s.age !== undefined && within(s.age, condition.age)
  if ('affected' in condition) return condition.affected.some((leg) => leg === s.affected)
  if ('both_sides' in condition) {
    const present = (s.by.get(condition.both_sides) ?? []).filter((c) => c.value === true)
    return present.some((c) => c.side === 'left') && present.some((c) => c.side === 'right')
  }
  return (s.by.get(condition.finding) ?? []).some((c) => {
    if (condition.is) return condition.is.includes(c.value)
    const v = gradeOf(c.value)
    return typeof v === 'number' && within(v, condition)
  })
}
const within = (v: number, { below, from }: { below?: number | undefined; from?: number | undefined }) =>
  (below === undefined || v < below) && (from === undefined || v >= from)

/**
 * Could further answers still make the condition true? A finding that was denied or given another value cannot.
 * @returns the findings that would have to be known, or undefined when it can no longer become true; empty when it holds
 */
export function missing(condition: Condition, s: Said, findings: ReadonlyMap<string, Finding>): string[] | undefined {
  if (typeof condition === 'object' && 'all' in condition) {
    const all: string[] = []
    for (const c of condition.all) {
      const part = missing(c, s, findings)
      if (!part) return undefined
      all.push(...part)
    }
    return [...new Set(all)]
  }
  if (typeof condition === 'object' && 'any' in condition) {
    const parts = condition.any.map((c) => missing(c, s, findings)).filter((p) => p !== undefined)
    return parts.length === 0 ? undefined : parts.some((p) => p.length === 0) ? [] : [...new Set(parts.flat())]
  }
  if (holds(condition, s)) return []
  if (typeof condition === 'string') return s.by.has(condition) ? undefined : [condition]
  if ('age' in condition || 'affected' in condition) return undefined
  if ('both_sides' in condition) return s.by.has(condition.both_sides) ? undefined : [condition.both_sides]
  const known = s.by.get(condition.finding)
  if (!known) return [condition.finding]
  const f = findings.get(condition.finding)
  return f?.kind === 'any_of' && !known.some((c) => c.value === f.denies) ? [condition.finding] : undefined
}

export type Because = { rule: string } | { causes: { id: string; p: number }[] }
export type UrgencyResult = {
  level: Urgency
  floor: Urgency | undefined
  /**
   * rules that stand, the most urgent first, and of the same level the one first that guards against what is likeliest now; `assumed`
   * among them as long as nobody has said when it began
   */
  rules: readonly Rule[]
  assumed: string[]
  because: Because[]
  /** findings not yet known that could raise the floor, most alarming first */
  unknown: string[]
  /** expected loss of each level, for those who want to check */
  expected: Record<Urgency, number>
  levelByHarm: Urgency
}

/** Loss of choosing each level for one hypothesis: harm of acting too late, or the burden of acting when it was not needed. */
export function lossTable(model: Model): Float64Array {
  const { causes, decision } = model.knowledge
  const table = new Float64Array((causes.length + 1) * PHASES.length * URGENCIES.length)
  causes.forEach((c, i) => {
    PHASES.forEach((phase, p) => {
      const needed = rankOf(c.urgency[phase])
      URGENCIES.forEach((level, l) => {
        const late = decision.late[c.harm].steps[Math.max(0, needed - l)]!
        const early = l > needed ? decision.burden[level] - decision.burden[URGENCIES[needed]!] : 0
        table[(i * 4 + p) * 6 + l] = late + early
      })
    })
  })
  // What is not known here is taken to need what people with known causes need on average, each cause as common as it is taken to be.
  const shares = priorOf(model, { age: undefined, sex: undefined, setting: 'primary_care' }, MIDDLE_AGE).subarray(0, causes.length)
  const all = shares.reduce((a, b) => a + b, 0)
  for (let k = 0; k < 24; k++) {
    let sum = 0
    for (let i = 0; i < causes.length; i++) sum += shares[i]! * table[i * 24 + k]!
    table[causes.length * 24 + k] = all > 0 ? sum / all : 0
  }
  return table
}

/** Expected loss of every level, by cause and phase. */
export function expectedLoss(model: Model, causePhase: Float64Array): number[] {
  const out = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < causePhase.length; i++) {
    const p = causePhase[i]!
    if (p === 0) continue
    for (let l = 0; l < 6; l++) out[l]! += p * model.loss[i * 6 + l]!
  }
  return out
}
/** Expected harm sends nobody further than this; an ambulance is for the red flags that say so. */
const HIGHEST_BY_HARM = rankOf('emergency')
/** The level of least expected loss, as a rank. */
export const leastLoss = (loss: readonly number[]): number => loss.indexOf(Math.min(...loss.slice(0, HIGHEST_BY_HARM + 1)))

/** The floor alone: the highest level among the rules that hold. Needs no model of causes. */
export const floorOf = (rules: readonly Rule[], s: Said): Rule[] => standing(candidates(rules, s.by.keys()), s)
const standing = (rules: Iterable<Rule>, s: Said): Rule[] =>
  [...rules].filter((r) => holds(r.when, s)).sort((a, b) => rankOf(b.level) - rankOf(a.level) || (a.id < b.id ? -1 : 1))

const DURATION = 'onset.duration_days'
const SLOW: ReadonlySet<Claim['value']> = new Set(['weeks', 'months', 'lifelong'])
/** What is said, with the beginning taken as now when it is not told and nothing says that it came slowly. */
export function asIfNew(model: Model, s: Said): Said {
  const finding = model.findings.get(DURATION)
  const tempo = s.by.get('onset.tempo')
  // Slow for long and then all at once is new.
  if (!finding || s.by.has(DURATION) || (tempo && tempo.length > 0 && tempo.every((c) => SLOW.has(c.value)))) return s
  return { ...s, by: new Map(s.by).set(DURATION, [{ index: -1, finding, side: undefined, value: 0 }]) }
}
/**
 * Rules that would stand if it had begun just now. They are no floor, for telling when it began may lift them; but until then nobody with an
 * alarm sign is told to wait because the time is missing.
 */
function assumedNew(model: Model, s: Said): Rule[] {
  const fresh = asIfNew(model, s)
  // Nothing but the time is new, so no other rules can stand than those that name it.
  return fresh === s ? [] : standing(candidates(model.knowledge.rules, [DURATION]), fresh)
}

/** The claims through which a condition holds. */
function through(condition: Condition, s: Said): Claim[] {
  if (!holds(condition, s)) return []
  if (typeof condition === 'string') return (s.by.get(condition) ?? []).filter((c) => c.value === true)
  if ('all' in condition) return condition.all.flatMap((c) => through(c, s))
  if ('any' in condition) return condition.any.flatMap((c) => through(c, s))
  if ('both_sides' in condition) return (s.by.get(condition.both_sides) ?? []).filter((c) => c.value === true)
  if ('finding' in condition) {
    const one = (c: Claim) => holds(condition, { ...s, by: new Map([[condition.finding, [c]]]) })
    return (s.by.get(condition.finding) ?? []).filter(one)
  }
  return []
}

/** A level by expected harm, as a rank, and the chances of causes and phases that make it so. */
type Reckoned = { rank: number; causePhase: Float64Array }

const ROUTINE = rankOf('routine')
/** How long and whither are no alarm signs of their own: what has lasted for weeks is not to be reckoned as if nobody knew. */
const WHEN = new Set([DURATION, 'course.trend'])
/** What was weighed and what came of it, from which evidence that differs in few facts is reckoned. */
type Weighed = { evidence: Evidence; posterior: Posterior }
const causePhaseOf = (model: Model, { evidence, posterior }: Weighed, other: Evidence): Float64Array =>
  other === evidence ? posterior.causePhase : reweighed(model, evidence, posterior, other)
/**
 * A red flag can point away from what would have been worse, and so lower the expected harm. It must not lower the level: the level is
 * also reckoned as it was before each alarm sign that now holds a rule up.
 */
function withoutEachFlag(model: Model, from: Weighed, evidence: Evidence, rules: readonly Rule[], s: Said): Reckoned | undefined {
  const alarming = rules.filter((r) => rankOf(r.level) > ROUTINE)
  // What only the story tells is not among what is weighed, so it points nowhere.
  const flags = new Set(
    alarming.flatMap((r) => through(r.when, s)).filter((c) => !WHEN.has(c.finding.id) && !evidence.person.alarms.includes(c)),
  )
  let highest: Reckoned | undefined
  for (const flag of flags) {
    const person = { ...evidence.person, claims: evidence.person.claims.filter((c) => c !== flag) }
    const causePhase = causePhaseOf(model, from, gather(model, person, evidence.stage).evidence)
    const rank = leastLoss(expectedLoss(model, causePhase))
    if (rank > (highest?.rank ?? 0)) highest = { rank, causePhase }
    if (rank === HIGHEST_BY_HARM) break
  }
  return highest
}
/** The level of least expected harm, which no alarm sign lowers. */
function byHarm(model: Model, from: Weighed, evidence: Evidence, rules: readonly Rule[], s: Said): Reckoned {
  const causePhase = causePhaseOf(model, from, evidence)
  const rank = leastLoss(expectedLoss(model, causePhase))
  const kept = rules[0] && Math.max(rankOf(rules[0].level), rank) < HIGHEST_BY_HARM && withoutEachFlag(model, from, evidence, rules, s)
  return kept && kept.rank > rank ? kept : { rank, causePhase }
}

/**
 * How soon it would be for a case that differs in little from the one that was weighed: what `decide` says of it.
 * @param other the case, with claims up to this stage alone
 */
export function urgencyOf(
  model: Model,
  evidence: Evidence,
  posterior: Posterior,
  { person, stage }: { person: Case; stage: Stage },
): Urgency {
  const s = said(person, [...person.claims, ...person.alarms])
  const rules = floorOf(model.knowledge.rules, s)
  const standing = highest([...rules, ...assumedNew(model, s)])
  if (standing >= HIGHEST_BY_HARM) return URGENCIES[standing]!
  const harm = byHarm(model, { evidence, posterior }, gather(model, person, stage).evidence, rules, s)
  return URGENCIES[Math.max(standing, harm.rank)]!
}
const highest = (rules: readonly Rule[]): number => Math.max(0, ...rules.map((r) => rankOf(r.level)))

/** How many causes are named as the reason of a level. */
const MOST_CAUSES = 4
/**
 * The causes for whose sake a level is not one lower, the one that matters most first, each with the chance it now has in the phases that
 * matter. They may be improbable: one that a red flag points away from, or many that are rare and together weigh more.
 */
function holding(model: Model, { rank, causePhase }: Reckoned, now: Float64Array): { id: string; p: number }[] {
  return model.causeIds
    .map((id, i) => {
      let spared = 0
      let p = 0
      for (let at = i * PHASES.length; at < (i + 1) * PHASES.length; at++) {
        const less = model.loss[at * URGENCIES.length + rank - 1]! - model.loss[at * URGENCIES.length + rank]!
        spared += causePhase[at]! * less
        if (less > 0) p += now[at]!
      }
      return { id, p, spared }
    })
    .filter(({ spared }) => spared > 0)
    .sort((a, b) => b.spared - a.spared || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CAUSES)
    .map(({ id, p }) => ({ id, p }))
}

/**
 * How soon: the higher of the floor that red flags set and the level of least expected harm, which goes up to the emergency department.
 * Claims of every stage up to the one asked for count, contradictory ones included.
 */
export function decide(model: Model, evidence: Evidence, posterior: Posterior): UrgencyResult {
  const s = said(evidence.person, [...evidence.claims, ...evidence.person.alarms])
  const rules = floorOf(model.knowledge.rules, s)
  const floor = rules[0]?.level
  const assumed = assumedNew(model, s).filter((r) => !rules.includes(r))
  const { causePhase } = posterior
  const loss = expectedLoss(model, causePhase)
  const harm = byHarm(model, { evidence, posterior }, evidence, rules, s)
  const levelByHarm = URGENCIES[harm.rank]!
  const level = URGENCIES[Math.max(highest([...rules, ...assumed]), harm.rank)]!

  const reached = rankOf(level)
  const stand = [...rules, ...assumed].sort(
    (a, b) => rankOf(b.level) - rankOf(a.level) || guarding(model, b, posterior) - guarding(model, a, posterior),
  )
  const because: Because[] = stand.filter((r) => r.level === level).map((r) => ({ rule: r.id }))
  if (levelByHarm === level) {
    const causes = model.causeIds
      .map((id, i) => ({
        id,
        p: PHASES.reduce((sum, _, ph) => sum + (model.needed[i * 4 + ph]! >= reached ? causePhase[i * 4 + ph]! : 0), 0),
      }))
      .filter(({ p }) => p >= 0.005)
      .sort((a, b) => b.p - a.p)
      .slice(0, MOST_CAUSES)
    if (causes.length > 0) because.push({ causes })
    else if (because.length === 0) because.push({ causes: holding(model, harm, causePhase) })
  }
  const open = model.knowledge.rules
    .filter((r) => rankOf(r.level) > reached && !stand.includes(r) && worthAsking(model, r, posterior))
    .sort((a, b) => rankOf(b.level) - rankOf(a.level))
    .flatMap((r) => missing(r.when, s, model.findings) ?? [])
    .filter((id) => askable(model.findings.get(id), evidence.stage))
  return {
    level,
    floor,
    rules: stand,
    assumed: assumed.map((r) => r.id),
    because,
    unknown: [...new Set(open)],
    levelByHarm,
    expected: Object.fromEntries(URGENCIES.map((u, i) => [u, loss[i]!])) as Record<Urgency, number>,
  }
}
/** How likely now is what a rule guards against, the cause that it names first counting full, the second half, the third a third ... */
const guarding = (model: Model, { guards }: Rule, { cause }: Posterior): number =>
  guards.reduce((sum, id, i) => sum + (cause[model.causeIndex.get(id) ?? -1] ?? 0) / (i + 1), 0)
/** Red flags are asked or looked for; a scan is ordered for a reason of its own. */
const askable = (f: Finding | undefined, stage: Stage): boolean =>
  f?.asked !== false && (f?.stage === 'history' || (f?.stage === 'exam' && stage !== 'history'))
/** A rule is worth asking about while something that it guards against is likelier than this, or is not known here at all. */
const WORTH_GUARDING = 0.002
const worthAsking = (model: Model, rule: Rule, posterior: Posterior): boolean => {
  const guarded = rule.guards.filter((id) => model.causes.has(id))
  return guarded.length === 0 || guarded.some((id) => posterior.cause[model.causeIndex.get(id)!]! >= WORTH_GUARDING)
}
/** How soon each cause needs to be seen in each phase (`cause * 4 + phase`), as a rank; what is not known here counts as the lowest. */
export const neededRanks = (causes: readonly Cause[]): Uint8Array =>
  Uint8Array.from({ length: (causes.length + 1) * PHASES.length }, (_, i) => {
    const cause = causes[i >> 2]
    return cause ? rankOf(cause.urgency[PHASES[i & 3]!]) : 0
  })
