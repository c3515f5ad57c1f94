import { buildModel, type Model } from '../../engine/index.ts'
import { knowledge } from './knowledge.ts'

/** The model of the knowledge as it is written now; built once for all test files that a worker runs. */
export const model: Model = buildModel(knowledge)
