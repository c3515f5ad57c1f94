/** Words the worker puts between those of the knowledge, in the language of the page: every message called `phrase.…`. */
export type Phrases = Record<string, string>

let phrases: Phrases = {}

export const usePhrases = (given: Phrases): void => {
  phrases = given
}
/** A phrase with its `{parts}` filled in; its own name where the page gave none. */
export const phrase = (name: string, parts: Record<string, string> = {}): string =>
  (phrases[`phrase.${name}`] ?? name).replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole)
