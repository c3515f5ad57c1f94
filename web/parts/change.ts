import { type Kept, type Turn, withTurn } from './kept.ts'

/** Something that happens to an interview, as data: it can be kept until it is written, and done again on what another tab has written. */
export type Change =
  /** a page is answered; `figure`: with what was touched on it */
  | { page: Turn; figure?: Pick<Kept, 'marks' | 'rest'> }
  /** sentences are told in own words, and no longer being written */
  | { told: readonly string[] }
  /** a sentence told in own words, or the story, is taken back; `note`: it stays for the clinician */
  | { struck: string; isStory: boolean; note: boolean }
  /** what was for the clinician only is taken back too */
  | { noteStruck: string }
  /** the answers of an opened case file take the place of all others */
  | { opened: Kept }
  | { set: Partial<Pick<Kept, 'alarms' | 'draft' | 'curious'>> }

/** The interview after a change. */
export function changed(kept: Kept, change: Change): Kept {
  if ('page' in change) return { ...withTurn(kept, change.page), ...change.figure }
  if ('told' in change) return withTold(kept, change.told)
  if ('struck' in change) return withoutTold(kept, change)
  if ('noteStruck' in change) return { ...kept, notes: (kept.notes ?? []).filter((n) => n !== change.noteStruck) }
  if ('set' in change) return { ...kept, ...change.set }
  return { ...change.opened, revision: kept.revision }
}

/** Would a later change leave nothing of an earlier one, whatever came between them? */
export const covers = (later: Change, earlier: Change): boolean =>
  'set' in later && 'set' in earlier && Object.keys(earlier.set).every((key) => key in later.set)

const isLine = (text: string) => (x: unknown) =>
  (x as { id?: unknown; text?: unknown }).id === 'other' && (x as { text?: unknown }).text === text

function withTold({ draft, ...kept }: Kept, lines: readonly string[]): Kept {
  return {
    ...kept,
    extra: [
      ...kept.extra.filter((x) => !lines.some((line) => isLine(line)(x))),
      ...lines.map((text) => ({ id: 'other', text, stage: 'history', value: true })),
    ],
  }
}

function withoutTold({ story, ...kept }: Kept, { struck, isStory, note }: Extract<Change, { struck: string }>): Kept {
  return {
    ...kept,
    ...(isStory || story === undefined ? {} : { story }),
    extra: isStory ? kept.extra : kept.extra.filter((x) => !isLine(struck)(x)),
    ...(note ? { notes: [...(kept.notes ?? []), struck] } : {}),
  }
}
