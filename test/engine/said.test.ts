import { describe, expect, test } from 'vitest'
import { gather } from '../../engine/evidence.ts'
import { assess, type Claim, readCase } from '../../engine/index.ts'
import type { Stage } from '../../engine/knowledge.ts'
import { knowledge } from '../shared/knowledge.ts'
import { model } from '../shared/model.ts'

const findings = new Map(knowledge.findings.map((f) => [f.id, f]))
const claimsOf = (text: string, stage: Stage, more: readonly object[] = [], affected = 'left'): Claim[] =>
  readCase(findings, {
    format: 'legwise-case/1',
    affected,
    findings: [...more, { id: 'other', text, stage, value: true }],
  }).person!.claims.filter((c) => !c.finding.told_as)
const told = (c: Claim): string => `${c.finding.id}${c.side ? ` ${c.side}` : ''} = ${c.value}`
/** What is told of one finding; and what of many at once. */
const named = (text: string, stage: Stage, more: readonly object[] = []): string[] =>
  claimsOf(text, stage, more)
    .filter((c) => !c.swept && c.index === more.length)
    .map(told)
    .sort()
const swept = (text: string, more: readonly object[] = []): string[] =>
  claimsOf(text, 'exam', more)
    .filter((c) => c.swept)
    .map(told)
    .sort()

