import type { Finding } from '../knowledge.ts'
import { groupsOf } from './alternatives.ts'
import type { Name, Quality } from './item.ts'
import { PhraseTree, type Word } from './phrase-tree.ts'
import { tokensOf } from './tokens.ts'

/** What a phrase is used for: it tells a value outright, names something, is a quality, or only sounds like a name (`cover`). */
type Purpose =
  | { kind: 'says'; findings: readonly Finding[]; value: string | boolean; swept: boolean; unless: readonly string[] }
  | { kind: 'name'; name: Name }
  | { kind: 'quality'; scale: string; quality: Quality }
  | { kind: 'cover'; scale: string }
/** It counts beside any one phrase of each group that it `needs`, and beside none that it is `unlike`, these by their numbers. */
export type Use = Purpose & { needs: readonly (readonly number[])[]; unlike: readonly number[] }
export type Outright = Extract<Use, { kind: 'says' }>

/** The phrases that tell of findings: all in one tree, and what each is used for, by its number. */
export type Phrases = {
  /** what they tell of, by id */
  findings: ReadonlyMap<string, Finding>
  tree: PhraseTree
  uses: readonly (readonly Use[])[]
  /** scales on which a figure is a grade */
  graded: ReadonlySet<string>
}

/** Findings of one scale share the qualities that tell their values. */
export const scaleOf = (finding: Finding): string => finding.qualities_of ?? finding.id
/** The scale of a phrase that does not tell a value outright. */
export const scaleOfUse = (use: Exclude<Use, Outright>): string => (use.kind === 'name' ? use.name.scale : use.scale)

/** The phrases of findings: outright (`said_as`), names (`named_as`), qualities, and names and phrases of many at once (`groups`). */
export function phrasesOf(all: Iterable<Finding>): Phrases {
  const findings = new Map([...all].map((f) => [f.id, f]))
  const made = new Making()
  for (const finding of findings.values()) {
    addOwn(made, finding)
    addGroups(made, finding, findings)
  }
  const grades = [...findings.values()].filter((f) => f.kind === 'grade')
  return { findings, tree: made.tree, uses: made.uses, graded: new Set(grades.map(scaleOf)) }
}

/** Phrases as they are added, and what each is used for, by its number. */
class Making {
  readonly tree = new PhraseTree(partsOf)
  readonly uses: Use[][] = []

  numbersOf(words: readonly string[] | undefined): number[] {
    return (words ?? []).map((w) => this.tree.numberOf(groupsOf(w)[0]!))
  }
  add(words: string, purpose: Purpose, unlike: readonly number[] = [], near: readonly (readonly number[])[] = []): void {
    const [first, ...others] = groupsOf(words).map((group) => this.tree.numberOf(group))
    this.uses[first!] ??= []
    this.uses[first!]!.push({ ...purpose, needs: [...others.map((at) => [at]), ...near], unlike })
  }
}

function addOwn(made: Making, finding: Finding): void {
  const unlike = made.numbersOf(finding.named_not_with)
  for (const { value, words } of finding.said_as ?? [])
    for (const w of words) made.add(w, { kind: 'says', findings: [finding], value, swept: false, unless: [] }, unlike)
  const scale = scaleOf(finding)
  const near = finding.named_with ? [made.numbersOf(finding.named_with)] : []
  const name: Name = { findings: [finding], scale, swept: false, unless: [], none: finding.none_is }
  for (const w of finding.named_as ?? []) made.add(w, { kind: 'name', name }, unlike, near)
  for (const w of finding.not_named_as ?? []) made.add(w, { kind: 'cover', scale })
  for (const { value, words, denied } of finding.qualities ?? [])
    for (const w of words) made.add(w, { kind: 'quality', scale: finding.id, quality: { value, denied } })
}

function addGroups(made: Making, finding: Finding, findings: ReadonlyMap<string, Finding>): void {
  for (const { findings: ids, named, says, unless = [], not_with } of finding.groups ?? []) {
    const many = ids.map((id) => findings.get(id)).filter((f) => f !== undefined)
    const unlike = made.numbersOf(not_with)
    const name: Name = { findings: many, scale: finding.id, swept: true, unless, none: undefined }
    for (const w of named ?? []) made.add(w, { kind: 'name', name }, unlike)
    for (const { value, words } of says ?? [])
      for (const w of words) made.add(w, { kind: 'says', findings: many, value, swept: true, unless }, unlike)
  }
}

/**
 * The words of a phrase that tell something, `*` making the last of its part open.
 * @throws {Error} when none does
 */
export function wordsOfPhrase(text: string): Word[] {
  const words = text.split(' ').flatMap(partsOf)
  if (words.length === 0) throw new Error(`A finding is told as ${JSON.stringify(text)}, which has no word that tells.`)
  return words
}
/** Whether a text has small words only, none of them a side. */
export function saysNothing(text: string): boolean {
  const { tokens, marks } = tokensOf(text)
  return tokens.length === 0 && marks.length === 0
}
const parts = new Map<string, Word[]>()
function partsOf(word: string): Word[] {
  let known = parts.get(word)
  if (!known) {
    const tokens = tokensOf(word.replace(/\*$/, '')).tokens.slice(0, -1)
    known = tokens.map((text, i) => ({ text, open: word.endsWith('*') && i === tokens.length - 1 }))
    parts.set(word, known)
  }
  return known
}
