import type { Said, Setting, Side, Urgency } from '../../engine/index.ts'

/** What an answer says, with the words that a case file has beside it. */
export type KeptSaid = Said & { detail?: string }
/** What somebody answered to one question; saying nothing is "not sure". */
export type KeptReply = { key: string; id: string; says: readonly KeptSaid[] }
export type TurnKind = 'figure' | 'opening' | 'red_flags' | 'question' | 'self_test' | 'file'
/** One page's replies. `file`: what an opened case file said of what a page asks; under the key `file`, of what none does. */
export type Turn = { kind: TurnKind; replies: readonly KeptReply[] }
/** A place touched on the figure. */
export type Mark = { zone: string; side: Side | undefined; feels: 'weak' | 'numb' | 'tingling' | 'painful' }
/** Was it said that nothing is numb, that nothing tingles, that nothing else hurts? */
export type Rest = Partial<Record<'numb' | 'tingling' | 'painful', boolean>>
/** A red flag that stands, as it is told to the person. */
export type Alarm = { rule: string; level: Urgency; name: string; doNow: string; see: string; comeBack: string }

/** Everything that is kept of an interview. All else is computed again. */
export type Kept = {
  format: 'legwise-interview/1'
  /** counts every change, so that two tabs can tell which is newer */
  revision: number
  /** the step with which it began: deleted and begun again it is another */
  begun?: string
  /** how many steps of each tab are in it */
  steps?: Readonly<Record<string, number>>
  turns: readonly Turn[]
  marks: readonly Mark[]
  /** what is nowhere (else) on the figure; left out: not said */
  rest?: Rest
  /** what an opened case file says of itself; whatever it leaves out stays open */
  file?: { id?: string; setting?: Setting; asked?: boolean }
  /** facts in words that no question asks for, as they were told */
  extra: readonly unknown[]
  /** the story of an opened case file; it is read as it is everywhere */
  story?: string
  /** what was said in own words and is for the clinician only */
  notes?: readonly string[]
  /** own words that are still being written */
  draft?: string
  /** the cause somebody came to ask about */
  curious?: string
  /** red flags known so far, shown again at once on the next visit */
  alarms: readonly Alarm[]
}

export const EMPTY: Kept = { format: 'legwise-interview/1', revision: 0, turns: [], marks: [], extra: [], alarms: [] }

/** Has anything been told that would be lost? */
export const isBegun = ({ turns, extra, story, notes = [], draft }: Kept): boolean =>
  turns.length > 0 || extra.length > 0 || notes.length > 0 || Boolean(story) || Boolean(draft)

const OTHER: Record<Side, Side> = { left: 'right', right: 'left' }
const mirrorSaid = (s: Said): Said => (s.side === 'left' || s.side === 'right' ? { ...s, side: OTHER[s.side] } : s)
const mirrorKey = (key: string): string => key.replace(/\|(left|right)$/, (_, side: Side) => `|${OTHER[side]}`)
const mirrorReply = (r: KeptReply): KeptReply => ({ key: mirrorKey(r.key), id: r.id, says: r.says.map(mirrorSaid) })

/** Two turns are the same page when they ask the same; a test at home is the same of whichever legs it was told. */
const sameTurn = (a: Turn, b: Turn): boolean => a.kind === b.kind && askedIn(a) === askedIn(b)
const askedIn = ({ kind, replies }: Turn): string => (kind === 'self_test' ? (replies[0]?.id ?? '') : replies.map((r) => r.key).join())

/** Which leg was said to be weak. */
export const affectedOf = ({ turns }: Pick<Kept, 'turns'>): unknown =>
  turns
    .flatMap((t) => t.replies.flatMap((r) => r.says))
    .filter((s) => s.id === 'affected')
    .at(-1)?.value

/** Has the page questions that can be asked again? What a case file says of signs and tests nobody can be asked. */
export const canChange = ({ replies }: Turn): boolean => replies.every((r) => r.key !== 'file')

/** How many pages came from a case file; they stand first. */
export const fromFile = ({ turns }: Pick<Kept, 'turns'>): number => turns.filter((t) => t.kind === 'file').length

/**
 * The interview with a page answered: in its old place if it was answered before, else at the end. Whoever corrects left to right
 * has answered about the one leg they meant: all other answers change sides with it, and those of a case file where the leg was its own.
 */
export function withTurn(kept: Kept, turn: Turn): Kept {
  const at = kept.turns.findIndex((t) => sameTurn(t, turn))
  if (at < 0) return { ...kept, turns: [...kept.turns, turn] }
  // Of a page that was kept twice only what is told now stays.
  const turns = kept.turns.with(at, turn).filter((t, i) => i === at || !sameTurn(t, turn))
  const [before, after] = [affectedOf(kept), affectedOf({ turns })]
  const stays = (t: Turn) => t.kind === 'file' && turn.kind !== 'file'
  const swapped = (before === 'left' && after === 'right') || (before === 'right' && after === 'left')
  return {
    ...kept,
    turns: swapped ? turns.map((t, i) => (i === at || stays(t) ? t : { ...t, replies: t.replies.map(mirrorReply) })) : turns,
  }
}
