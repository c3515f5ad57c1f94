import { describe, expect, test } from 'vitest'
import { typed, typedPage } from '../../cli/start/typed.ts'
import { questionOf } from '../../engine/interview/asking.ts'
import { knowledge } from '../shared/knowledge.ts'

const heard = (id: string, text: string, affected: 'left' | 'both' = 'left') =>
  typed(questionOf(knowledge.findings.find((f) => f.id === id)!, affected), text)
const values = (id: string, text: string) => {
  const t = heard(id, text)
  return 'says' in t ? t.says.map((s) => s.value) : t
}
const wrong = { wrong: expect.any(String) }

describe('an answer', () => {
  test('by number, by word, or by the beginning of its label', () => {
    expect(values('onset.tempo', '1')).toEqual(['sudden'])
    expect(values('onset.tempo', 'weeks')).toEqual(['weeks'])
    expect(values('onset.tempo', 'it has')).toEqual(['lifelong'])
  })
  test('of the weak leg carries its side, and may be of both', () => {
    expect(heard('pain.calf', 'y')).toEqual({ says: [{ id: 'pain.calf', side: 'left', value: true }] })
    expect(heard('pain.calf', 'both')).toEqual({ says: [{ id: 'pain.calf', side: 'both', value: true }] })
    expect(heard('pain.calf', '0')).toEqual({ says: [{ id: 'pain.calf', side: 'left', value: false }] })
  })
  test('of one of two weak legs says that the other is spared', () =>
    expect(heard('pain.calf', 'right', 'both')).toEqual({
      says: [
        { id: 'pain.calf', side: 'right', value: true },
        { id: 'pain.calf', side: 'left', value: false },
      ],
    }))
  test('may be several, but none goes alone', () => {
    expect(values('onset.after_event', '1 3')).toEqual(['fall_or_blow', 'surgery'])
    expect(values('onset.after_event', '0')).toEqual(['none'])
    expect(values('onset.after_event', '0 1')).toEqual(wrong)
  })
  test.each([
    ['10', 10],
    ['3 weeks', 21],
    ['2 months', 60],
    ['6 h', 0],
    ['1,5 years', 547],
  ])('of how long: %s is %d days', (text, days) => expect(values('onset.duration_days', text)).toEqual([days]))
  test.each([
    ['1,000', '1000 or 1'],
    ['1,500 days', '1500 days or 1.5 days'],
    ['2,500 weeks', '2500 weeks or 2.5 weeks'],
  ])('of how long: what %s means is nobody’s to guess', (text, ways) =>
    expect(values('onset.duration_days', text)).toEqual({ wrong: expect.stringContaining(`give ${ways}.`) }),
  )
  test.each([
    ['4-', 3.7],
    ['4+', 4.3],
    ['3', 3],
  ])('of strength: %s is grade %d', (text, grade) => expect(values('strength.ankle_dorsiflexion', text)).toEqual([grade]))
  test('of nowhere numb denies both numbness and tingling', () =>
    expect(heard('symptom.numbness_territory', '0')).toEqual({
      says: [
        { id: 'symptom.numbness_leg', side: 'left', value: false },
        { id: 'symptom.tingling_leg', side: 'left', value: false },
      ],
    }))
  test('that makes no sense is asked again', () => {
    expect(heard('onset.tempo', '9')).toEqual(wrong)
    expect(heard('pain.severity', '11')).toEqual(wrong)
    expect(heard('onset.duration_days', '3 fortnights')).toEqual(wrong)
  })
  test('may be not sure, or a command', () => {
    for (const text of ['', 's', 'not sure']) expect(heard('onset.tempo', text)).toEqual({ says: [] })
    expect(heard('onset.tempo', '?')).toEqual({ command: 'why' })
    expect(heard('onset.tempo', 'b')).toEqual({ command: 'back' })
  })
})

describe('a page of alarm signs', () => {
  test('names those that are so; the others are denied', () => expect(typedPage(3, '1, 3')).toEqual({ marks: ['yes', 'no', 'yes'] }))
  test('leaves open what has a question mark', () => expect(typedPage(3, '1 2?')).toEqual({ marks: ['yes', 'not sure', 'no'] }))
  test('0 denies all, Enter leaves all open', () => {
    expect(typedPage(2, '0')).toEqual({ marks: ['no', 'no'] })
    expect(typedPage(2, '')).toEqual({ marks: ['not sure', 'not sure'] })
  })
  test('a number too high is asked again', () => expect(typedPage(2, '3')).toEqual(wrong))
})
