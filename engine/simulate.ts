import type { Claim } from './case/claim.ts'
import { FORMAT } from './case/file.ts'
import { readCase } from './case.ts'
import { type Evidence, type Fact, gather, leakFor, PHASE_ENDS, variantOf } from './evidence.ts'
import { AGE_BANDS, EXAMINERS, type Finding, type Level, PHASES, SETTINGS, type Side, STAGES, type Stage, URGENCIES } from './knowledge.ts'
import { SEGMENTS } from './model/anatomy.ts'
import { statesAt } from './model/classes.ts'
import type { Column } from './model/columns.ts'
import { misread } from './model/misreading.ts'
import { regionOfLevel } from './model/observation.ts'
import { patternWeights, type Who } from './model/pattern-weights.ts'
import type { Model } from './model.ts'
import { priorOf, rowIn } from './posterior.ts'
import { leastLoss, rankOf } from './urgency.ts'

/** Uniform numbers from 0 up to but without 1. The caller owns chance; the same numbers give the same cases. */
export type Random = () => number

export type Drawing = {
  /** id of the only cause to draw; default any, as often as the model holds them to be */
  cause?: string
  /** chance that a finding of each stage is known; default `KNOWN` */
  known?: Record<Stage, number>
  /** which findings may be known; default all */
  of?: (f: Finding) => boolean
}
/** History mostly, examination partly, tests few: about as much as the published cases of the benchmark tell, and a little more. */
export const KNOWN: Record<Stage, number> = { history: 0.18, exam: 0.12, tests: 0.04 }

type Entry = { id: string; side?: Side; value: string | number | boolean; text?: string; stage?: Stage }
/** A case file of format 1 with its truth. */
export type SyntheticCase = {
  format: typeof FORMAT
  id: string
  person: { age: number; sex: 'female' | 'male' }
  setting: (typeof SETTINGS)[number]
  affected: string
  findings: Entry[]
  truth: {
    cause: string
    acceptable: string[]
    diagnosis: string
    site: { level: Level; structures: string[]; side: Side | 'both' }
    urgency: { least: string; best: string; most: string }
  }
  source: { title: string; published: string }
}

/** Index drawn with the weights given; the last with any weight catches what rounding leaves over. */
function draw(weights: ArrayLike<number>, random: Random): number {
  let all = 0
  for (let i = 0; i < weights.length; i++) all += weights[i]!
  let rest = random() * all
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! <= 0) continue
    last = i
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return last
}

const ageFrom = (band: number) => Number.parseInt(AGE_BANDS[band]!, 10)
/** Years of the last age band; people older than this are few. */
const OLDEST_BAND = 15
const yearsIn = (band: number) => (band + 1 < AGE_BANDS.length ? ageFrom(band + 1) - ageFrom(band) : OLDEST_BAND)
const SEXES = ['female', 'male'] as const

type PersonCell = { ageBand: number; sex: (typeof SEXES)[number]; setting: (typeof SETTINGS)[number]; weight: number }
/** Every age band, sex and setting. People of all ages, both sexes and all settings are equally many, save that a cause has its own. */
function peopleWith(model: Model, cause: number | undefined): PersonCell[] {
  return AGE_BANDS.flatMap((_, ageBand) =>
    SEXES.flatMap((sex) =>
      SETTINGS.map((setting) => {
        const share = cause === undefined ? 1 : priorOf(model, { age: undefined, sex, setting }, ageBand)[cause]!
        return { ageBand, sex, setting, weight: yearsIn(ageBand) * share }
      }),
    ),
  )
}

/** A source of synthetic cases; one for many cases saves work. */
export type Simulator = (id: string, random: Random) => SyntheticCase

/**
 * Draws cases from the model itself: a person, then a hypothesis by its prior chance and weight, then each known finding from its table,
 * with what the person's risks leak in. Given neutral constants the engine's posterior is exact for such cases, save where the file format
 * leaves something out: of an any-of finding only what is present can be told.
 * @throws when the cause is unknown
 */
