import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { messagesIn } from '../../web/build/languages.ts'

const home = mkdtempSync(join(tmpdir(), 'legwise-'))
afterAll(() => rmSync(home, { recursive: true }))
const reading = (messages: Record<string, string>) => {
  const file = join(home, 'de.json')
  writeFileSync(file, JSON.stringify(messages))
  return messagesIn(file)
}

test('messages that are missing are English and marked; forms of number that English lacks are kept', () => {
  const german = reading({ 'ask.next': 'Weiter', 'duration.weeks_few': 'Wochen' })
  expect(german['ask.next']).toBe('Weiter')
  expect(german['duration.weeks_few']).toBe('Wochen')
  expect(german['ask.back']).toBe('\u2066Back\u2069')
})

test.each([
  [{ 'ask.nxt': 'Weiter' }, /de\.json\nask\.nxt is not among the English messages/],
  [{ 'start.knows': 'Es kennt viele Ursachen.' }, /start\.knows: \{causes\} is missing/],
  [{ 'ask.next': 'Weiter {name}' }, /ask\.next: \{name\} stands for nothing/],
])('the app is not built with %j', (messages, what) => {
  expect(() => reading(messages as Record<string, string>)).toThrow(what)
})
