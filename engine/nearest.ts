import leven from 'leven'

/** Something that can be called by name: its id, and what else it is called. */
export type Named = { id: string; names?: readonly string[] }

/** A name longer than this, in letters, was meant for none that is known. */
const LONGEST = 100
/** Words no longer than this say nothing by themselves. */
const SHORT = 2
/** The share of its letters in which a name may differ from another that is near, and the share in which one word of it may. */
const NEAR = { name: 1 / 4, word: 1 / 3 }

/** A name as small letters and digits, its words apart. */
export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What something goes by, and the words of that. */
type Called = { texts: readonly string[]; words: readonly string[] }
const known = new WeakMap<Named, Called>()
function calledOf(named: Named): Called {
  let called = known.get(named)
  if (!called) {
    const texts = [named.id, ...(named.names ?? [])].map(plainly)
    called = { texts, words: [...new Set(texts.flatMap((text) => text.split(' ')))] }
    known.set(named, called)
  }
  return called
}

/**
 * The share of the letters of the longer text that must be changed, put in or left out to make it the other (Levenshtein 1965); 1 where it
 * is more than `most`.
 */
function apart(a: string, b: string, most: number): number {
  const length = Math.max(a.length, b.length, 1)
  const within = Math.floor(length * most)
  if (Math.abs(a.length - b.length) > within) return 1
  const letters = leven(a, b, { maxDistance: within + 1 })
  return letters > within ? 1 : letters / length
}
/** How far each word that was written is from the nearest of others, on average; a word that another begins with is that one. */
function wordsApart(words: readonly string[], others: readonly string[]): number {
  const far = (word: string) => Math.min(1, ...others.map((other) => (other.startsWith(word) ? 0 : apart(word, other, NEAR.word))))
  return words.length === 0 ? 1 : words.reduce((sum, word) => sum + far(word), 0) / words.length
}

/**
 * The ids of what was likeliest meant by a name that is not known, the likeliest first: those that it differs from in few letters, as a
 * whole or word by word.
 * @param all what is known; asked again with the same entries, it is quicker
 * @param most so many of them at the most
 */
export function nearest(written: string, all: readonly Named[], most = 3): string[] {
  if (written.length > LONGEST) return []
  const asked = plainly(written)
  const words = asked.split(' ').filter((w) => w.length > SHORT)
  if (asked === '') return []
  return all
    .map((named) => {
      const { texts, words: others } = calledOf(named)
      const whole = Math.min(...texts.map((text) => apart(asked, text, NEAR.name)))
      return { id: named.id, far: Math.min(whole, wordsApart(words, others)), whole }
    })
    .filter(({ far }) => far <= NEAR.name)
    .sort((a, b) => a.far - b.far || a.whole - b.whole || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
