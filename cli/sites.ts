import { InvalidArgumentError } from 'commander'
import { KINDS, type Kind, type Model, type Side } from '../engine/index.ts'
import { refuse } from './exit.ts'
import { listed } from './words.ts'

/** What a name may be meant for: an id and the words it goes by. */
export type Named = { id: string; words: readonly string[] }

export const sitesNamed = (model: Model): Named[] =>
  [...model.wiring.sites].map(([id, { names }]) => ({ id, words: [names.clinical, names.plain, ...names.also] }))
export const causesNamed = (model: Model): Named[] => [
  ...model.knowledge.causes.map(({ id, name }) => ({ id, words: [name.clinical, name.plain, ...name.also] })),
  { id: 'something_else', words: [] },
]

/** What a site is called: of a station on a nerve also which nerve. */
export function siteName(model: Model, id: string): string {
  const site = model.wiring.sites.get(id)!
  const own = site.names.clinical
  const nerve = model.knowledge.anatomy.nerves.find((n) => n.id === site.id.split('@')[0])
  return !nerve || own.toLowerCase().includes(nerve.name.clinical.toLowerCase())
    ? own
    : `${nerve.name.clinical}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`
}

/** Number of single letters to change, add or drop to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
const plainly = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The ids nearest to what was written, nearest first: by the letters of the id and by whole words of its names. */
export function nearest(written: string, known: readonly Named[], most = 4): string[] {
  const asked = plainly(written)
  if (asked === '') return []
  const words = asked.split(' ').filter((w) => w.length > 2)
  return known
    .map(({ id, words: names }) => {
      const own = plainly(id)
      const letters = distance(asked, own) / Math.max(asked.length, own.length)
      const text = ` ${[own, ...names.map(plainly)].join(' ')} `
      const hits = words.filter((w) => text.includes(` ${w}`)).length / Math.max(1, words.length)
      return { id, far: letters - 0.6 * hits }
    })
    .filter(({ far }) => far <= 0.45)
    .sort((a, b) => a.far - b.far || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}

/** @throws Refused naming the nearest ids when one is not known */
export function known(written: readonly string[], all: readonly Named[], what: string, list: string): void {
  const ids = new Set(all.map(({ id }) => id))
  for (const id of written) {
    if (ids.has(id)) continue
    const near = nearest(id, all)
    throw refuse(id, `No ${what} is called ${id}.`, `${near.length > 0 ? `Did you mean ${listed(near)}? ` : ''}All of them: ${list}`)
  }
}

const number = (text: string, good: (x: number) => boolean, want: string): number => {
  const x = text.trim() === '' ? Number.NaN : Number(text)
  if (!good(x)) throw new InvalidArgumentError(want)
  return x
}
export const readCompleteness = (text: string): number =>
  number(text, (x) => x > 0 && x <= 1, 'Give the share of the fibres that is gone: above 0, at most 1.')
export const readDays = (text: string): number =>
  number(text, (x) => x >= 0 && x <= 36_500, 'Give the days since it began: a number from 0 to 36500.')
export const readCount = (text: string): number =>
  number(text, (x) => Number.isInteger(x) && x >= 1 && x <= 1e9, 'Give a whole number from 1.')
export const readSeed = (text: string): number => number(text, (x) => Number.isSafeInteger(x) && x >= 0, 'Give a whole number from 0.')
export const readKind = (text: string): Kind => {
  if (!(KINDS as readonly string[]).includes(text)) throw new InvalidArgumentError(`Use one of: ${KINDS.join(', ')}.`)
  return text as Kind
}
export const readSide = (text: string): Side | 'both' => {
  if (text !== 'left' && text !== 'right' && text !== 'both') throw new InvalidArgumentError('Use left, right or both.')
  return text
}
