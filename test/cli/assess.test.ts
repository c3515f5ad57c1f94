import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clinicalPage } from '../../cli/assess/clinical.ts'
import { plainPage } from '../../cli/assess/plain.ts'
import { loadModel } from '../../cli/knowledge.ts'
import { whenItInforms } from '../../cli/questions.ts'
import { frequency, gradeWord, percent } from '../../cli/words.ts'
import { Assessment, assess, type Model, readCase, type Stage } from '../../engine/index.ts'
import { parseJson } from '../../engine/json.ts'
import { caseOf, fileOf, footDrop, legwise, stroke } from './run.ts'

let model: Model
beforeAll(() => {
  model = loadModel()
})
const pageOf = (file: unknown, { width = 88, colour = false, plain = false, stage = 'tests' as Stage } = {}): string => {
  const a = assess(model, file, { stage })
  if (!('urgency' in a)) throw new Error('not assessed')
  return (plain ? plainPage : clinicalPage)(model, a, readCase(model.findings, file).person!, { width, colour })
}
const published = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'knowledge', 'cases', `${name}.json`), 'utf8'))
/** The section that begins with a heading, up to the next one. */
const part = (page: string, heading: string): string =>
  page.split(/\n\n(?=(?:HOW SOON|WHERE|WHY|NOT TO MISS|NEXT|NOT WEIGHED) )/).find((p) => p.startsWith(heading)) ?? ''

