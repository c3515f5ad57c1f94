import type { Model } from '../../../engine/index.ts'
import type { ClinicianWork } from './protocol.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What the worker does for the bench. */
export const CLINICIAN: { [T in keyof ClinicianWork]: (model: Model, given: ClinicianWork[T][0]) => ClinicianWork[T][1] } = {
  vocabulary: vocabularyOf,
}
