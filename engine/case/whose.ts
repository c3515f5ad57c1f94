import {
  ASIDE,
  BARE,
  DOES,
  ENDED,
  HE_IS,
  HIS,
  isAllTheirs,
  isOfBody,
  isOfThem,
  JOINS,
  KNOWS,
  LIKE,
  OF_WHOM,
  reachesMe,
  SOME,
  saysAll,
  THEIR_OWN,
  THERE,
  WELL,
  WHO,
  WITH,
} from './around-others.ts'
import type { Clause } from './clauses.ts'
import { isMine, isOther, namesPeople, type Other, otherAt, type Teller, tellerOf } from './others.ts'
import type { Token } from './token.ts'
import { isWitness } from './witness.ts'

export { isOther } from './others.ts'

/** A part of a text between two marks, by its first word and the one after its last, and the number of its sentence. */
export type Part = { first: number; end: number; sentence: number }
/** Which words tell of somebody else, and whom the text ends with telling of. */
export type Told = { others: ReadonlySet<number>; ends: Other | undefined }

/**
 * Reads of whom the words of a plain text tell. Whoever is named as the subject is told of until the one who tells comes in, unless he or she
 * is a witness ("my wife says my face droops") or does something to the person ("my brother kicked my leg"); who is only there ("I fell over
 * my son and cannot walk"), is not told of. "He", "her leg" and "who" go on with whom they stand for: not with one who is another's ("his
 * father is dead and he cannot speak").
 * @param parts what marks part, in order
 */
export function tellOf(words: readonly string[], parts: readonly Part[]): Told {
  if (!namesPeople(words)) return NOBODY
  const reading = new Reading(words, tellerOf(words))
  for (const part of parts) reading.read(part)
  return reading.told()
}

const NOBODY: Told = { others: new Set(), ends: undefined }

class Reading {
  readonly #words: readonly string[]
  readonly #teller: Teller
  readonly #others = new Set<number>()
  #sentence = -1
  #began = 0
  /** first word of what stands between two joints */
  #first = 0
  #end = 0
  /** whom it tells of now, and by whom it went on */
  #other = false
  #subject: 'self' | 'other' | undefined
  #last: Other | undefined
  #who = false
  /** what tells only when, or why, with the subject before it */
  #aside: { from: 'self' | 'other' | undefined } | undefined

