/** "Not only", "not long ago", "for no reason": a word that denies and, with what follows it, denies nothing. */
const DENIES_NOTHING =
  /^(?:long|only|just|merely|because|reason|apparent reason|obvious reason|known reason|clear reason|particular reason|good reason|doubt|wonder|matter|sooner|surprise|surprisingly|least|infrequently|uncommonly)\b/
/** "No change", "no better with rest": what is denied is this one word, not what follows it. */
const DENIES_IT_ALONE =
  /^(?:change|improvement|response|relief|better|effect|benefit|progress|recovery|help|respon|reliev|eas(?:ed|ier)|alleviat|further)/
/** "No longer", "not sure": whether what follows is so remains open. */
const LEAVES_OPEN = /^(?:longer|sure|clear|certain|known|assess|tested|possible|able|until|more|worse)/

/** How far a word reaches that denies: over nothing, over the next word, over all that follows or, in doubt, over that without telling. */
export type Reach = 'nothing' | 'next' | 'open' | 'all'
/** @param next the words after the one that denies; the first two are looked at */
export function reachOf(next: readonly string[]): Reach {
  const [first = '', second = ''] = next
  if (DENIES_NOTHING.test(`${first} ${second}`)) return 'nothing'
  if (DENIES_IT_ALONE.test(first)) return 'next'
  return LEAVES_OPEN.test(first) ? 'open' : 'all'
}

/** Words that may stand anywhere in a phrase and change nothing of what it tells. */
export const LIGHT: ReadonlySet<string> = new Set(
  'just also now rather quite completely totally entirely bit little really so too still already fairly somewhat slightly very extremely terribly awfully ever even suddenly gradually slowly steadily quickly recently again then always often sometimes lot'.split(
    ' ',
  ),
)
