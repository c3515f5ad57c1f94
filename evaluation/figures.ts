import type { Stage } from '../engine/index.ts'
import type { Evaluation } from './run.ts'

/** How often it was right, in counts of cases: what the web app tells people. */
export type Figures = {
  engine: string
  knowledge: string
  /** of causes that are modelled, and of others */
  cases: { modelled: number; outside: number }
  stages: { stage: Stage; first: number; firstThree: number; tooLate: number; tooSoon: number }[]
  /** cases of causes that are not modelled */
  outside: { stage: Stage; tooLate: number; tooSoon: number }[]
}

/** The few figures of an evaluation that a person can do something with. */
export const figuresOf = ({ engine, knowledge, cases, modelled, outside }: Evaluation): Figures => ({
  engine,
  knowledge,
  cases,
  stages: modelled.map(({ stage, first, firstThree, triage }) => ({
    stage,
    first: first.count,
    firstThree: firstThree.count,
    tooLate: triage.under.count,
    tooSoon: triage.over.count,
  })),
  outside: outside.map(({ stage, triage }) => ({ stage, tooLate: triage.under.count, tooSoon: triage.over.count })),
})
