import { loadModel } from '../../cli/knowledge.ts'

/** The engine's model in Node, beside that of the page; built once for all test files that a worker runs. */
export const model = loadModel()
