import { isOfChild, MY_BODY, speaksOfSelf, spokenFor } from './teller.ts'
import { endsWith } from './tokens.ts'
import { fits } from './whose.ts'

/**
 * The texts of one story in their order, as they are read: with "he" for the person whom its teller calls "my husband"; else, where the
 * teller's own body is told of, with "my grandpa" for the "he" with which a sentence goes on from one that told of him.
 * @param age of the person, in years
 * @param story all that is told
 */
export function readAs(texts: readonly string[], age: number | undefined, story: string): string[] {
  const plain = texts.map(spokenFor(age, story))
  if (!MY_BODY.test(story) || !speaksOfSelf(story) || isOfChild(age, story)) return plain
  let before = ''
  return plain.map((text) => {
    before = goingOn(before, text)
    return before
  })
}
const PRONOUN = /^\W*(he|she|they|his|her|their)\b/i
function goingOn(before: string, text: string): string {
  const pronoun = PRONOUN.exec(text)?.[1]
  const other = pronoun && before !== '' ? endsWith(before) : undefined
  if (!pronoun || !other || !fits(other, pronoun.toLowerCase())) return text
  const name = other.kin ? `my ${other.name}` : 'my friend'
  return text.replace(pronoun, /^(?:his|her|their)$/i.test(pronoun) ? `${name}'s` : name)
}
