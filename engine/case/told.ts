import type { Finding } from '../knowledge.ts'
import { alternativesOf } from './alternatives.ts'
import { type Found, PhraseTree } from './phrase-tree.ts'

/** A clue that a text tells of, and whether it says that it is so. */
export type Told = { finding: Finding; present: boolean }

/** Every group must be told, by any one of its phrases. */
type Alternative = { finding: Finding; groups: readonly (readonly number[])[] }

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
 * Reads clues told in words. `told_as` of a clue holds the alternatives: words of a phrase
 * stand side by side, `*` ends an open word, `&` joins what must all be told, `( | )` what may be told instead, also within a
 * phrase. Words that deny, just before, turn it into its absence.
 */
export function reader(findings: Iterable<Finding>): (text: string) => Told[] {
  const phrases = new PhraseTree()
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
  for (const finding of findings)
    for (const words of finding.told_as ?? []) alternatives.push({ finding, groups: alternativesOf(words).map((all) => all.map(phrase)) })
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
    for (const at of found.keys())
      for (const { finding, groups } of byPhrase.get(at) ?? []) {
        const present = tellsOf(groups, found)
        if (present === undefined) continue
        all.set(finding.id, { finding, present: present || all.get(finding.id)?.present === true })
      }
    return [...all.values()]
  }
}
