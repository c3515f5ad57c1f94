import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCase, type Stage, URGENCIES } from '../../engine/index.ts'
import {
  type Asked,
  answer,
  back,
  begin,
  type Done,
  type Interview,
  nextPage,
  type Page,
  type Said,
  tell,
  widen,
} from '../../engine/interview.ts'
import { floorOf, said } from '../../engine/urgency.ts'
import { knownTo } from '../../evaluation/interview.ts'
import { model } from '../shared/model.ts'

type Person = (q: Asked, turn: number) => readonly Said[]
type Turn = { interview: Interview; page: Page | Done }
/** Every turn of an interview with a person, the last one done. */
function interviewed(person: Person, from = begin()): Turn[] {
  const turns: Turn[] = []
  let interview = from
  for (;;) {
    const page = nextPage(model, interview)
    turns.push({ interview, page })
    if (page.kind === 'done' || turns.length > 100) return turns
    interview = answer(
      interview,
      page.questions.map((question, i) => ({ question, says: person(question, turns.length * 7 + i) })),
    )
  }
}
const pagesOf = (turns: readonly Turn[]) => turns.flatMap(({ page }) => (page.kind === 'done' ? [] : [page]))
const floorRank = (page: Page | Done) => (page.rules[0] ? URGENCIES.indexOf(page.rules[0].level) : -1)

const FOLDER = 'knowledge/cases'
const unsure: Person = () => []
const numberFor = (q: Asked, r: number): Said[] => {
  const [low, high] = q.number?.range ?? [0, 100]
  return [{ ...q.number!.says, value: Math.round(low + (high - low) * (r % 1)) }]
}
/** Somebody who answers anything, from a list of numbers in 0-1; now and then not sure. */
const anybody =
  (random: readonly number[]): Person =>
  (q, turn) => {
    const r = random[turn % random.length]! + turn / 13
    if (r % 1 < 0.15) return []
    if (q.choices.length === 0) return q.number ? numberFor(q, r) : []
    return q.choices[Math.floor((r * 31) % q.choices.length)]!.says
  }

let cases: { id: string; input: Record<string, unknown>; turns: Turn[] }[]
beforeAll(() => {
  cases = readdirSync(FOLDER)
    .filter((f) => f.endsWith('.json'))
    .map((f) => {
      const input = JSON.parse(readFileSync(join(FOLDER, f), 'utf8'))
      return { id: f, input, turns: interviewed((q) => knownTo(input, q)) }
    })
})

describe('every published case, answering what it knows', () => {
  test('is never asked the same thing twice', () => {
    for (const { id, turns } of cases) {
      const keys = pagesOf(turns).flatMap((p) => p.questions.map((q) => q.key))
      expect(keys, id).toEqual([...new Set(keys)])
    }
  })
  test('is done within 60 pages, and hears why', () => {
    for (const { id, turns } of cases) {
      expect(turns.length, id).toBeLessThanOrEqual(61)
      expect(turns.at(-1)!.page, id).toMatchObject({ kind: 'done', because: expect.stringContaining('would_change') })
    }
  })
  test('is asked alarm signs before anything else that is left', () => {
    for (const { id, turns } of cases)
      for (const { interview, page } of turns.filter(({ page }) => page.kind === 'question'))
        expect(raisedByOneMore(interview, page), id).toEqual([])
  })
  test('never loses a floor by an answer', () => {
    for (const { id, turns } of cases) {
      const floors = turns.map(({ page }) => floorRank(page))
      expect(floors, id).toEqual(floors.toSorted((a, b) => a - b))
    }
  })
  test('is sent no later than the alarm signs in its history demand, when they demand an emergency', () => {
    const emergency = URGENCIES.indexOf('emergency')
    for (const { id, input, turns } of cases) {
      const { person } = readCase(model.findings, input)
      const claims = person!.claims.filter((c) => c.finding.stage === 'history')
      const [rule] = floorOf(model.knowledge.rules, said(person!, claims))
      if (rule && URGENCIES.indexOf(rule.level) >= emergency)
        expect(URGENCIES.indexOf(turns.at(-1)!.page.level), id).toBeGreaterThanOrEqual(URGENCIES.indexOf(rule.level))
    }
  })
  test('gives a case file that reads back without an error', () => {
    for (const { id, turns } of cases) {
      const errors = readCase(model.findings, turns.at(-1)!.interview.file).issues.filter((i) => i.level === 'error')
      expect(errors, id).toEqual([])
    }
  })
})

