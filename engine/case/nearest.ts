/** So many letters in common are chance. */
const BY_CHANCE = 3
/** What it says that the last word of an id stands in another, in letters in common. */
const SHARED_WORD = 20
/** Of words no longer than this, it says nothing. */
const SHORT = 2
/** Names offered. */
const OFFERED = 3

/** The known ids that one which is not known was likeliest meant for, the likeliest first. */
export function nearest(id: string, known: Iterable<string>): string[] {
  const word = id.slice(id.lastIndexOf('.') + 1).toLowerCase()
  return [...known]
    .map((k) => ({ k, near: commonPrefix(k, id) + (word.length > SHORT && k.includes(word) ? SHARED_WORD : 0) }))
    .filter(({ near }) => near > BY_CHANCE)
    .sort((a, b) => b.near - a.near || (a.k < b.k ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ k }) => k)
}
function commonPrefix(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
