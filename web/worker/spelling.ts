import { stemmer } from 'stemmer'
import { unmarked } from '../../engine/index.ts'
import { phrase } from './phrases.ts'

/** Words that are taken for one: groups apart by semicolons in the message files, each word by the first of its group. */
export const alike = (): ReadonlyMap<string, string> =>
  new Map(
    unmarked(phrase('search_alike'))
      .split(';')
      .map((group) => group.trim().split(/\s+/).map(stem))
      .flatMap(([first, ...others]) => others.map((word) => [word, first!])),
  )

/** The shortest part into which a word is taken apart. */
const PART = 3
/** What was written, with a word that is nowhere read as two that are: "footdrop". `known`: how words are read once they are stemmed. */
export const apart = (written: string, known: ReadonlySet<string>): string =>
  written
    .split(/[\s\p{P}]+/u)
    .map((word) => {
      const term = stem(word.toLowerCase())
      if ([...known].some((k) => k.startsWith(term))) return word
      const cut = Array.from({ length: Math.max(0, term.length - 2 * PART + 1) }, (_, i) => PART + i).find(
        (i) => known.has(stem(term.slice(0, i))) && known.has(stem(term.slice(i))),
      )
      return cut === undefined ? word : `${term.slice(0, cut)} ${term.slice(cut)}`
    })
    .join(' ')

/** One word for its forms and spellings: "gives" and "give", "herniated" and "herniation", "tumours" and "tumor", "disk" and "disc". */
export const stem = (word: string): string =>
  stemmer(
    word
      .replace(/[ao]e(?=[a-z]{2})/g, 'e')
      .replace(/our(?=s?$)/, 'or')
      .replace(/sk/g, 'sc'),
  )