describe('the page for a clinician', () => {
  test('answers how soon, where, why and what next, in that order', () => {
    const headings = [...pageOf(footDrop).matchAll(/^(HOW SOON|WHERE|WHY|NOT TO MISS|NEXT)/gm)].map(([h]) => h)
    expect(headings).toEqual(['HOW SOON', 'WHERE', 'WHY', 'NOT TO MISS', 'NEXT'])
  })
  test('speaks in clinical names, never in ids', () => {
    for (const file of [footDrop, stroke('left')]) expect(pageOf(file)).not.toMatch(/\b[a-z]+\.[a-z]+_[a-z]|\b[a-z]+_[a-z]+\b/)
    expect(pageOf(footDrop)).toContain('Common peroneal')
  })
  test('says what to do now, whom to see and what change means come back', () => {
    expect(part(pageOf(footDrop), 'HOW SOON')).toMatch(/do now .*[\s\S]*to be seen by [\s\S]*at once if /)
  })
  test('names a brain lesion by the side on which it lies, opposite to the weak leg', () => {
    const lines = (weak: 'left' | 'right') => part(pageOf(stroke(weak)), 'WHERE')
    expect(lines('left')).toMatch(/, right\b/)
    expect(lines('left')).not.toMatch(/, left\b/)
    expect(lines('right')).toMatch(/, left\b/)
  })
  test('names a nerve by the side that is weak', () => {
    expect(part(pageOf(footDrop), 'WHERE')).toMatch(/Common peroneal[^\n]*(\n[^\n]*)?left/)
  })
  test('shows what was told in words and not weighed', () => {
    const file = { ...footDrop, findings: [...footDrop.findings, { id: 'other', text: 'the ankle feels odd', value: true }] }
    expect(part(pageOf(file), 'NOT WEIGHED')).toContain('the ankle feels odd')
  })
  test('ends by saying that it is not a diagnosis, with both versions', () => {
    expect(pageOf(footDrop).split('\n').slice(-2).join(' ')).toMatch(/not a diagnosis\. legwise \d+\.\d+\.\d+, knowledge \S+$/)
  })
  test('keeps within its width and is coloured only when the paper takes it', () => {
    for (const file of [footDrop, stroke('right')])
      for (const width of [80, 88, 100])
        for (const line of pageOf(file, { width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width)
    expect(pageOf(footDrop)).not.toContain('\u001b[')
    expect(pageOf(footDrop, { colour: true })).toContain('\u001b[')
  })
  test('never prints two chances that contradict the sign before them', () => {
    const zoster = { ...footDrop, findings: [...footDrop.findings, { id: 'pain.back', value: true }] }
    for (const file of [footDrop, zoster, stroke('left')]) {
      let sign = ''
      for (const line of part(pageOf(file), 'WHY').split('\n')) {
        sign = /\s(\+{1,3}|−{1,3})\s/.exec(line)?.[1] ?? sign
        const [, here, there] = /(\d+) % against (\d+) %/.exec(line) ?? []
        if (here === undefined) continue
        if (sign.startsWith('+')) expect(Number(here), line).toBeGreaterThanOrEqual(Number(there))
        else expect(Number(here), line).toBeLessThanOrEqual(Number(there))
      }
    }
  })
  test('a cause that needs the level only early is told so, and its figure does not contradict the one under WHY', () => {
    // Without its story, whose alarm signs call an ambulance.
    const tia = { ...(published('tia-limb-shaking-carotid-01') as object), narrative_unread: true }
    const soon = part(pageOf(tia), 'HOW SOON').replace(/\s+/g, ' ')
    const [, early] = /transient ischaemic attack begun within the last day (\d+) %/.exec(soon) ?? []
    expect(Number(early)).toBeLessThan(90)
    expect(part(pageOf(tia), 'WHY')).toMatch(/>?9\d % {2}Transient ischaemic attack/)
    expect(pageOf(tia, { plain: true }).replace(/\s+/g, ' ')).toMatch(
      /Your answers leave room for “[^”]+”, if it began within the last day/,
    )
    expect(part(pageOf(footDrop), 'HOW SOON')).not.toContain('begun within')
  })
  test('says of tests too what their results would change', () => {
    const tests = part(pageOf(published('hnpp-football-stretch-01'), { stage: 'exam' }), 'NEXT')
    expect(tests).toMatch(/^ +Test /m)
    expect(tests.slice(tests.search(/^ +Test /m))).toMatch(/\d+ % {2,}[^\n]*(\n[^\n]*){0,3}\d+ % → \d+ %/)
  })
  test('a test that informs only later says from when', () => {
    expect(whenItInforms(model, 'emg.pattern', 3)).toMatch(/Too early now \(day 3\): informs from day 14 .* in 11 days/)
    expect(whenItInforms(model, 'emg.pattern', undefined)).toMatch(/only from day 14/)
    expect(whenItInforms(model, 'emg.pattern', 30)).toBeUndefined()
  })
})

describe('the page for the person', () => {
  test('uses people out of ten or a hundred, and no percentages', () => {
    const page = pageOf(footDrop, { plain: true })
    expect(page).toMatch(/about \d+ in 100?\b|nearly all/)
    expect(page).not.toMatch(/\d %/)
  })
  test('names the cause in plain words, not in clinical ones', () => {
    const page = pageOf(footDrop, { plain: true })
    expect(page.replace(/\s+/g, ' ')).toContain('Pressed or injured nerve at the outer side of the')
    expect(page).not.toContain('Common peroneal')
  })
})

describe('of a case that tells nothing of the leg', () => {
  const silent = (findings: Parameters<typeof caseOf>[1], affected = 'left') => caseOf('silent', findings, { affected })
  const pages = (file: unknown) => [pageOf(file), pageOf(file, { plain: true })]
  const risk = [{ id: 'risk.hypertension', value: true }]
  const days = [{ id: 'onset.tempo', value: 'days' }]
  test.each([
    ['no finding', silent([])],
    ['only what was so before', silent(risk)],
    ['no weak leg, and nothing but when it began', silent([...risk, ...days], 'none')],
  ])('%s: nothing can be said yet, and what must not wait is told', (_, file) => {
    for (const page of pages(file)) {
      expect(page).toMatch(/Nothing can be said yet|We cannot tell yet/)
      expect(page).toMatch(/[Aa]mbulance now for any of these:\n( +· .*\n?)+/)
      expect(page).not.toMatch(/because of|WHERE|WHY|MAY BE/)
    }
    expect(assess(model, file)).toHaveProperty('urgency.level')
  })
  test.each([
    ['one sign', silent([{ id: 'difficulty.lifting_foot', side: 'left', value: true }])],
    ['when it began', silent(days)],
    [
      'what raises a red flag, though it was before',
      silent([
        { id: 'onset.after_event', value: 'fall_or_blow' },
        { id: 'risk.recent_trauma', value: 'penetrating' },
      ]),
    ],
  ])('%s is enough for an answer', (_, file) => {
    for (const page of pages(file)) expect(page).toMatch(/WHERE/)
  })
})

test('a small chance is never written as none, nor a large one as certain', () => {
  expect([0, 0.004, 0.01, 0.126, 0.996, 1].map((p) => percent(p).replace('\u00a0', ' '))).toEqual([
    '<1 %',
    '<1 %',
    '1 %',
    '13 %',
    '>99 %',
    '>99 %',
  ])
  expect([0.001, 0.03, 0.62, 0.97].map(frequency)).toEqual([
    'fewer than 1 in 100 people',
    'about 3 in 100 people',
    'about 6 in 10 people',
    'nearly all people',
  ])
})
test('strength is written as clinicians write it', () => {
  expect([0, 3.7, 4, 4.3, 4.7, 5].map(gradeWord)).toEqual(['0', '4-', '4', '4+', '5-', '5'])
})

describe('what is not JSON is told by line and column', () => {
  test.each([
    ['{\n "a": 1\n "b": 2}', 3, 2],
    ['hello', 1, 1],
    ['{"a": [1, 2}', 1, 12],
    ['{"a": "x', 1, 9],
    ['{"a": 1} {"b": 2}', 1, 10],
  ])('%j', (text, line, column) => {
    expect(parseJson(text)).toMatchObject({ fault: { line, column } })
  })
  test('and JSON after a byte order mark is read', () => expect(parseJson('\ufeff{"a":1}')).toEqual({ value: { a: 1 } }))
})

describe('the program', () => {
  test('prints a page without colour into a pipe, and an assessment that fits its schema with --json', async () => {
    const file = fileOf('foot-drop.json', footDrop)
    const [page, json] = await Promise.all([legwise(['assess', file]), legwise(['assess', '--json', '--stage', 'history', file])])
    expect(page).toMatchObject({ code: 0, err: '' })
    expect(page.out).toMatch(/HOW SOON[\s\S]*WHERE[\s\S]*WHY[\s\S]*NEXT/)
    expect(page.out).not.toContain('\u001b[')
    expect(json.code).toBe(0)
    expect(json.out.split('\n').length).toBeGreaterThan(10)
    const a = Assessment.parse(JSON.parse(json.out))
    expect(a.stage).toBe('history')
    expect(
      Object.values(a.reasons)
        .flat()
        .some((r) => r.finding.startsWith('strength.')),
    ).toBe(false)
  })
  test('assesses several files, goes on after one that cannot be read, and says so in its exit code', async () => {
    const files = [fileOf('one.json', footDrop), fileOf('broken.json', '{"format": '), fileOf('two.json', stroke('left'))]
    const ran = await legwise(['assess', '--json', ...files])
    expect(ran.code).toBe(1)
    expect(
      ran.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).case),
    ).toEqual(['foot-drop', 'stroke-left'])
    expect(ran.err).toMatch(/broken\.json, line 1, column 12: Not JSON: it ends too early/)
  })
  test('refuses an input of which nothing can be used: exit code 2 and nothing on standard output', async () => {
    const many = caseOf(
      'many',
      Array.from({ length: 200_000 }, () => ({ id: 'onset.tempo', value: 'days' })),
    )
    const inputs = {
      'empty.json': ['', /nothing in it/],
      'list.json': ['[]', /this is a list/],
      'other-version.json': [{ ...footDrop, format: 'legwise-case/2' }, /legwise-case\/1/],
      'many.json': [many, /200000 findings: too many/],
      'old.json': [{ ...footDrop, person: { age: 130 } }, /0 to 120/],
    } as const
    const files = Object.entries(inputs).map(([name, [content]]) => fileOf(name, content))
    const ran = await legwise(['assess', ...files, fileOf('none.json', '').replace('none', 'missing')])
    expect(ran).toMatchObject({ code: 2, out: '' })
    for (const [, message] of Object.values(inputs)) expect(ran.err).toMatch(message)
    expect(ran.err).toMatch(/missing\.json: There is no such file/)
  })
  test('tells a wrong command line from a wrong input, and help from both', async () => {
    const [unknown, stage, help] = await Promise.all([
      legwise(['asses', 'x']),
      legwise(['assess', '--stage', 'later', 'x']),
      legwise(['help', 'assess']),
    ])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('Did you mean assess?')
    expect(stage.code).toBe(2)
    expect(stage.err).toContain('history, exam, tests')
    expect(help.code).toBe(0)
    expect(help.out).toContain('Examples:')
  })
})
