import { describe, expect, test } from 'vitest'
import { reader } from '../../engine/case/told.ts'
import { type Finding, readCase } from '../../engine/index.ts'

const clue = (id: string, ...told_as: string[]) => ({ id, told_as }) as Finding
const read = reader([
  clue('gas', 'nitrous oxide', 'laughing gas', 'inhal* & (balloon* | canister*)'),
  clue('cocaine', 'cocaine'),
  clue('falls', 'fall* over'),
  clue('eased', 'better with rest'),
  clue('scan', '(pet | bone) scan', 'mr (of | scan of) the (thigh* | (left | right) leg)'),
])
const told = (text: string) => Object.fromEntries(read(text).map(({ finding, present }) => [finding.id, present]))

describe('facts told in words', () => {
  test('are read as whole words, in any case, with open endings', () => {
    expect(told('Frequent recreational NITROUS OXIDE')).toEqual({ gas: true })
    expect(told('falling over things')).toEqual({ falls: true })
    expect(told('monoxide of nitrous origin; the waterfall over there')).toEqual({})
  })
  test('keep the small words of a phrase', () => {
    expect(told('pain is better with rest')).toEqual({ eased: true })
  })
  test('may need several words of one text together', () => {
    expect(told('she inhaled gas from balloons')).toEqual({ gas: true })
    expect(told('inhaled an allergen')).toEqual({})
  })
  test('may have alternatives within a phrase', () => {
    for (const text of ['PET scan done', 'a bone scan', 'MR of the thighs', 'MR scan of the left leg', 'mr of the right leg'])
      expect(told(text)).toEqual({ scan: true })
    for (const text of ['her pet', 'a scan', 'a bone', 'mr of the leg', 'MR scan', 'left leg']) expect(told(text)).toEqual({})
  })
  test.each(['(pet | bone scan', 'pet) scan', '(pet & bone) scan', '( | )', 'inhal* & '])('cannot be read from %j', (words) => {
    expect(() => reader([clue('x', words)])).toThrow(/brackets|no word/)
  })
  test('turn into their absence after a word that denies, over a list but not beyond the clause', () => {
    expect(told('no history of alcohol, tobacco or cocaine')).toEqual({ cocaine: false })
    expect(told('denies laughing gas; uses cocaine')).toEqual({ gas: false, cocaine: true })
    expect(told('not weak, but took cocaine')).toEqual({ cocaine: true })
    expect(told('cannot walk, falls over')).toEqual({ falls: true })
  })
  test.each([
    'My neighbour takes cocaine',
    'My sister has epilepsy and takes cocaine',
    'My father was a dealer, he took cocaine',
    'A friend used cocaine before he came',
  ])('are not the person’s where they are another’s: %s', (text) => {
    expect(told(text)).toEqual({})
  })
  test.each([
    'My brother and I took cocaine',
    'My wife says that I take cocaine',
    'My son saw me take cocaine',
    'I was carrying my daughter after cocaine',
    'My father took me to hospital after cocaine',
  ])('are the person’s where another is a witness or only there: %s', (text) => {
    expect(told(text)).toEqual({ cocaine: true })
  })
  test('that are about the family are read there', () => {
    const family = reader([clue('family', '(mother | father) & high arches')])
    expect(family('My father had high arches').map((t) => t.present)).toEqual([true])
  })
  test('are read with any form of a verb that denies', () => {
    const hop = reader([clue('hop', 'cannot hop'), clue('sleeps', 'does not sleep')])
    for (const text of ["can't hop", 'couldn’t hop', 'could not hop', 'cannot hop'])
      expect(hop(text)).toMatchObject([{ finding: { id: 'hop' }, present: true }])
    expect(hop("doesn't sleep")).toMatchObject([{ finding: { id: 'sleeps' }, present: true }])
  })
  test('are no longer denied where the one who tells comes in anew, or a part of the body does something', () => {
    expect(told('After a night without sleep I took cocaine')).toEqual({ cocaine: true })
    expect(told('I do not think I took cocaine')).toEqual({ cocaine: false })
  })
  test('turn into their absence before a word that denies', () => {
    expect(told('laughing gas: none')).toEqual({ gas: false })
    expect(told('test for cocaine negative')).toEqual({ cocaine: false })
    expect(told('cocaine positive, heroin negative')).toEqual({ cocaine: true })
  })
  test('are not denied by a word that belongs to the phrase of another', () => {
    const tablets = reader([clue('useless', '(pain | ache) & (not helped | no better) & (tablet* | pill*)')])
    const useless = (text: string) => tablets(text).map(({ present }) => present)
    expect(useless('pain not helped by tablets')).toEqual([true])
    expect(useless('no pain, helped by tablets')).toEqual([])
    expect(useless('the ache was no better with the pills')).toEqual([true])
  })
  test('a test is not denied by its own "absent", nor by what is said of the next', () => {
    const reflex = reader([clue('lost', 'wink & (absent | lost)'), clue('bodies', 'inclusion bodies')])
    const of = (text: string) => Object.fromEntries(reflex(text).map(({ finding, present }) => [finding.id, present]))
    expect(of('anal wink absent')).toEqual({ lost: true })
    expect(of('inclusion bodies and normal fibres')).toEqual({ bodies: true })
    expect(of('inclusion bodies absent')).toEqual({ bodies: false })
  })
  test('a list of tests that ends with "normal" denies each of them, and only them', () => {
    const tests = reader([{ ...clue('metals', 'heavy metal*'), stage: 'tests' } as Finding])
    const metals = (text: string) => tests(text)[0]?.present
    for (const text of [
      'heavy metals, folate, complement normal',
      'heavy metals and folate were all negative',
      'heavy metals, folate not found',
    ])
      expect(metals(text)).toBe(false)
    for (const text of [
      'heavy metals raised, folate normal',
      'heavy metals 60, folate normal',
      'heavy metals. Folate normal',
      'heavy metals found, rest normal',
    ])
      expect(metals(text)).toBe(true)
  })
  test('are not denied by what denies something else, or nothing', () => {
    expect(told('no better with cocaine')).toEqual({ cocaine: true })
    expect(told('has not felt like laughing gas')).toEqual({ gas: true })
    expect(told('not only cocaine')).toEqual({ cocaine: true })
    expect(told('no fever and the cocaine was hidden')).toEqual({ cocaine: true })
    expect(told('cannot work because he takes cocaine')).toEqual({ cocaine: true })
  })
  test('are left alone where nobody could tell', () => {
    expect(told('cocaine could not be tested')).toEqual({})
    expect(told('not sure about cocaine')).toEqual({})
    expect(told('cocaine not found')).toEqual({ cocaine: false })
  })
  test('may have light words between theirs', () => {
    expect(told('she often falls right over')).toEqual({})
    expect(told('she falls now and then, and fell quite often; falls also over')).toEqual({ falls: true })
  })
  test('are present when told once denied and once affirmed', () => {
    expect(told('never cocaine before. Cocaine last night')).toEqual({ cocaine: true })
  })
})

