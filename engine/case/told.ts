import type { Finding, Side } from '../knowledge.ts'
import { alternativesOf } from './alternatives.ts'

/** A clue, or a value of a finding, that a text tells of, and whether it says that it is so. */
export type Told = { finding: Finding; value: string | boolean; present: boolean }

type Word = { text: string; open: boolean }
/** Every group must be told, by any one of its phrases. */
type Alternative = { finding: Finding; value: string | boolean; groups: readonly (readonly number[])[] }

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const NEGATIONS = new Set(
  'no not without never denies denied nor neither none negative absent didnt doesnt isnt hasnt havent wasnt dont wont cannot'.split(' '),
)
/** A word that denies reaches over this many words after it ("no history of alcohol or drug use"), unless the clause ends before. */
const REACH = 7
/** Clauses end here; a comma ends one too, save in a list that goes on with "or". */
const ENDS = /[.;:()]|(?=\b(?:but|however|although)\b)/i
const COMMA = /,(?!.*\b(?:or|nor)\b)/i
/** Words that deny what stands just before them ("tremor absent"), over this many words. */
const DENIES_BEFORE = new Set('absent negative normal excluded unremarkable none'.split(' '))
const BACK = 3
/** Who is meant when these stand in a text is not clear: what it says of findings is left alone. */
const OF_OTHERS = new Set(
  'mother father brother sister parents parent family familial relatives relative grandmother grandfather aunt uncle cousin son daughter wife husband'.split(
    ' ',
  ),
)
/** So is what was once, or was only thought, save where a finding is about the past. */
const IN_THE_PAST = new Set(
  'years earlier previous previously old former formerly childhood treated diagnosed believes suspected mistaken thought'.split(' '),
)
const LASTS = /^(risk\.|course\.episodes_before)/
/** The words of a text; whether each is denied by one before it; and whether a phrase that ends at a word is denied by one after it. */
function read(text: string): { words: string[]; denied: boolean[]; deniedAfter: (last: number) => boolean } {
  const words: string[] = []
  const denied: boolean[] = []
  const clauseOf: number[] = []
  let clauses = 0
  for (const clause of text.split(ENDS).flatMap((c) => c.split(COMMA))) {
    let since = REACH
    clauses++
    for (const word of wordsOf(clause)) {
      words.push(word)
      clauseOf.push(clauses)
      denied.push(since < REACH)
      since = NEGATIONS.has(word) ? 0 : since + 1
    }
  }
  const deniedAfter = (last: number): boolean => {
    for (let i = last + 1; i <= last + BACK && clauseOf[i] === clauseOf[last]; i++) if (DENIES_BEFORE.has(words[i]!)) return true
    return false
  }
  return { words, denied, deniedAfter }
}

/** Phrases by their words, one after the other: what follows each word, closed or open, and the phrase that ends there. */
class Phrases {
  readonly #closed = new Map<string, Phrases>()
  /** open words by their first letters, for few begin as a word does; those that have no more than one letter or two, by these */
  readonly #open = new Map<string, Open[]>()
  #short = false
  /** phrases that end here; two may be the same words, written otherwise */
  readonly #ends: number[] = []

