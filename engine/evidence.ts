import type { Case, Claim } from './case/claim.ts'
import type { Issue } from './case/issue.ts'
import { type Degree, degreeOf } from './evidence/degree.ts'
import { type Likeness, likenessKept } from './evidence/likeness.ts'
import { silenceBeside } from './evidence/silence.ts'
import { AGE_BANDS, EXAMINERS, type Finding, type Leading, type Observations, PHASES, type Side, STAGES, type Stage } from './knowledge.ts'
import type { Column } from './model/columns.ts'
import { recorded } from './model/misreading.ts'
import { regionOfLevel } from './model/observation.ts'
import type { Model } from './model.ts'

/** Which states of a column a claim allows: 1 where it fits, 0 where it does not. */
export type Mask = readonly number[]
/** What is known of one column: on the left, on the right, or of the whole person. */
export type Fact = {
  column: Column
  left: Mask | undefined
  right: Mask | undefined
  whole: Mask | undefined
  /** exponent on its likelihood: cluster share, and less for what was only not mentioned */
  weight: number
  /** chance that an older illness shows this anyway, and the state it would show */
  leak: { p: number; states: readonly number[] } | undefined
  /** what the words beside a result leave of it, where they say how marked it is */
  degree?: Degree | undefined
  /** a silence about what is told the more surely the more it belongs to the picture; its masks allow the state that says "nothing wrong" */
  leading?: Leading | undefined
  claims: readonly Claim[]
}
export type Evidence = {
  person: Case
  stage: Stage
  ageBand: number
  /** index into EXAMINERS */
  examiner: number
  facts: readonly Fact[]
  /** what silence says of what would be told unasked, or along with what is told */
  silent: readonly Fact[]
  /** how like the stories of each cause the person's own is */
  likeness: Likeness | undefined
  /** P(time since onset | phase), when it is known */
  phase: readonly number[] | undefined
  claims: readonly Claim[]
}

const ageBandOf = (age: number | undefined): number => {
  const a = age ?? 50
  return AGE_BANDS.findIndex((_, i) => a < [18, 40, 65, 80, 1000][i]!)
}
/** Days after onset at which one phase passes into the next. */
export const PHASE_ENDS = [1, 14, 90] as const
/** P(duration | phase), up to a constant: a little beyond a boundary either side of it is possible. */
function phaseLikelihood(days: number, { by, within, beyond }: Observations['recording']['phase_tolerance']): number[] {
  return PHASES.map((_, i) => {
    const from = i === 0 ? 0 : PHASE_ENDS[i - 1]!
    const to = i === 3 ? Number.POSITIVE_INFINITY : PHASE_ENDS[i]!
    return days >= from && days <= to ? 1 : days >= from * (1 - by) && days <= to * (1 + by) ? within : beyond
  })
}

const ABSENT: Mask = [1, 0]
const PRESENT: Mask = [0, 1]
function maskOf(column: Column, claim: Claim): Mask | undefined {
  const { finding, value } = claim
  const only = (...states: string[]) => column.states.map((s) => (states.includes(s) ? 1 : 0))
  if (finding.kind === 'boolean') return value === true ? PRESENT : ABSENT
  if (finding.kind === 'grade')
    return value === 'normal' ? only('5') : value === 'weak' ? only('0', '1', '2', '3', '4') : only(String(Math.round(value as number)))
  if (finding.kind === 'level') return value === 'none' ? only('none') : only(regionOfLevel(value as string))
  if (finding.kind === 'number') {
    if (typeof value === 'string') return only(...finding.words![value]!)
    return only(finding.bins!.find((b) => b.below === undefined || (value as number) < b.below)!.state)
  }
  return only(String(value))
}

/** Claims of each finding on each side, in the order in which these first come up. */
function bySide(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  const known = new Map<Finding, Claim[][]>()
  for (const c of claims) {
    const ofFinding = known.get(c.finding)
    const group = ofFinding?.find(([first]) => first!.side === c.side)
    if (group) {
      group.push(c)
      continue
    }
    const own = [c]
    groups.push(own)
    if (ofFinding) ofFinding.push(own)
    else known.set(c.finding, [own])
  }
  return groups
}

