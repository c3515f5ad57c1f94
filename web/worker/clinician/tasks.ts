import type { Model } from '../../../engine/index.ts'
import { behindOf, restsOn } from './behind.ts'
import { comparableOf, setApartOf } from './compare.ts'
import { conductionOf } from './conduction.ts'
import { keepEstimates } from './estimates.ts'
import { innervationOf } from './innervation.ts'
import { laboratoryOf } from './laboratory.ts'
import { lesionOf } from './lesion.ts'
import { letterOf } from './letter.ts'
import { needleOf } from './needle.ts'
import { rankedOf } from './next.ts'
import { openCase } from './open.ts'
import { patientOf } from './patient.ts'
import { choicesOf, judgedOf } from './practise.ts'
import { predictsOf } from './predicts.ts'
import { priorPartsOf } from './prior.ts'
import type { ClinicianWork } from './protocol.ts'
import { requestablesOf, requestOf } from './request.ts'
import { reasonsOf, seeOf } from './see.ts'
import { drawOf } from './simulated.ts'
import { supposedOf } from './supposed.ts'
import { vocabularyOf } from './vocabulary.ts'
import { whyNotOf } from './why-not.ts'

/** What the worker does for the bench. */
export const CLINICIAN: {
  [T in keyof ClinicianWork]: (model: Model, given: ClinicianWork[T][0]) => ClinicianWork[T][1] | Promise<ClinicianWork[T][1]>
} = {
  vocabulary(model) {
    keepEstimates()
    return vocabularyOf(model)
  },
  openCase,
  see: seeOf,
  reasons: reasonsOf,
  next: rankedOf,
  predicts: predictsOf,
  lesion: lesionOf,
  behind: behindOf,
  supposed: supposedOf,
  rests: restsOn,
  prior: priorPartsOf,
  whyNot: whyNotOf,
  comparable: comparableOf,
  setApart: setApartOf,
  innervation: innervationOf,
  laboratory: laboratoryOf,
  conduction: conductionOf,
  needle: needleOf,
  requestables: requestablesOf,
  request: requestOf,
  letter: letterOf,
  patient: patientOf,
  placeChoices: choicesOf,
  drawCase: drawOf,
  judge: judgedOf,
}
