import type { Model } from '../../engine/index.ts'
import { SOMETHING_ELSE } from '../../engine/index.ts'
import { nearest, plainly } from '../../engine/nearest.ts'
import { refuse } from '../exit.ts'
import { causeName } from '../words.ts'

const namesOf = (model: Model, id: string): string[] => {
  const c = model.causes.get(id)
  return [id, ...(c ? [c.name.clinical, c.name.plain, ...c.name.also] : ['something else', 'other'])].map(plainly)
}

/**
 * The cause that words stand for: its id, a name, or the beginning or some words of one.
 * @throws Refused when no cause fits, or several do, with those that come near
 */
export function findCause(model: Model, words: string): string {
  const wanted = plainly(words)
  const all = model.causeIds.map((id) => ({ id, names: namesOf(model, id) }))
  // A cause whose own names fit comes before one that is only also called so, and a name that begins so before all others.
  const fitting = (fits: (name: string) => boolean) =>
    all
      .map(({ id, names }) => ({ id, at: names.findIndex(fits), begins: names.some((n) => fits(n) && n.startsWith(wanted)) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => Number(b.begins) - Number(a.begins) || a.at - b.at)
      .map(({ id }) => id)
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
  const near = nearest(words, all)
  throw refuse(
    'CAUSE',
    `No cause that legwise knows is called “${words}”.`,
    near.length > 0
      ? `Did you mean ${listOf(model, near)}?`
      : `./legwise sources names them all; what legwise does not know is ${SOMETHING_ELSE}.`,
  )
}
const listOf = (model: Model, ids: readonly string[]): string => ids.map((id) => `${id} (${causeName(model, id)})`).join(', ')
