export type Word = { text: string; open: boolean }

/** Phrases by their words, one after the other: what follows each word, closed or open, and the phrase that ends there. */
export class PhraseTree {
  readonly #closed = new Map<string, PhraseTree>()
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
  #after({ text, open }: Word): PhraseTree {
    if (!open) {
      const next = this.#closed.get(text) ?? new PhraseTree()
      this.#closed.set(text, next)
      return next
    }
    const head = headOf(text)
    this.#short ||= text.length < HEAD
    const list = this.#open.get(head) ?? []
    this.#open.set(head, list)
    let known = list.find((o) => o.text === text)
    if (!known) {
      known = { text, next: new PhraseTree() }
      list.push(known)
    }
    return known.next
  }
  /**
   * Adds the phrases that stand in a text from one word on, each with the number of its last word. A `light` word that the phrase does
   * not have may stand between two of it.
   */
  find(words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    this.#step(words, from, into, light)
  }
  #from(words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    for (const at of this.#ends) into.push({ at, last: from - 1 })
    if (this.#closed.size === 0 && this.#open.size === 0) return
    this.#step(words, from, into, light)
    for (let i = from; i < from + MOST_LIGHT && light.has(words[i]!); i++) this.#step(words, i + 1, into, light)
  }
  #step(words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    const word = words[from]
    if (word === undefined) return
    const next = this.#closed.get(word)
    if (next) next.#from(words, from + 1, into, light)
    if (this.#open.size === 0) return
    this.#findOpen(headOf(word), words, from, into, light)
    if (this.#short) for (let n = 1; n < HEAD && n < word.length; n++) this.#findOpen(word.slice(0, n), words, from, into, light)
  }
  #findOpen(head: string, words: readonly string[], from: number, into: Found[], light: ReadonlySet<string>): void {
    const open = this.#open.get(head)
    if (open) for (const { text, next } of open) if (words[from]!.startsWith(text)) next.#from(words, from + 1, into, light)
  }
}
type Open = { text: string; next: PhraseTree }
const HEAD = 3
/** More light words than these on end say something of their own. */
const MOST_LIGHT = 3
const headOf = (word: string): string => (word.length > HEAD ? word.slice(0, HEAD) : word)
export type Found = { at: number; last: number }
