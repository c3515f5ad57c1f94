import type { Side } from '../../../engine/index.ts'
import { type Sheet, withValue } from '../bench-case.ts'

const keyOf = (id: string, side: Side | undefined): string => `unread.${id}|${side ?? ''}`

/** What was typed for a finding and could not be read; it stands on the sheet until it is corrected, and goes nowhere else. */
export const unreadOf = (sheet: Sheet, id: string, side?: Side): string | undefined => sheet.texts[keyOf(id, side)]

/** The sheet without what could not be read for a finding. */
export function readAgain(sheet: Sheet, id: string, side: Side | undefined): Sheet {
  const key = keyOf(id, side)
  if (!(key in sheet.texts)) return sheet
  const { [key]: _, ...texts } = sheet.texts
  return { ...sheet, texts }
}

/** The sheet with what could not be read in the place of the finding's value. */
export const withUnread = (sheet: Sheet, id: string, side: Side | undefined, typed: string): Sheet => ({
  ...withValue(sheet, id, side, undefined),
  texts: { ...sheet.texts, [keyOf(id, side)]: typed },
})
