import type { Value } from './claim.ts'
import type { Item, Name } from './item.ts'
import { ownSide } from './own-side.ts'
import { type Pair, paired, type So } from './pairing.ts'
import { type Sentence, wordsFrom, wordsOf } from './sentence.ts'
import { EVERYWHERE, PLURAL } from './side-words.ts'
import type { Telling } from './telling.ts'
import { sideOf, unanimousOr, type Where } from './where.ts'

/** A quality further away from a name, in words, is of something else. */
const FAR = 5
/** One that goes on from another ("positive at 40 degrees on the left, negative on the right") may be further. */
const FAR_ON = 9
const NONE = /^(?:no|without|nil)$/
/** "No ankle jerk asymmetry" does not say that there is no ankle jerk. */
const OF_IT = /^(?:abnormal|asymm|chang|differ|loss|deficit|weak|involve|pain|limit|disturb)/
/** A value told of a name, with the part of the sentence that tells its side. */
type Beside = { item: Item; name: Name; value: Value; first: number; last: number; quality: Pick<Item, 'first' | 'last'> }

/**
 * What a sentence tells by names and the qualities that stand beside them, and by "no" before a name.
 * @param graded scales on which a figure is a grade
 */
export function toldBeside(sentence: Sentence, items: readonly Item[], graded: ReadonlySet<string>): Telling[] {
  const valueTold = (name: Name, item: Item, quality: Item) => valueBeside(name, item, quality, graded)
  const fits = (names: readonly Item[], quality: Item) =>
    names.some((item) => item.names.some((n) => valueTold(n, notDenied(item), notDenied(quality)) !== undefined))
  // A name of which nothing here tells a quality does not part a quality from the name it is of.
  const qualities = items.filter((i) => i.names.length === 0)
  const telling = items.filter((i) => i.names.length === 0 || qualities.some((q) => fits([i], q)))
  const { pairs, heading } = paired(sentence, telling, fits)
  const beside = pairs.filter(isNear).flatMap(({ names, quality, first, last, carried, so }) =>
    names.flatMap((item) =>
      item.names.flatMap((name): Beside[] => {
        const value = valueSo(so, name, carried ? notDenied(item) : item, quality, valueTold)
        return value === undefined ? [] : [{ item, name, value, first, last, quality }]
      }),
    ),
  )
  return onSides(sentence, [...beside, ...toldBare(sentence, items, new Set(beside.map((b) => b.name)))], heading)
}
const notDenied = (item: Item): Item => ({ ...item, deniedBy: undefined })
/** Whether one of the names stands near the quality; the others stand with that one. */
const isNear = ({ names, quality, carried }: Pair): boolean => names.some((item) => apart(item, quality) <= (carried ? FAR_ON : FAR))
const apart = (a: Item, b: Item): number => Math.max(a.first - b.last, b.first - a.last) - 1

/** "No ankle jerk": what has no quality beside it. */
function toldBare({ tokens }: Sentence, items: readonly Item[], told: ReadonlySet<Name>): Beside[] {
  const bare = items.filter(({ first, last }) => NONE.test(tokens[first - 1] ?? '') && !OF_IT.test(tokens[last + 1] ?? ''))
  const spoken = new Set(told)
  const out: Beside[] = []
  for (const item of bare)
    for (const name of item.names) {
      if (name.none === undefined || spoken.has(name)) continue
      spoken.add(name)
      out.push({ item, name, value: name.none, first: item.first, last: item.last + 1, quality: item })
    }
  return out
}

/** Where it is: as is told beside it, or was told of the same name just before, or by the part that heads the sentence. */
function onSides(sentence: Sentence, all: readonly Beside[], heading: Where | undefined): Telling[] {
  const { tokens, marks, otherwise } = sentence
  const everywhere = EVERYWHERE.test(wordsOf(sentence))
  // "Knee reflexes 1+ left 2+ right": each side stands after what is found there.
  const sideAfter = ({ item, quality }: Beside) => {
    const found = all.filter((b) => b.item === item).map((b) => b.quality)
    const isAfter = found.some((q) => q !== quality) && !marks.some((m) => m.at <= found[0]!.first)
    return isAfter && quality !== item ? sideOf(marks.filter((m) => m.at === quality.last + 1)) : undefined
  }
  let before: { item: Item; where: Where } | undefined
  // "My right arm and left leg are weak": a side that stands at each of several names is of that one.
  const ownOf = ({ item, name }: Beside) => ownSide(sentence, item, name.findings[0]!)
  const byPart = Map.groupBy(all, (b) => b.first)
  const hasOwn = ({ first, item }: Beside) => {
    const there = byPart.get(first)!
    const isOne = there.every((b) => b.item === item) && !marks.some((m) => m.at > item.first && m.at <= item.last)
    return !isOne && there.every((b) => ownOf(b) !== undefined)
  }
  return all.flatMap((told) => {
    const { item, name, value, first, last, quality } = told
    const near = marks.filter((m) => m.at >= first && m.at <= last)
    const plural = PLURAL.test(wordsFrom(tokens, item.first, item.last)) || (name.swept && (item.rest || everywhere))
    const again = before?.item === item ? before.where : undefined
    const own = ownOf(told)
    const where = (hasOwn(told) ? own : sideAfter(told)) ?? sideOf(near) ?? own ?? again ?? heading ?? unanimousOr(marks, plural, otherwise)
    before = { item, where }
    const { swept, unless } = name
    return name.findings.map((finding) => ({
      finding,
      value,
      where,
      swept,
      unless,
      first: item.first,
      last: item.last,
      until: quality.last,
    }))
  })
}

type ValueTold = (name: Name, item: Item, quality: Item) => Value | undefined
/** "But the thigh is", "but the arm is not": what was said before, of another. */
function valueSo(so: So | undefined, name: Name, item: Item, quality: Item, valueTold: ValueTold): Value | undefined {
  if (so === undefined || so === 'same') return valueTold(name, item, quality)
  const value = valueTold(name, item, notDenied(quality))
  return typeof value === 'boolean' ? so === 'yes' : undefined
}
/** The value that a quality tells of a name; undefined where it says nothing of it. */
function valueBeside(name: Name, item: Item, quality: Item, graded: ReadonlySet<string>): Value | undefined {
  if (quality.grade !== undefined && graded.has(name.scale)) return quality.grade
  if (quality.level !== undefined && name.findings[0]!.kind === 'level') return quality.level
  const told = quality.qualities?.get(name.scale)
  if (!told) return undefined
  // "Cannot feel the feet": what belongs to the quality itself does not deny the name.
  const inside = item.deniedBy !== undefined && quality.first <= item.deniedBy && item.deniedBy <= quality.last
  const by = quality.deniedBy ?? (inside ? undefined : item.deniedBy)
  if (by === undefined) return told.value
  // "No fever, and the leg is not weak": what tells that nothing is wrong is denied only just before it.
  if (told.value === false) return quality.first - by > 2 ? told.value : true
  return told.denied ?? (typeof told.value === 'boolean' ? !told.value : undefined)
}