describe('findings of the case format told in words', () => {
  const common = { stage: 'history', name: { clinical: '', plain: '' }, ask: '', why: '', leaks: [], burden: {} }
  const findings = new Map(
    [
      { id: 'symptom.fever', kind: 'boolean', sided: false, said_as: [{ value: true, words: ['fever*', 'burning hot'] }] },
      { id: 'pain.knee', kind: 'boolean', sided: true, said_as: [{ value: true, words: ['knee & (hurt* | pain*)'] }] },
      {
        id: 'course.trend',
        kind: 'one_of',
        sided: false,
        values: ['improving', 'worsening'],
        said_as: [
          { value: 'improving', words: ['getting better'] },
          { value: 'worsening', words: ['getting worse'] },
        ],
      },
    ].map((f) => [f.id, { ...common, ...f } as unknown as Finding]),
  )
  const read = (affected: string, ...all: (string | object)[]) =>
    readCase(findings, {
      format: 'legwise-case/1',
      affected,
      findings: all.map((x) => (typeof x === 'string' ? { id: 'other', text: x, value: true } : x)),
    }).person!
  const claims = (affected: string, ...all: (string | object)[]) =>
    read(affected, ...all).claims.map(({ finding, side, value }) => [finding.id, side, value])

  test('are claims like any other, denied where they are denied', () => {
    expect(claims('left', 'burning hot for two days')).toEqual([['symptom.fever', undefined, true]])
    expect(claims('left', 'no fever')).toEqual([['symptom.fever', undefined, false]])
    expect(claims('left', 'getting worse')).toEqual([['course.trend', undefined, 'worsening']])
  })
  test('are on the side that is named, else on the weak one; where that is not clear they are shown and not reckoned with', () => {
    expect(claims('left', 'the right knee hurts')).toEqual([['pain.knee', 'right', true]])
    expect(claims('left', 'knee pain')).toEqual([['pain.knee', 'left', true]])
    expect(claims('both', 'pain in each knee')).toHaveLength(2)
    expect(read('none', 'knee pain').unplaced).toHaveLength(1)
  })
  test('are shown with the value that was read', () => {
    expect(read('left', 'no fever', { id: 'other', text: 'knee pain', value: false }).understood).toMatchObject([
      { text: 'no fever', value: true, finding: 'symptom.fever', read: false },
      { text: 'knee pain', value: false, finding: 'pain.knee', read: false },
    ])
  })
  test('do not speak against what is said by its id', () => {
    expect(claims('left', { id: 'symptom.fever', value: false }, 'burning hot')).toEqual([['symptom.fever', undefined, false]])
  })
  test('of which only one can be true are left alone where words tell two', () => {
    expect(claims('left', 'getting worse by day', 'getting better at night')).toEqual([])
    expect(claims('left', 'not getting better')).toEqual([])
  })
})
test('what a report says beside its finding is read too, and is not left over where it says nothing more', () => {
  const scan = { stage: 'tests', name: { clinical: '', plain: '' }, ask: '', why: '', leaks: [], burden: {} }
  const findings = new Map(
    [
      { ...scan, id: 'imaging.mri_brain', kind: 'any_of', sided: false, values: ['normal', 'mass', 'mass_or_bleed'], denies: 'normal' },
      { ...scan, id: 'clue.meningioma', kind: 'boolean', sided: false, told_as: ['meningioma'] },
      { ...scan, id: 'clue.frontal_mass', kind: 'boolean', sided: false, told_as: ['mass & frontal'] },
    ].map((f) => [f.id, f as unknown as Finding]),
  )
  const read = (value: string, detail: string) =>
    readCase(findings, {
      format: 'legwise-case/1',
      affected: 'left',
      findings: [{ id: 'imaging.mri_brain', value, detail }],
    }).person!
  expect(read('mass', 'parasagittal meningioma').claims.map((c) => c.finding.id)).toContain('clue.meningioma')
  // The result is read with it, unless it leaves open which of two it is.
  expect(read('mass', 'left frontal').claims.map((c) => c.finding.id)).toContain('clue.frontal_mass')
  expect(read('mass_or_bleed', 'left frontal').claims).toHaveLength(1)
  expect(read('normal', 'meningioma looked for').claims).toHaveLength(1)
  expect(read('mass', 'left').unplaced).toEqual([])
})

