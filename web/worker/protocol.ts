import type { Asked, Assessment, Level, Side, Stage, StorySays, Urgency } from '../../engine/index.ts'
import type { Alarm, Kept, Mark, TurnKind } from '../parts/kept.ts'
import type { ClinicianWork } from './clinician/protocol.ts'

/** A published work behind a claim. */
export type SourceView = { title: string; published: string; address: string }
/** What one answer would change. */
export type OutcomeView = { answer: string; level: Urgency; moved: { name: string; from: number; to: number }[] }
/** What was answered to a question, in words; none: not sure. */
export type AnswerView = { at: number; kind: TurnKind; key: string; id: string; ask: string; name: string; answers: string[] }

/** A page of the interview: one question, or several yes/no questions. */
export type PageView = {
  at: number
  answered: number
  /** how many of these came from a case file */
  fromFile: number
  kind: 'opening' | 'red_flags' | 'question' | 'done'
  because?: 'nothing_would_change' | 'little_would_change' | 'nothing_told'
  questions: Asked[]
  /** what is asked, by its plain name */
  names: string[]
  /** values of the choices taken before, or the number given; undefined: never answered */
  before: ({ values: string[]; number?: number } | undefined)[]
  couldBe: string[]
  outcomes: OutcomeView[]
  left: number
  level: Urgency
  alarms: Alarm[]
}
export type ReasonView = {
  text: string
  shift: number
  expected: number
  otherwise: number
  basis: 'source' | 'estimate' | 'anatomy'
  sources: SourceView[]
}
export type CauseView = {
  id: string
  name: string
  p: number
  known: boolean
  dangerous: boolean
  what: string
  impact: string
  recovery: string
  for: ReasonView[]
  against: ReasonView[]
  unexplained: string[]
  /** what the words of the story as a whole say of it, where that is worth telling */
  story?: StorySays
  sources: SourceView[]
}
export type NextView = { id: string; name: string; why: string; informsFromDay?: number; tooEarly: boolean; outcomes: OutcomeView[] }
/** Something that may be ordered. */
export type OrderView = {
  id: string
  name: string
  what: string
  tells: string
  informsFromDay?: number
  tooEarly: boolean
  place?: { name: string; lies: Side | 'both' }
  outcomes: OutcomeView[]
}
export type TogetherView = { causes: { id: string; name: string; explains: string[] }[] }
/** A fact told in own words; `taken`: what it was taken for, by plain names. `story`: the whole story of an opened case file. */
export type ToldView = { text: string; denied: boolean; taken: string[]; story?: true }
/**
 * What of the answers could not be used, or is missed. `at`: the page where it can be mended, or `words` where it was told in own words; left
 * out, it is on no page that can be changed. `both_ways`: told in two ways that cannot both be so.
 */
export type IssueView =
  | { is: 'both_ways'; said: { text: string; at?: number | 'words' }[] }
  | { is: 'no_leg' | 'leg_open' | 'leg_assumed' | 'age_open'; at?: number }
  | { is: 'story_not_understood' }
  | { is: 'other'; text: string }
export type ResultView = {
  /** nothing is known of the leg, so that whatever else stands here is true of anybody */
  nothingTold: boolean
  level: Urgency
  plain: string
  doNow: string
  see: string
  comeBack: string
  because: string[]
  becauseCauses: string[]
  alarms: Alarm[]
  ruleSources: { name: string; source: SourceView; where: string }[]
  causes: CauseView[]
  notToMiss: { id: string; name: string; p: number }[]
  all: { id: string; name: string; p: number }[]
  wiring: WiringView
  exam: NextView[]
  orders: OrderView[]
  together?: TogetherView
  told: ToldView[]
  issues: IssueView[]
  curious?: string
  affected: string | undefined
  assessment: Assessment
}
export type WhyView = {
  nothingTold: boolean
  cause: CauseView
  rank: number
  of: number
  raise: { text: string; to: number; times: number }[]
  lower: { text: string; to: number; times: number }[]
}

/** A place on the wiring map. `track`: which lines stop there. */
export type Station = {
  id: string
  site: string | undefined
  name: string
  clinical: string
  group: 'brain' | 'cord' | 'root' | 'plexus' | 'nerve' | 'end'
  level: Level
  from: string[]
  depth: number
  track: 'both' | 'movement' | 'feeling'
  p: number
}
export type WiringView = { stations: Station[] }
export type StationView = {
  id: string
  moves: string[]
  feels: string[]
  weak: string[]
  numb: string[]
  notice: string[]
  related: { id: string; name: string }[]
}

