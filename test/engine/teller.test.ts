import { describe, expect, test } from 'vitest'
import { spokenFor } from '../../engine/case/teller.ts'
import { readCase } from '../../engine/case.ts'
import { asIfNew, said } from '../../engine/urgency.ts'
import { model } from '../shared/model.ts'

const read = (age: number, narrative: string) =>
  readCase(model.findings, { format: 'legwise-case/1', person: { age }, affected: 'left', narrative, findings: [] }).person!
const told = (age: number, narrative: string) =>
  read(age, narrative)
    .claims.filter((c) => c.value === true)
    .map((c) => c.finding.id)

describe('who tells of somebody else', () => {
  test('a parent tells of the child, who has none of their own', () => {
    const story = 'My son limps. My two-year-old has a high temperature, and our little girl cries.'
    expect(spokenFor(4, story)(story)).toBe('he limps. he has a high temperature, and he cries.')
    expect(told(4, 'My son has a high temperature.')).toContain('symptom.fever')
    expect(told(40, 'My son has a high temperature and I am worried. My leg is weak.')).not.toContain('symptom.fever')
  })
  test('somebody tells of a grown relative and nothing of themselves', () => {
    expect(told(82, 'Since Sunday my father is confused. He has a bad headache and his leg is weak.')).toContain('symptom.confusion')
    expect(told(57, "My husband's speech has been slurred since lunch. He drags his leg.")).toContain('symptom.speech_disturbance')
  })
  test('what a relative has is not what the person has', () => {
    expect(told(57, 'My father had slurred speech and a weak arm. He had a stroke. I have a weak leg.')).not.toContain(
      'symptom.speech_disturbance',
    )
  })
})

describe('what may come', () => {
  test('is not what is', () => {
    expect(told(41, 'The physio told me to go to casualty if I got numb between the legs.')).not.toContain('symptom.saddle_numbness')
    expect(told(41, 'I walk as if drunk.')).toContain('symptom.imbalance')
    expect(told(41, 'I was told to call if it got worse, and now I am numb between the legs.')).toContain('symptom.saddle_numbness')
  })
  test.each([
    ['I told my doctor that if I cough I leak urine', 'symptom.bladder_incontinence_or_urgency'],
    ['I said that my bottom is numb and if I strain nothing comes, I cannot pass urine', 'symptom.saddle_numbness'],
    ['worried because my arm is weak and if I speak my words are slurred', 'symptom.speech_disturbance'],
    ['it hurts in my back if I cough and I cannot pass urine', 'symptom.bladder_retention'],
    ['my feet go numb if I stand for long', 'symptom.numbness_leg'],
  ])('what happens if one does something is so: %s', (text, finding) => {
    expect(told(50, text)).toContain(finding)
  })
})

test('slow for long and then all at once counts as new, as slow alone does not', () => {
  const days = (...values: string[]) => {
    const findings = values.map((value) => ({ id: 'onset.tempo', value }))
    const { person } = readCase(model.findings, { format: 'legwise-case/1', person: { age: 70 }, affected: 'left', findings })
    return asIfNew(model, said(person!, person!.claims)).by.get('onset.duration_days')?.[0]?.value
  }
  expect([days('months'), days('months', 'sudden'), days('sudden'), days()]).toEqual([undefined, 0, 0, 0])
})
