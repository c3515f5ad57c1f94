import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Assessment, assess, FORMAT } from '../../engine/index.ts'
import { anyCase, anyFinding, model } from './any-case.ts'

const caseWith = (...findings: unknown[]) => ({ format: FORMAT, person: { age: 50, sex: 'female' }, affected: 'left', findings })
const read = (input: unknown) => assess(model, input, { next: 'none', reasons: 0 })
const refused = (input: unknown) => {
  const result = read(input)
  expect(result).not.toHaveProperty('urgency')
  return result.issues
}
const assessed = (input: unknown) => {
  const result = read(input)
  expect(result, JSON.stringify(result.issues)).toHaveProperty('urgency')
  return result.issues
}
const good = { id: 'symptom.fever', value: true }

describe('what cannot be read as a case is refused, saying where, what and what to do', () => {
  test.each([
    ['nothing', null, /null/],
    ['no value at all', undefined, /undefined/],
    ['a number', 3, /one JSON object; this is 3/],
    ['words', 'my leg is weak', /one JSON object; this is "my leg/],
    ['a list', [caseWith()], /a list/],
  ])('%s', (_, input, what) => {
    const [issue] = refused(input)
    expect(issue).toMatchObject({ level: 'error', what: expect.stringMatching(what), tip: expect.stringContaining(FORMAT) })
  })
  test.each([
    ['another format', { format: 'legwise-case/2' }, 'format', /legwise-case\/2/],
    ['no format', { format: undefined }, 'format', /missing/],
    ['an age before birth', { person: { age: -1 } }, 'person.age', /-1/],
    ['an age nobody reaches', { person: { age: 130 } }, 'person.age', /130/],
    ['an age in words', { person: { age: 'fifty' } }, 'person.age', /fifty/],
    ['a sex that is none of the words', { person: { sex: 'F' } }, 'person.sex', /"F"/],
    ['a setting that is none of the words', { setting: 'pub' }, 'setting', /pub/],
    ['a leg that is neither', { affected: 'middle' }, 'affected', /middle/],
    ['findings that are no list', { findings: { fever: true } }, 'findings', /fever/],
    ['no findings', { findings: undefined }, 'findings', /missing/],
    ['thousands of findings', { findings: Array.from({ length: 100_000 }, () => good) }, 'findings', /100000 findings: too many/],
  ])('%s', (_, change, at, what) => {
    const issues = refused({ ...caseWith(good), ...change })
    expect(issues).toEqual([{ level: 'error', at, what: expect.stringMatching(what), tip: expect.any(String) }])
  })
  test('several at once are all listed', () => {
    const issues = refused({ format: 'other/9', person: { age: -1, sex: 'x' }, affected: 'tail', findings: 'none' })
    expect(issues.map((i) => i.at).sort()).toEqual(['affected', 'findings', 'format', 'person.age', 'person.sex'])
  })
  test('what is wrong with its findings is listed beside what refuses the file', () => {
    const wrong = [{ id: 'symptom.fevr', value: true }, good, { id: 'strength.hip_flexion', side: 'top', value: 9 }, 5]
    const issues = refused({ ...caseWith(...wrong), person: { age: -1 }, affected: 'tail' })
    expect(issues.map((i) => i.at)).toEqual(['person.age', 'affected', 'findings[0]', 'findings[2].side', 'findings[3]'])
    expect(issues.every((i) => i.level === 'error' && i.tip)).toBe(true)
  })
})

describe('what can be used is used; the rest is named', () => {
  test.each([
    ['an unknown id', { id: 'symptom.fevr', value: true }, 'findings[1]', /symptom\.fever/],
    ['an id without its group', { id: 'fever', value: true }, 'findings[1]', /symptom\.fever/],
    ['an id like nothing known', { id: 'zzz', value: true }, 'findings[1]', /case-format\.md/],
    ['a strength above 5', { id: 'strength.hip_flexion', side: 'left', value: 6 }, 'findings[1].value', /0 to 5/],
    ['a strength below 0', { id: 'strength.hip_flexion', side: 'left', value: -1 }, 'findings[1].value', /0 to 5/],
    ['a number outside its range', { id: 'sign.temperature_c', value: 400 }, 'findings[1].value', /25 to 45/],
    ['a number that is none', { id: 'sign.temperature_c', value: Number.NaN }, 'findings[1].value', /a number/],
    ['a word that is none of the values', { id: 'onset.tempo', value: 'slowly' }, 'findings[1].value', /sudden/],
    ['yes for a finding that wants true', { id: 'symptom.fever', value: 'yes' }, 'findings[1].value', /true/],
    ['a level the spine does not have', { id: 'sensation.trunk_level', value: 'T13' }, 'findings[1].value', /T8/],
    ['a side missing', { id: 'strength.hip_flexion', value: 3 }, 'findings[1].side', /"side"/],
    ['a side that is none', { id: 'strength.hip_flexion', side: 'upper', value: 3 }, 'findings[1].side', /"left", "right" or "both"/],
    ['a fact in words without its words', { id: 'other', value: true }, 'findings[1]', /text/],
    ['a fact in words that is neither so nor not so', { id: 'other', text: 'fever', value: 'no' }, 'findings[1].value', /true .* or false/],
    ['a fact in words with a number', { id: 'other', text: 'fever', value: 0 }, 'findings[1].value', /true .* or false/],
    ['a fact in words that leaves it open whether it is so', { id: 'other', text: 'fever' }, 'findings[1].value', /true, false/],
    ['nothing in place of a finding', null, 'findings[1]', /"id"/],
    ['a list in place of a finding', [good], 'findings[1]', /"id"/],
    ['a finding without a value', { id: 'symptom.fever' }, 'findings[1].value', /true/],
  ])('%s', (_, finding, at, tip) => {
    const issues = assessed(caseWith(good, finding))
    expect(issues).toEqual([{ level: 'error', at, what: expect.any(String), tip: expect.stringMatching(tip) }])
  })
  test('a side where there is none is ignored with a warning', () => {
    const issues = assessed(caseWith({ ...good, side: 'left' }))
    expect(issues).toEqual([{ level: 'warning', at: 'findings[0].side', what: expect.any(String), tip: expect.any(String) }])
  })
  test('several at once are all listed', () => {
    const issues = assessed(
      caseWith({ id: 'nope', value: 1 }, good, { id: 'strength.hip_flexion', value: 9 }, 7, { id: 'onset.tempo', value: 1 }),
    )
    expect(issues.map((i) => i.at)).toEqual(['findings[0]', 'findings[2].value', 'findings[3]', 'findings[4].value'])
  })
})

describe('a case that says little', () => {
  test('empty: an answer all the same, and what is missing', () => {
    const issues = assessed({ format: FORMAT, findings: [] })
    expect(issues.map((i) => i.at)).toEqual(expect.arrayContaining(['affected', 'person.age']))
    expect(issues.every((i) => i.level === 'warning' && i.tip)).toBe(true)
  })
  test('a story alone is not empty, unless it is for people only', () => {
    const told = { ...caseWith(), narrative: 'Since yesterday my left foot drops and I trip over it.' }
    expect(assessed(told).filter((i) => i.at === 'findings')).toEqual([])
    expect(assessed({ ...told, narrative_unread: true }).map((i) => i.at)).toContain('findings')
  })
  test('no weak leg: an answer with a warning', () => {
    const issues = assessed({ ...caseWith(good), affected: 'none' })
    expect(issues).toEqual([expect.objectContaining({ level: 'warning', at: 'affected' })])
  })
  test('"worse" beside one weak leg', () => {
    expect(assessed({ ...caseWith(good), worse: 'left' })).toEqual([expect.objectContaining({ at: 'worse', tip: expect.any(String) })])
  })
})

describe('nothing that can be written down makes it throw', () => {
  const findingLike = fc.oneof(
    fc.anything(),
    anyFinding,
    fc.record({ id: fc.constantFrom(...model.findings.keys()), side: fc.anything(), value: fc.anything() }, { requiredKeys: ['id'] }),
    fc.record({
      id: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'other')),
      value: fc.anything(),
      text: fc.anything(),
    }),
  )
  const caseLike = fc
    .tuple(
      anyCase,
      fc.dictionary(fc.constantFrom('format', 'id', 'person', 'setting', 'affected', 'worse', 'findings', 'narrative', 'x'), fc.anything()),
    )
    .map(([c, wrong]): unknown => ({ ...c, ...wrong }))
  const junk = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    caseLike,
    fc.tuple(anyCase, fc.array(findingLike, { maxLength: 8 })).map(([c, more]): unknown => ({ ...c, findings: [...c.findings, ...more] })),
  )
  test('a refusal says why; an answer has its published shape; every issue says where and what, every error what to do', () => {
    fc.assert(
      fc.property(junk, (input) => {
        const result = read(input)
        if ('urgency' in result) expect(Assessment.safeParse(result).error).toBeUndefined()
        else expect(result.issues.some((i) => i.level === 'error')).toBe(true)
        for (const i of result.issues) expect(i.what.length, JSON.stringify(i)).toBeGreaterThan(5)
        for (const i of result.issues) if (i.level === 'error') expect(i.tip, JSON.stringify(i)).toBeTruthy()
      }),
      { numRuns: 1500 },
    )
  })
})
