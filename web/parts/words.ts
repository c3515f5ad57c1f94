import { ENGLISH, LANGUAGES, type Language, type Messages } from '../messages/languages.ts'

let language: Language = LANGUAGES[0]!
let messages: Messages = ENGLISH
export type MessageKey = keyof Messages

/** Takes the language that the address asks for (`?language=`), else English. */
export async function chooseLanguage(asked: string | null): Promise<void> {
  language = LANGUAGES.find((l) => l.id === asked) ?? LANGUAGES[0]!
  messages = await language.load()
  document.documentElement.lang = language.id
  document.documentElement.dir = language.direction
}

export const currentLanguage = (): Language => language

/** A message in the language of the page, with its `{parts}` filled in. */
export const t = (key: MessageKey, parts: Record<string, string | number> = {}): string => filled(messages[key], parts)

/** A text with its `{parts}` filled in, numbers as the language writes them. */
export const filled = (text: string, parts: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const part = parts[name]
    return part === undefined ? whole : typeof part === 'number' ? number(part) : part
  })

/** A message that counts: `key_one` for one, `key_other` for more, or whatever forms the language has. */
export function counted(key: string, count: number, parts: Record<string, string | number> = {}): string {
  const form = `${key}_${new Intl.PluralRules(language.id).select(count)}` as MessageKey
  return t(form in messages ? form : (`${key}_other` as MessageKey), { ...parts, count })
}

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
