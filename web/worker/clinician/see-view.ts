import type { EarlyPhase, Issue, Level, Side, Stage, StorySays, Urgency } from '../../../engine/index.ts'
import type { SourceView, WiringView } from '../protocol.ts'
import type { Basis } from './tests-view.ts'

/** A red flag that stands, word for word. `assumed`: as long as nobody has said when it began. */
export type RuleSeen = {
  id: string
  level: Urgency
  assumed: boolean
  name: string
  doNow: string
  where: string
  sources: SourceView[]
}
/** What one finding does to a cause: `shift` in natural log odds, P(finding | cause) and P(finding | any other). */
export type ReasonSeen = {
  finding: string
  side?: Side
  value: string
  text: string
  shift: number
  expected: number
  otherwise: number
  basis: 'source' | 'estimate' | 'anatomy'
}
/** `column`: of a finding that can have several values, the one it is about */
export type LeftSeen = { finding: string; side?: Side; value: string; column?: string; text: string; expected: number }
/** A cause by its standard name; empty for `something_else`. */
export type Likely = { id: string; name: string; p: number }
export type CauseSeen = Likely & {
  dangerous: boolean
  /** its chance before any finding of this person but age, sex and setting */
  prior: number
  for: ReasonSeen[]
  against: ReasonSeen[]
  left: LeftSeen[]
  /** what the words of the story as a whole say of it */
  story?: StorySays
  sources: SourceView[]
}
export type PlaceSeen = { id: string; name: string; side: Side | 'both'; lies: Side | 'both'; p: number }

/** What the case means, as fast as a key: without reasons and without the ranking of what comes next. */
export type SeeView = {
  level: Urgency
  levelName: string
  doNow: string
  floor?: Urgency
  rules: RuleSeen[]
  /** causes for which the level is as it is, where no rule decides; `within`: where only its phases up to that one need it */
  because: (Likely & { within?: EarlyPhase })[]
  /** findings not yet known that could raise a red flag, most alarming first */
  open: { id: string; name: string }[]
  levels: { id: Level; p: number }[]
  places: PlaceSeen[]
  wiring: WiringView
  /** all causes, likeliest first */
  causes: Likely[]
  /** so many of them, from the likeliest on, get reasons */
  told: number
  notToMiss: Likely[]
  /** facts in words that were not reckoned with */
  unplaced: string[]
  issues: Issue[]
}
/** Why the likeliest causes are as likely as they are, and whether two of them together account for what no single one does. */
export type ReasonsView = {
  told: CauseSeen[]
  together?: { p: number; causes: { id: string; name: string; explains: string[] }[] }
}
/** A case that cannot be assessed says only why. */
export type Refused = { refused: Issue[] }

export type OutcomeSeen = {
  is: string
  answer: string
  p: number
  level: Urgency
  levelName: string
  causes: (Likely & { from: number })[]
}
/** `fromDay`: days after onset from which it informs; `from`: the date of that day, when the onset is known; `fromBasis`: why then. */
export type Timed = { fromDay?: number; from?: string; tooEarly: boolean; fromBasis?: Basis }
/** Something worth asking, examining or testing now. */
export type NextSeen = Timed & {
  finding: string
  side?: Side
  stage: Stage
  name: string
  why: string
  value: number
  settles: number
  redFlag: boolean
  outcomes: OutcomeSeen[]
}
export type OrderSeen = Timed & {
  request: string
  name: string
  value: number
  parts: { finding: string; side?: Side; name: string }[]
  place?: { name: string; lies: Side | 'both' }
  /** the part that `outcomes` are of */
  telling?: { finding: string; side?: Side; name: string }
  outcomes: OutcomeSeen[]
}
export type NextView = { next: NextSeen[]; orders: OrderSeen[] }

/** Any cause, however unlikely, and what would make it likelier. */
export type WhyNotView = {
  cause: CauseSeen
  rank: number
  of: number
  /** `times` as likely as now; `entry`: the finding as a case file tells it */
  raise: { text: string; to: number; times: number; entry: { id: string; side?: Side; value: string | number | boolean } }[]
}
