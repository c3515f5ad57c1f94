/** What may be told instead of each other: each a row of words, or of further choices. */
export type Choices = readonly (readonly (string | Choices)[])[]

/**
 * The phrases of one group without writing them out: `x (a | b) y` is `x`, either of two, `y`.
 * @throws {Error} when brackets do not match
 */
export function choicesOf(group: string): Choices {
  const marks = group.match(/[()|]|[^()|\s]+/g) ?? []
  let i = 0
  const choices = (depth: number): Choices => {
    const out: (string | Choices)[][] = [[]]
    for (; i < marks.length; i++) {
      const mark = marks[i]!
      if (mark === ')') {
        if (depth === 0) throw unmatched(group)
        return out
      }
      if (mark === '|') out.push([])
      else if (mark === '(') {
        i++
        out.at(-1)!.push(choices(depth + 1))
        if (marks[i] !== ')') throw unmatched(group)
      } else out.at(-1)!.push(mark)
    }
    return out
  }
  return choices(0)
}
const unmatched = (group: string): Error => new Error(`The brackets of ${JSON.stringify(group.trim())} do not match.`)

/** The groups of which a text must tell every one, as they are written. */
export const groupsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split('&')
    .map((group) => group.trim())

/** Every phrase that choices stand for. */
function phrasesOf(choices: Choices): string[] {
  return choices.flatMap((parts) =>
    parts.reduce<string[]>(
      (before, part) => (typeof part === 'string' ? [part] : phrasesOf(part)).flatMap((p) => before.map((b) => `${b} ${p}`.trim())),
      [''],
    ),
  )
}

/**
 * The groups of the words that a fact is told in, each with the phrases of which any one tells it. `&` stands between groups, `|` between
 * phrases, and brackets keep alternatives together, alone or within a phrase.
 * @throws {Error} when brackets do not match within a group, or a phrase has no word
 */
export function alternativesOf(words: string): string[][] {
  return groupsOf(words).map((group) => {
    const phrases = [...new Set(phrasesOf(choicesOf(group)))]
    if (!phrases.every((p) => /[\p{L}\p{N}]/u.test(p))) throw new Error(`One alternative of ${JSON.stringify(words)} has no word.`)
    return phrases
  })
}
