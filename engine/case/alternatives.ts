const BRACKETS = /\(([^()]*)\)/

/** Every phrase that a group stands for: `x (a | b) y` is `x a y` or `x b y`. */
function phrasesOf(group: string): string[] {
  const found = BRACKETS.exec(group)
  if (!found) return group.split('|').map((p) => p.trim().replace(/\s+/g, ' '))
  const before = group.slice(0, found.index)
  const after = group.slice(found.index + found[0].length)
  return found[1]!.split('|').flatMap((choice) => phrasesOf(`${before}${choice}${after}`))
}

/**
 * The groups of the words that a fact is told in, each with the phrases of which any one tells it. `&` stands between groups, `|` between
 * phrases, and brackets keep alternatives together, alone or within a phrase.
 * @throws {Error} when brackets do not match within a group, or a phrase has no word
 */
export function alternativesOf(words: string): string[][] {
  return words
    .toLowerCase()
    .split('&')
    .map((group) => {
      const phrases = [...new Set(phrasesOf(group))]
      if (phrases.some((p) => /[()]/.test(p)))
        throw new Error(`The brackets of ${JSON.stringify(words)} do not match within ${JSON.stringify(group.trim())}.`)
      if (!phrases.every((p) => /[\p{L}\p{N}]/u.test(p))) throw new Error(`One alternative of ${JSON.stringify(words)} has no word.`)
      return phrases
    })
}
