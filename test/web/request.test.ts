import { expect, test } from 'vitest'
import { requestOf } from '../../web/worker/clinician/request.ts'
import { model } from '../shared/model.ts'

const file = {
  format: 'legwise-case/1',
  id: 'request_of_a_scan',
  language: 'en',
  person: { age: 62, sex: 'female' },
  complaint: { in_own_words: 'My left leg gave way this morning.', affected_leg: 'left' },
  findings: [{ id: 'onset.tempo', value: 'sudden', source: 'history' }],
}

test('a scan of the brain is asked for with the sequences that its questions need, and their sources stand with it', () => {
  const { sequences, sources } = requestOf(model, { file, visit: '2026-01-15', request: 'mri_brain' })
  expect(sequences.find((s) => s.when === 'Sudden onset')?.what).toMatch(/diffusion/)
  expect(sequences.find((s) => s.when === 'Venous clot in question')?.what).toMatch(/venography/)
  expect(sources.map((s) => s.title)).toContain(model.knowledge.sources.find((s) => s.id === 'nael-2014-stroke-mri')!.title)
})
