import { describe, expect, test } from 'vitest'
import { spokenFor } from '../../engine/case/teller.ts'
import { readCase } from '../../engine/case.ts'
import { asIfNew, said } from '../../engine/urgency.ts'
import { model } from '../shared/model.ts'

const read = (age: number, narrative: string) =>
  readCase(model.findings, { format: 'legwise-case/1', person: { age }, affected: 'left', narrative, findings: [] }).person!
const toldIn = ({ claims }: ReturnType<typeof read>) => claims.filter((c) => c.value === true).map((c) => c.finding.id)
const told = (age: number, narrative: string) => toldIn(read(age, narrative))
/** The same where each sentence is a fact in words by itself, as people enter them. */
const toldSingly = (...texts: string[]) => {
  const findings = texts.map((text) => ({ id: 'other', text, stage: 'history', value: true }))
  return toldIn(readCase(model.findings, { format: 'legwise-case/1', person: { age: 60 }, affected: 'left', findings }).person!)
}

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
  test('a wife, a neighbour or a carer is heard, sentence by sentence too', () => {
    expect(told(60, 'My neighbour is on the floor. He cannot speak.')).toContain('symptom.speech_disturbance')
    expect(told(60, "My client's face has drooped. She cannot lift her arm.")).toContain('symptom.face_droop')
    expect(told(60, 'My wife cannot speak since this morning. I had to carry her to the car.')).toContain('symptom.speech_disturbance')
    expect(told(60, "He's 79, my husband. His speech is slurred. I've told them so.")).toContain('symptom.speech_disturbance')
    expect(told(60, 'I want to know about my mother. Her speech is slurred.')).toContain('symptom.speech_disturbance')
    expect(told(60, 'My husband slurs. My neighbour found him and says his face droops.')).toContain('symptom.face_droop')
    expect(toldSingly("My husband's speech is slurred.", 'He cannot lift his arm.', 'I had to help him.')).toContain(
      'symptom.speech_disturbance',
    )
    expect(toldSingly('Dad is diabetic.', 'He has had a fit.', 'I could tell that he was cold.')).toContain('symptom.seizure')
  })
  test('who tells of themselves goes on from a relative with "he" or "she", and not from one of another sex', () => {
    expect(toldSingly('My left leg is weak.', 'My grandpa had a stroke.', 'He cannot speak.')).not.toContain('symptom.speech_disturbance')
    expect(toldSingly('My left leg is weak.', "My sister's face drooped.", 'Her speech was slurred.')).not.toContain(
      'symptom.speech_disturbance',
    )
    expect(toldSingly('My left leg is weak.', 'My mother had a stroke.', 'Now I cannot speak.')).toContain('symptom.speech_disturbance')
    expect(toldSingly('Left leg weak.', 'His mother had a stroke.', 'He cannot speak.')).toContain('symptom.speech_disturbance')
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
