import { number } from '../../parts/words.ts'
import { type BenchCase, standing } from '../bench-case.ts'
import { type ClinicianKey, w } from '../words.ts'
import { dayInWords, onsetDay } from './dates.ts'

/** Younger than this a person is called a boy or a girl. */
const GROWN = 18
/** Beyond these days the very day says more than anybody knows. */
const REMEMBERED = 60
const MONTH = 365.25 / 12
/** Months beyond which years are told. */
const YEARS = 24

/** Who it is, as far as it is known: "55-year-old woman, weakness of the right leg". */
export function whoOf({ sheet: { person, affected, worse } }: BenchCase): string {
  const { age, sex } = person
  const grown = age === undefined || age >= GROWN ? 'grown' : 'young'
  const who = w(`text.who_${sex ?? 'unknown'}_${grown}`)
  return [
    ...(age === undefined ? (sex === undefined ? [] : [who.charAt(0).toUpperCase() + who.slice(1)]) : [w('text.aged', { age, who })]),
    ...(affected === undefined ? [] : [w(`text.affected_${affected}` as ClinicianKey)]),
    ...(worse === undefined ? [] : [w('text.worse', { side: w(`text.${worse}`) })]),
  ].join(', ')
}

/** Since when, and the day on which it began where that is not too long ago to be known. */
export function sinceOf({ sheet, visit }: BenchCase): string {
  const days = standing(sheet, 'onset.duration_days')
  const day = onsetDay(sheet, visit)
  if (typeof days !== 'number' || day === undefined) return w('text.onset_unknown')
  if (days < 1) return w('text.onset_today', { date: dayInWords(day) })
  if (days <= REMEMBERED) return w(days < 2 ? 'text.onset_day' : 'text.onset', { days, date: dayInWords(day) })
  const months = Math.round(days / MONTH)
  return months < YEARS ? w('text.onset_months', { months }) : w('text.onset_years', { years: number(Math.round(months / 6) / 2) })
}
