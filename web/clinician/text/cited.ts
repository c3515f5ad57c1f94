import { percent } from '../../parts/chance.ts'
import type { Cited } from '../number/cite.ts'
import { levelName } from '../see/where.tsx'
import { citeOf } from '../see/why.tsx'
import { causeChance, levelChance, lying, placeChance } from './chances.ts'

type Cause = Parameters<typeof citeOf>[0]
type Place = Parameters<typeof placeChance>[0] & { id: string }
type Level = Parameters<typeof levelChance>[0]

/** Numbers of a text that were written from the case, as they stand in it. */
export const causesCited = (causes: readonly Cause[]): Cited[] =>
  causes.map((c) => ({ phrase: causeChance(c), number: percent(c.p), cite: citeOf(c) }))
export const placesCited = (places: readonly Place[]): Cited[] =>
  places.map((x) => ({ phrase: placeChance(x), number: percent(x.p), cite: { is: 'place', id: x.id, name: lying(x), p: x.p } }))
export const levelsCited = (levels: readonly Level[]): Cited[] =>
  levels.map((l) => ({ phrase: levelChance(l), number: percent(l.p), cite: { is: 'level', name: levelName(l.id), p: l.p } }))

type Finder = { by: ReadonlyMap<string, Cited>; pattern: RegExp }
const finders = new WeakMap<readonly Cited[], Finder>()
/** How the numbers of one text are found; made once for all of its lines. */
function finderOf(cited: readonly Cited[]): Finder {
  const known = finders.get(cited)
  if (known) return known
  const by = new Map(cited.map((c) => [c.phrase, c]))
  const phrases = [...by.keys()].sort((a, b) => b.length - a.length).map(literally)
  const made = { by, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})`, 'gu') }
  finders.set(cited, made)
  return made
}
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A text in pieces: words, and numbers that open. A number that was edited is found no more, and stands as it was written. */
export function piecesOf(text: string, cited: readonly Cited[]): (string | Cited)[] {
  if (cited.length === 0) return [text]
  const { by, pattern } = finderOf(cited)
  const pieces: (string | Cited)[] = []
  let done = 0
  for (const { 0: phrase, index } of text.matchAll(pattern)) {
    const one = by.get(phrase)!
    const at = index + phrase.lastIndexOf(one.number)
    pieces.push(text.slice(done, at), one)
    done = at + one.number.length
  }
  return [...pieces, text.slice(done)]
}
