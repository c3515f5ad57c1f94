import { describe, expect, test } from 'vitest'
import { answer, begin, FORMAT, type Interview, nextPage, type Page, readCase, type Said } from '../../engine/index.ts'
import { questionOf } from '../../engine/interview/asking.ts'
import { senseOf } from '../../engine/interview/moot.ts'
import type { Asked } from '../../engine/interview.ts'
import { model } from '../shared/model.ts'

type Told = Record<string, unknown>
/** Somebody who has these, and denies all else that can be denied. */
const says =
  (told: Told) =>
  (q: Asked): readonly Said[] => {
    const value = told[q.id]
    if (typeof value === 'number') return [{ ...q.number!.says, value }]
    const denial = q.choices.find((c) => c.value === 'no' || c.value === q.denies)
    if (value === undefined) return denial?.says ?? []
    return q.choices.filter((c) => c.value === value).flatMap((c) => c.says)
  }
function pages(told: Told): Page[] {
  const out: Page[] = []
  let interview: Interview = begin()
  for (;;) {
    const page = nextPage(model, interview)
    if (page.kind === 'done') return out
    out.push(page)
    interview = answer(
      interview,
      page.questions.map((question) => ({ question, says: says(told)(question) })),
    )
  }
}
const asked = (told: Told) => pages(told).flatMap((p) => p.questions)
const ids = (told: Told) => asked(told).map((q) => q.id)
const choices = (told: Told, id: string) =>
  asked(told)
    .filter((q) => q.id === id)
    .flatMap((q) => q.choices.map((c) => c.value))

const WEAK: Told = {
  affected: 'right',
  'person.age': 48,
  'onset.duration_days': 5,
  'onset.tempo': 'days',
  'difficulty.lifting_foot': 'yes',
}

describe('what was denied is not asked again in other words', () => {
  const all = ids({ ...WEAK, 'person.sex': 'male' })
  test.each(['pain.severity', 'clue.numb_up_to_waist', 'clue.half_body_weak', 'symptom.numbness_territory'])('%s', (id) =>
    expect(all).not.toContain(id),
  )
  test('an arm that is not weak has not become so since', () => {
    const spread = choices({ ...WEAK, 'person.sex': 'male' }, 'course.spread_to')
    expect(spread).toContain('other_leg')
    expect(spread).not.toContain('arm')
    expect(choices({ ...WEAK, 'symptom.arm_weakness': undefined, 'person.sex': 'male' }, 'course.spread_to')).toEqual(spread)
  })
})

test('a man is not offered to have given birth, nor is a woman of eighty; one of thirty is', () => {
  const birth = (sex: string, age: number) => choices({ ...WEAK, 'person.sex': sex, 'person.age': age }, 'onset.after_event')
  expect(birth('male', 30)).not.toContain('childbirth')
  expect(birth('female', 80)).not.toContain('childbirth')
  for (const sex of ['female', 'other']) expect(birth(sex, 30)).toContain('childbirth')
  expect(ids({ ...WEAK, 'person.sex': 'male' })).not.toContain('risk.pregnancy_or_postpartum')
})

const no = (id: string, side?: Said['side']): Said => ({ id, ...(side ? { side } : {}), value: false })
/** What makes sense to ask of somebody with a weak right leg who has told this. */
const sense = (...findings: Said[]) => {
  const { person } = readCase(model.findings, { format: FORMAT, affected: 'right', findings })
  return senseOf(model, person!, person!.claims)
}

describe('an alarm sign is asked as long as anything could make it so', () => {
  test('numbness up to the waist, while a band round the trunk is not denied', () => {
    const legs = [no('symptom.numbness_leg', 'right'), no('symptom.tingling_leg', 'right'), no('symptom.saddle_numbness')]
    expect(sense(...legs).moot('clue.numb_up_to_waist')).toBe(false)
    expect(sense(...legs, no('symptom.band_around_trunk')).moot('clue.numb_up_to_waist')).toBe(true)
  })
  test('an injury, when some days have passed in which it may have happened', () => {
    const moot = (days: number) =>
      sense({ id: 'onset.after_event', value: 'none' }, { id: 'onset.duration_days', value: days }).moot('risk.recent_trauma')
    expect([0, 1, 2, 20].map(moot)).toEqual([true, true, false, false])
  })
  test('an arm, when only that of the other side was said to be well, or both well and weak', () => {
    const moot = (...said: Said[]) => sense(...said).mootAnswer('course.spread_to', 'arm')
    expect(moot(no('symptom.arm_weakness', 'both'))).toBe(true)
    expect(moot(no('symptom.arm_weakness', 'left'))).toBe(false)
    expect(moot(no('symptom.arm_weakness', 'both'), { id: 'symptom.arm_weakness', side: 'left', value: true })).toBe(false)
  })
  test('pain at night, when the legs and the back do not hurt', () => {
    const places = model.knowledge.interview.moot.find((m) => m.findings.includes('pain.severity'))!.denied!
    const { moot } = sense(...places.map((id) => no(id, model.findings.get(id)!.sided === true ? 'both' : undefined)))
    expect(moot('pain.severity')).toBe(true)
    expect(moot('pain.night_or_rest')).toBe(false)
  })
})

describe('an answer is told from "not sure"', () => {
  const asking = (id: string, key: string) => ({ id, key }) as Asked
  const unsure = (question: Asked, ...said: Said[]) => answer(begin(), [{ question, says: said }]).notSure
  test('what is kept in words, and what is told of another finding, are answers', () => {
    const clue = asking('clue.numb_up_to_waist', 'clue.numb_up_to_waist|')
    expect(unsure(clue, { id: 'other', text: 'Numb up to the waist', stage: 'history', value: false })).toEqual([])
    expect(unsure(clue)).toEqual([clue.key])
    expect(unsure(asking('symptom.numbness_territory', 'symptom.numbness_territory|right'), no('symptom.numbness_leg', 'right'))).toEqual(
      [],
    )
  })
  test('the figure that tells of no leg leaves open which one is weak', () =>
    expect(unsure(asking('affected', 'affected'), no('pain.back'))).toEqual(['affected']))
})

test('who said that the leg is numb, or that it tingles, is not offered to say in passing that it does neither', () => {
  const where = (...said: Said[]) => sense(...said).fitting(questionOf(model.findings.get('symptom.numbness_territory')!, 'right'))
  for (const id of ['symptom.numbness_leg', 'symptom.tingling_leg']) {
    const { choices, denies } = where({ id, side: 'right', value: true })
    expect(choices.map((c) => c.value)).toContain('sole')
    expect(choices.map((c) => c.value)).not.toContain('nowhere')
    expect(denies).toBeUndefined()
  }
  expect(where({ id: 'symptom.numbness_leg', side: 'left', value: true }).denies).toBe('nowhere')
})
