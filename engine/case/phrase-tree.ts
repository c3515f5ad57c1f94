import { type Choices, choicesOf } from './alternatives.ts'

export type Word = { text: string; open: boolean }
/** Phrases that stand in a text: their number, and the number of the last word. */
type Found = { at: number; last: number }
/** A phrase where it stands, by its number, and its first and last word. */
export type Place = Found & { first: number }

/** One word of a phrase with what may follow it; a number is the end of the phrase that has it. */
type Edge = (Word & { next: readonly Edge[] }) | number

/**
 * Phrases by their words, one after the other. Those written with alternatives are never written out: what follows a word is looked up
 * when a text first has that word, so that a model costs only what its texts ask.
 */
export class PhraseTree {
  readonly #root: Edge[] = []
  readonly #wordsOf: (word: string) => readonly Word[]
  readonly #first = new Node(this.#root)
  readonly #numbers = new Map<string, number>()

  /** @param wordsOf the words that are read of one as it is written, perhaps none */
  constructor(wordsOf: (word: string) => readonly Word[]) {
    this.#wordsOf = wordsOf
  }
  /** How many phrases there are. */
  get size(): number {
    return this.#numbers.size
  }
  /**
   * The number of phrases that may be told instead of each other (see `choicesOf`), which are added where they are not there yet.
   * @throws {Error} when the brackets do not match, or nothing is left of one of them
   */
  numberOf(phrases: string): number {
    const known = this.#numbers.get(phrases)
    if (known !== undefined) return known
    const at = this.#numbers.size
    this.#numbers.set(phrases, at)
    const edges = this.#before(choicesOf(phrases), [at])
    if (edges.includes(at)) throw new Error(`One alternative of ${JSON.stringify(phrases)} has no word that is read.`)
    for (const edge of edges) this.#root.push(edge)
    return at
  }
  #before(choices: Choices, next: readonly Edge[]): readonly Edge[] {
    const out: Edge[] = []
    for (const parts of choices) {
      let after = next
      for (let i = parts.length - 1; i >= 0; i--) {
        const part = parts[i]!
        if (typeof part !== 'string') {
          after = this.#before(part, after)
          continue
        }
        const words = this.#wordsOf(part)
        for (let w = words.length - 1; w >= 0; w--) after = [{ ...words[w]!, next: after }]
      }
      for (const edge of after) out.push(edge)
    }
    return out
  }
  /**
   * The phrases that stand in a text, in the order in which they begin. A `light` word that a phrase does not have may stand between two
   * of it.
   * @param isPassed whether no phrase begins with the word at a place
   */
  places(words: readonly string[], from: number, to: number, light: ReadonlySet<string>, isPassed: (at: number) => boolean): Place[] {
    const out: Place[] = []
    const here: Found[] = []
    for (let first = from; first < to; first++) {
      if (isPassed(first)) continue
      this.#first.step(words, first, here, light)
      for (const { at, last } of here) if (last < to) out.push({ at, first, last })
      here.length = 0
    }
    return out
  }
}

class Node {
  readonly #edges: readonly Edge[]
  readonly #ends: readonly number[]
  #closed: Map<string, Edge[] | Node> | undefined
  /** open words by their first letters, for few begin as a word does; those that have no more than one letter or two, by these */
  readonly #open = new Map<string, { text: string; edges: Edge[]; next: Node | undefined }[]>()
  #short = false

  constructor(edges: readonly Edge[]) {
    this.#edges = edges
    this.#ends = [...new Set(edges.filter((e) => typeof e === 'number'))]
  }
  #index(): Map<string, Edge[] | Node> {
    const closed = new Map<string, Edge[]>()
    for (const edge of this.#edges) {
      if (typeof edge === 'number') continue
      const { text, open, next } = edge
      if (!open) {
        const known = closed.get(text)
        if (known) known.push(...next)
        else closed.set(text, [...next])
        continue
      }
      const head = headOf(text)
      this.#short ||= text.length < HEAD
      const list = this.#open.get(head) ?? []
      this.#open.set(head, list)
      const known = list.find((o) => o.text === text)
      if (known) known.edges.push(...next)
      else list.push({ text, edges: [...next], next: undefined })
    }
    return closed
  }
  #from(words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    for (const at of this.#ends) into.push({ at, last: from - 1 })
    if (this.#ends.length === this.#edges.length) return
    this.step(words, from, into, light)
    for (let i = from; i < from + MOST_LIGHT && light.has(words[i]!); i++) this.step(words, i + 1, into, light)
  }
  step(words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    const word = words[from]
    if (word === undefined) return
    this.#closed ??= this.#index()
    let next = this.#closed.get(word)
    if (Array.isArray(next)) {
      next = new Node(next)
      this.#closed.set(word, next)
    }
    if (next) next.#from(words, from + 1, into, light)
    if (this.#open.size === 0) return
    this.#findOpen(headOf(word), words, from, into, light)
    if (this.#short) for (let n = 1; n < HEAD && n < word.length; n++) this.#findOpen(word.slice(0, n), words, from, into, light)
  }
  #findOpen(head: string, words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    for (const open of this.#open.get(head) ?? []) {
      if (!words[from]!.startsWith(open.text)) continue
      open.next ??= new Node(open.edges)
      open.next.#from(words, from + 1, into, light)
    }
  }
}
const HEAD = 3
const headOf = (word: string): string => (word.length > HEAD ? word.slice(0, HEAD) : word)
/** More light words than these on end say something of their own. */
const MOST_LIGHT = 3