/** Classic yes/no alarm signs that were not asked and would, by themselves, raise the floor to the level that stands or above. */
function raisedByOneMore({ file, notSure }: Interview, page: Page | Done): string[] {
  const { person } = readCase(model.findings, file)
  const asked = new Set([...person!.claims.map((c) => c.finding.id), ...notSure.map((key) => key.split('|')[0]!)])
  return model.knowledge.interview.alarms.flat().filter((id) => {
    const finding = model.findings.get(id)!
    if (asked.has(id) || finding.kind !== 'boolean') return false
    const more = { index: -1, finding, side: finding.sided === true ? ('left' as const) : undefined, value: true }
    const [rule] = floorOf(model.knowledge.rules, said(person!, [...person!.claims, more]))
    const rank = rule ? URGENCIES.indexOf(rule.level) : -1
    return rank > floorRank(page) && rank >= URGENCIES.indexOf(page.level)
  })
}

describe('anybody', () => {
  const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 30 })
  test('gets to the end, is asked nothing twice, and gets a file that reads back', () => {
    fc.assert(
      fc.property(numbers, (random) => {
        const turns = interviewed(anybody(random))
        const keys = pagesOf(turns).flatMap((p) => p.questions.map((q) => q.key))
        expect(keys).toEqual([...new Set(keys)])
        expect(turns.length).toBeLessThanOrEqual(61)
        expect(readCase(model.findings, turns.at(-1)!.interview.file).issues.filter((i) => i.level === 'error')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
  test('who goes back finds every page as it was, to the first', () => {
    fc.assert(
      fc.property(numbers, (random) => {
        const turns = interviewed(anybody(random))
        let at: Interview | undefined = turns.at(-1)!.interview
        for (const { page } of turns.toReversed()) {
          expect(nextPage(model, at!)).toEqual(page)
          at = back(at!)
        }
        expect(at).toBeUndefined()
      }),
      { numRuns: 4 },
    )
  })
  test('who is never sure is not kept for ever', () => expect(interviewed(unsure).length).toBeLessThanOrEqual(61))
})

test('with an examination at hand, only the examination is asked, and going back returns to the history', () => {
  const history = interviewed(unsure).at(-1)!.interview
  const turns = interviewed(unsure, widen(history, ['exam']))
  const stages = new Set<Stage>(pagesOf(turns).flatMap((p) => p.questions.map((q) => model.findings.get(q.id)!.stage)))
  expect(stages).toEqual(new Set(['exam']))
  expect(back(turns[0]!.interview)).toEqual(history)
})

test('an alarm sign tells which alarms it could raise', () => {
  const page = pagesOf(interviewed(unsure)).find((p) => p.kind === 'red_flags')
  expect(page!.couldBe.length).toBeGreaterThan(0)
})

test('what words say of when it began, and alarm signs that they deny, are asked all the same; what they tell of the leg is not', () => {
  const told = tell(begin(), [
    'It began suddenly three days ago.',
    'I can pass water as usual and I am not numb between my legs.',
    'My left foot drops.',
    'The pain is in my back.',
  ])
  const { person } = readCase(model.findings, told.file)
  const claimed = (id: string) => person!.claims.filter((c) => c.finding.id === id).map((c) => c.value)
  expect(claimed('symptom.bladder_retention')).toEqual([false])
  expect(claimed('symptom.saddle_numbness')).toEqual([false])
  expect(claimed('pain.back')).toEqual([true])
  expect(claimed('onset.duration_days')).toEqual([3])
  const leg: Person = (q) => (q.id === 'affected' ? [{ id: 'affected', value: 'left' }] : [])
  const asked = new Set(pagesOf(interviewed(leg, told)).flatMap((page) => page.questions.map((q) => q.id)))
  for (const id of ['onset.duration_days', 'onset.tempo', 'symptom.bladder_retention', 'symptom.saddle_numbness'])
    expect(asked.has(id), id).toBe(true)
  expect(asked.has('pain.back')).toBe(false)
})
