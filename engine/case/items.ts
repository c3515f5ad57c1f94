import { type Denials, isDenial } from './denials.ts'
import { isOfReflex, withFigures } from './figures.ts'
import { type Hit, within } from './hits.ts'
import type { Item, Name, Quality } from './item.ts'
import { scaleOf, scaleOfUse } from './phrases.ts'
import { type Sentence, wordsFrom, wordsOf } from './sentence.ts'

/** These call for what nothing else was said of. */
const REST = /\b(all|other|otherwise|rest|remaining|remainder|elsewhere)\b/
const HAS_JERK = /^(?:biceps|triceps|brachioradialis|supinator|quadriceps|adductors?|hamstrings?|gastrocnemius)$/
const EXCEPTING = /\b(?:except|apart|save|besides|other than)\b/

/** What a sentence names, and what it is found to be: names and qualities in the order in which they stand. */
export function itemsIn(sentence: Sentence, hits: readonly Hit[], denied: Denials): Item[] {
  const phrases = hits.flatMap((hit) => itemOf(sentence, hit, hits, denied) ?? [])
  const items = withFigures(sentence, joined(inOnePlace(phrases))).toSorted((a, b) => a.first - b.first)
  return withoutHeadings(sentence, items).filter((i) => i.names.length > 0 || i.qualities || i.grade !== undefined || i.level !== undefined)
}

/** A phrase as a name, or else as a quality; undefined where it is neither here. */
function itemOf({ tokens }: Sentence, hit: Hit, hits: readonly Hit[], denied: Denials): Item | undefined {
  const { first, last, uses } = hit
  // "Reflexes: biceps 2+" tells nothing of its strength.
  const ofReflex = HAS_JERK.test(tokens[first]!) && !/\/5$/.test(tokens[last + 1] ?? '') && isOfReflex(tokens, first)
  const isNamed = (name: Name) => !(ofReflex && name.findings.some((f) => f.kind === 'grade'))
  const names = uses.flatMap((u) => (u.kind === 'name' && isNamed(u.name) && !covered(hit, u, hits) ? [u.name] : []))
  const qualities = uses.flatMap((u) => (u.kind === 'quality' && !covered(hit, u, hits) ? [[u.scale, u.quality] as const] : []))
  if ((names.length === 0 && qualities.length === 0) || denied.at(first) === 'unsure') return undefined
  return {
    first,
    last,
    names,
    qualities: names.length > 0 ? undefined : new Map(qualities),
    grade: undefined,
    level: undefined,
    rest: REST.test(wordsFrom(tokens, first, last)),
    // What itself begins with a denial is not denied by another; of a leg that gave no trouble nothing else is said.
    deniedBy: isDenial(tokens[first]) || (names.length > 0 && denied.trouble(first)) ? undefined : denied.by(first),
  }
}
/** A longer phrase takes the words of a shorter one of the same scale, or of the same finding; and a name is not the quality of another. */
function covered(hit: Hit, use: Parameters<typeof scaleOfUse>[0], hits: readonly Hit[]): boolean {
  const scale = scaleOfUse(use)
  return hits.some(
    (longer) =>
      within(hit, longer) &&
      longer.uses.some((u) =>
        u.kind === 'says'
          ? u.needs.length === 0 && !u.swept && u.findings.some((f) => scaleOf(f) === scale)
          : scaleOfUse(u) === scale || (u.kind !== 'cover' && u.kind !== use.kind),
      ),
  )
}

/** Phrases of the very same words as one: a name, if any of them is. */
function inOnePlace(items: readonly Item[]): Item[] {
  const byPlace = new Map<string, Item>()
  for (const item of items) {
    const place = `${item.first} ${item.last}`
    const before = byPlace.get(place)
    byPlace.set(place, before ? asOne(before, item) : item)
  }
  return [...byPlace.values()]
}
function asOne(before: Item, { names, qualities }: Item): Item {
  if (names.length > 0) return { ...before, names: [...before.names, ...names], qualities: undefined }
  return before.names.length > 0 ? before : { ...before, qualities: both(before.qualities, qualities) }
}
const both = (a: Item['qualities'], b: Item['qualities']): Map<string, Quality> => new Map([...(a ?? []), ...(b ?? [])])

/** What stands within a longer name, or a longer quality, goes with it ("arm and leg": the arm too). */
function joined(items: readonly Item[]): Item[] {
  const out: Item[] = []
  for (const item of items.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const isName = item.names.length > 0
    const at = out.findIndex((o) => o.first <= item.first && item.last <= o.last && o.names.length > 0 === isName)
    const longer = out[at]
    if (!longer) out.push(item)
    else if (isName) out[at] = { ...longer, names: [...longer.names, ...item.names] }
    else out[at] = { ...longer, qualities: both(item.qualities, longer.qualities) }
  }
  return out
}

/** A group named beside one of its own is its heading ("reflexes: knee jerk absent"); so is what a colon follows ("right leg: hip flexion 4"). */
function withoutHeadings(sentence: Sentence, items: readonly Item[]): Item[] {
  const own = new Set(items.flatMap((i) => i.names.flatMap((n) => (n.swept ? [] : n.findings.map((f) => f.id)))))
  const excepting = EXCEPTING.test(wordsOf(sentence))
  const heads = (name: Name, rest: boolean) =>
    name.swept && !rest && !excepting && (name.findings.some((f) => own.has(f.id)) || name.unless.some((id) => own.has(id)))
  const left = items.map((item) => ({ ...item, names: item.names.filter((n) => !heads(n, item.rest)) }))
  const beforeColon = (item: Item) =>
    item.names.length > 0 &&
    sentence.tokens[item.last + 1] === ':' &&
    left.some((o) => o.first > item.last && o.names.some((n) => !n.swept))
  return left.filter((item) => !beforeColon(item))
}
