import { describe, expect, test } from 'vitest'
import { readCase } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'

const findings = new Map(knowledge.findings.map((f) => [f.id, f]))
const read = (narrative: string, stated: object = {}) =>
  readCase(findings, { format: 'legwise-case/1', findings: [], narrative, ...stated })
const who = (narrative: string, stated: object = {}) => {
  const { affected, age, sex } = read(narrative, stated).person!
  return { affected, age, sex }
}

describe('who it is, where only words tell it', () => {
  test.each<[string, ReturnType<typeof who>]>([
    ["I'm 83 and my left leg is weak.", { affected: 'left', age: 83, sex: undefined }],
    ['A 74-year-old woman cannot lift her right foot.', { affected: 'right', age: 74, sex: 'female' }],
    ['My daughter is six. She drags the left leg.', { affected: 'left', age: 6, sex: 'female' }],
    ['I am a forty-two year old man. Both legs are weak.', { affected: 'both', age: 42, sex: 'male' }],
    ['He is 61. His legs are stiff and he falls.', { affected: 'both', age: 61, sex: 'male' }],
    ["The pain is bad. It's mostly the right.", { affected: 'right', age: undefined, sex: undefined }],
    ['My left foot is weak, the right leg is fine.', { affected: 'left', age: undefined, sex: undefined }],
  ])('%s', (story, expected) => expect(who(story)).toEqual(expected))

  test('is not what is told of somebody else, of another time, or in two ways', () => {
    expect(who("My mother is 83. I can't lift my left foot.").age).toBeUndefined()
    expect(who('When I was 12 years old I broke my left leg.').age).toBeUndefined()
    expect(who('I can walk 40 metres. I took 20 tablets and waited 30 days.').age).toBeUndefined()
    expect(who('A 30-year-old man and a 40-year-old man came with weak legs.').age).toBeUndefined()
    expect(who('My left knee hurts, my right hip hurts.').affected).toBeUndefined()
    expect(who('My left arm is weak.').affected).toBeUndefined()
  })
  test('an age and a sex of somebody or something else are nobody’s', () => {
    for (const story of [
      'I carried my 3-year-old upstairs and my left leg gave way.',
      'I have a 20-year-old back injury and my left leg is weak.',
      'The house is 60 years old. My left leg is weak.',
      'I drive a 15-year-old van and my left leg hurts.',
      'My son aged nine walks well. My left leg is weak.',
    ])
      expect(who(story).age, story).toBeUndefined()
    expect(who('A 34-year-old factory worker cannot lift her left foot.').age).toBe(34)
    expect(who('My 4-year-old limps. He has a fever.').age).toBe(4)
    expect(who("I'm 33 and my 8-year-old daughter walks just like me. My left leg is stiff.").age).toBe(33)
    for (const story of [
      'Saw the doctor and she said sciatica.',
      'My friend drove me here, he has epilepsy.',
      'I know a man whose face drooped.',
    ])
      expect(who(story).sex, story).toBeUndefined()
    expect(who('A nurse put a needle in. He screamed. His left leg is weak.').sex).toBeUndefined()
    expect(who('She dragged her left leg and saw the doctor.').sex).toBe('female')
    expect(who('A 38-year-old nurse has a weak left leg. She limps.').sex).toBe('female')
  })
  test('the leg of a relative is not theirs, and "not my legs" are no legs', () => {
    expect(who('My brother could not lift his left foot. My right leg is weak.').affected).toBe('right')
    expect(who('My arms are weak but not my legs.').affected).toBeUndefined()
    expect(who('I sat on the right side of the bus.').affected).toBeUndefined()
  })
  test('does not speak against what the file states', () => {
    const stated = { affected: 'right', person: { age: 50, sex: 'male' } }
    expect(who('A 74-year-old woman cannot lift her left foot.', stated)).toEqual({ affected: 'right', age: 50, sex: 'male' })
  })
  test('is shown with its sentence, and what nobody tells is asked for', () => {
    const { person, issues } = read("I'm 83. My left leg gives way.")
    expect(person!.understood.filter((u) => !findings.has(u.finding))).toEqual([
      expect.objectContaining({ finding: 'affected', read: 'left', text: 'My left leg gives way.' }),
      expect.objectContaining({ finding: 'person.age', read: 83, text: "I'm 83." }),
    ])
    expect(issues.map((i) => i.at)).toEqual([])
    expect(read('It gives way.').issues.map((i) => i.at)).toEqual(expect.arrayContaining(['affected', 'person.age']))
  })
  test('a finding without a side is on the leg that words tell', () => {
    const { person } = read("I can't lift my left foot. The calf is numb.")
    expect(person!.claims.filter((c) => c.side).map((c) => c.side)).not.toContain('right')
    expect(person!.claims.some((c) => c.finding.id === 'symptom.numbness_leg' && c.side === 'left')).toBe(true)
  })
})
