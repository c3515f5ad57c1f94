import type { Finding, Setting, Side, Stage } from '../knowledge.ts'

export type Value = string | number | boolean
/**
 * One fact as somebody stated it. `index` is its place in the file's list of findings; what the story tells has none, and there a clue has
 * that of its sentence counted down from -1, and all else has -1. `swept`: told of many findings at once; `story`: read from the story.
 */
export type Claim = {
  index: number
  finding: Finding
  side: Side | undefined
  value: Value
  /** what the report says of a result besides, and on which side it says that it lies */
  detail?: string | undefined
  lies?: Side | undefined
  swept?: true | undefined
  story?: true | undefined
}
/**
 * A fact in words, or a sentence of the story, that was understood. `value` is what the file says of the words, `read` the value of the
 * finding that they tell ("no weakness in my arm": false).
 */
export type Understood = { text: string; stage: Stage; value: boolean; finding: string; read: Value; story?: true }
/** A fact in words that was not understood. */
export type Unplaced = { text: string; stage: Stage; value: boolean }

/** One person's facts, as a case file tells them. */
export type Case = {
  id: string
  age: number | undefined
  sex: 'female' | 'male' | 'other' | undefined
  setting: Setting
  /** false where the file names none: then it counts as `home` for how common causes are, but not as examined by the person alone */
  settingGiven: boolean
  /** the facts were asked for one by one: nothing was passed over in silence */
  asked: boolean
  affected: 'left' | 'right' | 'both' | 'none' | undefined
  worse: Side | undefined
  /** words speak of one leg and nothing tells which: it was taken for the left, and `affected` is no answer */
  sideAssumed?: true | undefined
  /** all that is told of the history in words, the story and facts in words; not the names of clues that were answered */
  told: string
  claims: Claim[]
  /**
   * what the story tells beside findings that the file states, for a story may mean another time or person, and what words tell of a leg of which
   * nobody has said which: only red flags heed it
   */
  alarms: Claim[]
  understood: Understood[]
  /** these are shown, not reckoned with */
  unplaced: Unplaced[]
}

/** Days since onset, the longest that is claimed; undefined when nobody has said. */
export function daysOf(person: { claims: readonly Claim[] } | undefined): number | undefined {
  const days = person?.claims.flatMap((c) => (c.finding.id === 'onset.duration_days' && typeof c.value === 'number' ? [c.value] : [])) ?? []
  return days.length > 0 ? Math.max(...days) : undefined
}

/** A finding on its side, by name: what may have one value told of it. */
export const placeOf = (finding: Finding, side: Side | undefined): string => `${finding.id}|${side ?? ''}`
/** What a claim says, by name: alike for two claims that say the same. */
export const sameOf = ({ finding, side, value }: Pick<Claim, 'finding' | 'side' | 'value'>): string =>
  `${placeOf(finding, side)}|${String(value)}`
