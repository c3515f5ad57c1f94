import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FORMAT } from '../../engine/index.ts'
import { EMPTY, type Kept, withTurn } from '../../web/parts/kept.ts'
import { openFile } from '../../web/worker/files.ts'
import { usePhrases } from '../../web/worker/phrases.ts'
import type { IssueView } from '../../web/worker/protocol.ts'
import { resultOf } from '../../web/worker/result.ts'
import { model } from '../shared/model.ts'

usePhrases(JSON.parse(readFileSync('web/messages/en.json', 'utf8')))
const opened = (file: object): Kept => openFile(model, { text: JSON.stringify({ format: FORMAT, ...file }) }).kept!
const FOOT = { id: 'difficulty.lifting_foot', side: 'left', value: true }
const kinds = (issues: readonly IssueView[]) => issues.map((i) => i.is)

describe('what is wrong with the answers is told to the person, with the page where it is mended', () => {
  test('two answers that cannot both be so, each in plain words, with its own page', () => {
    const file = opened({
      person: { age: 60 },
      affected: 'left',
      findings: [FOOT, { id: 'strength.ankle_dorsiflexion', side: 'both', value: 5 }],
    })
    const says = [{ id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 }] as const
    const kept = withTurn(file, { kind: 'self_test', replies: [{ key: 'heel-walk|left', id: 'heel-walk', says }] })
    const at = (key: string) => kept.turns.findIndex((t) => t.replies.some((r) => r.key === key))
    expect(resultOf(model, { kept }).issues).toEqual([
      {
        is: 'both_ways',
        said: [
          { text: 'Pulling the foot up, left: weak (2 of 5)', at: at('heel-walk|left') },
          // Nobody can be asked again what the file found.
          { text: 'Pulling the foot up, left: full strength' },
        ],
      },
    ])
  })
  test('that it is not known whose leg it is, or which, once it was asked and where it never was', () => {
    const open = withTurn(EMPTY, {
      kind: 'figure',
      replies: [{ key: 'affected', id: 'affected', says: [{ id: 'pain.back', value: true }] }],
    })
    expect(resultOf(model, { kept: open }).issues).toEqual([{ is: 'leg_open', at: 0 }, { is: 'age_open' }])
    expect(kinds(resultOf(model, { kept: opened({ affected: 'none', person: { age: 50 }, findings: [FOOT] }) }).issues)).toEqual(['no_leg'])
    const words = { id: 'other', text: 'My leg is weak and my foot drags.', stage: 'history', value: true }
    expect(kinds(resultOf(model, { kept: opened({ findings: [words] }) }).issues)).toEqual(['leg_assumed', 'age_open'])
    const story = { affected: 'left', person: { age: 50 }, narrative: 'Qwertz uiop.', findings: [] }
    expect(kinds(resultOf(model, { kept: opened(story) }).issues)).toContain('story_not_understood')
  })
  test('nothing of the assessment is kept back', () => {
    const odd = [
      { findings: [FOOT, { ...FOOT, value: false }] },
      { affected: 'none', findings: [{ id: 'onset.tempo', value: 'days' }, { id: 'onset.tempo', value: 'months' }, FOOT] },
      { affected: 'left', narrative: 'Asdf.', findings: [] },
    ].map(opened)
    const unusable: Kept = { ...EMPTY, extra: [{ id: 'other', value: true }] }
    for (const kept of [...odd, unusable]) {
      const { issues, assessment } = resultOf(model, { kept })
      expect(issues.length).toBeGreaterThan(0)
      expect(issues).toHaveLength(assessment.issues.length)
    }
  })
})