  /** @param at number of the phrase */
  add(words: readonly Word[], at: number): void {
    const [first, ...others] = words
    if (first) this.#after(first).add(others, at)
    else this.#ends.push(at)
  }
  #after({ text, open }: Word): Phrases {
    if (!open) {
      const next = this.#closed.get(text) ?? new Phrases()
      this.#closed.set(text, next)
      return next
    }
    const head = headOf(text)
    this.#short ||= text.length < HEAD
    const list = this.#open.get(head) ?? []
    this.#open.set(head, list)
    let known = list.find((o) => o.text === text)
    if (!known) {
      known = { text, next: new Phrases() }
      list.push(known)
    }
    return known.next
  }
  /** Adds the phrases that stand in a text from one word on, each with the number of its last word. */
  find(words: readonly string[], from: number, into: Found[]): void {
    for (const at of this.#ends) into.push({ at, last: from - 1 })
    const word = words[from]
    if (word === undefined) return
    if (this.#closed.size > 0) this.#closed.get(word)?.find(words, from + 1, into)
    if (this.#open.size === 0) return
    this.#findOpen(headOf(word), words, from, into)
    if (this.#short) for (let n = 1; n < HEAD && n < word.length; n++) this.#findOpen(word.slice(0, n), words, from, into)
  }
  #findOpen(head: string, words: readonly string[], from: number, into: Found[]): void {
    const open = this.#open.get(head)
    if (open) for (const { text, next } of open) if (words[from]!.startsWith(text)) next.find(words, from + 1, into)
  }
}
type Open = { text: string; next: Phrases }
const HEAD = 3
const headOf = (word: string): string => (word.length > HEAD ? word.slice(0, HEAD) : word)
type Found = { at: number; last: number }
/** Whether all groups are told, and if so, whether each is told to be so by one of its phrases. */
function tellsOf(groups: Alternative['groups'], found: ReadonlyMap<number, boolean>): boolean | undefined {
  let all = true
  for (const group of groups) {
    let told = false
    let present = false
    for (const phrase of group) {
      const so = found.get(phrase)
      told ||= so !== undefined
      present ||= so === true
    }
    if (!told) return undefined
    all &&= present
  }
  return all
}

/**
 * Reads facts told in words. `told_as` of a clue, and `said_as` of a finding by its values, hold the alternatives: words of a phrase
 * stand side by side, `*` ends an open word, `&` joins what must all be told, `( | )` what may be told instead, also within a
 * phrase. Words that deny, just before, turn it into its absence.
 */
export function reader(findings: Iterable<Finding>): (text: string) => Told[] {
  const phrases = new Phrases()
  const known = new Map<string, number>()
  const alternatives: Alternative[] = []
  const phrase = (text: string): number => {
    const before = known.get(text)
    if (before !== undefined) return before
    const words = text
      .split(' ')
      .flatMap((w) => wordsOf(w).map((part, i, all) => ({ text: part, open: w.endsWith('*') && i === all.length - 1 })))
    if (words.length === 0) throw new Error(`A clue is told as ${JSON.stringify(text)}, which has no word.`)
    const at = known.size
    known.set(text, at)
    phrases.add(words, at)
    return at
  }
  const told = (finding: Finding) => [
    ...(finding.told_as ?? []).map((words) => ({ value: true, words })),
    ...(finding.said_as ?? []).flatMap(({ value, words }) => words.map((w) => ({ value, words: w }))),
  ]
  for (const finding of findings)
    for (const { value, words } of told(finding)) {
      const groups = alternativesOf(words).map((phrases) => phrases.map(phrase))
      alternatives.push({ finding, value, groups })
    }
  const byPhrase = new Map<number, Alternative[]>()
  for (const a of alternatives) for (const at of a.groups[0]!) byPhrase.set(at, [...(byPhrase.get(at) ?? []), a])

  return (text) => {
    const { words, denied, deniedAfter } = read(text)
    const found = new Map<number, boolean>()
    const here: Found[] = []
    for (let i = 0; i < words.length; i++) {
      phrases.find(words, i, here)
      if (here.length === 0) continue
      if (here.length > 1) here.sort((a, b) => a.at - b.at)
      for (const { at, last } of here) if (found.get(at) !== true) found.set(at, !denied[i] && !deniedAfter(last))
      here.length = 0
    }
    const all = new Map<string, Told>()
    const elsewhere = words.some((w) => OF_OTHERS.has(w))
    const before = words.some((w) => IN_THE_PAST.has(w))
    for (const at of found.keys())
      for (const { finding, value, groups } of byPhrase.get(at) ?? []) {
        if (finding.said_as && (elsewhere || (before && !LASTS.test(finding.id)))) continue
        const present = tellsOf(groups, found)
        if (present === undefined) continue
        const key = `${finding.id}|${value}`
        all.set(key, { finding, value, present: present || all.get(key)?.present === true })
      }
    return [...all.values()]
  }
}

const LEFT = new Set(['left', 'left-sided', 'leftsided'])
const RIGHT = new Set(['right', 'right-sided', 'rightsided'])
const BOTH = new Set(['both', 'bilateral', 'bilaterally', 'symmetrical', 'symmetrically', 'each'])
/** The side that a text speaks of; undefined where it names none, or speaks of each side apart. */
export function sideTold(text: string): Side | 'both' | undefined {
  const words = wordsOf(text)
  const has = (any: ReadonlySet<string>) => words.some((w) => any.has(w))
  if (has(BOTH)) return 'both'
  return has(LEFT) === has(RIGHT) ? undefined : has(LEFT) ? 'left' : 'right'
}
