import { speaksOfSelf } from './teller.ts'
import type { ToldIn } from './who.ts'

type Sex = 'female' | 'male'
const SEXES: readonly Sex[] = ['female', 'male']
const A = '(?:[\\p{L}\\d-]+ ){0,3}?'
const I_AM = "\\bI(?:[’']m| am) an? "
const OF_SELF: Record<Sex, RegExp> = {
  female: new RegExp(`${I_AM}${A}(?:woman|girl|mother)\\b`, 'iu'),
  male: new RegExp(`${I_AM}${A}(?:man|boy|father)\\b`, 'iu'),
}
const OF_ANOTHER: Record<Sex, RegExp> = {
  female: new RegExp(`\\b(?:an?|this) ${A}(?:woman|lady|girl|female)\\b`, 'iu'),
  male: new RegExp(`\\b(?:an?|this) ${A}(?:man|gentleman|boy|male)\\b`, 'iu'),
}
const SPOKEN_OF: Record<Sex, RegExp> = { female: /\b(?:she|her|hers)\b/i, male: /\b(?:he|his|him)\b/i }

/** Whoever tells of themselves tells it by a word; of whom another tells, "he" or "she" is enough. */
export function sexIn(texts: readonly string[]): ToldIn<Sex> | undefined {
  if (speaksOfSelf(texts.join('\n'))) return theOne(texts, OF_SELF)
  return theOne(texts.slice(0, 1), OF_ANOTHER) ?? theOne(texts, SPOKEN_OF)
}
/** The one of the two that texts tell; undefined where they tell both or none. */
function theOne(texts: readonly string[], words: Record<Sex, RegExp>): ToldIn<Sex> | undefined {
  const told = SEXES.flatMap((value) => {
    const text = texts.find((t) => words[value].test(t))
    return text === undefined ? [] : [{ value, text }]
  })
  return told.length === 1 ? told[0] : undefined
}
