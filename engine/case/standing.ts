import { normalOf } from './accepted.ts'
import { type Claim, placeOf, sameOf } from './claim.ts'
import type { ClueTold, SaidOn } from './in-words.ts'
import { shown } from './issue.ts'
import { shortest } from './lasting.ts'

/**
 * What stands of a case: its claims, by what they say, and the places (a finding on its side) of which words told a value, even where these
 * contradict each other and nothing is claimed.
 */
export type Standing = { claims: ReadonlyMap<string, Claim>; worded: ReadonlySet<string> }
/** The places of which later words say no more. */
export const settledIn = ({ claims, worded }: Standing): ReadonlySet<string> =>
  new Set([...worded, ...[...claims.values()].map((c) => placeOf(c.finding, c.side))])

/** The place in the list of findings of what the first sentence of the story tells: none; that of the next one less, and so on. */
export const OF_STORY = -1

/**
 * What is claimed by its id stands, each claim once.
 * @param entries the list of findings as it is written
 */
export function standing(claims: readonly Claim[], entries: readonly unknown[]): Standing {
  const byWhat = new Map<string, Claim>()
  for (const claim of claims) {
    const what = sameOf(claim)
    const before = byWhat.get(what)
    byWhat.set(what, before ? asOne(before, claim, entries) : claim)
  }
  return { claims: byWhat, worded: new Set() }
}

/** Two claims that say the same. */
function asOne(before: Claim, { index, detail, lies }: Claim, entries: readonly unknown[]): Claim {
  const both: Claim = { ...before }
  // The claim points to one of the entries whatever their order.
  if (shown(entries[index]) < shown(entries[before.index])) both.index = index
  if (detail !== undefined) both.detail = before.detail === undefined ? detail : `${before.detail}; ${detail}`
  // The same result on both sides lies on neither alone.
  if (before.lies !== lies) delete both.lies
  return both
}

/** What stands with what words fill in: values of what is not settled yet, and what was swept over only of what none of these tells. */
export function filledIn(before: Standing, clues: readonly ClueTold[], told: readonly SaidOn[]): Standing {
  const words = told.some((w) => w.fresh) ? told.filter((w) => !isSlow(w)) : told
  const withClues = joined(before.claims, clues.map(claimOfClue))
  if (words.length === 0) return { ...before, claims: withClues }
  const settled = settledIn(before)
  const named = byPlace(words, false, settled)
  const withNamed = joined(withClues, agreed(named).map(claimOf))
  const worded = new Set([...before.worded, ...named.keys()])
  const abnormal = [...withNamed.values()].filter((c) => c.value !== normalOf(c.finding) && c.value !== 5)
  const swept = agreed(byPlace(words, true, new Set([...settled, ...worded]))).filter((w) => !keptAway(w, abnormal))
  return { claims: joined(withNamed, swept.map(claimOf)), worded }
}

/** How an old weakness came tells nothing of an alarm sign that no time is told of. */
const isSlow = ({ finding, value }: SaidOn): boolean => finding.id === 'onset.tempo' && (value === 'months' || value === 'lifelong')

/** A value told of one place. */
type SaidAt = Omit<SaidOn, 'sides'> & Pick<Claim, 'side'>
const claimOfClue = ({ index, finding, so }: ClueTold): Claim => ofStory({ index, finding, side: undefined, value: so })
const claimOf = ({ index, finding, side, value, swept }: SaidAt): Claim => ofStory({ index, finding, side, value, ...(swept && { swept }) })
const ofStory = (claim: Claim): Claim => (claim.index <= OF_STORY ? { ...claim, story: true } : claim)

function byPlace(words: readonly SaidOn[], swept: boolean, settled: ReadonlySet<string>): Map<string, SaidAt[]> {
  const open = words
    .filter((w) => w.swept === swept)
    .flatMap(({ sides, ...said }) => sides.map((side) => ({ ...said, side })))
    .filter(({ finding, side }) => !settled.has(placeOf(finding, side)))
  return Map.groupBy(open, ({ finding, side }) => placeOf(finding, side))
}
const agreed = (places: ReadonlyMap<string, readonly SaidAt[]>): SaidAt[] => [...places.values()].flatMap(agreeing)

/** Of values told in words of one place, those that can stand together; what is told to be so is not denied elsewhere, and a grade says more than "weak". */
function agreeing(group: readonly SaidAt[]): readonly SaidAt[] {
  const { kind } = group[0]!.finding
  if (kind === 'number') return shortest(group)
  if (kind === 'any_of' || new Set(group.map((w) => w.value)).size === 1) return group
  if (kind === 'boolean') return group.filter((w) => w.value === true)
  const grades = group.filter((w) => typeof w.value === 'number')
  const [grade] = grades
  if (!grade) return []
  const inWord = Number(grade.value) < 5 ? 'weak' : 'normal'
  return group.every((w) => w.value === grade.value || w.value === inWord) ? grades : []
}

/** "All other strength normal" says nothing of a side on which what belongs to it is told not to be normal. */
const keptAway = ({ unless, side }: SaidAt, abnormal: readonly Claim[]): boolean =>
  abnormal.some((c) => unless.includes(c.finding.id) && (c.side === undefined || c.side === side))

/** Claims with others that say something else. */
function joined(claims: ReadonlyMap<string, Claim>, more: readonly Claim[]): ReadonlyMap<string, Claim> {
  if (more.length === 0) return claims
  const all = new Map(claims)
  for (const claim of more) {
    const what = sameOf(claim)
    if (!all.has(what)) all.set(what, claim)
  }
  return all
}
