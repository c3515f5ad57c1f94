import type { Finding, Stage } from '../knowledge.ts'
import { groupsOf } from './alternatives.ts'
import { comesIn } from './clauses.ts'
import { almost, COMPARES, LIGHT, onlyCompares, reachOf, worseThanEver } from './denying.ts'
import { type Found, PhraseTree, type Word } from './phrase-tree.ts'
import { remembered } from './remembered.ts'
import { ONE_PART } from './tokens.ts'
import { isOther, ofOthers } from './whose.ts'

/** A clue that a text tells of, and whether it says that it is so. */
export type Told<F = Finding> = { finding: F; present: boolean }

/** Every group must be told, by any one of its phrases. */
type Alternative<F> = { finding: F; groups: readonly number[] }

/** "Can't", "couldn't" and "could not" are "cannot", "doesn't" is "does not", in a text as in a phrase. */
const spelt = (text: string): string =>
  text
    .toLowerCase()
    .replace(ONE_PART, '$1 is')
    .replace(/['’]/g, '')
    .replace(/\b(?:cant|can not|couldnt|could not)\b/g, 'cannot')
    .replace(/\bwont\b/g, 'will not')
    .replace(/\b(do|does|did|would|is|was|are|were|has|have|had|should)nt\b/g, '$1 not')
const wordsOf = (text: string): string[] =>
  spelt(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const NEGATIONS = new Set('no not without never nobody denies denied nor neither none negative absent cannot'.split(' '))
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
const FOUND = /^(?:present|seen|found|detected|identified|demonstrated|noted|elicited|shown|evident|observed)$/
const BACK = 3
/** Over how many words "normal" reaches back along a list of tests ("heavy metals, folate and complement all normal"). */
const ALONG = 16
/** What says of a test that it is not normal, so that a "normal" further on is said of another one. */
const ABNORMAL =
  /^(?:abnormal|positive|raised|elevated|high|higher|increased|low|lower|reduced|decreased|found|seen|shows|showed|showing|revealed|confirmed|present|detected|toxic|strongly|weakly|markedly|borderline|except|apart|save|\d+)$/
const UNTESTED = /^(?:tested|assess|examin|evaluat|measur|judge|interpret|perform)/

const LITTLE: ReadonlySet<string> = new Set([
  ...LIGHT,
  ...'the a an his her my their your its our this that of in is was are were has have had been be being to'.split(' '),
])

const ONLY = /^(?:only|just|merely)$/

type Denier = { at: number; open: boolean }
type Text = {
  words: string[]
  /** the word that denies each, where one does */
  by: (Denier | undefined)[]
  /** the word that follows and denies a phrase, by the last word of that; -1 where none does */
  after: (last: number) => number
  /** whether a phrase stands in a list of tests that ends with their being normal, by its first and last word */
  listedNormal: (first: number, last: number) => boolean
  /** whether a word tells of somebody else */
  other: (at: number) => boolean
  /** whether the clause of a word says that something could not be looked at */
  untested: (at: number) => boolean
}
function readText(text: string): Text {
  const words: string[] = []
  const by: (Denier | undefined)[] = []
  const clauseOf: number[] = []
  const sentenceOf: number[] = []
  const untested: boolean[] = []
  const clauses: { first: number; end: number }[] = []
  for (const [sentence, clause] of text.split(ENDS).flatMap((c, i) => c.split(COMMA).map((part) => [i, part] as const))) {
    const own = wordsOf(clause)
    const from = words.length
    const hidden = own.some(
      (w, i) => UNTESTED.test(w) && own.slice(Math.max(0, i - 4), i).some((n) => n === 'cannot' || n === 'not' || n === 'unable'),
    )
    untested.push(hidden)
    clauses.push({ first: from, end: from + own.length })
    let now: Denier | undefined
    let until = -1
    for (const [i, word] of own.entries()) {
      words.push(word)
      clauseOf.push(untested.length - 1)
      sentenceOf.push(sentence)
      const over = now !== undefined && i - 1 + from > now.at && UP_TO.has(word)
      if (i > until || over || (now && comesIn(own, i, now.at - from)) || startsAnew(own, i)) now = undefined
      by.push(now)
      if (!NEGATIONS.has(word) || worseThanEver(own, i)) continue
      const reach = reachOf(own.slice(i + 1, i + 3))
      if (reach === 'nothing') continue
      now = { at: from + i, open: reach === 'open' }
      until = reach === 'next' ? i + 1 : i + REACH
    }
  }
  const after = (last: number): number => {
    for (let i = last + 1; i <= last + BACK && clauseOf[i] === clauseOf[last]; i++)
      if ((DENIES_BEFORE.has(words[i]!) && !OF_THE_NEXT.has(words[i - 1]!)) || (words[i] === 'not' && FOUND.test(words[i + 1] ?? '')))
        return i
    return -1
  }
  const listedNormal = (first: number, last: number): boolean => {
    const { first: from } = clauses[clauseOf[first]!]!
    if (words.slice(from, last + 1).some((w) => ABNORMAL.test(w))) return false
    for (let i = last + 1; i <= last + ALONG && sentenceOf[i] === sentenceOf[last]; i++) {
      if ((DENIES_BEFORE.has(words[i]!) && words[i] !== 'absent') || words[i] === 'clear') return !OF_THE_NEXT.has(words[i - 1]!)
      if (words[i] === 'not' && FOUND.test(words[i + 1] ?? '')) return true
      if (ABNORMAL.test(words[i]!)) return false
    }
    return false
  }
  return { words, by, after, listedNormal, other: ofOthers(words, clauses), untested: (at) => untested[clauseOf[at]!]! }
}
function startsAnew(words: readonly string[], and: number): boolean {
  if (words[and] !== 'and') return false
  for (let i = and + 1; i < words.length && i < and + 8 && !PARTS.has(words[i]!); i++) if (VERBS.has(words[i]!)) return true
  return false
}

type Place = Found & { first: number }
/** Whether all groups are told, and if so, whether each is told to be so by one of its phrases. */
function tellsOf(
  groups: readonly number[],
  found: ReadonlyMap<number, readonly Place[]>,
  text: Text,
  ofTests: boolean,
  ofFacts: boolean,
): boolean | undefined {
  const places = groups.map((group) => found.get(group) ?? [])
  // A word that denies and belongs to one of the phrases ("not helped") does not deny the others.
  const own = (at: number) => places.some((group) => group.some((p) => p.first <= at && at <= p.last))
  // What others have is not what the person has, save where that is what is asked.
  const family = places.some((group) => group.some((p) => text.words.slice(p.first, p.last + 1).some((w) => isOther(w))))
  const deniedAfter = (p: Place) => {
    const at = text.after(p.last)
    return at >= 0 && !own(at)
  }
  let all = true
  for (const group of places) {
    const denierOf = (p: Place) => {
      const denier = text.by[p.first]
      return denier && !own(denier.at) ? denier : undefined
    }
    const clear = group.filter(
      (p) =>
        !(ofFacts && onlyCompares(text.words, p.first, false)) &&
        denierOf(p)?.open !== true &&
        !text.untested(p.first) &&
        (family || !text.other(p.first)),
    )
    if (clear.length === 0) return undefined
    all &&= clear.some((p) => denierOf(p) === undefined && !deniedAfter(p) && !(ofTests && text.listedNormal(p.first, p.last)))
  }
  return all
}

/**
 * Reads clues told in words. `told_as` of a clue holds the alternatives: words of a phrase
 * stand side by side, `*` ends an open word, `&` joins what must all be told, `( | )` what may be told instead, also within a
 * phrase. Words that deny, just before, turn it into its absence.
 */
export function reader<F extends { id: string; stage?: Stage; told_as?: string[] | undefined }>(
  findings: Iterable<F>,
): (text: string) => readonly Told<F>[] {
  const parts = new Map<string, Word[]>()
  const phrases = new PhraseTree((word) => {
    let known = parts.get(word)
    if (!known) {
      known = wordsOf(word).map((text, i, all) => ({ text, open: word.endsWith('*') && i === all.length - 1 }))
      parts.set(word, known)
    }
    return known
  })
  const known = new Map<string, number>()
  const byGroup: Alternative<F>[][] = []
  const numberOf = (group: string): number => {
    let at = known.get(group)
    if (at === undefined) {
      at = known.size
      known.set(group, at)
      byGroup.push([])
      phrases.add(group, at)
    }
    return at
  }
  // What is told by what it is like is a symptom; an event or an exposure is not.
  const byLikeness = new Set<F>()
  for (const finding of findings) {
    if (finding.told_as?.some((words) => COMPARES.test(words))) byLikeness.add(finding)
    for (const words of finding.told_as ?? []) {
      const groups = groupsOf(spelt(words)).map(numberOf)
      byGroup[groups[0]!]!.push({ finding, groups })
    }
  }

  return remembered((text) => {
    const read = readText(text)
    const { words } = read
    const found = new Map<number, Place[]>()
    const here: Found[] = []
    for (let first = 0; first < words.length; first++) {
      // "I almost fell" is no fall, and "not only this leg" is another as well.
      if (almost(words, first) || (ONLY.test(words[first]!) && words[first - 1] === 'not')) continue
      phrases.find(words, first, here, LITTLE)
      for (const { at, last } of here) {
        const before = found.get(at)
        if (before) before.push({ at, first, last })
        else found.set(at, [{ at, first, last }])
      }
      here.length = 0
    }
    const all = new Map<string, Told<F>>()
    for (const at of found.keys())
      for (const { finding, groups } of byGroup[at]!) {
        const present = tellsOf(groups, found, read, finding.stage === 'tests', !byLikeness.has(finding))
        if (present === undefined) continue
        all.set(finding.id, { finding, present: present || all.get(finding.id)?.present === true })
      }
    return [...all.values()]
  })
}
