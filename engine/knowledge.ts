/**
 * What the engine reads: the compiled, checked knowledge (`knowledge/dist/knowledge.json`).
 * The compiler's schemas say how each file is written; these types say what the engine uses of it.
 * Probabilities are 0-1, incidences per 100,000 a year, times in days.
 */
import type { Anatomy } from './knowledge/anatomy.ts'
import type { Cause } from './knowledge/cause.ts'
import type { Decision, InterviewPlan } from './knowledge/decision.ts'
import type { Finding } from './knowledge/finding.ts'
import type { LaboratoryValue, NerveConduction } from './knowledge/laboratory.ts'
import type { Observations } from './knowledge/observations.ts'
import type { Request } from './knowledge/request.ts'
import type { Rule } from './knowledge/rule.ts'
import type { SelfTest } from './knowledge/self-test.ts'
import type { StoryWords } from './knowledge/story.ts'

export * from './knowledge/anatomy.ts'
export * from './knowledge/cause.ts'
export * from './knowledge/decision.ts'
export * from './knowledge/finding.ts'
export * from './knowledge/laboratory.ts'
export * from './knowledge/observations.ts'
export * from './knowledge/parts.ts'
export * from './knowledge/request.ts'
export * from './knowledge/rule.ts'
export * from './knowledge/scales.ts'
export * from './knowledge/self-test.ts'
export * from './knowledge/story.ts'

export type SourceEntry = { id: string; title: string; published: string; address: string; kind: string; read: string }

/** The few numbers set by looking at the whole benchmark; each is explained in docs/decisions/constants.md. */
export type Constants = {
  /** exponent on the prior chance of a cause: published cases over-represent what is rare */
  prior: number
  /** exponent on the likelihood: findings are never quite independent */
  evidence: number
  /** how much one cluster of findings shares its weight: 0 not at all, 1 counts once */
  cluster: number
  /** chance that any finding is wrong or wrongly recorded */
  slip: number
  /** prior chance that the cause is none of those known here */
  something_else: number
}

export type Knowledge = {
  version: string
  sources: SourceEntry[]
  causes: Cause[]
  findings: Finding[]
  rules: Rule[]
  selfTests?: SelfTest[]
  requests: Request[]
  stories?: StoryWords
  anatomy: Anatomy
  observations: Observations
  decision: Decision
  interview: InterviewPlan
  constants: Constants
  laboratory: LaboratoryValue[]
  nerveConduction: NerveConduction
}
