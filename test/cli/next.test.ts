import { beforeAll, expect, test } from 'vitest'
import { loadModel } from '../../cli/knowledge.ts'
import { outcomeWords, questionLines } from '../../cli/questions.ts'
import type { Model } from '../../engine/index.ts'
import { fileOf, footDrop, legwise } from './run.ts'

let model: Model
beforeAll(() => {
  model = loadModel()
})
const outcome = (level: 'urgent' | 'emergency') => ({
  is: 'present',
  p: 0.2,
  changes: '',
  level,
  causes: [{ id: 'als', from: 0.1, to: 0.4 }],
})

test('an answer that changes the level says so first', () => {
  const words = (level: 'urgent' | 'emergency') => outcomeWords(model, outcome(level), 'urgent', 2)
  expect(words('urgent')).toMatch(/^amyotrophic/)
  expect(words('emergency')).toMatch(/^emergency department now, amyotrophic lateral sclerosis/)
})
test('a test too early is not hidden but says from when it informs', () => {
  const question = { finding: 'emg.pattern', stage: 'tests', value: 1, settles: 1, redFlag: false, outcomes: [outcome('urgent')] } as const
  const lines = (days: number) =>
    questionLines(
      model,
      { ...question, outcomes: [...question.outcomes] },
      { paper: { width: 88, colour: false }, level: 'urgent', days, mark: 'Test', most: 4 },
    ).join('\n')
  expect(lines(2)).toContain('Too early now')
  expect(lines(40)).not.toContain('Too early')
})
test('the program ranks what to ask, examine and test, up to the stage asked for', async () => {
  const file = fileOf('foot-drop.json', footDrop)
  const [history, all, page] = await Promise.all([
    legwise(['next', file, '--stage', 'history', '--json']),
    legwise(['next', file, '--json']),
    legwise(['next', file]),
  ])
  const stages = (json: string) => new Set((JSON.parse(json) as { stage: string }[]).map((q) => q.stage))
  expect([...stages(history.out)]).toEqual(['history'])
  expect(stages(all.out)).toEqual(new Set(['history', 'exam', 'tests']))
  expect(page.code).toBe(0)
  for (const q of JSON.parse(all.out)) expect(page.out.toLowerCase()).toContain(model.findings.get(q.finding)!.name.clinical.toLowerCase())
})
