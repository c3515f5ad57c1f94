import type { Finding, Stage } from '../knowledge.ts'
import { groupsOf } from './alternatives.ts'
import { asMeant } from './as-meant.ts'
import { type ClueText, clueTextOf, deniedAfter, listedNormal, spelt, wordsOf } from './clue-text.ts'
import { almost, COMPARES, LIGHT, onlyCompares } from './denying.ts'
import { PhraseTree, type Place, type Word } from './phrase-tree.ts'
import { onlyPlanned } from './planned.ts'
import { remembered } from './remembered.ts'
import { isOther } from './whose.ts'

/** A clue that a text tells of, and whether it says that it is so. */
export type Told<F = Finding> = { finding: F; present: boolean }

type Clue = {
  id: string
  stage?: Stage
  exposure?: true | undefined
  told_as?: string[] | undefined
  told_not_with?: string[] | undefined
}
/** Every group must be told, by any one of its phrases, and none that is `unlike` it in the same sentence. */
type Alternative<F> = { finding: F; groups: readonly number[]; unlike: readonly (readonly number[])[] }
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

const WHOSE = /^(?:my|his|her)$/
const ONLY = /^(?:only|just|merely)$/

/**
 * Reads clues told in words. `told_as` of a clue holds the alternatives: words of a phrase
 * stand side by side, `*` ends an open word, `&` joins what must all be told, `( | )` what may be told instead, also within a
 * phrase. Words that deny, just before, turn it into its absence.
 */
export function reader<F extends Clue>(findings: Iterable<F>): (text: string) => readonly Told<F>[] {
  const clues = cluesOf(findings)
  return remembered((text) => {
    const meant = asMeant(text, true)
    return toldIn(clues, { ...clueTextOf(meant), sentenceOf: sentencesIn(meant) })
  })
}

function cluesOf<F extends Clue>(findings: Iterable<F>): Clues<F> {
  const tree = new PhraseTree(openWords())
  const byGroup: Alternative<F>[][] = []
  const byLikeness = new Set<F>()
  for (const finding of findings) {
    const unlike = (finding.told_not_with ?? []).map((words) => groupsOf(spelt(words)).map((group) => tree.numberOf(group)))
    for (const words of finding.told_as ?? []) {
      if (COMPARES.test(words)) byLikeness.add(finding)
      const groups = groupsOf(spelt(words)).map((group) => tree.numberOf(group))
      byGroup[groups[0]!] ??= []
      byGroup[groups[0]!]!.push({ finding, groups, unlike })
    }
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

/** The words of a text, each with the number of its sentence. */
type Text = ClueText & { sentenceOf: readonly number[] }
const sentencesIn = (text: string): number[] => text.split(/[.!?]/).flatMap((sentence, n) => wordsOf(sentence).map(() => n))

function toldIn<F extends Clue>({ tree, byGroup, byLikeness }: Clues<F>, text: Text): Told<F>[] {
  const { words, sentenceOf, clauseOf } = text
  // "I almost fell" is no fall, and "not only this leg" is another as well.
  const isPassed = (at: number) => almost(words, at) || (ONLY.test(words[at]!) && words[at - 1] === 'not')
  // "My face was hot, my leg was weak" tells of no hot leg.
  const isWhole = ({ first, last }: Place) => clauseOf[first] === clauseOf[last] || !WHOSE.test(words[clauseOf[last]!.first]!)
  const places = tree.places(words, 0, words.length, LITTLE, isPassed).filter(isWhole)
  const found = Map.groupBy(places, (p) => p.at)
  const all = new Map<string, Told<F>>()
  for (const at of found.keys())
    for (const { finding, groups, unlike } of byGroup[at] ?? []) {
      const sentencesWith = (group: number) => new Set((found.get(group) ?? []).map((p) => sentenceOf[p.first]))
      const others = unlike.map((u) => u.map(sentencesWith))
      const isElse = (p: Place) => others.some((u) => u.every((sentences) => sentences.has(sentenceOf[p.first])))
      const told = groups.map((group) => (found.get(group) ?? []).filter((p) => !isElse(p)))
      const present = tellsOf(told, text, finding, !byLikeness.has(finding))
      if (present === undefined) continue
      all.set(finding.id, { finding, present: present || all.get(finding.id)?.present === true })
    }
  return [...all.values()]
}

/** Whether all groups are told, each at its places, and if so, whether each is told to be so by one of its phrases. */
function tellsOf(places: readonly (readonly Place[])[], text: Text, { stage, exposure }: Clue, ofFacts: boolean): boolean | undefined {
  // A word that denies and belongs to one of the phrases ("not helped") does not deny the others.
  const own = (at: number) => places.some((group) => group.some((p) => p.first <= at && at <= p.last))
  // What others have is not what the person has, save where that is what is asked.
  const family = places.some((group) => group.some((p) => text.words.slice(p.first, p.last + 1).some((w) => isOther(w))))
  const denierOf = (p: Place) => {
    const denier = text.by[p.first]
    if (!denier || own(denier.at) || (exposure && comesAfter(text.words, denier.at, p.first))) return undefined
    // "Like my brother, I cannot lift my foot": what cannot be done is no denial of what relatives have.
    return family && text.words[denier.at] === 'cannot' ? undefined : denier
  }
  const isClear = (p: Place) =>
    !(ofFacts && onlyCompares(text.words, p.first, false)) &&
    denierOf(p)?.open !== true &&
    !text.clauseOf[p.first]!.untested &&
    !(exposure && isPlanned(text, p)) &&
    (family || !text.other(p.first))
  const isSo = (p: Place) => {
    if (denierOf(p) || (stage === 'tests' && listedNormal(text, p.first, p.last, own))) return false
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

/** Two words after one that denies, "after" is no longer denied; "did not begin after" is. */
const FAR = 3
/** "Cannot move her toes after a hip replacement": what something came after is not denied with it. */
function comesAfter(words: readonly string[], denier: number, at: number): boolean {
  const after = words.findLastIndex((w, i) => i > denier && i < at && /^(?:after|following)$/.test(w))
  return after > 0 && (words[denier] === 'cannot' || after - denier > FAR)
}

function isPlanned({ words, sentenceOf }: Text, { first, last }: Place): boolean {
  const from = sentenceOf.indexOf(sentenceOf[first]!)
  return onlyPlanned(words.slice(from, sentenceOf.lastIndexOf(sentenceOf[first]!) + 1), first - from, last - from)
}
