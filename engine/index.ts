export { Assessment, assess, describe, type Options, type Refusal } from './assess.ts'
export { acceptedBy } from './case/accepted.ts'
export { type Case, type Claim, daysOf } from './case/claim.ts'
export { FindingEntry } from './case/entry.ts'
export { CaseFile, FORMAT } from './case/file.ts'
export { Issue } from './case/issue.ts'
export { sentencesOf } from './case/sentences.ts'
export { readCase } from './case.ts'
export { type Difference, type Predicted, type Predictions, predictCause, predictLesion, tellApart } from './compare.ts'
export { type ExpectedFinding, effectsOf, inMiddle, type Lesion, meanGrade, partsOf, phaseOf, suffering, usualKind } from './effects.ts'
export { type Evidence, gather } from './evidence.ts'
export * from './interview.ts'
export * from './knowledge.ts'
export type { Classes } from './model/classes.ts'
export type { Tables } from './model/columns.ts'
export { strikeFactors } from './model/pattern-weights.ts'
export { buildModel, ENGINE, type Model, SOMETHING_ELSE } from './model.ts'
export { nothingTold } from './nothing-told.ts'
export { type Origins, originsOf } from './origins.ts'
export { infer, type Posterior } from './posterior.ts'
export { ask, outcomesOf, type Question } from './question.ts'
export { uniform } from './random.ts'
export { type Order, ordersOf } from './requests.ts'
export { type Drawing, KNOWN, type Random, type Simulator, type SyntheticCase, simulator } from './simulate.ts'
export { type Supposed, suppose } from './suppose.ts'
export { type Together, twoAtOnce } from './together.ts'
export {
  comparedParts,
  inEnglish,
  inLanguage,
  keyOf,
  type Shape,
  SPOKEN,
  type Spoken,
  spokenIn,
  type Translation,
  unmarked,
  type Words,
} from './translate.ts'
export { type EarlyPhase, type Pressing, pressing } from './urgency/pressing.ts'
export { decide, type UrgencyResult } from './urgency.ts'
export { type Looked, toExamine, toOrder } from './visit.ts'
export { type StorySays, storySays } from './why/story.ts'
export { explain, type Reason } from './why.ts'
