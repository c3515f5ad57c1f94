import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gradeOf } from '../../compiler/checks/reading-grade.ts'

const messages = JSON.parse(readFileSync(join(import.meta.dirname, '../../web/messages/en.json'), 'utf8')) as Record<string, string>

/** What a worried person of any schooling still reads with ease. */
const MOST = 8
/** The page for clinicians, and words that nobody reads; and messages too short for the formula to mean anything. */
const forPeople = ([key, text]: [string, string]) =>
  !key.startsWith('sheet.') && key !== 'phrase.search_alike' && text.split(' ').length > 6

test(`every message reads at grade ${MOST} or below`, () => {
  const hard = Object.entries(messages)
    .filter(forPeople)
    .filter(([, text]) => gradeOf(text) > MOST)
  expect(hard.map(([key, text]) => `${key}, grade ${gradeOf(text).toFixed(1)}: ${text}`)).toEqual([])
})

test('every emergency number has a word for where it is answered, and a source', () => {
  const numbers = JSON.parse(readFileSync(join(import.meta.dirname, '../../web/messages/emergency-numbers.json'), 'utf8')) as {
    number: string
    everywhere: boolean
    source: string
  }[]
  for (const { number, everywhere, source } of numbers) {
    expect(source).toMatch(/^https:/)
    if (everywhere) expect(messages).toHaveProperty([`alarm.where_${number}`])
  }
})
