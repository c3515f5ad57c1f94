import type { Finding, Side, Stage } from '../../../engine/index.ts'
import type { BehindAsked, BehindView, PriorView, RestsView, SupposedView } from './behind-view.ts'
import type { Comparable, ComparedView, Pointed, PredictedView } from './compare-view.ts'
import type { LesionView } from './lesion-view.ts'
import type { LetterBack } from './letter-view.ts'
import type { PatientView } from './patient-view.ts'
import type { Commitment, Draw, Judged, PlaceChoices, PractiseFile, Truth } from './practise-view.ts'
import type { Requestable, RequestView } from './request-view.ts'
import type { NextView, ReasonsView, Refused, SeeView, WhyNotView } from './see-view.ts'
import type { Basis, ConductionView, LaboratoryView, MeasuredRow } from './tests-view.ts'

/** A finding as the sheet asks for it, in standard terms. */
export type Term = {
  id: string
  stage: Stage
  kind: Finding['kind']
  sided: Finding['sided']
  name: string
  plain: string
  also: string[]
  /** values with their labels; empty where a number, a grade, a level or yes and no is wanted */
  values: { value: string; label: string }[]
  /** of `any_of`: the value that denies all the others */
  denies?: string
  unit?: string
  range?: [number, number]
  /** words that may stand in place of a number */
  words: string[]
  /** test findings: from this day after onset on they inform */
  informsFromDay?: number
  /** why not before it */
  informsBasis?: Basis
}

/** What moves a joint or answers a hammer, in standard terms; empty where the anatomy says nothing. `roots`: "L4, L5" */
export type Innervation = { finding: string; name: string; muscle: string; nerve: string; roots: string }

/** A case file as it is laid on the bench; `file` is missing where nothing of it can be used. */
export type OpenedCase = {
  file: Record<string, unknown> | undefined
  /** ids of the findings that belong to the history */
  history: string[]
  issues: { level: 'error' | 'warning'; at: string; what: string; tip?: string | undefined }[]
}

/** A practised case once somebody has committed. `seen`: as far as it was looked at; `asked`: what was looked at, by finding. */
export type Committed = {
  whole: PractiseFile
  seen: PractiseFile
  asked: readonly string[]
  /** YYYY-MM-DD */
  visit: string
  committed: Commitment
  truth: Truth | { draw: Draw }
}

/** What can be asked of the worker for the bench: what is given, what comes back. `file` is a case file (format 1). */
export type ClinicianWork = {
  vocabulary: [given: Record<string, never>, back: Term[]]
  openCase: [given: { text: string }, back: OpenedCase]
  see: [given: { file: object }, back: SeeView | Refused]
  reasons: [given: { file: object }, back: ReasonsView]
  next: [given: { file: object; visit: string }, back: NextView]
  predicts: [given: { file: object; pointed: Pointed }, back: PredictedView]
  lesion: [given: { file: object; station: string }, back: LesionView]
  behind: [given: BehindAsked, back: BehindView]
  supposed: [given: { file: object; finding: string; side?: Side; is: string }, back: SupposedView]
  rests: [given: { cause: string; finding: string }, back: RestsView]
  prior: [given: { file: object; cause: string }, back: PriorView]
  whyNot: [given: { file: object; cause: string }, back: WhyNotView]
  comparable: [given: Record<string, never>, back: Comparable[]]
  setApart: [given: { file: object; pair: [Pointed, Pointed] }, back: ComparedView]
  innervation: [given: Record<string, never>, back: Innervation[]]
  laboratory: [given: Record<string, never>, back: LaboratoryView[]]
  conduction: [given: { rows: readonly MeasuredRow[]; age?: number }, back: ConductionView]
  needle: [given: Record<string, never>, back: Innervation[]]
  requestables: [given: { file: object; visit: string }, back: Requestable[]]
  request: [given: { file: object; visit: string; request: string }, back: RequestView]
  letter: [given: { file: object; visit: string; chosen: readonly string[] }, back: LetterBack]
  patient: [given: { file: object; visit: string; chosen: readonly string[] }, back: PatientView]
  placeChoices: [given: Record<string, never>, back: PlaceChoices]
  drawCase: [given: Draw, back: PractiseFile]
  judge: [given: Committed, back: Judged]
}