describe('an examination told in words of a person whose left leg is weak', () => {
  test.each<string[]>([
    [
      'Right ankle dorsiflexion 3/5, EHL 2/5, plantar flexion 5/5',
      'strength.ankle_dorsiflexion right = 3',
      'strength.ankle_plantarflexion right = 5',
      'strength.great_toe_extension right = 2',
    ],
    ['hip flexion MRC 4+/5 and knee extension 4-/5', 'strength.hip_flexion left = 4.3', 'strength.knee_extension left = 3.7'],
    [
      'MRC grade 2 in the tibialis anterior and 1 in the EHL',
      'strength.ankle_dorsiflexion left = 2',
      'strength.great_toe_extension left = 1',
    ],
    [
      'strength 4/5 in left hip flexors and 3/5 in left knee extensors',
      'strength.hip_flexion left = 4',
      'strength.knee_extension left = 3',
    ],
    ['hip flexion (R) 5/5 (L) 3/5', 'strength.hip_flexion left = 3', 'strength.hip_flexion right = 5'],
    ['EHL 4/5 B/L', 'strength.great_toe_extension left = 4', 'strength.great_toe_extension right = 4'],
    [
      'ankle dorsiflexion 0/5 and eversion 1/5 with preserved inversion 5/5',
      'strength.ankle_dorsiflexion left = 0',
      'strength.ankle_eversion left = 1',
      'strength.ankle_inversion left = 5',
    ],
    [
      'Right leg: hip flexion 4, knee extension 4+, dorsiflexion 3',
      'strength.ankle_dorsiflexion right = 3',
      'strength.hip_flexion right = 4',
      'strength.knee_extension right = 4.3',
    ],
    ['quadriceps weakness on the left (MRC 3)', 'strength.knee_extension left = 3'],
    [
      'weakness of left ankle dorsiflexion, eversion and great toe extension',
      'strength.ankle_dorsiflexion left = weak',
      'strength.ankle_eversion left = weak',
      'strength.great_toe_extension left = weak',
    ],
    [
      'ankle dorsiflexors and toe extensors were weak',
      'strength.ankle_dorsiflexion left = weak',
      'strength.great_toe_extension left = weak',
    ],
    ['no weakness of dorsiflexion or eversion', 'strength.ankle_dorsiflexion left = normal', 'strength.ankle_eversion left = normal'],
    [
      'dorsiflexion weak on the right but plantarflexion normal',
      'strength.ankle_dorsiflexion right = weak',
      'strength.ankle_plantarflexion right = normal',
    ],
    ['strength in the right leg was 0/5', 'strength.leg_overall right = 0'],
    ['left leg weakness 3/5, right leg 5/5', 'strength.leg_overall left = 3', 'strength.leg_overall right = 5'],
    ['cannot move the left leg at all', 'strength.leg_overall left = 0'],
    ['bilateral foot drop', 'strength.ankle_dorsiflexion left = weak', 'strength.ankle_dorsiflexion right = weak'],
    [
      'she could not walk on her heels but could walk on her toes',
      'strength.ankle_dorsiflexion left = weak',
      'strength.ankle_plantarflexion left = normal',
    ],
    ['unable to perform a single heel raise on the left', 'strength.ankle_plantarflexion left = weak'],
    [
      'Knee jerks brisk, ankle jerks absent, plantars upgoing bilaterally',
      'reflex.ankle left = absent',
      'reflex.ankle right = absent',
      'reflex.knee left = brisk',
      'reflex.knee right = brisk',
      'reflex.plantar left = extensor',
      'reflex.plantar right = extensor',
    ],
    ['knee jerk absent on the left and normal on the right', 'reflex.knee left = absent', 'reflex.knee right = normal'],
    [
      'Reflexes were absent at the ankles and reduced at the knees',
      'reflex.ankle left = absent',
      'reflex.ankle right = absent',
      'reflex.knee left = reduced',
      'reflex.knee right = reduced',
    ],
    [
      'DTRs 2+ at the knees and absent at the ankles',
      'reflex.ankle left = absent',
      'reflex.ankle right = absent',
      'reflex.knee left = normal',
      'reflex.knee right = normal',
    ],
    ['Left patellar reflex diminished (1+), right 2+', 'reflex.knee left = reduced', 'reflex.knee right = normal'],
    ['no ankle jerks', 'reflex.ankle left = absent', 'reflex.ankle right = absent'],
    ['ankle reflex could not be elicited', 'reflex.ankle left = absent'],
    ['sustained clonus at the right ankle', 'reflex.ankle right = clonus'],
    ['Babinski negative bilaterally', 'reflex.plantar left = flexor', 'reflex.plantar right = flexor'],
    ['right Babinski', 'reflex.plantar right = extensor'],
    ['Right plantar upgoing, left flexor', 'reflex.plantar left = flexor', 'reflex.plantar right = extensor'],
    ['tone increased in both legs', 'tone.leg left = spastic', 'tone.leg right = spastic'],
    [
      'flaccid paralysis of both legs',
      'strength.leg_overall left = 0',
      'strength.leg_overall right = 0',
      'tone.leg left = reduced',
      'tone.leg right = reduced',
    ],
    ['sensory level at T10', 'sensation.trunk_level = T10'],
    ['pin-prick lost below the navel', 'sensation.trunk_level = T10'],
    ['no sensory level', 'sensation.trunk_level = none'],
    ['reduced pinprick over the left L5 dermatome', 'sensation.L5 left = reduced'],
    ['sensory loss to mid-shin on both sides', 'sensation.stocking left = reduced', 'sensation.stocking right = reduced'],
    [
      'reduced sensation over the dorsum of the left foot and first web space',
      'sensation.deep_peroneal left = reduced',
      'sensation.superficial_peroneal left = reduced',
    ],
    ['numbness over the sole of the left foot', 'sensation.tibial_sole left = reduced'],
    [
      'vibration sense reduced at both ankles, joint position sense normal',
      'position.toe left = normal',
      'position.toe right = normal',
      'vibration.toe left = reduced',
      'vibration.toe right = reduced',
    ],
    ['wasting of the left quadriceps with an absent knee jerk', 'reflex.knee left = absent', 'sign.wasting_thigh left = true'],
    ['fasciculations in both thighs', 'sign.fasciculations_leg left = true', 'sign.fasciculations_leg right = true'],
    [
      'SLR positive at 40 degrees on the left, negative on the right',
      'sign.straight_leg_raise left = true',
      'sign.straight_leg_raise right = false',
    ],
    ['reverse straight leg raise positive', 'sign.femoral_stretch left = true'],
    ['left foot pulses not felt, foot cold', 'sign.cold_limb left = true', 'sign.pulses_absent left = true'],
    ['No calf tenderness or swelling', 'sign.limb_swelling left = false', 'sign.muscle_tenderness left = false'],
    ['reduced anal tone and saddle anaesthesia', 'sensation.saddle left = reduced', 'sign.anal_tone_reduced = true'],
    ['positive Thompson test with a palpable gap', 'sign.palpable_gap left = true', 'sign.thompson left = true'],
    ['gait ataxic, Romberg positive', 'sign.gait = ataxic', 'sign.romberg = true'],
    ['no ptosis or ophthalmoplegia', 'sign.ophthalmoplegia = false', 'sign.ptosis = false'],
  ])('%j is read', (text, ...expected) => {
    expect(named(text, 'exam')).toEqual(expected)
  })
  test.each([
    'previous examination had shown power of 4/5',
    'at discharge dorsiflexion was 4/5',
    'dorsiflexion improved to 4/5 three months later',
    'his mother had foot drop',
    'power could not be assessed because of pain',
    'blood pressure 180/100 mmHg, pulse 5/min',
    '4/5 students examined the knee',
    'the right leg was weaker than the left',
    'abdominal reflexes absent',
    'T wave inversion absent',
    'hip flexion limited to 90 degrees',
    'tone in the arms was increased',
    'anal tone 3 cm above',
    'knee replacement normal',
  ])('%j tells nothing', (text) => {
    expect(named(text, 'exam')).toEqual([])
  })
})

