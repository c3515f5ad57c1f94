import { speaksOfSelf } from './teller.ts'
import type { ToldIn } from './who.ts'

const UP_TO_NINETEEN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UP_TO_NINETEEN.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
])
const NUMBER = `(?<years>\\d{1,3}|(?:(?:${TENS.join('|')})[- ])?(?:${[...NUMBERS.keys()].join('|')}))`
const ENDS = '(?=,? (?:and|now|next|years? old|with)\\b|[.,;:)!?]|$)'

const BEFORE = "(?<before>(?:[\\p{L}’']+[ ,]+){0,3})"
/** "A 58-year-old man", "aged 58", and of whom tells of themselves or is told of by another "I'm 58" and "she is 58". */
const OLD = [`${BEFORE}\\b${NUMBER}[- ]?(?:years?|yrs?)[- ]old\\b(?<after>(?:[ -][\\p{L}'’]+){0,3})`, `${BEFORE}\\baged? ${NUMBER}\\b`]
const IT_IS_ME = `${BEFORE}\\bI(?:[’']m| am) ${NUMBER}${ENDS}`
const IT_IS_ANOTHER = `${BEFORE}\\b(?:he|she|(?:my|our) (?:son|daughter|boy|girl|mother|father|mum|mom|dad|husband|wife|grand[a-z]+|partner))(?:[’']s| is) ${NUMBER}${ENDS}`
const patterns = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'giu'))
const OF_SELF = patterns(...OLD, IT_IS_ME)
const OF_ANOTHER = patterns(...OLD, IT_IS_ANOTHER)

const THEN = /\b(?:when|was|were|since|until|till|at|from|before|turned|by)\b/i
const SOMEBODY_ELSE =
  /\b(?:mother|father|mum|mom|dad|parents?|husband|wife|partner|brother|sister|uncle|aunt|cousin|grand\w+|friend|neighbour|neighbor|colleague|his|her|their)\b/i
/** Of these a parent may tell, and who tells of themselves has them. */
const CHILD = /\b(?:(?:my|our) *$|(?:son|daughter|child|children|boy|girl|kid|kids|baby|toddler|twins?|nephew|niece|dog|cat)\b)/i
const PERSON =
  /\b(?:man|woman|male|female|lady|gentleman|boy|girl|patient|son|daughter|child|person|mother|father|worker|teacher|student|farmer|nurse|builder|driver|runner|athlete)\b/i
/** "A 20-year-old injury" and "my 3-year-old" stand after such words; who "is" so old is told before. */
const NAMES_A_THING =
  /(?:^|\W)(?:my|our|have|has|had|having|with|from|of|own|owns|drive|drives|drove|bought|carried|carry|lifted|lift|on|in|through)(?: an?| the)? *$/i
const IS = /\b(?:is|[’']s) *$/i
const WHO_IS = /\b(?:he|she|who|man|woman|patient|person|male|female|lady|gentleman)(?:[’']s| is) *$/i

/** Age in years, where a text tells one and no other. */
export function ageIn(texts: readonly string[]): ToldIn<number> | undefined {
  const ofSelf = speaksOfSelf(texts.join('\n'))
  const told = texts.flatMap((text) =>
    (ofSelf ? OF_SELF : OF_ANOTHER).flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ groups }) => {
        const { before = '', after = '', years = '' } = groups ?? {}
        const value = yearsOf(years)
        return value <= 120 && isOfPerson(before, after, ofSelf) ? [{ value, text }] : []
      }),
    ),
  )
  return told.every(({ value }) => value === told[0]!.value) ? told[0] : undefined
}
/** Whether an age is the person's, by the words before and after it. @param ofSelf whether the person tells of themselves */
function isOfPerson(before: string, after: string, ofSelf: boolean): boolean {
  if (THEN.test(before) || SOMEBODY_ELSE.test(before) || SOMEBODY_ELSE.test(after.split(/[ -]/).slice(0, 2).join(' '))) return false
  if (ofSelf && CHILD.test(before)) return false
  // "The house is 60 years old"
  if (IS.test(before)) return WHO_IS.test(before) || (!ofSelf && CHILD.test(before))
  return !NAMES_A_THING.test(before) || PERSON.test(after) || (!ofSelf && CHILD.test(before))
}
const yearsOf = (words: string): number =>
  /^\d/.test(words)
    ? Number(words)
    : words
        .toLowerCase()
        .split(/[- ]/)
        .reduce((sum, word) => sum + NUMBERS.get(word)!, 0)
