import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Said } from '../../engine/index.ts'
import { EMPTY, type Kept, withTurn } from '../../web/parts/kept.ts'
import { capital, saidText } from '../../web/worker/names.ts'
import { pageAt } from '../../web/worker/page.ts'
import { paperOf } from '../../web/worker/paper.ts'
import { usePhrases } from '../../web/worker/phrases.ts'
import { model } from '../shared/model.ts'

usePhrases(JSON.parse(readFileSync('web/messages/en.json', 'utf8')))
type Told = Record<string, string | number>
/** Somebody who goes through every page: has these, and denies all else that can be denied. */
function interviewed(told: Told, more: readonly Said[] = []): Kept {
  const says: Said[] = [{ id: 'affected', value: 'right' }, ...more]
  let kept = withTurn(EMPTY, { kind: 'figure', replies: [{ key: 'affected', id: 'affected', says }] })
  for (let at = 1; at < 90; at++) {
    const { kind, questions } = pageAt(model, { kept, at })
    if (kind === 'done') return kept
    const replies = questions.map((q) => {
      const value = told[q.id]
      const choice = q.choices.find((c) => (value === undefined ? c.value === 'no' || c.value === q.denies : c.value === value))
      return { key: q.key, id: q.id, says: typeof value === 'number' ? [{ ...q.number!.says, value }] : (choice?.says ?? []) }
    })
    kept = withTurn(kept, { kind, replies })
  }
  throw new Error('The interview does not end.')
}
const FOOT_DROP: Told = {
  'person.age': 42,
  'person.sex': 'male',
  'onset.duration_days': 12,
  'onset.tempo': 'hours',
  'course.trend': 'stable',
  'onset.after_event': 'prolonged_posture',
  'difficulty.walking': 'limp',
  'difficulty.lifting_foot': 'yes',
  'symptom.numbness_leg': 'yes',
}

describe('the page for the clinician', () => {
  const paper = paperOf(model, { kept: interviewed(FOOT_DROP) })
  const denied = [...paper.absent.redFlags, ...paper.absent.sphincters, ...paper.absent.others]
  test('what was answered is not among what was left open, in whatever words it is kept', () => {
    expect(paper.unsure).toEqual([])
    expect(denied.filter((name) => paper.present.includes(name))).toEqual([])
  })
  test('names the denials that say something, each once, and leaves the rest to the case file', () => {
    expect(paper.absent.sphincters).toContain('Urinary retention')
    expect(paper.absent.redFlags).toContain('Facial weakness')
    expect(denied.length).toBeLessThan(25)
    expect(denied).toEqual([...new Set(denied)])
    expect(paper.absent.more).toBeGreaterThan(0)
    expect(denied).toContain('Pain of the back or the leg, at every place asked')
  })
  test('a finding that its own word denies is named without it', () => {
    const { absent } = paperOf(model, {
      kept: interviewed({ ...FOOT_DROP, 'onset.after_event': 'none' }, [{ id: 'risk.recent_trauma', value: 'none' }]),
    })
    expect(absent.others).toContain('Recent injury')
    expect(absent.others.join()).not.toMatch(/no injury|none/i)
  })
  test('keeps red flags that can be asked apart from those that only an examination tells', () => {
    const stages = (name: string) => model.knowledge.findings.filter((f) => f.name.clinical === name).map((f) => f.stage)
    expect(paper.openFlags.length).toBeGreaterThan(0)
    for (const name of paper.openFlags) expect(stages(name), name).toContain('history')
    expect(paper.openSigns.length).toBeGreaterThan(0)
    for (const name of paper.openSigns) expect(stages(name), name).toContain('exam')
    expect(paper.openSigns.filter((name) => paper.exam.includes(name))).toEqual([])
  })
  test('a place of the weak leg does not stand there on both sides as well', () => {
    const places = paper.places.map((p) => p.name)
    expect(places).toEqual([...new Set(places)])
  })
})

test('what was told both ways is neither reported nor denied, but to be cleared up', () => {
  const both = (value: boolean): Said => ({ id: 'symptom.numbness_leg', side: 'right', value })
  const page = (says: Said[]) =>
    ({ kind: 'question', replies: [{ key: 'symptom.numbness_territory|right', id: 'symptom.numbness_territory', says }] }) as const
  const kept = withTurn(interviewed(FOOT_DROP), page([both(false)]))
  const paper = paperOf(model, { kept })
  expect(paper.unclear).toEqual(['Leg numbness, right'])
  expect([...paper.present, ...paper.absent.others, ...paper.absent.redFlags].filter((x) => x.startsWith('Leg numbness'))).toEqual([])
})

describe('a fact that is asked for and has no id of the case format', () => {
  const clues = model.knowledge.findings.filter((f) => f.told_as && f.asked !== false && f.stage === 'history')
  const answered = (...values: boolean[]) =>
    values.reduce(
      (kept, value, i) => {
        const [clue] = clues
        const says: Said[] = [{ id: 'other', text: clue!.written_as ?? clue!.name.plain, stage: 'history', value }]
        return withTurn(kept, { kind: 'question', replies: [{ key: `${clue!.id}|${i}`, id: clue!.id, says }] })
      },
      withTurn(EMPTY, {
        kind: 'figure',
        replies: [{ key: 'affected', id: 'affected', says: [{ id: 'affected', value: 'left' }] }],
      }),
    )
  test('is told to the clinician by its clinical name', () => {
    for (const { name, written_as } of clues)
      expect(saidText(model, { id: 'other', text: written_as ?? name.plain, value: true }, 'clinical')).toBe(capital(name.clinical))
    expect(paperOf(model, { kept: answered(true) }).present).toContain(capital(clues[0]!.name.clinical))
  })
  test('told both ways it is to be cleared up, and not reported as well', () => {
    const paper = paperOf(model, { kept: answered(true, false) })
    expect(paper.unclear).toEqual([capital(clues[0]!.name.clinical)])
    expect(paper.present).toEqual([])
  })
})
