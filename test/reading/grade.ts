/** Syllables of an English word, by its groups of vowels; good to within one in most words. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/**
 * Flesch-Kincaid reading grade: the school year in which a text is read with ease.
 * Kincaid, Fishburne, Rogers, Chissom 1975, Derivation of new readability formulas.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/(?<=[.?!:;])\s+/).filter(Boolean)
  const words = text.split(/\s+/).filter((w) => /[a-z]/i.test(w))
  const sounds = words.reduce((sum, w) => sum + syllables(w), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59
}
