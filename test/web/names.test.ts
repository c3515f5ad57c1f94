import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingWords } from '../../cli/words.ts'
import type { Finding, Model } from '../../engine/index.ts'
import { findingText } from '../../web/worker/names.ts'
import { usePhrases } from '../../web/worker/phrases.ts'

usePhrases(JSON.parse(readFileSync(join(import.meta.dirname, '../../web/messages/en.json'), 'utf8')) as Record<string, string>)
const both = (text: string) => ({ clinical: text, plain: text, also: [] })
const findings = [
  { id: 'reflex.ankle', kind: 'one_of', values: ['normal', 'absent'], name: both('Ankle reflex'), labels: { absent: 'Gone' } },
  { id: 'sign.clonus', kind: 'boolean', name: both('Clonus') },
] as unknown as Finding[]
const model = { findings: new Map(findings.map((f) => [f.id, f])) } as unknown as Model

describe('a value that is called absent is a finding, and only yes or no is there or not', () => {
  test.each([
    ['clinical', /Ankle reflex, left: absent/],
    ['plain', /Ankle reflex, left: gone/i],
  ] as const)('on screen, %s', (register, told) => {
    expect(findingText(model, 'reflex.ankle', 'left', 'absent', register)).toMatch(told)
    expect(findingText(model, 'sign.clonus', 'left', 'absent', register)).not.toBe(
      findingText(model, 'sign.clonus', 'left', 'present', register),
    )
    expect(findingText(model, 'sign.clonus', 'left', 'false', register)).toBe(findingText(model, 'sign.clonus', 'left', 'absent', register))
  })
  test('at the command line', () => {
    expect(findingWords(model, { finding: 'reflex.ankle', value: 'absent' }, 'plain')).toMatch(/Ankle reflex:.gone/)
    expect(findingWords(model, { finding: 'sign.clonus', value: 'absent' }, 'plain')).toMatch(/Clonus:.no/)
  })
})
