import { isForAnother, RELATIVE, speaksOfSelf } from './teller.ts'
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

/** Somebody else of whom a story goes on as "she": "saw the doctor and she said sciatica"; not "a 38-year-old nurse". */
const ANOTHER =
  /(?<!\b(?:old|am an?|[’']m an?) (?:[\p{L}-]+ )?)\b(?:doctor|gp|dr|nurse|physio(?:therapist)?|surgeon|specialist|consultant|neurologist|paramedic|dentist|chiropractor|osteopath|midwife|therapist|pharmacist|registrar|radiologist|coach|trainer|masseu[rs]e?|friend|neighbou?r|colleague|boss)\b/iu
/** Where the story is told for nobody else, so are those whom its teller calls "my sister". */
const MINE = new RegExp(`\\b(?:my|our) (?:[\\p{L}\\d-]+ ){0,2}?(?:${RELATIVE})\\b`, 'iu')
const GOES_ON = /^\W*(?:s?he|his|her)\b/i
/** The texts without what they tell of whom "he" or "she" may stand for after another is named. */
function beforeAnother(texts: readonly string[]): string[] {
  const forAnother = isForAnother(texts.join('\n'))
  let another = false
  return texts.map((text) => {
    const places = [ANOTHER, ...(forAnother ? [] : [MINE])].map((named) => text.search(named)).filter((at) => at >= 0)
    const at = places.length > 0 ? Math.min(...places) : -1
    const isOfAnother = another && GOES_ON.test(text)
    another = at >= 0 || isOfAnother
    return isOfAnother ? '' : at < 0 ? text : text.slice(0, at)
  })
}

/** Whoever tells of themselves tells it by a word; of whom another tells, "he" or "she" is enough. */
export function sexIn(texts: readonly string[]): ToldIn<Sex> | undefined {
  if (speaksOfSelf(texts.join('\n'))) return theOne(texts, OF_SELF)
  const first = texts.slice(0, 1).map((text) => text.replace(/\bI\b(?![’']m| am).*$/isu, ''))
  return theOne(texts.slice(0, 1), OF_ANOTHER, first) ?? theOne(texts, SPOKEN_OF, beforeAnother(texts))
}
/**
 * The one of the two that texts tell; undefined where they tell both or none.
 * @param heard the texts as far as they are heard
 */
function theOne(texts: readonly string[], words: Record<Sex, RegExp>, heard: readonly string[] = texts): ToldIn<Sex> | undefined {
  const told = SEXES.flatMap((value) => {
    const n = heard.findIndex((t) => words[value].test(t))
    return n < 0 ? [] : [{ value, text: texts[n]! }]
  })
  return told.length === 1 ? told[0] : undefined
}
