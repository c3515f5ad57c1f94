import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../../engine/index.ts'
import { readingGrade } from './grade.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const { findings, selfTests = [] } = read('knowledge/dist/knowledge.json') as Knowledge
const messages = read('web/messages/en.json') as Record<string, string>

/** What a worried person of any schooling still reads with ease. */
const MOST = 8
/** For clinicians; and messages too short for the formula to mean anything. */
const forPeople = ([key, text]: [string, string]) => !key.startsWith('sheet.') && text.split(' ').length > 6
const hard = (texts: readonly (readonly [string, string])[]) =>
  texts.flatMap(([name, text]) => (readingGrade(text) > MOST ? [`${name}, grade ${readingGrade(text).toFixed(1)}: ${text}`] : []))

describe(`reading grade ${MOST} or below`, () => {
  test('every question', () => {
    expect(hard(findings.filter((f) => f.stage === 'history').map((f) => [f.id, f.ask]))).toEqual([])
  })
  test('every test at home', () => {
    expect(hard(selfTests.map((s) => [s.id, `${s.do} ${s.careful}`]))).toEqual([])
  })
  test('every message', () => {
    expect(hard(Object.entries(messages).filter(forPeople))).toEqual([])
  })
})

test('the formula knows hard from easy', () => {
  expect(readingGrade('The cat sat on the mat. It was a warm day.')).toBeLessThan(2)
  expect(readingGrade('Unilateral lower extremity paresis necessitates expeditious neurological evaluation.')).toBeGreaterThan(15)
})
