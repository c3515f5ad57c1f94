import type { Model } from '../../engine/index.ts'
import { SOMETHING_ELSE } from '../../engine/index.ts'
import { refuse } from '../exit.ts'
import { causeName } from '../words.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const namesOf = (model: Model, id: string): string[] => {
  const c = model.causes.get(id)
  return [id, ...(c ? [c.name.clinical, c.name.plain, ...c.name.also] : ['something else', 'other'])].map(plain)
}

/**
 * The cause that words stand for: its id, a name, or the beginning or some words of one.
 * @throws Refused when no cause fits, or several do, with those that come near
 */
export function findCause(model: Model, words: string): string {
  const wanted = plain(words)
  const all = model.causeIds.map((id) => ({ id, names: namesOf(model, id) }))
  const fitting = (fits: (name: string) => boolean) => all.filter(({ names }) => names.some(fits)).map(({ id }) => id)
  const parts = wanted.split(' ').filter(Boolean)
  for (const fits of [
    (name: string) => name === wanted,
    (name: string) => parts.every((p) => name.split(' ').includes(p)),
    (name: string) => parts.every((p) => p.length > 2 && name.split(' ').some((n) => n.startsWith(p))),
  ]) {
    const found = parts.length === 0 ? [] : fitting(fits)
    if (found.length === 1) return found[0]!
    if (found.length > 1) throw refuse('CAUSE', `“${words}” may stand for several causes.`, `Say which: ${listOf(model, found)}.`)
  }
  const near = all
    .map(({ id, names }) => ({ id, by: Math.max(...names.map((n) => alike(n, wanted))) }))
    .sort((a, b) => b.by - a.by)
    .slice(0, 3)
    .map(({ id }) => id)
  throw refuse(
    'CAUSE',
    `No cause that legwise knows is called “${words}”.`,
    `Did you mean ${listOf(model, near)}? Or ask about ${SOMETHING_ELSE}.`,
  )
}
const listOf = (model: Model, ids: readonly string[]): string => ids.map((id) => `${id} (${causeName(model, id)})`).join(', ')

/** Share of pairs of neighbouring letters that two texts have in common, 0 to 1 (Dice 1945). */
function alike(a: string, b: string): number {
  const pairs = (t: string) => new Set(Array.from({ length: Math.max(0, t.length - 1) }, (_, i) => t.slice(i, i + 2)))
  const [p, q] = [pairs(a), pairs(b)]
  let both = 0
  for (const x of p) if (q.has(x)) both++
  return (2 * both) / Math.max(1, p.size + q.size)
}
