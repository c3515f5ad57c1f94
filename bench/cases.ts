import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTables } from '../compiler/tables.ts'
import { buildModel, type Knowledge, type Model, STAGES, type Stage, simulator } from '../engine/index.ts'
import { uniform } from '../engine/random.ts'

const ROOT = join(import.meta.dirname, '..', 'knowledge')

/** The compiled knowledge. Throws when it has not been compiled. */
export const readCompiled = (): Knowledge => JSON.parse(readFileSync(join(ROOT, 'dist', 'knowledge.json'), 'utf8')) as Knowledge

/** The model as a command builds it: over the tables that were drawn up when the knowledge was compiled. */
export const modelOf = (knowledge: Knowledge): Model => buildModel(knowledge, readTables(join(ROOT, 'dist'), knowledge))

/** A case up to a stage: what one assessment is made of. */
export type Job = { input: unknown; stage: Stage }
const staged = (inputs: readonly unknown[]): Job[] => inputs.flatMap((input) => STAGES.map((stage) => ({ input, stage })))

/** The published cases, each at its three stages. */
export const publishedJobs = (): Job[] =>
  staged(
    readdirSync(join(ROOT, 'cases'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(ROOT, 'cases', name), 'utf8'))),
  )

/** Synthetic cases drawn from the model, the same for the same seed, each at its three stages. */
export function syntheticJobs(model: Model, count: number, seed: number): Job[] {
  const draw = simulator(model)
  return staged(Array.from({ length: count }, (_, i) => draw(`bench-${i}`, uniform(seed, i))))
}
