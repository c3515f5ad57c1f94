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
const OLD = [`${BEFORE}\\b${NUMBER}[- ]?(?:years?|yrs?)[- ]old\\b(?<after>[ -]\\p{L}+)?`, `${BEFORE}\\baged? ${NUMBER}\\b`]
const IT_IS_ME = `${BEFORE}\\bI(?:[’']m| am) ${NUMBER}${ENDS}`
const IT_IS_ANOTHER = `${BEFORE}\\b(?:he|she|(?:my|our) (?:son|daughter|boy|girl|mother|father|mum|mom|dad|husband|wife|grand[a-z]+|partner))(?:[’']s| is) ${NUMBER}${ENDS}`
const patterns = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'giu'))
const OF_SELF = patterns(...OLD, IT_IS_ME)
const OF_ANOTHER = patterns(...OLD, IT_IS_ANOTHER)

const THEN = /\b(?:when|was|were|since|until|till|at|from|before|turned|by)\b/i
const SOMEBODY_ELSE =
  /\b(?:mother|father|mum|mom|dad|parents?|husband|wife|partner|brother|sister|uncle|aunt|cousin|grand\w+|friend|neighbour|neighbor|colleague|his|her|their)\b/i

/** Age in years, where a text tells one and no other. */
export function ageIn(texts: readonly string[]): ToldIn<number> | undefined {
  const asked = speaksOfSelf(texts.join('\n')) ? OF_SELF : OF_ANOTHER
  const told = texts.flatMap((text) =>
    asked.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ groups }) => {
        const { before = '', after = '', years = '' } = groups ?? {}
        const value = yearsOf(years)
        return value > 120 || THEN.test(before) || SOMEBODY_ELSE.test(before) || SOMEBODY_ELSE.test(after) ? [] : [{ value, text }]
      }),
    ),
  )
  return told.every(({ value }) => value === told[0]!.value) ? told[0] : undefined
}
const yearsOf = (words: string): number =>
  /^\d/.test(words)
    ? Number(words)
    : words
        .toLowerCase()
        .split(/[- ]/)
        .reduce((sum, word) => sum + NUMBERS.get(word)!, 0)