export function simulator(model: Model, drawing: Drawing = {}): Simulator {
  const { hypotheses: h } = model
  const fixed = drawing.cause === undefined ? undefined : model.causeIds.indexOf(drawing.cause)
  if (fixed !== undefined && fixed < 0) throw new Error(`No cause is called ${drawing.cause}.`)
  const people = peopleWith(model, fixed)
  const peopleWeights = people.map((p) => p.weight)
  const members = model.causeIds.map((_, c) => Array.from({ length: h.count }, (_, i) => i).filter((i) => h.cause[i] === c))
  const weightsIn = (who: Who, list: readonly number[]) => {
    const weight = patternWeights(model, who)
    return list.map((i) => weight[i]!)
  }
  const known = drawing.known ?? KNOWN
  const usable = model.knowledge.findings.filter((f) => model.columnsOf.has(f.id) && f.asked !== false && (drawing.of?.(f) ?? true))
  const duration = model.findings.get('onset.duration_days')
  const timed = duration !== undefined && (drawing.of?.(duration) ?? true)
  // Risks first, and each after those that bring it along: what they leak into other findings depends on which of them are known.
  const ordered = [...afterWhatLeaks(usable.filter(isRisk)), ...usable.filter((f) => !isRisk(f))]

  return (id, random) => {
    const person = people[draw(peopleWeights, random)]!
    const age = ageFrom(person.ageBand) + Math.floor(random() * yearsIn(person.ageBand))
    const { sex, setting } = person
    const cause = fixed ?? draw(priorOf(model, { age, sex, setting }, person.ageBand), random)
    const hypothesis = members[cause]![draw(weightsIn(person, members[cause]!), random)]!
    const examiner = EXAMINERS.indexOf(model.knowledge.observations.examiner[setting])
    const see = (column: Column, side: Side | undefined): number => {
      const wrong = model.misreading(column.finding, examiner)
      if (wrong > 0 && random() < wrong) return draw(misread(column), random)
      const row = rowIn(model, column.over, side === 'right' ? model.mirror[hypothesis]! : hypothesis)
      return draw(statesAt(column, variantOf(column, { ageBand: person.ageBand, examiner }), row), random)
    }
    const base = { format: FORMAT, id, person: { age, sex }, setting } as const
    const affectedColumn = model.columns.get('affected')!
    const affected = affectedColumn.states[see(affectedColumn, undefined)]!
    const findings: Entry[] = []
    if (timed) findings.push({ id: 'onset.duration_days', value: daysIn(h.phase[hypothesis]!, random) })

    let evidence: Evidence | undefined
    const risks: Claim[] = []
    for (const finding of ordered) {
      if (!isRisk(finding)) evidence ??= gather(model, readCase(model.findings, { ...base, affected, findings }).person!).evidence
      const columns = model.columnsOf.get(finding.id)!
      const sides = (columns[0]!.sided ? sidesAsked(affected, random) : [undefined]).filter(() => random() < known[finding.stage])
      if (sides.length === 0) continue
      const seen = columns.map((column) => {
        const leak: Fact['leak'] = leakFor(evidence ?? { claims: risks }, column)
        // An old illness shows on both sides alike.
        const leaked = leak && random() < leak.p ? draw(leak.states, random) : undefined
        return { column, states: sides.map((side) => leaked ?? see(column, side)) }
      })
      sides.forEach((side, at) => {
        const put = (value: Entry['value']) => {
          if (isRisk(finding)) risks.push({ index: findings.length, finding, side: undefined, value })
          findings.push(
            finding.told_as
              ? { id: 'other', text: finding.written_as ?? finding.name.plain, stage: finding.stage, value }
              : { id: finding.id, ...(side ? { side } : {}), value },
          )
        }
        if (finding.kind === 'any_of') {
          const present = seen.filter(({ states }) => states[at] === 1)
          for (const { column } of present) put(column.value!)
          if (present.length === 0 && finding.denies !== undefined) put(finding.denies)
        } else for (const { column, states } of seen) put(valueIn(finding, column.states[states[at]!]!, random))
      })
    }
    const catalogue = new Map(model.knowledge.findings.map((f, i) => [f.id, STAGES.indexOf(f.stage) * 1e4 + i]))
    const inCatalogue = (e: Entry) => catalogue.get(e.id) ?? (STAGES.indexOf(e.stage ?? 'history') + 1) * 1e4 - 1
    findings.sort((a, b) => inCatalogue(a) - inCatalogue(b))
    return {
      ...base,
      affected,
      findings,
      truth: truthOf(model, hypothesis),
      source: { title: 'Synthetic case, drawn from the model', published: `knowledge ${model.knowledge.version}` },
    }
  }
}
const isRisk = (f: Finding) => f.id.startsWith('risk.')
/** Each after the ones among them that leak into it. */
function afterWhatLeaks(findings: readonly Finding[]): Finding[] {
  const byId = new Map(findings.map((f) => [f.id, f]))
  const out = new Set<Finding>()
  const visit = (f: Finding) => {
    if (out.has(f)) return
    for (const { when } of f.leaks) {
      const before = byId.get(when)
      if (before) visit(before)
    }
    out.add(f)
  }
  findings.forEach(visit)
  return [...out]
}

