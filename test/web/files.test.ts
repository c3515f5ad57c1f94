import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess, FORMAT } from '../../engine/index.ts'
import { SETTINGS } from '../../engine/knowledge.ts'
import { affectedOf, canChange, fromFile, type Kept, withTurn } from '../../web/parts/kept.ts'
import { openFile } from '../../web/worker/files.ts'
import { caseOf } from '../../web/worker/interview.ts'
import { nothingTold } from '../../web/worker/nothing-told.ts'
import { answersOf, pageAt } from '../../web/worker/page.ts'
import { usePhrases } from '../../web/worker/phrases.ts'
import { resultOf } from '../../web/worker/result.ts'
import { toldOf } from '../../web/worker/told.ts'
import { model } from '../shared/model.ts'

usePhrases(JSON.parse(readFileSync('web/messages/en.json', 'utf8')))
const opened = (file: object): Kept => openFile(model, { text: JSON.stringify(file) }).kept!
const FILE = {
  format: FORMAT,
  person: { age: 55, sex: 'female' },
  setting: 'home',
  asked: true,
  affected: 'right',
  findings: [
    { id: 'onset.duration_days', value: 21 },
    { id: 'onset.after_event', value: 'prolonged_posture' },
    { id: 'difficulty.lifting_foot', side: 'right', value: true },
    { id: 'difficulty.tiptoe', side: 'both', value: false },
    { id: 'symptom.tingling_leg', side: 'both', value: true },
    { id: 'symptom.numbness_territory', side: 'right', value: 'sole' },
    { id: 'symptom.arm_weakness', side: 'left', value: true },
    { id: 'pain.severity', value: 4 },
    { id: 'other', text: 'Numb up to the waist or chest', stage: 'history', value: false },
    { id: 'other', text: 'my cat is called Minka', stage: 'history', value: true },
    { id: 'strength.ankle_dorsiflexion', side: 'right', value: 2 },
  ],
}

describe('what a case file says can be looked over and changed', () => {
  const kept = opened(FILE)
  const answers = answersOf(model, { kept })
  const told = (id: string) => answers.filter((a) => a.id === id).map((a) => a.answers)

  test('every fact a person could be asked stands under its question, in the words of its answers', () => {
    expect(told('affected')).toEqual([['right']])
    expect(told('onset.duration_days')).toEqual([['21 days']])
    expect(told('difficulty.lifting_foot')).toEqual([['yes']])
    expect(told('difficulty.tiptoe')).toEqual([['no']])
    expect(told('symptom.tingling_leg')).toEqual([['both']])
    expect(told('symptom.numbness_territory')).toEqual([['Sole']])
    // No choice says one side and leaves the other open.
    expect(told('symptom.arm_weakness')).toEqual([['An arm or hand is weak, left']])
    expect(told('clue.numb_up_to_waist')).toEqual([['no']])
    expect(answers.every((a) => a.kind === 'file')).toBe(true)
  })
  test('what only an examination finds stands together, and is not asked for', () => {
    expect(told('file')).toEqual([['Pulling the foot up, right: weak (2 of 5)']])
    expect(kept.turns.filter((t) => !canChange(t))).toHaveLength(1)
  })
  test('own words stay as they were told', () => expect(kept.extra).toEqual([FILE.findings[9]]))
  test('a page of it is changed like any other, and all else stays', () => {
    const at = kept.turns.findIndex((t) => t.replies.some((r) => r.id === 'onset.after_event'))
    const page = pageAt(model, { kept, at })
    expect(page.before).toEqual([{ values: ['prolonged_posture'] }])
    expect(page.fromFile).toBe(kept.turns.length)
    const [q] = page.questions
    const changed = withTurn(kept, {
      kind: 'file',
      replies: [{ key: q!.key, id: q!.id, says: q!.choices.find((c) => c.value === 'none')!.says }],
    })
    expect(fromFile(changed)).toBe(fromFile(kept))
    const events = (k: Kept) => caseOf(k).findings.filter((f) => (f as { id: string }).id === 'onset.after_event')
    expect(events(changed)).toEqual([{ id: 'onset.after_event', value: 'none' }])
    expect(resultOf(model, { kept: changed }).causes.map((c) => c.p)).not.toEqual(resultOf(model, { kept }).causes.map((c) => c.p))
  })
  test('an answer taken back is "not sure", and is not asked again', () => {
    const page = kept.turns.find((t) => t.replies.some((r) => r.id === 'onset.after_event'))!
    const open = withTurn(kept, { ...page, replies: page.replies.map((r) => ({ ...r, says: [] })) })
    expect(pageAt(model, { kept: open, at: open.turns.length }).questions.map((q) => q.id)).not.toContain('onset.after_event')
  })
  test('whoever corrects the leg of the file turns all of it', () => {
    const left = withTurn(kept, { kind: 'file', replies: [{ key: 'affected', id: 'affected', says: [{ id: 'affected', value: 'left' }] }] })
    expect(affectedOf(left)).toBe('left')
    expect(caseOf(left).findings).toContainEqual({ id: 'difficulty.lifting_foot', side: 'left', value: true })
    expect(caseOf(left).findings).toContainEqual({ id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 })
  })
})