/** Claims of one finding that cannot all be true, on one side. */
export function contradictions(claims: readonly Claim[]): Claim[][] {
  return bySide(claims).filter((group) => {
    const [first] = group
    if (group.length < 2) return false
    const { kind, denies } = first!.finding
    // A scan may be normal first and show something later: then what it shows stands.
    if (kind === 'any_of' && first!.finding.stage === 'tests') return false
    if (kind === 'any_of') return denies !== undefined && group.some((c) => c.value === denies) && group.some((c) => c.value !== denies)
    if (kind === 'grade') {
      const grades = group.map((c) =>
        c.value === 'normal' ? [5, 5] : c.value === 'weak' ? [0, 4.5] : [c.value as number, c.value as number],
      )
      return Math.max(...grades.map(([low]) => low!)) - Math.min(...grades.map(([, high]) => high!)) > 1
    }
    if (kind === 'number') {
      const numbers = group.map((c) => c.value).filter((v): v is number => typeof v === 'number')
      return numbers.length < group.length || Math.max(...numbers) > 1.5 * Math.min(...numbers)
    }
    return true
  })
}

/** By finding, side and value, a number before a word: what follows must not depend on the order in a file. */
const inFixedOrder = (a: Claim, b: Claim): number => {
  if (a.finding !== b.finding) return a.finding.id < b.finding.id ? -1 : 1
  if (a.side !== b.side) return (a.side ?? '') < (b.side ?? '') ? -1 : 1
  const word = (c: Claim) => (typeof c.value === 'number' ? '' : '~') + String(c.value)
  const [x, y] = [word(a), word(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const byNumber = new WeakMap<Model, readonly Finding[]>()
/** Clues that follow from a number. */
function numberClues(model: Model): readonly Finding[] {
  let known = byNumber.get(model)
  if (!known) {
    known = model.knowledge.findings.filter((f) => f.implied_by)
    byNumber.set(model, known)
  }
  return known
}

/** What claims say that another finding also covers: how long it has lasted, the thinner thigh or calf of two that were measured. */
function implied(model: Model, claims: readonly Claim[]): Claim[] {
  const out: Claim[] = []
  for (const finding of numberClues(model)) {
    const { finding: id, from, below, known: end } = finding.implied_by!
    const known = claims.filter((c) => c.finding.id === id && typeof c.value === 'number')
    if (known.length === 0 || claims.some((c) => c.finding === finding)) continue
    const value = known.reduce((sum, c) => sum + (c.value as number), 0) / known.length
    const so = from === undefined ? value < below! : value >= from
    if (from === undefined ? value <= end : value >= end) out.push({ index: known[0]!.index, finding, side: undefined, value: so })
  }
  for (const [measured, sign] of [
    ['sign.thigh_circumference_cm', 'sign.wasting_thigh'],
    ['sign.calf_circumference_cm', 'sign.wasting_calf'],
  ] as const) {
    const of = (side: Side) => claims.find((c) => c.finding.id === measured && c.side === side)
    const [l, r] = [of('left'), of('right')]
    const finding = model.findings.get(sign)
    if (!l || !r || !finding || claims.some((c) => c.finding.id === sign)) continue
    const difference = (l.value as number) - (r.value as number)
    if (Math.abs(difference) >= model.knowledge.observations.recording.circumference.value)
      out.push({ index: l.index, finding, side: difference < 0 ? 'left' : 'right', value: true })
  }
  return out
}

/** What this person's older illnesses would show in one column whatever the new cause. */
function leakOf(column: Column, present: ReadonlySet<string>): Fact['leak'] {
  if (column.leaks.length === 0) return undefined
  let stay = 1
  const shown = column.states.map(() => 0)
  for (const leak of column.leaks) {
    if (!present.has(leak.when)) continue
    stay *= 1 - leak.p
    for (let s = 0; s < shown.length; s++) shown[s]! += leak.p * leak.states[s]!
  }
  const p = 1 - stay
  if (p <= 0) return undefined
  const all = shown.reduce((a, b) => a + b, 0)
  return { p, states: shown.map((x) => x / all) }
}

/**
 * Turns a case's claims up to a stage into facts about the model's columns. Claims that contradict each other are left out of the
 * likelihood (the floor rules still see them) and reported. The order of the claims does not matter.
 */
export function gather(model: Model, person: Case, stage: Stage = 'tests'): { evidence: Evidence; issues: Issue[] } {
  const issues: Issue[] = []
  const stages: readonly Stage[] = STAGES.slice(0, STAGES.indexOf(stage) + 1)
  const claims = person.claims.filter((c) => stages.includes(c.finding.stage)).sort(inFixedOrder)
  const dropped = new Set<Claim>()
  for (const group of contradictions(claims)) {
    const { finding, side } = group[0]!
    for (const c of group) dropped.add(c)
    issues.push({
      level: 'warning',
      at: group.map((c) => (c.story ? 'narrative' : `findings[${c.index}]`)).join(', '),
      what: `${finding.id}${side ? ` on the ${side}` : ''} is given as ${group.map((c) => String(c.value)).join(' and as ')}; neither was weighed.`,
      tip: 'Keep the one that is right. Until then a red flag among them still counts.',
    })
  }
  const usable = claims.filter((c) => !dropped.has(c))
  usable.push(...implied(model, usable))
  const ageBand = ageBandOf(person.age)
  const present = presentIn(usable)
  const { recording } = model.knowledge.observations

  type Open = { column: Column; left?: Mask; right?: Mask; whole?: Mask; mention: number; claims: Claim[]; result?: Claim }
  const open = new Map<string, Open>()
  const put = (key: string, side: Side | undefined, mask: Mask, claim: Claim | undefined, mention: number) => {
    const column = model.columns.get(key)
    if (!column) return
    let at = open.get(key)
    if (!at) {
      at = { column, mention, claims: [] }
      open.set(key, at)
    }
    const where = column.sided ? side! : 'whole'
    const before = at[where]
    at[where] = before ? before.map((x, i) => x * mask[i]!) : mask
    at.mention = Math.max(at.mention, mention)
    if (claim) at.claims.push(claim)
    if (claim && column.value !== undefined && column.finding.stage === 'tests' && mask === PRESENT) at.result = claim
  }
  let phase: number[] | undefined
  for (const group of bySide(usable)) {
    const { finding, side } = group[0]!
    if (finding.id === 'onset.duration_days') {
      const days = group.reduce((sum, c) => sum + (c.value as number), 0) / group.length
      phase = phaseLikelihood(days, recording.phase_tolerance)
      continue
    }
    if (finding.kind === 'any_of') {
      const said = new Set(group.map((c) => c.value))
      const denied = finding.denies !== undefined && said.has(finding.denies) && said.size === 1
      for (const { key, value } of model.columnsOf.get(finding.id) ?? []) {
        if (said.has(value!))
          put(
            key,
            side,
            PRESENT,
            group.find((c) => c.value === value),
            1,
          )
        else if (denied) put(key, side, ABSENT, group[0], 1)
        // A report that names one finding has looked for the others, and mostly would have named them.
        else if (finding.stage === 'tests') put(key, side, ABSENT, undefined, recording.unmentioned.value)
      }
      continue
    }
    const column = model.columns.get(finding.id)
    if (!column) continue
    for (const c of group) put(finding.id, side, maskOf(column, c)!, c, c.swept ? recording.swept.value : 1)
  }
  if (person.affected) {
    const column = model.columns.get('affected')!
    const soft: Record<string, number[]> = { left: [1, 0, 0, 0], right: [0, 1, 0, 0], both: [0, 0, 1, 0], none: [0, 0, 0, 1] }
    const mask = person.worse ? (person.worse === 'left' ? [0.5, 0, 1, 0] : [0, 0.5, 1, 0]) : soft[person.affected]!
    open.set('affected', { column, whole: mask, mention: 1, claims: [] })
  }

  // One cluster's findings share their weight: what says the same thing twice counts little more than once.
  const clusterSize = new Map<string, Set<string>>()
  const clusterOf = (f: Finding) => (f.kind === 'any_of' && f.stage === 'tests' ? (f.cluster ?? f.id) : f.cluster)
  for (const at of open.values()) {
    const cluster = clusterOf(at.column.finding)
    // A scan called normal denies many things and is still one statement.
    if (!cluster) continue
    const said = clusterSize.get(cluster) ?? new Set()
    clusterSize.set(cluster, said)
    for (const c of at.claims) said.add(`${c.finding.id}|${c.value}`)
  }
  // So do clues that were read from one text; what follows from a number was not read.
  const inWords = ({ told_as, implied_by }: Finding) => told_as !== undefined && implied_by === undefined
  const cluesOf = new Map<number, number>()
  for (const at of open.values())
    if (inWords(at.column.finding)) for (const { index } of at.claims) cluesOf.set(index, (cluesOf.get(index) ?? 0) + 1)
  const sweptBy = new Map<number, number>()
  const sweep = (at: Open) => (at.claims.length > 0 && at.claims.every((c) => c.swept) ? at.claims[0]!.index : undefined)
  for (const at of open.values()) {
    const index = sweep(at)
    if (index !== undefined) sweptBy.set(index, (sweptBy.get(index) ?? 0) + 1)
  }
  // What stands only in a story beside facts was not thought worth stating; a story alone is all there is.
  const beside = usable.some((c) => !c.story && c.finding.stage === 'history') ? recording.story.value : 1
  const ofStory = (at: Open) => (at.claims.length > 0 && at.claims.every((c) => c.story) ? beside : 1)
  // A file that does not say where may come from anybody who can write one; who tests alone at home says so.
  const examiner = EXAMINERS.indexOf(person.settingGiven ? model.knowledge.observations.examiner[person.setting] : 'generalist')
  const facts: Fact[] = [...open.values()]
    .sort((a, b) => (a.column.key < b.column.key ? -1 : 1))
    .map((at) => {
      // One statement about many findings is one look at them, counted like the findings of a cluster.
      const many = sweptBy.get(sweep(at) ?? -1)
      const said = many ?? (at.mention === 1 ? (clusterSize.get(clusterOf(at.column.finding) ?? '')?.size ?? 1) : 1)
      // What is the same on both sides was looked at once, and what one side misleads about the other does too.
      const once = at.left && at.right && alike(at.left, at.right) ? recording.alike_sides.value : 1
      const inText = inWords(at.column.finding) ? Math.max(...at.claims.map(({ index }) => cluesOf.get(index)!)) : 1
      const size = said * inText
      const share = model.misreading(at.column.finding, examiner)
      const told = (mask: Mask | undefined) => mask && recorded(at.column, mask, share)
      return {
        column: at.column,
        left: told(at.left),
        right: told(at.right),
        whole: told(at.whole),
        weight: once * at.mention * ofStory(at) * size ** -model.knowledge.constants.cluster,
        leak: leakOf(at.column, present),
        degree: at.result && degreeOf(model, at.column, at.result, person.affected, ageBand),
        claims: at.claims,
      }
    })
  const silent = person.asked
    ? []
    : silenceBeside(model, new Map([...open.values()].filter((at) => at.claims.length > 0).map((at) => [at.column, at])))
  const likeness = likenessKept(model, person.told)
  return { evidence: { person, stage, ageBand, examiner, facts, silent, likeness, phase, claims }, issues }
}
const alike = (a: Mask, b: Mask): boolean => a.every((x, state) => x === b[state])
/** Findings that are claimed to be present. */
const presentIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.filter((c) => c.value === true).map((c) => c.finding.id))

/** What older illnesses would show in columns that have not been answered yet. */
export function leaksFor(evidence: Pick<Evidence, 'claims'>): (column: Column) => Fact['leak'] {
  const present = presentIn(evidence.claims)
  return (column) => leakOf(column, present)
}
/** The same for one column. */
export const leakFor = (evidence: Pick<Evidence, 'claims'>, column: Column): Fact['leak'] =>
  column.leaks.length === 0 ? undefined : leaksFor(evidence)(column)

/** Which table of a column holds for this person. */
export const variantOf = (column: Column, evidence: Pick<Evidence, 'ageBand' | 'examiner'>): number =>
  column.variants === 'age' ? evidence.ageBand : column.variants === 'examiner' ? evidence.examiner : 0
