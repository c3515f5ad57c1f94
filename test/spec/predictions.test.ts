import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wire } from '../../engine/model/anatomy.ts'
import { knowledge } from '../shared/knowledge.ts'
import { holds, readPredictions, statementsOf } from './prediction.ts'

const wiring = wire(knowledge.anatomy)
const predictions = readPredictions(join(import.meta.dirname, '../predictions'))
const titleOf = (id: string) => knowledge.sources.find((s) => s.id === id)?.title

describe('what textbooks say of a lesion', () => {
  test.each(predictions)('$name', (prediction) => {
    const { source, where } = prediction
    const broken = statementsOf(prediction, wiring, knowledge.observations)
      .filter((s) => !holds(s))
      .map((s) => `${s.what}: ${s.gone.toFixed(2)} is gone, should be ${s.least} to ${s.most}`)
    expect(broken, `${prediction.name}, after ${source} (${titleOf(source)}), ${where}`).toEqual([])
  })

  test.each(predictions)('$name has a source that is known, and says something', (prediction) => {
    expect(titleOf(prediction.source), `${prediction.source} is not in knowledge/sources`).toBeDefined()
    expect(statementsOf(prediction, wiring, knowledge.observations).length).toBeGreaterThan(0)
  })
})
