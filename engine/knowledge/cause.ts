import type { Names, Origin, Table, Valued } from './parts.ts'
import type { AgeBand, Kind, Level, Phase, Setting, Urgency } from './scales.ts'

/** P(finding | cause): one number for yes/no, a table by value otherwise. */
export type Expectation = Origin & {
  p: number | Table
  other_side?: number | Table | undefined
  phases?: Partial<Record<Phase, number | Table>> | undefined
  /** of a yes/no finding that the wiring predicts too: this stands instead of being joined with it */
  instead_of_wiring?: true | undefined
}
export type StrikePart = string | { site: string; side: 'same' | 'other' | 'both'; factor: number }
export type Strike = Origin & {
  at: StrikePart[]
  weight: number
  /** by how much it strikes here more or less often at an age than the weight says; 1 where it is not named */
  age?: (Partial<Record<AgeBand, number | undefined>> & Origin) | undefined
  sex?: (Partial<Record<'female' | 'male', number | undefined>> & Origin) | undefined
  sides: 'one' | 'both' | 'uneven'
  level?: Level | undefined
  structures?: string[] | undefined
  findings?: Record<string, Expectation> | undefined
}
/** Share of the lost strength that is back (1 all, 0 none, -1 the rest lost too) by weeks after onset; half of people lie between low and high. */
export type RecoveryCourse = Origin & Record<'1' | '4' | '12' | '26' | '52' | '104', { low: number; middle: number; high: number }>
export type Harm = 'life' | 'limb_or_paralysis' | 'lasting_weakness' | 'slower_recovery' | 'none'
export type Cause = {
  id: string
  family: string
  name: Names
  page: { what: string; impact: string; found: string; done: string; helps: string; at_once: string; related: string[]; sources: string[] }
  see: string
  incidence: {
    per_100k_year: Valued
    weak_leg_share: Valued
    age: Record<AgeBand, number> & Origin
    sex: { female: number; male: number } & Origin
  }
  settings: Record<Setting, number> & Origin
  risks: Record<string, Origin & { rr: number }>
  kind: Kind
  strikes: Strike[]
  severity: { mild: number; moderate: number; severe: number } & Origin
  seen_after: Record<Phase, number> & Origin
  resolved?: Valued | undefined
  findings: Record<string, Expectation>
  urgency: Record<Phase, Urgency> & Origin & { why: string }
  harm: Harm
  recovery: { plain: string; good_recovery: Valued; weeks_to_half: Valued; weeks_to_best: Valued; course: RecoveryCourse }
  discriminators: (string | { finding: string; source: string; where: string })[]
}
