import type { PartProps } from '../bench.tsx'
import type { Sheet } from '../bench-case.ts'

/** One visit to a field: what is typed there belongs to one step of undo. `last`: the sheet as the field left it. */
type Visit = { current: { word: string; last: Sheet } }

/** Changes the sheet within a visit, and gives the sheet as it then is. */
export const stepping =
  (sheet: Sheet, set: PartProps['set'], visit: Visit) =>
  (make: (s: Sheet) => Sheet): Sheet => {
    let made = sheet
    set((s) => {
      made = make(s)
      return made
    }, visit.current.word)
    visit.current.last = made
    return made
  }

/** The sheet as it stands, which may be newer than the one that was drawn. */
export function standingSheet(set: PartProps['set'], drawn: Sheet): Sheet {
  let now = drawn
  set((s) => {
    now = s
    return s
  })
  return now
}
