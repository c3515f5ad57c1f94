import { ambulance, levels } from 'virtual:knowledge'
import { ENGLISH, ENGLISH_MESSAGES, LANGUAGES, type Language, type Messages, type Spoken } from '../messages/languages.ts'

let language: Language = ENGLISH
let spoken: Spoken = { messages: ENGLISH_MESSAGES, ambulance, levels }
let messages: Messages = ENGLISH_MESSAGES
/** a language that was wanted and could not be fetched */
let missed: Language | undefined
export type MessageKey = keyof Messages

/** The language that the address asks for (`?language=`), else the first that the reader reads, else English. */
export async function chooseLanguage(asked: string | null): Promise<void> {
  const wanted = LANGUAGES.find((l) => l.id === asked) ?? ofReader() ?? ENGLISH
  if (wanted.at) {
    try {
      const [words, { showForeign }] = await Promise.all([fetched(wanted.at), import('./foreign.ts')])
      language = wanted
      spoken = words
      messages = words.messages
      showForeign()
    } catch {
      missed = wanted
    }
  }
  document.documentElement.lang = language.id
  document.documentElement.dir = language.direction
}
const fetched = async (at: string): Promise<Spoken> => {
  const answer = await fetch(new URL(at, document.baseURI))
  if (!answer.ok) throw new Error(`The language could not be loaded (${answer.status}).`)
  return (await answer.json()) as Spoken
}
const ofReader = (): Language | undefined => {
  const offered = LANGUAGES.filter((l) => !l.test)
  const found = navigator.languages.map((tag) => offered.find((l) => l.id === tag) ?? offered.find((l) => l.id === tag.split('-')[0]))
  return found.find((l) => l !== undefined)
}

export const currentLanguage = (): Language => language
/** The name of a language that was asked for and could not be fetched. */
export const missedLanguage = (): string | undefined => missed?.name
/** The files of the language of the page; none for English, which the app holds. */
export const languageFiles = (): string[] => [language.at, spoken.knowledge].filter((at) => at !== undefined)
/** Where the words of the knowledge lie in the language of the page; undefined for English. */
export const knowledgeWords = (): string | undefined => spoken.knowledge
/** What calls for an ambulance at once. */
export const ambulanceSigns = (): readonly string[] => spoken.ambulance
/** How soon a level is. */
export const levelName = (level: keyof Spoken['levels']): string => spoken.levels[level]

/** A message in the language of the page, with its `{parts}` filled in. */
export const t = (key: MessageKey, parts: Record<string, string | number> = {}): string => filled(messages[key], parts)

/** A text with its `{parts}` filled in, numbers as the language writes them. */
export const filled = (text: string, parts: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const part = parts[name]
    return part === undefined ? whole : typeof part === 'number' ? number(part) : part
  })

/** A message that counts: `key_one` for one, `key_other` for more, `key_zero` for none, or whatever forms the language has. */
export function counted(key: string, count: number, parts: Record<string, string | number> = {}): string {
  const none = `${key}_zero`
  const form = (count === 0 && none in messages ? none : `${key}_${new Intl.PluralRules(language.id).select(count)}`) as MessageKey
  return t(form in messages ? form : (`${key}_other` as MessageKey), { ...parts, count })
}

/** From when a test shows something: in days, and within the first in hours. */
export const fromWhen = (says: 'next.from_day' | 'next.too_early' | 'next.not_before', day: number): string =>
  day < 1 ? counted(`${says.replace('_day', '')}_hour`, Math.ceil(day * 24)) : counted(says, day)

/** The messages that the worker puts between the words of the knowledge. */
export const phrases = (): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('phrase.')))

/** Is there a message of this name? Ids of the knowledge that have words of their own here are found by it. */
export const worded = (key: string): key is MessageKey => key in messages

/** A region by its ISO code, such as GB. */
export const regionName = (region: string): string => new Intl.DisplayNames(language.id, { type: 'region' }).of(region) ?? region
let numbers: { of: Language; as: Intl.NumberFormat } | undefined
export function number(x: number): string {
  // One format for each language: making one costs more than writing a hundred numbers.
  if (numbers?.of !== language) numbers = { of: language, as: new Intl.NumberFormat(language.id) }
  return numbers.as.format(x)
}
let dates: { of: Language; as: Intl.DateTimeFormat } | undefined
export function date(x: Date): string {
  if (dates?.of !== language) dates = { of: language, as: new Intl.DateTimeFormat(language.id, { dateStyle: 'long' }) }
  return dates.as.format(x)
}
/** "a, b and c" */
export const listed = (items: readonly string[]): string => new Intl.ListFormat(language.id, { type: 'conjunction' }).format(items)
