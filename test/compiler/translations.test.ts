import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { coverage, readTranslations } from '../../compiler/translations.ts'
import { knowledge } from '../shared/knowledge.ts'
import { strangeTranslation } from '../shared/strange.ts'

const roots: string[] = []
afterAll(() => roots.forEach((root) => void rmSync(root, { recursive: true })))

function reading(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'legwise-'))
  roots.push(root)
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'translations', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return readTranslations(root, knowledge)
}

test('a file named after an entry, in the folder of a language, gives its words; all others stay English', () => {
  const { translations, issues } = reading({
    'de/causes/als.yaml': 'name:\n  plain: ALS\n  also: [Nervenschwund]\npage:\n  what: Die Nerven der Muskeln gehen ein.\n',
    'de/clues/abdominal_pain.yaml': 'ask: Tat Ihnen der Bauch weh?\n',
    'de/findings/onset.tempo.yaml': 'labels:\n  hours: In Stunden\n',
    'de/self-tests/heel-walk.yaml': 'answers:\n  easy:\n    label: Der Fuß bleibt oben\n',
    'de/levels/routine.yaml': 'plain: Machen Sie einen Termin aus\n',
    'de/anatomy/nerves/common_peroneal.yaml': 'stations:\n  popliteal:\n    name:\n      plain: Kniekehle\n',
  })
  expect(issues).toEqual([])
  const [german] = translations
  expect(german!.language).toBe('de')
  expect(german!.words.findings).toHaveProperty(['clue.abdominal_pain', 'ask'], 'Tat Ihnen der Bauch weh?')
  expect(coverage(knowledge, german!).has).toBe(8)
})

test.each([
  ['de/causes/asl.yaml', 'see: x', /There is no asl in causes/, /named after the entry/],
  ['de/diseases/als.yaml', 'see: x', /No words are kept in this folder/, /causes, findings/],
  ['de/causes/als.yaml', 'page:\n  why: x', /page why$/, /what, impact/],
  ['de/causes/als.yaml', 'harm: none', /The English has no harm here/, /name/],
  ['de/causes/als.yaml', 'see: ""', /should be a text/, /keep the English/],
  ['de/causes/als.yaml', 'see: [a', /Not YAML/, /line named/],
  ['de/findings/onset.tempo.yaml', 'labels:\n  hrs: x', /no hrs here/, /hours/],
  ['de/requests/mri_lumbar.yaml', 'asks: Wo?', /\{place\} is missing/, /The English reads/],
  ['de/requests/mri_lumbar.yaml', 'asks: Wo? {place} {side}', /\{side\} stands for nothing/, /\{place\}/],
  ['german/causes/als.yaml', 'see: x', /german is no language tag/, /pt-BR/],
])('%s with %j is refused with a way out, and nothing of the file is used', (path, text, what, tip) => {
  const { translations, issues } = reading({ [path]: text })
  expect(issues).toHaveLength(1)
  expect(issues[0]!.level).toBe('error')
  expect(`${issues[0]!.what} ${issues[0]!.at}`).toMatch(what)
  expect(issues[0]!.tip).toMatch(tip)
  if (!path.startsWith('german')) expect(translations[0]!.words).toEqual({})
})

test('a language that has every text is whole', () => {
  const { of, has } = coverage(knowledge, strangeTranslation(knowledge, 'ar-XB'))
  expect(of).toBeGreaterThan(5000)
  expect(has).toBe(of)
})
