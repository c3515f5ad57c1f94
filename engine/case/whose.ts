import type { Clause } from './clauses.ts'
import type { Token } from './token.ts'

/** Other people whose bodies a story may tell of. */
const OTHERS: ReadonlySet<string> = new Set(
  `mother father brother sister brothers sisters parents parent stepmother stepfather grandmother grandfather grandma grandad granddad grandpa granny gran nan nana
  mum mom mam dad aunt uncle cousin nephew niece siblings family familial relatives relative son daughter grandson granddaughter children kids wife husband
  spouse partner girlfriend boyfriend fiance fiancee neighbour neighbor friend colleague workmate flatmate roommate housemate boss mate`.split(
    /\s+/,
  ),
)
/** What another has and what is not of their body: "my mother's house". */
const HAVES = new Set(
  'cat dog kitten puppy horse rabbit house home flat garden place bed sofa couch car van bike boat wedding funeral birthday party farm'.split(
    ' ',
  ),
)
/**
 * Whether a word of plain text or a token names another person, or, as "mothers", may be what is left of "mother's".
 * @param next the word after it
 */
export const isOther = (word: string | undefined, next?: string): boolean =>
  word !== undefined && (OTHERS.has(word) || (word.endsWith('s') && OTHERS.has(word.slice(0, -1)) && !HAVES.has(next ?? '')))
/** A relative who does this speaks of the person or helps. */
const WITNESS =
  /^(?:saw|sees|see|seen|notice[sd]?|says?|said|tells?|told|thinks?|thought|found|finds|brought|brings?|helps?|helped|lifts?|lifted|drove|drives|called|calls|asked|asks|worr\w+|remark\w+|complain\w+|laugh\w*|carr\w+|holds?|held|heard|hears|watch\w*|report\w*|observ\w+|noted?|notes|describ\w+|pointed|teas\w+|insist\w*|sent|urged)$/
/** So is who takes the person somewhere, and not who takes tablets. */
const TAKES = /^(?:took|takes)$/
const SOMEBODY = new Set('me us him her them'.split(' '))
const isWitness = (words: readonly string[], at: number): boolean =>
  WITNESS.test(words[at]!) || (TAKES.test(words[at]!) && SOMEBODY.has(words[at + 1] ?? ''))
const GOES_ON = new Set('he she they'.split(' '))

/**
 * Which words of plain text tell of somebody else: from where another is the subject of a clause to where the person comes in, unless the
 * other is a witness. "He" and "she" go on with whom the clause before spoke of.
 * @param clauses first word of each clause and the one after its last, in order
 */
export function ofOthers(words: readonly string[], clauses: readonly { first: number; end: number }[]): (at: number) => boolean {
  const others = new Set<number>()
  const isSelf = (i: number): boolean => {
    const [word, next, afterNext] = [words[i], words[i + 1] ?? '', words[i + 2] ?? '']
    return word === 'i' || word === 'me' || (word === 'my' && !isOther(next) && !isOther(afterNext))
  }
  let goesOn = false
  for (const { first, end } of clauses) {
    let at = first
    while (at < end && !isSelf(at) && !isOther(words[at], words[at + 1])) at++
    const named = at < end && isOther(words[at], words[at + 1])
    const begins: number = named ? at : goesOn && GOES_ON.has(words[first] ?? '') ? first : end
    let to: number = begins
    while (to < end && !isSelf(to) && !isWitness(words, to)) to++
    goesOn = begins < end && to === end
    if (to < end && isWitness(words, to)) continue
    for (let i = begins; i < to; i++) others.add(i)
  }
  return (at) => others.has(at)
}

/** Of whom a sentence tells at each of its words, and whether it tells of relatives more than what they saw. */
export type Whose = { relative: (at: number) => boolean; family: boolean; ends: boolean }
/**
 * @param mine the tokens before which "my" or "me" stood, of no relative
 * @param carried whether the sentence before it ended with a relative
 */
export function whoseIs(tokens: readonly Token[], clauses: readonly Clause[], mine: ReadonlySet<number>, carried: boolean): Whose {
  let now = carried && GOES_ON.has(tokens[clauses[0]?.first ?? 0] ?? '')
  let family = now
  const of = new Map<number, boolean>()
  for (const { first, end } of clauses) {
    const self = (i: number) => mine.has(i) || tokens[i] === 'i'
    let before = true
    for (let i = first; i < end && before; i++) {
      if (self(i)) before = false
      else if (isOther(tokens[i], tokens[i + 1])) {
        now = true
        before = false
      }
    }
    for (let i = first; i < end; i++) {
      const t = tokens[i]!
      if (self(i)) now = false
      else if (isOther(t, tokens[i + 1])) {
        now = true
        family ||= !tokens.slice(i + 1, end).some((_, k) => isWitness(tokens, i + 1 + k))
      } else if (isWitness(tokens, i)) now = false
      of.set(i, now)
    }
  }
  return { relative: (at) => of.get(at) === true, family, ends: now }
}