/** The weak leg is looked at first; the other one in about half. */
const sidesAsked = (affected: string, random: Random): Side[] => {
  const other = random() < 0.5
  if (affected === 'left') return other ? ['left', 'right'] : ['left']
  if (affected === 'right') return other ? ['right', 'left'] : ['right']
  return ['left', 'right']
}

/** Days since onset that lie in one phase beyond doubt; at most twice the last boundary and a half. */
function daysIn(phase: number, random: Random): number {
  const from = phase === 0 ? 0 : PHASE_ENDS[phase - 1]! * 1.25
  const to = phase < PHASE_ENDS.length ? PHASE_ENDS[phase]! * 0.75 : PHASE_ENDS[phase - 1]! * 8
  const days = from + random() * (to - from)
  return phase === 0 ? Math.round(days * 100) / 100 : Math.min(Math.floor(to), Math.ceil(days))
}

/** A value of the case format that falls into a state. */
function valueIn(f: Finding, state: string, random: Random): Entry['value'] {
  if (f.kind === 'boolean') return state === 'true'
  if (f.kind === 'grade') return Number(state)
  if (f.kind === 'level') {
    if (state === 'none') return state
    const there = SEGMENTS.filter((segment) => regionOfLevel(segment) === state)
    return there[Math.floor(random() * there.length)]!
  }
  if (f.kind === 'number') return numberIn(f, state, random)
  return state
}
/** How far beyond its only boundary a value of an open bin may lie. */
const BEYOND = 0.05
function numberIn(f: Finding, state: string, random: Random): number {
  const bins = f.bins!
  const at = bins.findIndex((b) => b.state === state)
  const [least, most] = f.range ?? [0, Number.POSITIVE_INFINITY]
  const below = bins[at]!.below
  const above = at > 0 ? bins[at - 1]!.below! : undefined
  const from = above ?? Math.max(least, below! * (1 - BEYOND))
  const to = below ?? Math.min(most, Math.max(above! * (1 + BEYOND), above! + 1))
  const step = 10 ** (Math.floor(Math.log10(to - from)) - 1)
  const value = from + Math.floor((random() * (to - from)) / step) * step
  return Number(value.toFixed(Math.max(0, 1 - Math.floor(Math.log10(to - from)))))
}

function truthOf(model: Model, hypothesis: number): SyntheticCase['truth'] {
  const { hypotheses: h } = model
  const cause = model.causeIds[h.cause[hypothesis]!]!
  const row = model.lesionRows[h.row[hypothesis]!]!
  const structures = [...new Set(row.structures.map(({ id }) => id))]
  const name = model.causes.get(cause)?.name.clinical ?? 'None of the causes known here'
  return {
    cause,
    acceptable: [cause],
    diagnosis: structures.length > 0 ? `${name} (${structures.join(', ').replaceAll('_', ' ')})` : name,
    site: { level: row.level, structures, side: row.laterality === 'left' || row.laterality === 'right' ? row.laterality : 'both' },
    urgency: urgencyOf(model, h.cause[hypothesis]!, row.phase),
  }
}
/** What the cause needs in this phase; what it needs a phase earlier or later is still safe and still reasonable. */
function urgencyOf(model: Model, cause: number, phase: number): SyntheticCase['truth']['urgency'] {
  const needed = (at: number): number => {
    const known = model.knowledge.causes[cause]
    if (known) return rankOf(known.urgency[PHASES[at]!])
    const from = (cause * PHASES.length + at) * URGENCIES.length
    return leastLoss(Array.from(model.loss.subarray(from, from + URGENCIES.length)))
  }
  const near = [phase - 1, phase, phase + 1].filter((at) => at >= 0 && at < PHASES.length).map(needed)
  return { least: URGENCIES[Math.min(...near)]!, best: URGENCIES[needed(phase)]!, most: URGENCIES[Math.max(...near)]! }
}
