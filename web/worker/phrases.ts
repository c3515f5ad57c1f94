import { inEnglish } from '../../engine/index.ts'

/** Words the worker puts between those of the knowledge, in the language of the page: every message called `phrase.…`. */
export type Phrases = Record<string, string>

let phrases: Phrases = {}
let language = 'en'

/** Takes the words of the page, and the language they are in. */
export const usePhrases = (given: Phrases, spoken = 'en'): void => {
  phrases = given
  language = spoken
}
/** A phrase with its `{parts}` filled in; its own name where the page gave none. */
export const phrase = (name: string, parts: Record<string, string> = {}): string =>
  (phrases[`phrase.${name}`] ?? name).replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole)

/** Has the page a phrase of this name? */
export const hasPhrase = (name: string): boolean => `phrase.${name}` in phrases

/** A number with its unit; the units that a person counts in have words in every language, all others are signs. */
export function measured(count: number, unit: string): string {
  const key = `measured_${unit.replaceAll(' ', '_')}`
  const form = `${key}_${new Intl.PluralRules(language).select(count)}`
  const number = new Intl.NumberFormat(language).format(count)
  const known = [...(count === 0 ? [`${key}_zero`] : []), form, `${key}_other`].find((name) => `phrase.${name}` in phrases)
  return known ? phrase(known, { number }) : `${number} ${unit}`
}

/** What the engine says in English of its own, marked where the page speaks another language; a sign such as T8 is the same in all. */
export const saidInEnglish = (text: string): string => (language === 'en' || !/[a-z]{2}/i.test(text) ? text : inEnglish(text))
/** In the order of the alphabet of the page's language. */
export const byAlphabet = (a: string, b: string): number => a.localeCompare(b, language)
