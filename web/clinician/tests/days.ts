import type { Term } from '../../worker/clinician/protocol.ts'
import { type Entry, type Sheet, standing } from '../bench-case.ts'

const DAY = 86_400_000
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** The day after onset on which a test was made; undefined as long as nobody has said when it began. Both dates YYYY-MM-DD. */
export function dayOf(sheet: Sheet, visit: string, date: string): number | undefined {
  const duration = standing(sheet, 'onset.duration_days')
  return typeof duration === 'number' ? duration + Math.round((midnight(date) - midnight(visit)) / DAY) : undefined
}

/** The date on which a day after onset falls. */
export const dateOfDay = (date: string, from: number, to: number): Date => new Date(midnight(date) + Math.ceil(to - from) * DAY)

/** Findings that a test of that day could not yet tell, by the day from which they inform, soonest first. */
export function tooEarly(terms: readonly Term[], day: number): { from: number; terms: Term[] }[] {
  const early = terms.filter((t) => t.informsFromDay !== undefined && day < t.informsFromDay)
  return [...Map.groupBy(early, (t) => t.informsFromDay!)].map(([from, terms]) => ({ from, terms })).sort((a, b) => a.from - b.from)
}

/** The day on which a group of tests was made: that of its last entry. */
export const dateAmong = (entries: readonly Entry[], is: (id: string) => boolean): string | undefined =>
  entries.findLast((e) => e.date !== undefined && is(e.id))?.date

/** The sheet with all tests of a group made on one day. */
export function withDate(sheet: Sheet, is: (id: string) => boolean, date: string): Sheet {
  return {
    ...sheet,
    entries: sheet.entries.map((e) => (is(e.id) ? { ...e, date } : e)),
    labs: sheet.labs.map((l) => (is(l.finding) ? { ...l, date } : l)),
  }
}
