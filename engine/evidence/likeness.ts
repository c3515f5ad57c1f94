import { stemmer } from 'stemmer'
import type { Model } from '../model.ts'

/** Words that say which leg say nothing of why. */
const SIDES = new Set(['left', 'right'])
const SHORTEST = 3

/** The stems of a text's words, in alphabetical order, each with the word that has it there. */
export function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>()
  for (const word of text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z]+/g) ?? [])
    if (word.length >= SHORTEST && !SIDES.has(word)) {
      const stem = stemmer(word)
      const known = stems.get(stem)
      if (known === undefined || word < known) stems.set(stem, word)
    }
  return new Map([...stems].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a story's words say: natural log of the factor on each cause; and the words that say most for a cause, at most so many. */
export type Likeness = { log: Float64Array; words: (cause: number, most: number) => string[] }

const last = new WeakMap<Model, { text: string; likeness: Likeness | undefined }>()
/** The same as `likenessOf`; the last text of a model is kept, for the same person is mostly asked about again. */
export function likenessKept(model: Model, text: string): Likeness | undefined {
  let known = last.get(model)
  if (known?.text !== text) {
    known = { text, likeness: likenessOf(model, text) }
    last.set(model, known)
  }
  return known.likeness
}

/**
 * How like the stories that people tell of each cause a text is, by its words alone (naive Bayes; docs/decisions/model.md, The story as a
 * whole). Words of one story come together, so each counts little. A cause that is not known here is as like as causes are on average.
 * @returns undefined where the text has no word that such stories have
 */
function likenessOf(model: Model, text: string): Likeness | undefined {
  const { stories, observations } = model.knowledge
  if (!stories) return undefined
  const { weight, shrink } = observations.recording.likeness
  const all = stories.told.reduce((a, b) => a + b, 0)
  const known = [...stemsOf(text)].flatMap(([stem, word]) => {
    const has = stories.words[stem]
    return has ? [{ word, has }] : []
  })
  if (known.length === 0 || all === 0) return undefined
  const causes = stories.told.length
  /** natural log of P(word | cause) / P(word): each cause's share is drawn towards that of all stories */
  const says = ({ has }: { has: readonly number[] }): Float64Array => {
    let stand = 0
    for (let i = 1; i < has.length; i += 2) stand += has[i]!
    const usual = stand / all
    const out = Float64Array.from(stories.told, (n) => Math.log(shrink / (n + shrink)))
    for (let i = 0; i < has.length; i += 2) {
      const cause = has[i]!
      out[cause] = Math.log((has[i + 1]! + shrink * usual) / ((stories.told[cause]! + shrink) * usual))
    }
    return out
  }
  const each = known.map((k) => ({ word: k.word, says: says(k) }))
  const log = new Float64Array(causes + 1)
  for (const { says } of each) for (let c = 0; c < causes; c++) log[c]! += weight * says[c]!
  const most = Math.max(...log.subarray(0, causes))
  let sum = 0
  for (let c = 0; c < causes; c++) sum += Math.exp(log[c]! - most)
  log[causes] = most + Math.log(sum / causes)
  return {
    log,
    words: (cause, count) =>
      each
        .filter((w) => w.says[cause]! > 0)
        .sort((a, b) => b.says[cause]! - a.says[cause]! || (a.word < b.word ? -1 : 1))
        .slice(0, count)
        .map((w) => w.word),
  }
}
