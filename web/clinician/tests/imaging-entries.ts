import type { Term } from '../../worker/clinician/protocol.ts'
import { type Entry, entriesOf, type Sheet } from '../bench-case.ts'

const put = (sheet: Sheet, id: string, entries: readonly Entry[]): Sheet => ({
  ...sheet,
  entries: [...sheet.entries.filter((e) => e.id !== id), ...entries],
})

/** The sheet with one more finding of a study. What denies all others, such as a normal study, stands alone. */
export function withSeen(sheet: Sheet, { id, denies }: Term, value: string, date: string): Sheet {
  const before = entriesOf(sheet, id).filter((e) => e.value !== value && value !== denies && e.value !== denies)
  return put(sheet, id, [...before, { id, value, date }])
}
/** The sheet without one finding of a study, counted from 0. */
export const withoutSeen = (sheet: Sheet, id: string, at: number): Sheet =>
  put(
    sheet,
    id,
    entriesOf(sheet, id).filter((_, i) => i !== at),
  )
/** The sheet with side or place of one finding of a study; undefined takes it away. */
export const withPlace = (
  sheet: Sheet,
  id: string,
  at: number,
  place: { side?: Entry['side'] | undefined; detail?: string | undefined },
): Sheet =>
  put(
    sheet,
    id,
    entriesOf(sheet, id).map((e, i) => {
      if (i !== at) return e
      const { side: _, detail: __, ...rest } = e
      const side = 'side' in place ? place.side : e.side
      const detail = 'detail' in place ? place.detail : e.detail
      return { ...rest, ...(side ? { side } : {}), ...(detail ? { detail } : {}) }
    }),
  )
