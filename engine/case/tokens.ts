import { besideComparison } from './comparing.ts'
import { contraryAt, contrasted } from './contrast.ts'
import { SO_MUCH } from './denying.ts'
import type { Other } from './others.ts'
import { partMeant } from './part-meant.ts'
import { isSideWord, type SideMark, sideTold } from './side-words.ts'
import type { Token } from './token.ts'
import { type Part, tellOf } from './whose.ts'

/** What small words told, which are no tokens. */
export type SmallWords = {
  /** the tokens before which a small verb stood ("is", "had"); "used to" or "in the past" */
  verbs: Set<number>
  used: Set<number>
  /** the tokens before which "left me" stood ("the stroke left me with a weak leg") */
  leaves: Set<number>
}
/** A text without its small words: tokens, where each of its sentences ends, the sides told, and what small words told. */
export type Sentences = {
  tokens: readonly Token[]
  ends: readonly number[]
  marks: readonly SideMark[]
  /** sides of which the contrary is told of what a sentence tells of the other ("but not my left") */
  contrary: readonly SideMark[]
  /** the tokens that tell of somebody else */
  others: ReadonlySet<number>
} & SmallWords

const TOKEN = /\d+(?:\.\d+)?[+-]?(?:\/\d+)?|[\p{L}\p{N}]+|[.;:,()!?>]/gu
/** "4-5/5", "3 to 4/5": between two grades. */
const BETWEEN = /(?<![\d./])([0-5])\s?(?:-|–|to)\s?([0-5])[+-]?\s?\/\s?5(?!\d)/g
/** These say nothing of what is found, in a text as in a phrase. */
const SMALL = new Set(
  'the a an his her my their your its our this that of in is was are were has have had been be being to very'.split(' '),
)
const VERBS = new Set('is was are were has have had'.split(' '))
const LEFT_SOMEBODY = /^(?:me|him|her|us|them|with)$/
const LATELY = /^(?:few|couple|several|some|two|three|four|five|six|ten|\d+|days?|weeks?|months?|years?|hours?|fortnight|night|the)$/
/** "Can no longer walk as I used to", "have got used to it". */
const AS_IT_WAS = /^(?:as|than|like|what|get|got|getting|am|is|are)$/
/** "The leg's weak": one leg, of which something is told, or that has something ("the leg's strength"). */
export const ONE_PART =
  /\b(leg|thigh|knee|foot|calf|shin|ankle|heel|sole|toe|hip|buttock|bottom|limb|arm|hand|wrist|elbow|shoulder|finger|thumb|face|mouth|eye|eyelid|head|neck|back|side|muscle|skin|bladder|bowel|heart|sugar|pressure|water|tummy|voice|speech|vision|sight|balance|grip|strength|pain)['’]s\b/giu

/** "I had a fit" is not "I was fit", though they differ in small words alone. */
const FIT =
  /\b(had|having|have|has|took|taken|taking|after|during|before|first|another|of) (?:(?:a|an|his|her|the|my|another|one|two|three|several|some|these) )?fits?\b(?! (?:of|and (?:well|healthy|active|strong)|young|old|healthy|man|woman|person|enough|for|to|as|all|before|until)\b)/g
/** A text as its tokens, sentence by sentence. */
export function tokensOf(text: string): Sentences {
  const words = plainOf(text).match(TOKEN) ?? []
  const tokens: Token[] = []
  const ends: number[] = []
  const marks: SideMark[] = []
  const small: SmallWords = { verbs: new Set(), used: new Set(), leaves: new Set() }
  const isOfOther = whoseAre(words).other
  const others = new Set<number>()
  const contrary: SideMark[] = []
  const begun = () => tokens.length > (ends.at(-1) ?? 0)
  const end = () => {
    if (begun()) ends.push(tokens.push('.'))
  }
  for (const [i, word] of words.entries()) {
    const at = tokens.length
    noteSmall(words, i, at, small)
    if (ENDS.has(word)) end()
    else if (PAUSES.has(word)) {
      if (begun()) tokens.push(word === '>' ? (isBetweenGrades(words, i) ? ',' : 'than') : word)
    } else {
      const other = contraryAt(word)
      if (other) contrary.push({ at, side: other })
      const part = partMeant(words, i)
      const side = sideTold(words, i) ?? (word === 'other' && (part ?? partMeant(words, i + 1)) ? 'other' : undefined)
      if (side) marks.push({ at, side })
      if (other || (part === undefined && side !== 'other' && !says(words, i, side))) continue
      if (isOfOther(i)) others.add(at)
      if (side === 'other' || part === undefined) tokens.push(word)
      if (part !== undefined) tokens.push(part)
    }
  }
  end()
  return { tokens, ends, marks: marks.filter((m) => !besideComparison(tokens, m.at)), contrary, others, ...small }
}
/** Whether a word of a text, with its marks, tells of somebody else; and of whom the text ends with telling. */
function whoseAre(all: readonly string[]): { other: (at: number) => boolean; ends: Other | undefined } {
  const words: string[] = []
  const places: number[] = []
  const parts: Part[] = []
  let sentence = 0
  let first = 0
  const part = () => {
    if (words.length > first) parts.push({ first, end: words.length, sentence })
    first = words.length
  }
  for (const [i, word] of all.entries()) {
    if (ENDS.has(word) || PAUSES.has(word)) {
      const began = first
      part()
      // "Wife: slurred speech": she tells it.
      if (ENDS.has(word) || (word === ':' && words.length - began <= 2)) sentence++
    } else {
      words.push(word)
      places.push(i)
    }
  }
  part()
  const { others, ends } = tellOf(words, parts)
  const at = new Set([...others].map((i) => places[i]))
  return { other: (i) => at.has(i), ends }
}
/** Who is told of at the end of a text, where that is somebody else ("my grandpa's face drooped"). */
export const endsWith = (text: string): Other | undefined => whoseAre(plainOf(text).match(TOKEN) ?? []).ends
/** "5/5 right > 2/5 left" tells both. */
const isBetweenGrades = (words: readonly string[], at: number): boolean =>
  [words.slice(at - 2, at), words.slice(at + 1, at + 3)].every((near) => near.some((w) => /^[0-5][+-]?\/5$/.test(w)))
const ENDS = new Set('. ; ! ?'.split(' '))
const PAUSES = new Set(', : ( ) >'.split(' '))

/** A text in small letters, its grades, signs and sides written in one way. */
function plainOf(text: string): string {
  return contrasted(spelt(text))
}
function spelt(text: string): string {
  return text
    .toLowerCase()
    .replace(ONE_PART, '$1 is')
    .replace(/\bit['’]s\b/g, 'it is')
    .replace(/\b(s?he)['’]?s\b/g, '$1 is')
    .replace(/\bthey['’]?re\b/g, 'they are')
    .replace(/\bi['’]?m\b/g, 'i am')
    .replace(/\bi['’]?ve\b/g, 'i have')
    .replace(/(?<=^|[.!?]\s+)this (?=has|is|was|all |started|began)/g, 'it ')
    .replace(FIT, '$1 seizure')
    .replace(/\bsince (?:about |around )?twenty to \p{L}+/gu, 'since that hour')
    .replace(/\ba (?=(?:year|month|week|fortnight|decade)(?: and a half| now| or so|[.,;!?]|$))/g, 'one ')
    .replace(/(?<=\d)-(?=(?:year|month|week|day|hour)s?\b)/g, ' ')
    .replace(/\b(?:in|over|during|for) (?:the|this|these) (?:last|past) (?=(?:year|month|week)\b)/g, 'over one ')
    .replace(/['’]/g, '')
    .replace(/\b(could|would|should|must|do|does|did|has|have|had|is|are|was|were)nt\b/g, '$1 not')
    .replace(/\bcant\b/g, 'cannot')
    .replace(/\bwont\b/g, 'will not')
    .replace(/\+ve\b/g, 'positive')
    .replace(/(?<=\s)[-−–]ve\b/g, 'negative')
    .replace(/\bb\/l\b/g, 'bilateral')
    .replace(/\b([rl])([lu])e\b/g, (_, side: string, limb: string) => `${side === 'l' ? 'left' : 'right'} ${limb === 'l' ? 'leg' : 'arm'}`)
    .replace(/\b([rl]) (?=(?:leg|foot|arm|hand|knee|ankle|hip|thigh|calf|face|side)\b|[0-5][+-]?\/5)/g, (_, side: string) =>
      side === 'l' ? 'left ' : 'right ',
    )
    .replace(/\(([lr])\)/g, (_, side: string) => (side === 'l' ? ' left ' : ' right '))
    .replace(/\b((?:opposite|other) side) (?=(?:from|to|than) (?:my|the|his|her)\b)/g, '$1, ')
    .replace(BETWEEN, (_, a: string, b: string) => ` ${middle(Number(a), Number(b))} `)
    .replace(/(?<=\d[+-]?) ?(?:\/|out of|of) ?(?=[45]\b)/g, '/')
    .replace(/\b([0-5]) ?(plus|minus)\b/g, (_, n: string, sign: string) => n + (sign === 'plus' ? '+' : '-'))
    .replace(/(?<!\S)\+([0-4])\b/g, '$1+')
}
const middle = (a: number, b: number): string => {
  const m = (a + b) / 2
  return Number.isInteger(m) ? `${m}/5` : `${Math.floor(m)}+/5`
}

/** Notes what a small word tells of the token that follows it. */
function noteSmall(words: readonly string[], i: number, at: number, { verbs, used, leaves }: SmallWords): void {
  const word = words[i]!
  if (word === 'left' && LEFT_SOMEBODY.test(words[i + 1] ?? '')) leaves.add(at)
  if (VERBS.has(word)) verbs.add(at)
  else if (word === 'used' ? usedTo(words, i) : word === 'past' && inThePast(words, i)) used.add(at)
}
const usedTo = (words: readonly string[], i: number): boolean =>
  words[i + 1] === 'to' && !words.slice(Math.max(0, i - 3), i).some((w) => AS_IT_WAS.test(w))
const inThePast = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'the' && words[i - 2] === 'in' && !LATELY.test(words[i + 1] ?? '')

/** Whether a word that is no mark says something of what is found. */
function says(words: readonly string[], i: number, side: SideMark['side'] | undefined): boolean {
  const word = words[i]!
  if (isSideWord(word) || (word === 'both' && side !== undefined)) return false
  if (word === 'this') return words[i - 1] === 'like' || SO_MUCH.test(words[i + 1] ?? '')
  return !SMALL.has(word)
}
