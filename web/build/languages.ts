import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { comparedParts, inEnglish, type Translation } from '../../engine/index.ts'
import ENGLISH from '../messages/en.json' with { type: 'json' }
import { readKnowledge, startWords } from './knowledge.ts'

const MODULE = 'virtual:languages'
const MESSAGES = join(import.meta.dirname, '../messages')
const TRANSLATIONS = join(import.meta.dirname, '../../knowledge/dist/translations')
/** `de.json`, `pt-BR.json`; what else lies there is no language. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*\.json$/
const english: Readonly<Record<string, string>> = ENGLISH

/** Where a language lies that is being written or tried: folders `messages` and `translations`, as ours. */
const ELSEWHERE = process.env['LEGWISE_LANGUAGES']

const filesIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((f) => LANGUAGE.test(f) && f !== 'en.json')
        .map((f) => join(dir, f))
    : []
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Messages with English where a language has none. @throws when one is unknown, or its `{parts}` are not those of the English */
export function messagesIn(file: string): Record<string, string> {
  const given = read(file) as Record<string, string>
  // A language may have more forms of number than English.
  const like = (key: string) => english[key] ?? english[key.replace(/_(zero|one|two|few|many)$/, '_other')]
  const wrong = Object.entries(given).flatMap(([key, text]) => {
    const own = like(key)
    if (own === undefined) return [`${key} is not among the English messages.`]
    // One thing may be told without its number.
    const { missing, unknown } = comparedParts(own, text)
    const lost = /_(zero|one|two)$/.test(key) ? [] : missing
    return [...lost.map((p) => `${key}: ${p} is missing.`), ...unknown.map((p) => `${key}: ${p} stands for nothing.`)]
  })
  if (wrong.length > 0) throw new Error(`${file}\n${wrong.join('\n')}`)
  const missing = Object.entries(english).filter(([key]) => !(key in given))
  return { ...Object.fromEntries(missing.map(([key, text]) => [key, inEnglish(text)])), ...given }
}

/**
 * Every language but English: its messages, and the knowledge's words where it has them, as data beside the app that is fetched only by
 * those who read it. A language is a file of messages; there is nothing to register.
 */
export function languages(): Plugin {
  const home = ELSEWHERE ? [ELSEWHERE] : []
  const translations = new Map(
    [TRANSLATIONS, ...home.map((h) => join(h, 'translations'))].flatMap(filesIn).map((f) => [basename(f), read(f) as Translation]),
  )
  const assets: { fileName: string; source: string }[] = []
  const put = (name: string, data: unknown): string => {
    const source = JSON.stringify(data)
    const fileName = `languages/${name}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.json`
    assets.push({ fileName, source })
    return fileName
  }
  const found = [MESSAGES, ...home.map((h) => join(h, 'messages'))].flatMap(filesIn).map((file) => {
    const id = basename(file, '.json')
    const translation = translations.get(basename(file)) ?? { language: id, words: {} }
    return {
      id,
      name: new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? id,
      direction: directionOf(id),
      at: put(id, {
        messages: messagesIn(file),
        ...startWords(readKnowledge(), translation),
        knowledge: put(`${id}-knowledge`, translation),
      }),
      ...(isTest(id) ? { test: true } : {}),
    }
  })
  return {
    name: 'legwise-languages',
    resolveId: (id) => (id === MODULE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const languages = ${JSON.stringify(found)}` : undefined),
    generateBundle() {
      for (const asset of assets) this.emitFile({ type: 'asset', ...asset })
    },
  }
}

/** Regions from XA to XZ are nobody's: languages there are for tests. */
const isTest = (id: string): boolean => /^X[A-Z]$/.test(new Intl.Locale(id).region ?? '')
function directionOf(id: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(id) as Intl.Locale & { getTextInfo: () => { direction: 'ltr' | 'rtl' } }
  return locale.getTextInfo().direction
}
