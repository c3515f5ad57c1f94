import type { Finding, Stage } from '../knowledge.ts'
import { groupsOf } from './alternatives.ts'
import { type ClueText, clueTextOf, deniedAfter, listedNormal, spelt, wordsOf } from './clue-text.ts'
import { almost, COMPARES, LIGHT, onlyCompares } from './denying.ts'
import { PhraseTree, type Place, type Word } from './phrase-tree.ts'
import { remembered } from './remembered.ts'
import { isOther } from './whose.ts'

/** A clue that a text tells of, and whether it says that it is so. */
export type Told<F = Finding> = { finding: F; present: boolean }

type Clue = { id: string; stage?: Stage; told_as?: string[] | undefined }
/** Every group must be told, by any one of its phrases. */
type Alternative<F> = { finding: F; groups: readonly number[] }
/** The phrases of clues, and by the number of each the alternatives that begin with it. */
type Clues<F> = {
  tree: PhraseTree
  byGroup: readonly (readonly Alternative<F>[])[]
  /** what is told by what it is like is a symptom; an event or an exposure is not */
  byLikeness: ReadonlySet<F>
}

const LITTLE: ReadonlySet<string> = new Set([
  ...LIGHT,
  ...'the a an his her my their your its our this that of in is was are were has have had been be being to'.split(' '),
])

const ONLY = /^(?:only|just|merely)$/

/**
 * Reads clues told in words. `told_as` of a clue holds the alternatives: words of a phrase
 * stand side by side, `*` ends an open word, `&` joins what must all be told, `( | )` what may be told instead, also within a
 * phrase. Words that deny, just before, turn it into its absence.
 */
export function reader<F extends Clue>(findings: Iterable<F>): (text: string) => readonly Told<F>[] {
  const clues = cluesOf(findings)
  return remembered((text) => toldIn(clues, clueTextOf(text)))
}

function cluesOf<F extends Clue>(findings: Iterable<F>): Clues<F> {
  const tree = new PhraseTree(openWords())
  const byGroup: Alternative<F>[][] = []
  const byLikeness = new Set<F>()
  for (const finding of findings)
    for (const words of finding.told_as ?? []) {
      if (COMPARES.test(words)) byLikeness.add(finding)
      const groups = groupsOf(spelt(words)).map((group) => tree.numberOf(group))
      byGroup[groups[0]!] ??= []
      byGroup[groups[0]!]!.push({ finding, groups })
    }
  return { tree, byGroup, byLikeness }
}
/** The words of a part of a phrase, each read once; `*` makes the last of them open. */
function openWords(): (part: string) => readonly Word[] {
  const known = new Map<string, Word[]>()
  return (part) => {
    const before = known.get(part)
    if (before) return before
    const words = wordsOf(part).map((text, i, all) => ({ text, open: part.endsWith('*') && i === all.length - 1 }))
    known.set(part, words)
    return words
  }
}

function toldIn<F extends Clue>({ tree, byGroup, byLikeness }: Clues<F>, text: ClueText): Told<F>[] {
  const { words } = text
  // "I almost fell" is no fall, and "not only this leg" is another as well.
  const isPassed = (at: number) => almost(words, at) || (ONLY.test(words[at]!) && words[at - 1] === 'not')
  const found = Map.groupBy(tree.places(words, 0, words.length, LITTLE, isPassed), (p) => p.at)
  const all = new Map<string, Told<F>>()
  for (const at of found.keys())
    for (const { finding, groups } of byGroup[at] ?? []) {
      const places = groups.map((group) => found.get(group) ?? [])
      const present = tellsOf(places, text, finding.stage === 'tests', !byLikeness.has(finding))
      if (present === undefined) continue
      all.set(finding.id, { finding, present: present || all.get(finding.id)?.present === true })
    }
  return [...all.values()]
}

/** Whether all groups are told, each at its places, and if so, whether each is told to be so by one of its phrases. */
function tellsOf(places: readonly (readonly Place[])[], text: ClueText, ofTests: boolean, ofFacts: boolean): boolean | undefined {
  // A word that denies and belongs to one of the phrases ("not helped") does not deny the others.
  const own = (at: number) => places.some((group) => group.some((p) => p.first <= at && at <= p.last))
  // What others have is not what the person has, save where that is what is asked.
  const family = places.some((group) => group.some((p) => text.words.slice(p.first, p.last + 1).some((w) => isOther(w))))
  const denierOf = (p: Place) => {
    const denier = text.by[p.first]
    return denier && !own(denier.at) ? denier : undefined
  }
  const isClear = (p: Place) =>
    !(ofFacts && onlyCompares(text.words, p.first, false)) &&
    denierOf(p)?.open !== true &&
    !text.clauseOf[p.first]!.untested &&
    (family || !text.other(p.first))
  const isSo = (p: Place) => {
    if (denierOf(p) || (ofTests && listedNormal(text, p.first, p.last, own))) return false
    const after = deniedAfter(text, p.last)
    return after < 0 || own(after)
  }
  let all = true
  for (const group of places) {
    const clear = group.filter(isClear)
    if (clear.length === 0) return undefined
    all &&= clear.some(isSo)
  }
  return all
}