  constructor(words: readonly string[], teller: Teller) {
    this.#words = words
    this.#teller = teller
  }
  told(): Told {
    return { others: this.#others, ends: this.#other && this.#subject === 'other' && this.#last?.mine ? this.#last : undefined }
  }

  read({ first, end, sentence }: Part): void {
    if (sentence !== this.#sentence && !/^(?:but|however|although)$/.test(this.#words[first] ?? '')) this.#begin(first)
    this.#sentence = sentence
    // "After my daughter was born, a pain came": who is told of there is not told of further.
    if (this.#aside && first > this.#began) this.#subject = this.#aside.from
    this.#aside = undefined
    if (/^who(?:se)?$/.test(this.#words[first] ?? '') && this.#last?.last === first - 1) this.#subject = 'other'
    this.#joint(first, end)
    for (let i = first; i < end; i++) {
      if (i > first && JOINS.test(this.#words[i]!) && !(WHO.test(this.#words[i]!) && this.#last?.last === i - 1)) this.#joint(i, end)
      i = this.#word(i)
    }
  }
  #begin(first: number): void {
    if (!(this.#other && this.#subject === 'other')) this.#last = undefined
    this.#began = first
    this.#subject = undefined
  }
  /** A clause begins: it goes on with its subject where it has none of its own. */
  #joint(at: number, end: number): void {
    this.#first = at
    this.#end = end
    if (ASIDE.test(this.#words[at] ?? '')) this.#aside ??= { from: this.#subject }
    for (let i = at + 1; i < end; i++)
      if (JOINS.test(this.#words[i]!)) {
        this.#end = i
        break
      }
    this.#other = this.#subject === 'other' && !reachesMe(this.#words, at, this.#end, this.#last)
    this.#who = false
  }

  /** @returns the last word that was read with this one */
  #word(i: number): number {
    const word = this.#words[i]!
    const other = this.#named(i)
    if (other) return this.#meet(other)
    if (HE_IS.test(word)) this.#he(i)
    else if (BARE.test(word) && this.#subject === 'other' && this.#isOver(i)) this.#begins(i)
    else if (word === 'i' || word === 'id' || word === 'we') this.#self(i)
    else if (word === 'me' || word === 'myself' || word === 'mine' || isMine(this.#words, i)) this.#mine(i)
    else if (HIS.test(word)) this.#his(i)
    else if (this.#subject === 'other' && isWitness(this.#words, i)) this.#witness(i)
    else if (this.#subject === 'other' && !this.#other && /^(?:him|them)$/.test(word)) this.#subject = 'self'
    else if (WHO.test(word) && this.#last?.last === i - 1) this.#who = true
    if (this.#other) this.#others.add(i)
    return i
  }
  /** "My mother is well but the face drooped", "since he left the leg is weak", "and now the arm": whether it is told of another no longer. */
  #isOver(i: number): boolean {
    const before = this.#words[i - 1] ?? ''
    if (this.#aside && ENDED.test(before)) return true
    if (!this.#heads(before === 'now' ? i - 1 : i)) return false
    // Of a report's "his father" no more is told.
    if (before === 'now' || this.#last?.of || !this.#last?.mine) return true
    const end = this.#words[JOINS.test(before) ? i - 2 : i - 1] ?? ''
    return WELL.test(end) || ENDED.test(end)
  }
  #begins(i: number): void {
    this.#subject = this.#aside?.from === 'other' ? undefined : this.#aside?.from
    this.#first = i
    this.#other = false
  }
  /** Another whose name begins here. */
  #named(at: number): Other | undefined {
    for (let i = at; i < at + 5 && i < this.#end; i++) {
      const other = otherAt(this.#words, i, this.#teller)
      if (other) return other.first === at ? other : undefined
    }
    return undefined
  }
  #mark(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#others.add(i)
  }

  /** Somebody else is named: told of, or only there. */
  #meet(other: Other): number {
    const { first, last } = other
    const [beforeThat, before] = [this.#words[first - 2] ?? '', this.#words[first - 1] ?? '']
    const next = last + 1 < this.#end ? this.#words[last + 1]! : ''
    if (this.#subject === undefined && isOfThem(this.#words, this.#first, other)) this.#mark(this.#first, first)
    this.#last = other
    const happened = before === 'to' && /^happen/.test(beforeThat)
    if (happened || isAllTheirs(this.#words, this.#first, other, next)) {
      if (!this.#words.slice(this.#first, first).some((_, k) => isMine(this.#words, this.#first + k))) this.#mark(this.#first, last + 1)
      if (happened) this.#subject ??= 'other'
      this.#other = this.#subject !== 'self'
      return last
    }
    // "One of my friends" is told of; "of healthy parents" nothing is.
    const leads =
      before === 'of' && SOME.test(beforeThat) ? [] : other.led ? [before] : this.#words.slice(Math.max(this.#first, first - 2), first)
    if (leads.some((w) => THERE.test(w)) || ((this.#subject === 'self' || LIKE.test(before)) && !DOES.test(next))) {
      this.#mark(first, last + 1)
      this.#other = (other.whose && isOfBody(this.#words, last + 1, this.#end)) || THEIR_OWN.test(next) || OF_WHOM.test(before)
      // What "who" began goes on: "my wife who has dementia and is incontinent".
      if (/^who(?:se)?$/.test(next)) this.#subject = 'other'
      return last
    }
    this.#subject = 'other'
    this.#other = other.whose || WHO.test(next) || !reachesMe(this.#words, last + 1, this.#end, other)
    if (this.#other) this.#mark(first, last + 1)
    return last
  }
  #he(i: number): void {
    const back = this.#isHe(i)
    this.#subject = back ? 'other' : 'self'
    this.#other = back && !reachesMe(this.#words, i + 1, this.#end, this.#last)
  }
  /** Whether a pronoun stands for whom the text spoke of. */
  #isHe(i: number): boolean {
    const word = this.#words[i]!
    // "We both had it, but only he saw double."
    if (this.#words[i - 1] === 'only' && this.#words.slice(this.#began, i).some((w) => w === 'i' || w === 'we')) return true
    if (!this.#last?.mine || !fits(this.#last, word)) return false
    if (this.#last.first < this.#began) return i <= this.#began + 1
    return this.#subject !== 'self' || this.#other || this.#teller.self || !this.#last.kin
  }
  #isHis(i: number): boolean {
    if (!this.#last?.mine || !fits(this.#last, this.#words[i]!)) return false
    if (!isOfBody(this.#words, i + 1, this.#end) || WITH.test(this.#words[i - 1] ?? '')) return false
    if (this.#last.first < this.#began) return i === this.#began
    return this.#subject === 'other' || this.#teller.self || !this.#last.kin || this.#words[i + 1] === 'own'
  }

  #his(i: number): void {
    if (this.#isHis(i)) {
      if (i === this.#began) this.#subject = 'other'
      // "After his stroke" is told as one.
      if (/^(?:after|since|from|of|about)$/.test(this.#words[i - 1] ?? '')) this.#others.add(i - 1)
      this.#other = true
    } else if (this.#last && !fits(this.#last, this.#words[i]!) && this.#heads(i)) this.#self(i)
  }
  /** Whether a word begins a clause: "his mother has MS and his speech is slurred". */
  #heads(i: number): boolean {
    return i === this.#first || (i === this.#first + 1 && JOINS.test(this.#words[this.#first]!))
  }

  #self(i: number): void {
    if (this.#last?.last === i - 1 && KNOWS.test(this.#words[i + 1] ?? '') && this.#other) return
    this.#subject = 'self'
    this.#other = false
  }
  #mine(i: number): void {
    if (this.#words[i] === 'me' && /^(?:not|except|from|but)$/.test(this.#words[i - 1] ?? '') && saysAll(this.#words, this.#began))
      this.#mark(this.#began, i)
    this.#subject = 'self'
    this.#other = false
  }
  #witness(i: number): void {
    const from = (this.#last?.last ?? i) + 1
    // Who "is alarmed by slurred speech and calls" tells of it; "who has MS and says" has MS.
    if (!this.#who) for (let k = Math.max(from, this.#first); k < i; k++) this.#others.delete(k)
    this.#subject = 'self'
    this.#other = false
  }
}
/** Whether a pronoun may stand for somebody. */
export const fits = (other: Pick<Other, 'he' | 'she' | 'they'>, pronoun: string): boolean =>
  /^the(?:y|ir)$/.test(pronoun) ? other.they : /^(?:he|his)$/.test(pronoun) ? other.he : other.she

/** Of whom a sentence tells at each of its words, and whether it tells of relatives more than what they saw. */
export type Whose = { relative: (at: number) => boolean; family: boolean }
/** @param others the tokens that tell of somebody else */
export function whoseIs(tokens: readonly Token[], clauses: readonly Clause[], others: ReadonlySet<number>): Whose {
  const family = clauses.some(({ first, end }) =>
    tokens
      .slice(first, end)
      .some(
        (t, i) =>
          isOther(t, tokens[first + i + 1]) && !tokens.slice(first + i + 1, end).some((_, k) => isWitness(tokens, first + i + 1 + k)),
      ),
  )
  return { relative: (at) => others.has(at), family }
}