describe('the story', () => {
  const common = { stage: 'history', name: { clinical: '', plain: '' }, ask: '', why: '', leaks: [], burden: {} }
  const findings = new Map(
    [
      { id: 'symptom.fever', kind: 'boolean', sided: false, said_as: [{ value: true, words: ['fever*'] }] },
      { id: 'clue.gas', kind: 'boolean', sided: false, told_as: ['laughing gas'] },
      { id: 'clue.cat', kind: 'boolean', sided: false, told_as: ['cat scratched'] },
    ].map((f) => [f.id, { ...common, ...f } as unknown as Finding]),
  )
  const read = (narrative: string, more: object[] = [], file: object = {}, options?: { story: boolean }) =>
    readCase(findings, { format: 'legwise-case/1', affected: 'left', narrative, findings: more, ...file }, options).person!
  const claims = (...given: Parameters<typeof read>) => read(...given).claims.map(({ finding, value, story }) => [finding.id, value, story])
  const fever = { id: 'symptom.fever', value: false }

  test('tells clues that nothing else in the file tells, and shows the sentence', () => {
    const person = read('I fell ill in May. I had taken laughing gas.', [fever])
    expect(person.claims.map((c) => [c.finding.id, c.value])).toEqual([
      ['symptom.fever', false],
      ['clue.gas', true],
    ])
    expect(person.understood).toEqual([
      { text: 'I had taken laughing gas.', stage: 'history', value: true, finding: 'clue.gas', read: true, story: true },
    ])
  })
  test('says nothing of what the file claims', () => {
    const denied = { id: 'other', text: 'laughing gas', value: false }
    expect(claims('I had a fever. I took laughing gas.', [fever])).toEqual([
      ['symptom.fever', false, undefined],
      ['clue.gas', true, true],
    ])
    const both = claims('I took laughing gas.', [{ id: 'other', text: 'laughing gas', value: true }])
    expect(both).toEqual([['clue.gas', true, undefined]])
    expect(claims('I took laughing gas.', [fever, denied])).toEqual([
      ['symptom.fever', false, undefined],
      ['clue.gas', false, undefined],
    ])
  })
  test('is all there is where no finding of the history is stated', () => {
    expect(claims('I had a fever. A cat scratched me.')).toEqual([
      ['clue.cat', true, true],
      ['symptom.fever', true, true],
    ])
  })
  test('is left to people where the file or the caller says so', () => {
    expect(claims('I took laughing gas.', [fever], { narrative_unread: true })).toHaveLength(1)
    expect(claims('I took laughing gas.', [fever], {}, { story: false })).toHaveLength(1)
  })
  test('of which sentences contradict each other tells what one affirms', () => {
    expect(claims('I had never taken laughing gas. Then I took laughing gas.', [fever])).toContainEqual(['clue.gas', true, true])
  })
})
