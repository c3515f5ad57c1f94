import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import { comparedParts, keyOf, type Shape, SPOKEN, type Spoken, spokenIn, type Translation, type Words } from '../engine/index.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import { didYouMean, error } from './checks/check.ts'
import { idOf } from './clues.ts'
import { type Issue, yamlFiles } from './read.ts'

/** Folders of a language, as those of `knowledge/`, and what kind of words their files hold. */
const FOLDERS: Record<string, Spoken> = {
  causes: 'causes',
  findings: 'findings',
  clues: 'findings',
  rules: 'rules',
  requests: 'requests',
  'self-tests': 'selfTests',
  levels: 'levels',
  'anatomy/nerves': 'nerves',
  'anatomy/muscles': 'muscles',
  'anatomy/movements': 'movements',
  'anatomy/skin': 'skin',
  'anatomy/plexus': 'plexus',
  'anatomy/brain': 'brain',
  'anatomy/cord': 'cord',
  'anatomy/places': 'places',
}
const EXPLAINED = 'See docs/how-to/add-a-language.md.'

/** Every language below `root`/translations; a file that is wrong comes back as issues, and what it says is left out. */
export function readTranslations(root: string, knowledge: Knowledge): { translations: Translation[]; issues: Issue[] } {
  const issues: Issue[] = []
  const spoken = spokenIn(knowledge)
  const home = join(root, 'translations')
  const languages = existsSync(home) ? readdirSync(home, { withFileTypes: true }).filter((e) => e.isDirectory()) : []
  const translations = languages.map(({ name: language }): Translation => {
    const words: Translation['words'] = {}
    if (!isLanguage(language))
      issues.push(
        error(
          `translations/${language}`,
          `${language} is no language tag.`,
          'Such as de, pt-BR or zh-Hant; en is what all others fall back to.',
        ),
      )
    for (const file of yamlFiles(join(home, language))) {
      const at = relative(root, file)
      const folder = Object.keys(FOLDERS).find((f) => relative(join(home, language), file).startsWith(`${f}/`))
      if (folder === undefined) {
        issues.push(error(at, 'No words are kept in this folder.', `The folders are ${Object.keys(FOLDERS).join(', ')}.`))
        continue
      }
      const kind = FOLDERS[folder]!
      const name = basename(file, '.yaml')
      const id = folder === 'clues' ? idOf({ id: name }) : name
      const english = spoken[kind].get(id)
      if (!english) {
        issues.push(
          error(
            at,
            `There is no ${name} in ${folder}.`,
            didYouMean(id, spoken[kind].keys(), 'A file is named after the entry whose words it holds.'),
          ),
        )
        continue
      }
      let given: unknown
      try {
        given = parse(readFileSync(file, 'utf8'))
      } catch (e) {
        issues.push(error(at, `Not YAML: ${(e as Error).message.split('\n')[0]}`, 'Mend the line named.'))
        continue
      }
      const wrong = wrongWords(SPOKEN[kind], english, given, at)
      issues.push(...wrong)
      if (wrong.length === 0) words[kind] = { ...words[kind], [id]: given as Words }
    }
    return { language, words }
  })
  return { translations, issues }
}

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag && tag !== 'en'
  } catch {
    return false
  }
}

/** What is wrong with the words given for an entry; none when all are texts that stand in English too, with the same `{parts}`. */
function wrongWords(shape: Shape, english: unknown, given: unknown, at: string): Issue[] {
  if (shape === 'text') {
    const listed = Array.isArray(english)
    const texts = listed ? given : [given]
    if (!Array.isArray(texts) || !texts.every((x) => typeof x === 'string' && x.trim() !== ''))
      return [error(at, listed ? 'This should be a list of texts.' : 'This should be a text.', 'Leave the line out to keep the English.')]
    return listed ? [] : wrongParts(english as string, given as string, at)
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [error(at, 'There should be words by name here.', EXPLAINED)]
  const any = shape['*']
  const of = new Map(
    Array.isArray(english)
      ? english.map((item) => [keyOf(item), item])
      : Object.entries(english as object).filter(([key]) => any !== undefined || key in (shape as object)),
  )
  return Object.entries(given).flatMap(([key, words]) => {
    const here = `${at} ${key}`
    const text = of.get(key)
    return text === undefined
      ? [error(here, `The English has no ${key} here.`, didYouMean(key, of.keys(), `It has ${[...of.keys()].join(', ')}.`))]
      : wrongWords(any ?? (shape as Record<string, Shape>)[key]!, text, words, here)
  })
}

function wrongParts(english: string, given: string, at: string): Issue[] {
  const { needed, missing, unknown } = comparedParts(english, given)
  return [
    ...missing.map((p) => error(at, `${p} is missing.`, `The English reads: ${english}`)),
    ...unknown.map((p) =>
      error(at, `${p} stands for nothing.`, needed.length > 0 ? `There is ${needed.join(', ')}.` : 'The English has no braces here.'),
    ),
  ]
}

/** How many texts there are in English, and how many of them a language has. */
export function coverage(knowledge: Knowledge, { words }: Translation): { of: number; has: number } {
  const spoken = spokenIn(knowledge)
  const count = (shape: Shape, english: unknown): number => {
    if (english === undefined || english === '') return 0
    if (shape === 'text') return Array.isArray(english) && english.length === 0 ? 0 : 1
    const any = shape['*']
    if (Array.isArray(english)) return sum(english.map((item) => count(any!, item)))
    return sum(Object.entries(english as object).map(([key, x]) => ((any ?? shape[key]) ? count((any ?? shape[key])!, x) : 0)))
  }
  const texts = (given: unknown): number =>
    typeof given === 'object' && given !== null && !Array.isArray(given) ? sum(Object.values(given).map(texts)) : 1
  const kinds = Object.entries(spoken) as [Spoken, ReadonlyMap<string, object>][]
  return {
    of: sum(kinds.flatMap(([kind, entries]) => [...entries.values()].map((entry) => count(SPOKEN[kind], entry)))),
    has: sum(Object.values(words).map((entries) => sum(Object.values(entries).map(texts)))),
  }
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
