import { percent } from '../../parts/chance.ts'
import type { Cited, Numbered } from '../number/cite.ts'
import { levelName } from '../see/where.tsx'
import { citeOf } from '../see/why.tsx'
import { causeChance, levelChance, lying, placeChance } from './chances.ts'

type Cause = Parameters<typeof citeOf>[0]
type Place = Parameters<typeof placeChance>[0] & { id: string }
type Level = Parameters<typeof levelChance>[0]

/** Numbers of a text that were written from the case, as they stand in it. */
export const causesCited = (causes: readonly Cause[]): Cited[] =>
  causes.map((c) => ({ phrase: causeChance(c), numbers: [{ number: percent(c.p), cite: citeOf(c) }] }))
export const placesCited = (places: readonly Place[]): Cited[] =>
  places.map((x) => ({
    phrase: placeChance(x),
    numbers: [{ number: percent(x.p), cite: { is: 'place', id: x.id, name: lying(x), p: x.p } }],
  }))
export const levelsCited = (levels: readonly Level[]): Cited[] =>
  levels.map((l) => ({
    phrase: levelChance(l),
    numbers: [{ number: percent(l.p), cite: { is: 'level', name: levelName(l.id), p: l.p } }],
  }))

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
export function piecesOf(text: string, cited: readonly Cited[]): (string | Numbered)[] {
  if (cited.length === 0) return [text]
  const { by, pattern } = finderOf(cited)
  const pieces: (string | Numbered)[] = []
  let done = 0
  for (const { 0: phrase, index } of text.matchAll(pattern)) {
    for (const { at, ...one } of placed(by.get(phrase)!)) {
      pieces.push(text.slice(done, index + at), one)
      done = index + at + one.number.length
    }
  }
  return [...pieces, text.slice(done)]
}
/** Names go before their numbers and may hold digits themselves: numbers are looked for from the end. */
function placed({ phrase, numbers }: Cited): (Numbered & { at: number })[] {
  let end = phrase.length
  return numbers
    .toReversed()
    .map((one) => {
      end = phrase.lastIndexOf(one.number, end - one.number.length)
      return { ...one, at: end }
    })
    .filter(({ at }) => at >= 0)
    .toReversed()
}
