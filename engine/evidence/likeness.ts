import { stemmer } from 'stemmer'
import type { StoryWords } from '../knowledge.ts'
import type { Model } from '../model.ts'

/** Words that say which leg say nothing of why. */
const SIDES = new Set(['left', 'right'])
const SHORTEST = 3
/** A word that adds less than this, in natural log units, is not named. */
const FAINT = 0.03

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

/** What all stories together say: what a word weighs, and how long a story and the stories of each cause are, as vectors of such weights. */
type Told = { weightOf: ReadonlyMap<string, number>; story: number; cause: Float64Array }
const measured = new WeakMap<StoryWords, Told>()
/** The rarer a word is among all stories, the more it weighs: natural log of all stories / stories that have it. */
function toldOf(stories: StoryWords): Told {
  let known = measured.get(stories)
  if (known) return known
  const all = stories.told.reduce((a, b) => a + b, 0)
  const weightOf = new Map<string, number>()
  const cause = new Float64Array(stories.told.length)
  let story = 0
  for (const [stem, has] of Object.entries(stories.words)) {
    let stand = 0
    for (let i = 1; i < has.length; i += 2) stand += has[i]!
    const weight = Math.log(all / stand)
    weightOf.set(stem, weight)
    story += (stand / all) * weight ** 2
    for (let i = 0; i < has.length; i += 2) cause[has[i]!]! += ((has[i + 1]! / stories.told[has[i]!]!) * weight) ** 2
  }
  known = { weightOf, story: Math.sqrt(story), cause: cause.map(Math.sqrt) }
  measured.set(stories, known)
  return known
}

/**
 * How like the stories that people tell of each cause a text is, by its words alone: the cosine of the angle between its words and the mean of
 * that cause's stories, words weighed by their rarity (the nearest centroid of Rocchio; docs/decisions/model.md, The story as a whole). A text shorter than a
 * story is as like as its few words are. A cause that is not known here is as like as causes are on average.
 * @returns undefined where the text has no word that such stories have
 */
function likenessOf(model: Model, text: string): Likeness | undefined {
  const { stories, observations } = model.knowledge
  if (!stories) return undefined
  const { weightOf, story, cause: lengthOf } = toldOf(stories)
  const known = [...stemsOf(text)].flatMap(([stem, word]) => {
    const weight = weightOf.get(stem)
    return weight ? [{ word, weight, has: stories.words[stem]! }] : []
  })
  if (known.length === 0) return undefined
  const causes = stories.told.length
  const length = Math.max(story, Math.hypot(...known.map((k) => k.weight)))
  /** what a word that so large a share of a cause's stories has adds to its log */
  const adds = (weight: number, cause: number, stand: number) =>
    (observations.recording.likeness.value * weight ** 2 * stand) / stories.told[cause]! / (length * lengthOf[cause]!)
  const log = new Float64Array(causes + 1)
  for (const { weight, has } of known) for (let i = 0; i < has.length; i += 2) log[has[i]!]! += adds(weight, has[i]!, has[i + 1]!)
  const most = Math.max(...log.subarray(0, causes))
  let sum = 0
  for (let c = 0; c < causes; c++) sum += Math.exp(log[c]! - most)
  log[causes] = most + Math.log(sum / causes)
  return { log, words: (cause, count) => tellingWords(cause, count) }

  /** Words that do more for this cause than for causes on average. */
  function tellingWords(cause: number, count: number): string[] {
    return known
      .map(({ word, weight, has }) => {
        let own = 0
        let all = 0
        for (let i = 0; i < has.length; i += 2) {
          const added = adds(weight, has[i]!, has[i + 1]!)
          all += added
          if (has[i] === cause) own = added
        }
        return { word, more: own - all / causes }
      })
      .filter(({ more }) => more > FAINT)
      .sort((a, b) => b.more - a.more || (a.word < b.word ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word)
  }
}