describe('a story told in words', () => {
  test.each<string[]>([
    ['no back pain', 'pain.back = false'],
    [
      'denies any numbness or tingling in the legs',
      'symptom.numbness_leg left = false',
      'symptom.numbness_leg right = false',
      'symptom.tingling_leg left = false',
      'symptom.tingling_leg right = false',
    ],
    ['he could not feel his feet', 'symptom.numbness_leg left = true', 'symptom.numbness_leg right = true'],
    ['numbness between the legs', 'symptom.saddle_numbness = true'],
    ['my foot drags and I trip over the carpet', 'difficulty.lifting_foot left = true', 'symptom.falls_or_tripping = true'],
    ['cannot walk more than 300 metres', 'difficulty.walking = limp'],
    ['cannot walk without pain in the hip', 'difficulty.walking = limp'],
    ['weakness of the left arm and leg', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = true'],
    ['arms not affected', 'symptom.arm_weakness left = false', 'symptom.arm_weakness right = false'],
    ['weakness came on suddenly', 'onset.tempo = sudden'],
    ['within hours she was seen by a doctor'],
    ['never smoked', 'risk.smoking = false'],
    ['father and brother have high arched feet', 'risk.family_neuromuscular_disease = true'],
    ['the pain came back'],
    [
      'I do not have diabetes, thyroid trouble or cancer',
      'risk.diabetes = false',
      'risk.known_cancer = false',
      'risk.thyroid_disease = false',
    ],
    ['no improvement of the leg weakness', 'course.trend = stable', 'difficulty.leg_weak left = true'],
    ['no longer any pain in the knee'],
    ['stabbing pain in the calf', 'pain.calf left = true'],
  ])('%j is read', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})

describe('what a sentence says of time, of others and of nothing', () => {
  const READ: [string, ...string[]][] = [
    // Time reaches over its clause.
    ['the leg would not hold me', 'difficulty.bearing_weight left = true'],
    ['I would say that my leg is weak', 'difficulty.leg_weak left = true'],
    ['I am 66 years old and my leg is weak', 'difficulty.leg_weak left = true'],
    ['low back pain before, gone after three weeks'],
    ['back pain three years ago, now the left leg is weak', 'difficulty.leg_weak left = true'],
    ['Ten years ago I had back pain, and the knee hurt'],
    ['my foot used to be numb'],
    ['the pain in my back went away, but my leg is numb', 'symptom.numbness_leg left = true'],
    ['the weakness of the leg began two years ago', 'difficulty.leg_weak left = true', 'onset.duration_days = 730'],
    ['years ago I had a stroke', 'risk.prior_stroke_or_tia = true'],
    ['they thought of a stroke and planned a scan for back pain'],
    // A denial does not deny another, nor what has a verb of its own.
    ['no fever and the leg is not weak', 'difficulty.leg_weak left = false', 'symptom.fever = false'],
    ['no fever and the leg is weak', 'difficulty.leg_weak left = true', 'symptom.fever = false'],
    ['my leg is not as strong as before', 'difficulty.leg_weak left = true'],
    ['I cannot say whether my leg is weak'],
    ['back pain in 2012, and my leg has been weak since', 'difficulty.leg_weak left = true', 'onset.duration_days = 1095'],
    [
      'the arms are not weak, but numb',
      'symptom.arm_weakness left = false',
      'symptom.arm_weakness right = false',
      'symptom.numbness_arm left = true',
      'symptom.numbness_arm right = true',
    ],
    // A longer phrase leaves the words of another finding.
    ['the arm suddenly went weak', 'onset.tempo = sudden', 'symptom.arm_weakness left = true'],
    // Some words deny nothing, and some compare nothing.
    ['my leg has been weak for more than a year', 'difficulty.leg_weak left = true', 'onset.duration_days = 365'],
    ['not long ago my leg went numb', 'symptom.numbness_leg left = true'],
    ['not only is my foot numb, my leg is weak', 'difficulty.leg_weak left = true', 'symptom.numbness_leg left = true'],
    // Light words may stand anywhere.
    ['the leg is now rather completely numb', 'symptom.numbness_leg left = true'],
    // What is well, or has a predicate of its own, is not told by what follows.
    ['my arms are fine but my leg is weak', 'difficulty.leg_weak left = true'],
    ['my face and arms are fine but my leg is weak', 'difficulty.leg_weak left = true'],
    ['my arms are fine, it is my leg that is weak', 'difficulty.leg_weak left = true'],
    ['my right leg is all right but my left leg is weak', 'difficulty.leg_weak left = true'],
    ['my arm is stiff and heavy', 'symptom.arm_weakness left = true'],
    ['my hands were fine yesterday, today they are weak', 'symptom.arm_weakness left = true', 'symptom.arm_weakness right = true'],
    ['my arm is okay but my leg and hip are weak', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = false'],
    ['the arm is not fine, it is weak', 'symptom.arm_weakness left = true'],
    // What was said before is said of another too, or not of it.
    ['my arm is weak but so is my leg', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = true'],
    ['not only my leg is weak, my arm too', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = true'],
    ['my leg is weak but my arm is not', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = false'],
    ['my arm is not weak but my leg is', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = false'],
    ['my calf is not swollen but the thigh is', 'symptom.leg_swelling left = true'],
    // One part of the body, and "either" that is no side.
    ["the thigh's gone weak", 'difficulty.leg_weak left = true'],
    ["the leg's definitely weaker", 'difficulty.leg_weak left = true'],
    ["the foot's numb", 'symptom.numbness_leg left = true'],
    ["the leg's not right either, I keep catching my toe", 'difficulty.lifting_foot left = true'],
    ['my leg is weak each morning', 'difficulty.leg_weak left = true'],
    ['either leg is weak', 'difficulty.leg_weak left = true', 'difficulty.leg_weak right = true'],
    // A denial ends at "but"; "one" is what was denied.
    ['no headache now but yesterday I had the worst one of my life', 'symptom.headache = true', 'symptom.thunderclap_headache = true'],
    ['no fever now, but I had one last night', 'symptom.fever = true'],
    [
      'no headache, but one side is weak',
      'difficulty.leg_weak left = true',
      'symptom.arm_weakness left = true',
      'symptom.headache = false',
    ],
    ['I almost fell on the stairs'],
    ['I fell on the stairs', 'onset.after_event = fall_or_blow'],
    // Who has it.
    ['my aunt saw that my leg is weak', 'difficulty.leg_weak left = true'],
    ['my aunt has the same trouble', 'risk.family_neuromuscular_disease = true'],
    ['my wife tells me that my leg is limp', 'difficulty.leg_weak left = true'],
    ['his brother has a weak leg', 'risk.family_neuromuscular_disease = true'],
    ["I look after my mother's diabetes"],
    ['my boss could not lift his foot'],
    ['my girlfriend has epilepsy'],
    ['my partner saw that my leg is weak', 'difficulty.leg_weak left = true'],
    ['the leg is weak and the face is numb', 'difficulty.leg_weak left = true'],
    // What was spoken of goes on.
    ['My left foot is weak. It tingles.', 'difficulty.leg_weak left = true', 'symptom.tingling_leg left = true'],
    [
      'Both arms are weak. They are numb.',
      'symptom.arm_weakness left = true',
      'symptom.arm_weakness right = true',
      'symptom.numbness_arm left = true',
      'symptom.numbness_arm right = true',
    ],
    ['My foot and my hand are weak. It tingles.', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = true'],
  ]
  test.each(READ)('%j is read', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})

test.each<[string, ...string[]]>([
  ['I can hardly breathe', 'symptom.breathlessness = true'],
  ['the soup comes back down my nose', 'symptom.swallowing_difficulty = true'],
  ['I have had a bad head', 'symptom.headache = true'],
  ['I have been sick', 'symptom.vomiting_or_diarrhoea = true'],
  ['I do not have control of my bladder', 'symptom.bladder_incontinence_or_urgency = true'],
  ['peeing takes ages', 'symptom.bladder_retention = true'],
  ['I am slow to pass water', 'symptom.bladder_retention = true'],
  ['I have to push to start a wee', 'symptom.bladder_retention = true'],
  ['no trouble with my bladder but I cannot feel it filling', 'symptom.bladder_retention = true'],
  ['it is numb when I sit on the toilet', 'symptom.saddle_numbness = true'],
  ['when I wipe it feels different', 'symptom.saddle_numbness = true'],
  ['she does not move her toes', 'difficulty.whole_leg left = true'],
  ['there is a pink patch that spreads', 'symptom.rash = true'],
  ['I had my breast taken off', 'risk.known_cancer = true'],
  ['I had a nasty cold a couple of weeks back', 'onset.after_event = infection'],
  ['a bad stomach after a takeaway a fortnight ago, both ends', 'onset.after_event = infection', 'symptom.vomiting_or_diarrhoea = true'],
  ['I have to haul myself up off the toilet', 'difficulty.rising_from_chair left = true'],
  ["my hands feel like I've got gloves on", 'symptom.numbness_arm left = true', 'symptom.numbness_arm right = true'],
  ['my feet are like sponge', 'symptom.numbness_leg left = true', 'symptom.numbness_leg right = true'],
  ["the whole lower leg looks fatter, my boot won't zip", 'symptom.leg_swelling left = true'],
  ["my calf's been sore", 'pain.calf left = true'],
  ['the right is now tired too', 'course.spread_to = other_leg'],
  ['I had my stroke six years ago', 'risk.prior_stroke_or_tia = true'],
  // What only compares, and what means something else.
  ['the other leg does not feel hot and cold', 'symptom.numbness_leg right = true'],
  ['I cannot feel hot and cold in my foot', 'symptom.numbness_leg left = true'],
  ["there is a patch about the size of my hand that's gone numb"],
  ["it feels like I've been doing squats and I haven't"],
  ['I got up from the sofa after the football last night'],
  ['I lifted a bag of plaster', 'onset.after_event = lifting_or_twisting'],
  ['they gave me electric things that lift your foot'],
])('%j is read in everyday words', (text, ...expected) => {
  expect(named(text, 'history')).toEqual(expected)
})

describe('how long it has lasted', () => {
  const days = (text: string): (string | number | boolean)[] =>
    claimsOf(text, 'history').flatMap((c) => (c.finding.id === 'onset.duration_days' ? [c.value] : []))
  test.each<[string, number]>([
    ['my leg has been weak for a couple of years', 730],
    ['my leg has been weak for years', 1460],
    ['these last eight months my leg has been getting weaker', 240],
    ['my foot has been dragging for about five weeks', 35],
    ['for five weeks my foot has dragged', 35],
    ['it has crept up over a year or so, my leg is weak', 365],
    ['my leg is weak. It has been going on for five years', 1825],
    ['my leg has been weak all my life', 3650],
    ['my leg has been weak since Tuesday', 3],
    ['it started Sunday with tingling in the feet, Monday the legs were weak, today I cannot stand', 3],
    ['my leg went weak two weeks ago', 14],
    ['three months ago, my foot began to drop', 90],
    ['back pain for five years, leg weak for three weeks', 21],
    // Ages, periods of life and seasons are times too.
    ["my left leg is weak. It's been like that all my life", 3650],
    ['my leg has been weak since childhood', 3650],
    ["it's crept along over decades, both feet are weak", 14_600],
    ['both feet drop since about thirty-five', 1095],
    ['since the age of 12 my leg is weak', 1095],
    ['since early last summer my leg is weak', 75],
    ['in September my leg began to get weak', 75],
    ['my leg is weak. It goes slowly, maybe five years now', 1825],
    ['three years ago my legs began to get stiff and weak', 1095],
    ['two winters ago my leg went weak', 730],
    ['since two days my leg is weak', 2],
    ['I have been fine since the summer, but today my leg went weak', 0],
    // What an old illness left is as old.
    ['I had a stroke six years ago and my right side has been weak since then', 2190],
    ['I had my stroke six years ago. It left me with a weak arm', 2190],
    ['the stroke back in 2019 left me with a weak right side', 1095],
    // A fresh start wins.
    ['my leg has been weak for years, but this morning my arm went weak', 0],
    ['my back has hurt for years, yesterday my leg went weak', 1],
  ])('%j is %d days', (text, n) => {
    expect(days(text)).toEqual([n])
  })
  test.each([
    'I have had diabetes for twenty years. My leg is weak',
    'I have diabetes. It has been going on for five years. My leg is weak',
    'I had a stroke six years ago. My leg is weak',
    'my feet have been numb for ten years, and the leg is weak',
    'my leg has gone weak after working on a building site for twenty years',
    'my leg was numb for ten minutes',
    'I was in plaster for six weeks and my leg is weak',
    'I am 62 years old and my leg is weak',
    'I have had asthma since childhood. My leg is weak',
    'I was in hospital in July. My leg is weak',
    'since the 3rd my leg is weak',
    "he, he's eighteen months, has spells where one side goes limp",
    'my leg has been weak since twenty past eight',
    'my leg has been weak since twenty to nine',
    "I've had bad knees for ten years. My leg is weak",
    'I could walk for miles ten years ago, my leg is weak',
    'since Christmas my leg is weak',
    'since I retired at 60 I have had a dog, and my leg is weak',
    'my father has had a weak leg for years',
    'I have had a weak leg for years. Now I cannot lift my arm',
    'I have had a weak leg for years. Suddenly I cannot move it',
    'my leg has been weak for years and yesterday it got much worse',
    'I have had a weak leg for two years. Today I cannot pass water',
    'my arm went weak. My leg has been weak for three years',
  ])('%j tells nothing of it', (text) => {
    expect(days(text)).toEqual([])
  })
  test('an hour of the day is no age', () => {
    const hours = 'five six seven eight nine ten eleven twelve'.split(' ')
    for (const hour of [...hours, ...Array.from({ length: 24 }, (_, h) => String(h + 1))])
      for (const told of [`I cannot move my left leg since ${hour}`, `my leg has been weak since about ${hour}, so I came`])
        expect(days(told), told).toEqual([])
    expect(days('my leg has been weak since I was eight')).toEqual([1095])
  })
  test.each<[string, boolean]>([
    ['I had my stroke six years ago. It left me with a weak right arm and leg. My speech has been slurred since then.', false],
    ['The stroke back in 2019 left me with a weak right side.', false],
    ['I had my stroke six years ago. My right arm and leg are weak.', true],
    ['I had my stroke six years ago. This morning my right arm and leg went weak.', true],
    ['My arms are fine but my leg is weak.', false],
    ['My legs have been weak since childhood. My hands are weak.', false],
    ['My left leg has been weak for two years. My speech is slurred and my right arm hangs.', true],
    ['My left leg has been weak since childhood. My mouth is crooked and my speech is slurred.', true],
    ['It got slowly worse over decades, my legs are weak. My mouth is crooked and my left arm is weak.', true],
    ["I've had bad knees for ten years. My left arm and leg are weak and my speech is slurred.", true],
  ])('%j calls an ambulance: %s', (narrative, calls) => {
    const file = { format: 'legwise-case/1', affected: 'right', person: { age: 64 }, narrative, findings: [] }
    const result = assess(model, file, { stage: 'history' })
    expect('urgency' in result && result.urgency.level === 'ambulance').toBe(calls)
  })
  test('is told to have crept up over that time', () => {
    expect(named('my leg has got weaker over the last three weeks', 'history')).toContain('onset.tempo = weeks')
    expect(named('it has crept up over a year or so, my leg is weak', 'history')).toContain('onset.tempo = months')
  })
})

describe('a statement about many findings', () => {
  test('is said of each that nobody named, on both sides where none is told', () => {
    const all = swept('all other strength 5', [{ id: 'strength.ankle_dorsiflexion', side: 'left', value: 2 }])
    expect(all).toContain('strength.hip_flexion left = 5')
    expect(all).toContain('strength.ankle_dorsiflexion right = 5')
    expect(all).not.toContain('strength.ankle_dorsiflexion left = 5')
  })
  test('gives way to what the same text names', () => {
    expect(named('all reflexes normal except absent left ankle jerk', 'exam')).toEqual(['reflex.ankle left = absent'])
    expect(swept('all reflexes normal except absent left ankle jerk')).toEqual(['reflex.knee left = normal'])
  })
  test('is not said where the whole is known not to be normal', () => {
    expect(swept('all other strength 5', [{ id: 'strength.leg_overall', side: 'both', value: 'weak' }])).not.toContain(
      'strength.hip_flexion left = 5',
    )
    expect(swept('sensation normal', [{ id: 'sensation.L5', side: 'left', value: 'reduced' }])).toEqual([])
  })
  test('gives each finding its own normal value', () => {
    const all = swept('rest of the neurological examination normal')
    for (const x of ['strength.face left = normal', 'sign.ptosis = false', 'reflex.plantar right = flexor']) expect(all).toContain(x)
  })
  test.each([
    ['areflexia in the lower limbs', 'reflex.knee left = absent'],
    ['power was 5/5 in the arms', 'strength.arm_distal right = 5'],
    ['proximal muscle weakness', 'strength.hip_flexion left = weak'],
    ['cranial nerves II-XII intact', 'sign.ophthalmoplegia = false'],
    ['no wasting or fasciculations', 'sign.wasting_calf right = false'],
    ['all four limbs weak', 'strength.arm_proximal right = weak'],
  ])('%j tells %j', (text, one) => {
    expect(swept(text)).toContain(one)
  })
  test('counts less for each finding than one that names it', () => {
    const weightOf = (...all: object[]) => {
      const { person } = readCase(findings, { format: 'legwise-case/1', affected: 'left', findings: all })
      return gather(model, person!, 'exam').evidence.facts.find((f) => f.column.key === 'strength.hip_flexion')!.weight
    }
    const sweep = weightOf({ id: 'other', text: 'all other strength 5', stage: 'exam', value: true })
    expect(sweep).toBeGreaterThan(0)
    expect(sweep).toBeLessThan(weightOf({ id: 'strength.hip_flexion', side: 'both', value: 5 }))
  })
})

test('the side of a fact in words is that of its entry where its text names none', () => {
  const read = (side: string, text: string) => claimsOf('', 'exam', [{ id: 'other', text, stage: 'exam', side, value: true }]).map(told)
  expect(read('right', 'dorsiflexion 3/5')).toEqual(['strength.ankle_dorsiflexion right = 3'])
  expect(read('right', 'left dorsiflexion 3/5')).toEqual(['strength.ankle_dorsiflexion left = 3'])
})

test('a clue that only the story tells counts, and counts less than one stated as a fact', () => {
  const weightOf = (file: object) => {
    const age = { id: 'onset.tempo', value: 'days' }
    const { person } = readCase(findings, {
      format: 'legwise-case/1',
      affected: 'left',
      ...file,
      findings: [age, ...((file as { findings?: object[] }).findings ?? [])],
    })
    return gather(model, person!, 'history').evidence.facts.find((f) => f.column.key === 'clue.nitrous_oxide')?.weight
  }
  const told = weightOf({ narrative: 'I had used laughing gas.' })
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(weightOf({ findings: [{ id: 'other', text: 'I had used laughing gas', value: true }] })!)
})

describe('a denial ends where the one who tells comes in anew', () => {
  test.each<[string, ...string[]]>([
    [
      'I lost two stone without trying and my back hurts at night',
      'pain.back = true',
      'pain.night_or_rest = true',
      'risk.recent_weight_loss = true',
      'symptom.weight_loss = true',
    ],
    ['After a weekend without sleep I had a convulsion', 'symptom.seizure = true'],
    ['I do not think I have a fever', 'symptom.fever = false'],
    ['No fever, no back pain', 'pain.back = false', 'symptom.fever = false'],
    ['I had warmed up well before the race'],
  ])('%s', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})

describe('what was never as bad as this is there now', () => {
  test.each<[string, ...string[]]>([
    ['I have never had back pain like this', 'pain.back = true'],
    ['I have never had back pain', 'pain.back = false'],
    ['never had a headache this bad', 'symptom.headache = true'],
    ['I have never had a headache', 'symptom.headache = false'],
    ['My left leg has never been so weak', 'difficulty.leg_weak left = true'],
    ['My left leg has never been weak', 'difficulty.leg_weak left = false'],
    ['He had a fit this morning, never had one before', 'symptom.seizure = true'],
    ['I never had a fit before'],
  ])('%s', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})

describe('a denial goes on with what was no trouble, and ends with what alone is so', () => {
  test.each<[string, ...string[]]>([
    ['No trouble with a numb bottom', 'symptom.saddle_numbness = false'],
    ['I had no trouble with my left leg before Monday, now it is weak', 'difficulty.leg_weak left = true'],
    ['No headache just my left arm is weak', 'symptom.arm_weakness left = true', 'symptom.headache = false'],
    ['I have not had a proper wee, only dribbles', 'symptom.bladder_retention = true'],
    ['I do not know when my bladder is full', 'symptom.bladder_retention = true'],
    ['I know when my bladder is full'],
  ])('%s', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})
test('what happened earlier, without a time before it, was on this day', () => {
  expect(named('She slipped in the kitchen earlier', 'history')).toEqual(['onset.after_event = fall_or_blow'])
  expect(named('She slipped in the kitchen two years earlier', 'history')).toEqual([])
})

describe('not every right and left is a side', () => {
  test.each<[string, ...string[]]>([
    ['My leg went numb right away', 'symptom.numbness_leg left = true'],
    ['The foot is numb right now', 'symptom.numbness_leg left = true'],
    ['All right, my foot is numb', 'symptom.numbness_leg left = true'],
    ['My foot is numb right up to the knee', 'symptom.numbness_leg left = true'],
    ['The right foot is numb', 'symptom.numbness_leg right = true'],
    ['It is numb in the foot on the right now', 'symptom.numbness_leg right = true'],
    ['It left me with a weak right leg', 'difficulty.leg_weak right = true'],
  ])('%s', (text, ...expected) => {
    expect(named(text, 'history')).toEqual(expected)
  })
})

describe('a foot that does not feel hot and cold is not cold, and a side of the belly not a side of the body', () => {
  test.each<[string, ...string[]]>([
    ['The foot tells hot from cold badly'],
    ['The foot is bad at telling warm and cold'],
    ['Less sensitive to warm and cold in the left foot'],
    ['The left foot is cold', 'symptom.leg_cold_or_pale left = true'],
    ['Pain in the left side of the belly before the weakness'],
    ['Weakness of the left side', 'difficulty.leg_weak left = true', 'symptom.arm_weakness left = true'],
    ['No lasting help from a course of steroid tablets', 'risk.steroid_use = true'],
  ])('%s', (text, ...expected) => {
    expect(named(text, 'history').filter((x) => !x.startsWith('symptom.numbness'))).toEqual(expected)
  })
})
