import { date } from '../../parts/words.ts'
import { type Sheet, standing } from '../bench-case.ts'

const DAY = 86_400_000
/** A day in words. @param day YYYY-MM-DD */
export const dayInWords = (day: string): string => date(new Date(`${day}T12:00`))
/** The day on which it began, as far as that is known: the visit less the days since. */
export function onsetDay(sheet: Sheet, visit: string): string | undefined {
  const days = standing(sheet, 'onset.duration_days')
  return typeof days === 'number' ? new Date(Date.parse(`${visit}T12:00Z`) - days * DAY).toISOString().slice(0, 10) : undefined
}
