import { type Assessment, assess, type Model, SOMETHING_ELSE, STAGES, type Stage, URGENCIES, type Urgency } from '../engine/index.ts'
import { type Bin, brier, calibrationError, mean, reliability, type Share, shareTrue } from './measures.ts'
import type { TrueCase } from './read.ts'

/** One case at one stage. Ranks count from 1; 0 means that the truth is not among the causes known. */
export type Result = {
  case: string
  stage: Stage
  cause: string
  family: string | undefined
  rank: number
  /** stated probability of the truth (all acceptable causes together) */
  p: number
  first: { id: string; p: number }[]
  levelRight: boolean | undefined
  /** undefined when the truth names no structure */
  structureFirst: boolean | undefined
  structureFirstThree: boolean | undefined
  urgency: Urgency
  least: Urgency
  most: Urgency
  /** the highest rule that stands, when one does */
  floor: Urgency | undefined
  brier: number
}
type Triage = { under: Share; over: Share; emergenciesMissed: Share }
export type Measures = {
  stage: Stage
  first: Share
  firstThree: Share
  firstFive: Share
  level: Share
  structureFirst: Share
  structureFirstThree: Share
  triage: Triage
  brier: number | undefined
  calibrationError: number | undefined
  reliability: Bin[]
  families: { family: string; first: Share; firstThree: Share; under: Share }[]
}
/** Cases of causes that are not modelled: is it said that nothing known fits, and are they sent soon enough? */
type OutsideMeasures = { stage: Stage; somethingElseFirst: Share; acceptableFirst: Share; triage: Triage }
export type Evaluation = {
  engine: string
  knowledge: string
  cases: { modelled: number; outside: number }
  modelled: Measures[]
  outside: OutsideMeasures[]
  results: Result[]
}

/** A structure less likely than this is not counted as an answer. */
const NAMED = 0.05
const rank = (u: Urgency) => URGENCIES.indexOf(u)
/** Cases name structures in free words here and there ("calf muscles"). */
const sameName = (x: string) =>
  x
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** Assesses one case up to a stage and compares the answer with the truth. */
export function resultOf(model: Model, { id, input, truth }: TrueCase, stage: Stage): { result: Result; assessment: Assessment } {
  const assessment = assess(model, input, { stage, next: 'none', reasons: 0 })
  if (!('causes' in assessment)) throw new Error(`${id} was read before and is now refused`)
  return { result: compare(model, id, truth, assessment), assessment }
}

export function compare(model: Model, id: string, truth: TrueCase['truth'], assessment: Assessment): Result {
  const { causes, site, urgency } = assessment
  const right = new Set([truth.cause, ...(truth.acceptable ?? [])])
  const structures = new Set((truth.site?.structures ?? []).map(sameName))
  const named = [...new Set(site.structures.filter(({ p }) => p >= NAMED).map((s) => s.id))]
  const among = (ids: string[]) => (structures.size === 0 ? undefined : ids.some((s) => structures.has(sameName(s))))
  return {
    case: id,
    stage: assessment.stage,
    cause: truth.cause,
    family: model.causes.get(truth.cause)?.family,
    rank: causes.findIndex((c) => right.has(c.id)) + 1,
    p: causes.reduce((sum, c) => sum + (right.has(c.id) ? c.p : 0), 0),
    first: causes.slice(0, 5),
    levelRight: truth.site?.level === undefined ? undefined : site.levels[0]!.id === truth.site.level,
    structureFirst: among(named.slice(0, 1)),
    structureFirstThree: among(named.slice(0, 3)),
    urgency: urgency.level,
    least: truth.urgency.least,
    most: truth.urgency.most,
    floor: urgency.floor,
    brier: brier(causes, right),
  }
}

export const under = (r: Result): boolean => rank(r.urgency) < rank(r.least)
export const over = (r: Result): boolean => rank(r.urgency) > rank(r.most)
const isEmergency = (u: Urgency) => rank(u) >= rank('emergency')
const triageOf = (results: readonly Result[]): Triage => ({
  under: shareTrue(results.map(under)),
  over: shareTrue(results.map(over)),
  emergenciesMissed: shareTrue(results.filter((r) => isEmergency(r.least)).map((r) => !isEmergency(r.urgency))),
})
const within = (n: number) => (r: Result) => r.rank > 0 && r.rank <= n

/** All measures of results of one stage; only of cases whose cause is modelled. */
export function measuresOf(results: readonly Result[], stage: Stage): Measures {
  const bins = reliability(results.map((r) => ({ p: r.first[0]!.p, right: r.rank === 1 })))
  const families = [...new Set(results.map((r) => r.family ?? ''))].sort()
  return {
    stage,
    first: shareTrue(results.map(within(1))),
    firstThree: shareTrue(results.map(within(3))),
    firstFive: shareTrue(results.map(within(5))),
    level: shareTrue(results.map((r) => r.levelRight)),
    structureFirst: shareTrue(results.map((r) => r.structureFirst)),
    structureFirstThree: shareTrue(results.map((r) => r.structureFirstThree)),
    triage: triageOf(results),
    brier: mean(results.map((r) => r.brier)),
    calibrationError: calibrationError(bins),
    reliability: bins,
    families: families.map((family) => {
      const own = results.filter((r) => (r.family ?? '') === family)
      return {
        family,
        first: shareTrue(own.map(within(1))),
        firstThree: shareTrue(own.map(within(3))),
        under: shareTrue(own.map(under)),
      }
    }),
  }
}

/** Every case in three stages: history; history and examination; everything. */
export function evaluateCases(model: Model, cases: readonly TrueCase[]): Evaluation {
  const known = new Set(model.causes.keys())
  const results = cases.flatMap((c) => STAGES.map((stage) => resultOf(model, c, stage)))
  const of = (stage: Stage, modelled: boolean) =>
    results.map(({ result }) => result).filter((r) => r.stage === stage && known.has(r.cause) === modelled)
  return {
    engine: results[0]?.assessment.engine ?? '',
    knowledge: model.knowledge.version,
    cases: { modelled: of('history', true).length, outside: of('history', false).length },
    modelled: STAGES.map((stage) => measuresOf(of(stage, true), stage)),
    outside: STAGES.map((stage) => {
      const outside = of(stage, false)
      return {
        stage,
        somethingElseFirst: shareTrue(outside.map((r) => r.first[0]!.id === SOMETHING_ELSE)),
        acceptableFirst: shareTrue(outside.map(within(1))),
        triage: triageOf(outside),
      }
    }),
    results: results.map(({ result }) => result),
  }
}
