import { comesIn } from './clauses.ts'
import { DENIES, reachOf, worseThanEver } from './denying.ts'
import { ONE_PART } from './tokens.ts'
import { tellOf } from './whose.ts'

/** "Can't", "couldn't" and "could not" are "cannot", "doesn't" is "does not", "I'm" is "I am", in a text as in a phrase. */
export const spelt = (text: string): string =>
  text
    .toLowerCase()
    .replace(ONE_PART, '$1 is')
    .replace(/['’]/g, '')
    .replace(/\bim\b/g, 'i am')
    .replace(/\bive\b/g, 'i have')
    .replace(/\b(s?he)s\b/g, '$1 is')
    .replace(/\b(?:cant|can not|couldnt|could not)\b/g, 'cannot')
    .replace(/\bwont\b/g, 'will not')
    .replace(/\b(do|does|did|would|is|was|are|were|has|have|had|should)nt\b/g, '$1 not')
/** The words of a text or a phrase, spelt alike. */
export const wordsOf = (text: string): string[] =>
  spelt(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const NEGATIONS = new Set([...DENIES, 'not', 'negative', 'absent', 'cannot'])
/** A word that denies reaches over this many words after it ("no history of alcohol or drug use"), unless the clause ends before. */
const REACH = 7
/** Clauses end here; a comma ends one too, save in a list that goes on with "or". */
const ENDS = /[.;:()]|(?=\b(?:but|however|although)\b)/i
const COMMA = /,(?!.*\b(?:or|nor)\b)/i
/** What is said of it, or why, is not denied with it ("not felt like riding", "cannot walk because it hurts"). */
const UP_TO = new Set('like because since who which whose when where why how while due despite though whereas just only'.split(' '))
/** "No fever and the leg is weak": what has a verb of its own after "and". */
const VERBS = new Set('is are was were has had feels feel felt became becomes got gets went gives gave can could cannot'.split(' '))
const PARTS = new Set(['and', 'or', 'nor'])
/** Words that deny what stands just before them ("tremor absent", "tremor not found"), over this many words. */
const DENIES_BEFORE = new Set('absent negative normal excluded unremarkable none'.split(' '))
/** "And normal fibres", "with negative cultures": said of what follows. */
const OF_THE_NEXT = new Set(['and', 'with', 'but'])
const FOUND =
  /^(?:present|seen|found|detected|identified|demonstrated|noted|elicited|shown|evident|observed|raised|elevated|increased|enlarged|thickened)$/
const BACK = 3
/** Over how many words "normal" reaches back along a list of tests ("heavy metals, folate and complement all normal"). */
const ALONG = 16
/** What says of a test that it is not normal, so that a "normal" further on is said of another one. */
const ABNORMAL =
  /^(?:abnormal|positive|raised|elevated|high|higher|increased|low|lower|reduced|decreased|found|seen|shows|showed|showing|revealed|confirmed|present|detected|toxic|strongly|weakly|markedly|borderline|except|apart|save|\d+)$/
const UNTESTED = /^(?:tested|assess|examin|evaluat|measur|judge|interpret|perform)/

/** The word that denies another; `open`: in doubt. */
type Denier = { at: number; open: boolean; until: number }
type Clause = {
  first: number
  end: number
  /** the number of its sentence */
  sentence: number
  /** it says that something could not be looked at */
  untested: boolean
}
/** A text as the words that clues are told in, each with its clause and the word that denies it, where one does. */
export type ClueText = {
  words: readonly string[]
  clauseOf: readonly Clause[]
  by: readonly (Denier | undefined)[]
  /** whether a word tells of somebody else */
  other: (at: number) => boolean
}
export function clueTextOf(text: string): ClueText {
  const words: string[] = []
  const by: (Denier | undefined)[] = []
  const clauses: Clause[] = []
  const clauseOf: Clause[] = []
  for (const [sentence, part] of text.split(ENDS).flatMap((s, i) => s.split(COMMA).map((p) => [i, p] as const))) {
    const own = wordsOf(part)
    const first = words.length
    const clause = { first, end: first + own.length, sentence, untested: isUntested(own) }
    clauses.push(clause)
    for (const word of own) {
      words.push(word)
      clauseOf.push(clause)
    }
    by.push(...deniersIn(own, first))
  }
  const { others } = tellOf(words, clauses)
  return { words, clauseOf, by, other: (at) => others.has(at) }
}
const isUntested = (own: readonly string[]): boolean =>
  own.some((w, i) => UNTESTED.test(w) && own.slice(Math.max(0, i - 4), i).some((n) => n === 'cannot' || n === 'not' || n === 'unable'))

/** Of each word of a clause the one that denies it. @param from the place of its first word in the text */
function deniersIn(own: readonly string[], from: number): (Denier | undefined)[] {
  let now: Denier | undefined
  return own.map((word, i) => {
    if (now && isOver(own, i, i + from, now)) now = undefined
    const by = now
    if (!NEGATIONS.has(word) || worseThanEver(own, i)) return by
    if (needsIt(own, i)) {
      now = undefined
      return by
    }
    const reach = reachOf(own.slice(i + 1, i + 3))
    if (reach !== 'nothing') now = { at: from + i, open: reach === 'open', until: from + i + (reach === 'next' ? 1 : REACH) }
    return by
  })
}
/** "Cannot stand up without using my hands": what cannot be done without is there. */
const needsIt = (own: readonly string[], i: number): boolean =>
  own[i] === 'without' && own.slice(0, i).some((w) => w === 'cannot' || w === 'unable' || w === 'never')
const isOver = (own: readonly string[], i: number, at: number, now: Denier): boolean =>
  at > now.until || (at - 1 > now.at && UP_TO.has(own[i]!)) || comesIn(own, i, i - (at - now.at)) || startsAnew(own, i)
function startsAnew(words: readonly string[], and: number): boolean {
  if (words[and] !== 'and') return false
  for (let i = and + 1; i < words.length && i < and + 8 && !PARTS.has(words[i]!); i++) if (VERBS.has(words[i]!)) return true
  return false
}

const notFound = (words: readonly string[], i: number): boolean => words[i] === 'not' && FOUND.test(words[i + 1] ?? '')

/** The word that follows and denies a phrase, by the last word of that; -1 where none does. */
export function deniedAfter({ words, clauseOf }: ClueText, last: number): number {
  for (let i = last + 1; i <= last + BACK && clauseOf[i] === clauseOf[last]; i++)
    if ((DENIES_BEFORE.has(words[i]!) && !OF_THE_NEXT.has(words[i - 1]!)) || notFound(words, i)) return i
  return -1
}
/**
 * Whether a phrase stands in a list of tests that ends with their being normal, by its first and last word.
 * @param own words that belong to what is told: a "normal" among them denies nothing
 */
export function listedNormal({ words, clauseOf }: ClueText, first: number, last: number, own: (at: number) => boolean): boolean {
  if (words.slice(clauseOf[first]!.first, last + 1).some((w) => ABNORMAL.test(w))) return false
  for (let i = last + 1; i <= last + ALONG && clauseOf[i]?.sentence === clauseOf[last]!.sentence; i++) {
    if (own(i)) continue
    if ((DENIES_BEFORE.has(words[i]!) && words[i] !== 'absent') || words[i] === 'clear') return !OF_THE_NEXT.has(words[i - 1]!)
    if (notFound(words, i)) return true
    if (ABNORMAL.test(words[i]!)) return false
  }
  return false
}