describe('the story of a file', () => {
  const NARRATIVE = 'I fell asleep drunk on a garden chair. When I woke my right foot hung and slapped the floor.'
  const kept = opened({ format: FORMAT, affected: 'right', narrative: NARRATIVE, findings: [] })
  test('alone is enough to tell something of the leg, and shows what it was taken for', () => {
    expect(nothingTold(model, kept)).toBe(false)
    const [story, ...more] = toldOf(model, { kept })
    expect(more).toEqual([])
    expect(story).toMatchObject({ text: NARRATIVE, story: true })
    expect(story!.taken.length).toBeGreaterThan(1)
  })
  test('is kept beside what was struck out, and neither is lost or read for the other', () => {
    const both = { ...kept, notes: ['numb up to my waist'] }
    expect(opened(caseOf(both))).toMatchObject({ story: NARRATIVE, notes: ['numb up to my waist'] })
    expect(toldOf(model, { kept: both })).toEqual(toldOf(model, { kept }))
  })
  test('that is for people only is not read', () => {
    const unread = opened({ format: FORMAT, affected: 'right', narrative: NARRATIVE, narrative_unread: true, findings: [] })
    expect(unread.story).toBeUndefined()
    expect(unread.notes).toEqual([NARRATIVE])
    expect(nothingTold(model, unread)).toBe(true)
  })
})

describe('a file that is opened and saved again', () => {
  const CASES = readdirSync('knowledge/cases').filter((f) => f.endsWith('.json'))
  /** Everything that follows from a file; what is wrong with it in whatever order it stands. */
  const whole = (file: object) => {
    const { issues, ...rest } = assess(model, file, { next: 'none', reasons: 0 }) as Assessment
    return { ...rest, issues: issues.map((i) => i.what).sort() }
  }
  const again = (file: object) => caseOf(opened(file))

  test.each([...SETTINGS, undefined])('leads to the same, whatever was examined and tested; written in: %s', (setting) => {
    const at = setting === undefined ? SETTINGS.length : SETTINGS.indexOf(setting)
    for (const name of CASES.filter((_, i) => i % (SETTINGS.length + 1) === at)) {
      const { setting: _, ...file } = JSON.parse(readFileSync(`knowledge/cases/${name}`, 'utf8'))
      for (const asked of [true, undefined]) {
        const given = { ...file, ...(setting && { setting }), ...(asked && { asked }) }
        expect(whole(again(given)), name).toEqual(whole(given))
      }
    }
  })
  test('keeps every word and date that stands beside a result, and its own name', () => {
    const findings = [
      { id: 'strength.ankle_dorsiflexion', side: 'both', value: 2, date: '2026-11-02' },
      { id: 'imaging.mri_lumbar', value: 'disc_herniation', detail: 'acute L4/5 left paracentral', date: '2026-11-03' },
      { id: 'risk.recent_trauma', value: 'ankle_or_foot', detail: 'fell off a kerb', date: '2026-10-30' },
      { id: 'other', text: 'Numb up to the waist or chest', stage: 'history', value: true },
    ]
    const file = again({ format: FORMAT, id: 'ward-7', affected: 'left', findings })
    expect(file.id).toBe('ward-7')
    expect(file.findings).toEqual(expect.arrayContaining(findings))
    expect(file.findings).toHaveLength(findings.length)
  })
  test('does not say which leg it is, how old or of which sex somebody is where only words do', () => {
    const findings = [{ id: 'other', text: 'I am a woman of 61 and my leg is weak.', stage: 'history', value: true }]
    const file = { format: FORMAT, id: 'own-words', findings }
    expect(again(file)).toEqual({ ...file, person: {} })
  })
  test('goes on as an interview that is read as the answer is', () => {
    const file = { ...FILE, setting: 'neurology', asked: undefined }
    const kept = opened(file)
    expect(pageAt(model, { kept, at: kept.turns.length }).level).toBe((assess(model, file, { next: 'none' }) as Assessment).urgency.level)
  })
})