/** What a clinician reads: standard terms, on one page. */
export type PaperView = {
  /** nothing is known of the leg, so that only what was asked is worth printing */
  nothingTold: boolean
  age: number | undefined
  sex: string | undefined
  affected: string | undefined
  worse: string | undefined
  days: number | undefined
  level: string
  doNow: string
  rules: string[]
  present: string[]
  /** told both ways, to be cleared up */
  unclear: string[]
  /** what was denied and says something; `more`: how much else was */
  absent: { redFlags: string[]; sphincters: string[]; others: string[]; more: number }
  selfTested: string[]
  unsure: string[]
  pointed: Record<Mark['feels'], string[]>
  /** red flags that the person could still be asked about, and that only an examination can tell */
  openFlags: string[]
  openSigns: string[]
  causes: { name: string; p: number }[]
  notToMiss: { name: string; p: number }[]
  places: { name: string; p: number; lies: string }[]
  exam: string[]
  orders: string[]
  /** own words in the order in which they were told, and what each sentence was taken for */
  inWords: { text: string; taken: string[] }[]
  /** what is for people only: struck out as taken wrongly */
  unread: readonly string[]
  engine: string
  knowledge: string
}

export type CausePage = {
  id: string
  family: string
  name: string
  clinical: string
  also: string[]
  what: string
  impact: string
  found: string
  done: string
  helps: string
  atOnce: string
  recovery: string
  see: string
  soon: { phase: string; level: Urgency }[]
  typical: { id: string; name: string; p: number }[]
  related: { id: string; name: string }[]
  sources: SourceView[]
}
export type FindingPage = {
  id: string
  stage: Stage
  name: string
  clinical: string
  also: string[]
  ask: string
  why: string
  /** the test that it is a part of, in plain words */
  partOf?: { what: string; tells: string }
  informsFromDay?: number
  page?: { what: string; impact: string; found: string; helps: string; atOnce: string; sources: SourceView[] }
  causes: { id: string; name: string; p: number }[]
  related: Related[]
}
type Related = { kind: Hit['kind']; id: string; name: string }
/** Something that is ordered as one, in plain words. */
export type RequestPage = {
  id: string
  name: string
  clinical: string
  also: string[]
  what: string
  done: string
  tells: string
  when: string
  informsFromDay?: number
  related: Related[]
  sources: SourceView[]
}
export type Shelf = { family: string; causes: { id: string; name: string; clinical: string }[] }[]
export type Hit = { kind: 'cause' | 'finding' | 'request'; id: string; name: string; clinical: string; stage?: Stage }
export type Compared = { nothingTold: boolean; level: Urgency; causes: { id: string; name: string; p: number }[] }
export type SelfTestView = {
  id: string
  name: string
  do: string
  careful: string
  counts?: 'times' | 'seconds'
  several: boolean
  answers: { value: string; label: string; says: { id: string; value: string | number | boolean }[] }[]
  /** what was answered before, by side */
  before: Partial<Record<Side, string[]>>
}
/** A case file read; or what is wrong with it. */
export type OpenedFile = {
  kept: Kept | undefined
  issues: { level: 'error' | 'warning'; at: string; what: string; tip?: string | undefined }[]
}

/** What can be asked of the worker: what is given, what comes back. */
export type Work = ClinicianWork & {
  page: [given: { kept: Kept; at: number }, back: PageView]
  answers: [given: { kept: Kept }, back: AnswerView[]]
  result: [given: { kept: Kept }, back: ResultView]
  why: [given: { kept: Kept; cause: string }, back: WhyView | undefined]
  compare: [given: { kept: Kept }, back: Compared]
  selfTests: [given: { kept: Kept }, back: SelfTestView[]]
  station: [given: { station: string; side: Side; days: number }, back: StationView]
  wiring: [given: Record<string, never>, back: WiringView]
  paper: [given: { kept: Kept }, back: PaperView]
  caseFile: [given: { kept: Kept }, back: object]
  openFile: [given: { text: string }, back: OpenedFile]
  shelf: [given: Record<string, never>, back: Shelf]
  causePage: [given: { id: string }, back: CausePage | undefined]
  findingPage: [given: { id: string }, back: FindingPage | undefined]
  told: [given: { kept: Pick<Kept, 'turns' | 'file' | 'extra' | 'story' | 'notes'> }, back: ToldView[]]
  requests: [given: Record<string, never>, back: { id: string; name: string; clinical: string }[]]
  requestPage: [given: { id: string }, back: RequestPage | undefined]
  search: [given: { words: string; only?: 'cause' }, back: Hit[]]
}
export type Task = keyof Work
export type Order = { [T in Task]: { number: number; task: T; given: Work[T][0] } }[Task]
export type Answered = { number: number; back: unknown } | { number: number; failed: string }
/** The reasoning of estimates, and which of it belongs to each `basis` of the knowledge that says only "estimate", in their order. */
export type Estimates = { texts: readonly string[]; at: readonly number[] }
/**
 * Where the knowledge lies, and apart from it the reasoning of its estimates; its words where the language is not English; and the
 * page's words for what the worker says.
 */
export type Opening = { knowledge: string; estimates: string; words?: string; phrases: Record<string, string>; language: string }
