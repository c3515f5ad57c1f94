import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../../engine/index.ts'
import type { Told } from './way.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'))

export const readKnowledge = (): Knowledge => read('knowledge/dist/knowledge.json')
export const readPublished = (name: string): Told => read('knowledge/cases', `${name}.json`)
/** A person whose foot has hung since three weeks, as short as it can be told. */
export const FOOT_DROP: Told = {
  person: { age: 55, sex: 'female' },
  affected: 'right',
  findings: [
    { id: 'onset.duration_days', value: 21 },
    { id: 'onset.tempo', value: 'hours' },
    { id: 'onset.after_event', value: 'prolonged_posture' },
    { id: 'difficulty.lifting_foot', side: 'right', value: true },
  ],
}
/** Somebody whose leg and speech failed this morning. */
export const STROKE: Told = {
  person: { age: 71, sex: 'male' },
  affected: 'left',
  findings: [
    { id: 'onset.duration_days', value: 0 },
    { id: 'onset.tempo', value: 'sudden' },
    { id: 'difficulty.whole_leg', side: 'left', value: true },
    { id: 'symptom.speech_disturbance', value: true },
  ],
}
export const caseFile = (told: Told) => ({ format: 'legwise-case/1', ...told })
