import { counted } from '../../parts/words.ts'
import { type BenchCase, standing } from '../bench-case.ts'
import { type ClinicianKey, w } from '../words.ts'
import { dayInWords, onsetDay } from './dates.ts'

/** Who it is, as far as it is known: "55 years old, female, weak right leg". */
export function whoOf({ sheet: { person, affected, worse } }: BenchCase): string {
  return [
    ...(person.age === undefined ? [] : [counted('sheet.age', person.age)]),
    ...(person.sex === undefined ? [] : [w(`text.sex_${person.sex}`)]),
    ...(affected === undefined ? [] : [w(`text.affected_${affected}` as ClinicianKey)]),
    ...(worse === undefined ? [] : [w('text.worse', { side: w(`text.${worse}`) })]),
  ].join(', ')
}

/** Since when, and the day on which it began. */
export function sinceOf({ sheet, visit }: BenchCase): string {
  const days = standing(sheet, 'onset.duration_days')
  const day = onsetDay(sheet, visit)
  if (typeof days !== 'number' || day === undefined) return w('text.onset_unknown')
  return days < 1 ? w('text.onset_today', { date: dayInWords(day) }) : w('text.onset', { days, date: dayInWords(day) })
}
