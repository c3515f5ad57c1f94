import { InvalidArgumentError } from 'commander'
import { KINDS, type Kind, type Model, type Side, SOMETHING_ELSE } from '../engine/index.ts'
import { type Named, nearest } from '../engine/nearest.ts'
import { refuse } from './exit.ts'
import { listed } from './words.ts'

export const sitesNamed = (model: Model): Named[] =>
  [...model.wiring.sites].map(([id, { names }]) => ({ id, names: [names.clinical, names.plain, ...names.also] }))
export const causesNamed = (model: Model): Named[] => [
  ...model.knowledge.causes.map(({ id, name }) => ({ id, names: [name.clinical, name.plain, ...name.also] })),
  { id: SOMETHING_ELSE },
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

/** Names offered in place of one that is not known. */
const OFFERED = 4
/** @throws Refused naming the nearest ids when one is not known */
export function known(written: readonly string[], all: readonly Named[], what: string, list: string): void {
  const ids = new Set(all.map(({ id }) => id))
  for (const id of written) {
    if (ids.has(id)) continue
    const near = nearest(id, all, OFFERED)
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
