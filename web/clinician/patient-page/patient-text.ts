import { chance } from '../../parts/chance.ts'
import { t } from '../../parts/words.ts'
import type { PatientView } from '../../worker/clinician/patient-view.ts'
import type { BenchCase } from '../bench-case.ts'
import type { Cited } from '../number/cite.ts'
import { dayInWords } from '../text/dates.ts'
import { afterLabel } from '../text/parse.ts'
import { small } from '../text/small.ts'
import { w } from '../words.ts'

/** More red flags than these are no help to a person; the gravest stand first. */
const FLAGS = 3

type Cause = PatientView['causes'][number]

/** The patient's page as plain text: what it may be, what to do, when to come back at once, and which tests come. */
export function patientText(now: BenchCase, view: PatientView): string {
  const [first, ...others] = view.causes
  return [
    [w('patient.title'), w('patient.seen', { date: dayInWords(now.visit) })].join('\n'),
    section(w('patient.now'), [
      `${view.plain}.`,
      view.doNow,
      ...saying(w('patient.see'), view.see),
      ...(view.because.length > 0 ? [w('patient.because')] : []),
      ...view.because.slice(0, FLAGS).map((b) => `- ${b}.`),
    ]),
    section(w('patient.back'), [view.comeBack, ...(first?.atOnce ? [first.atOnce] : [])]),
    section(w('patient.what'), [...whereOf(view), ...(first ? firstCause(first) : [])]),
    section(w('patient.others'), [...others.map((c) => `- ${otherCause(c)}`), ...missedOf(view)]),
    section(
      w('patient.tests'),
      view.tests.flatMap((x) => [`- ${x.name}. ${x.what} ${x.tells}${whenOf(x)}`]),
    ),
    w('patient.about'),
  ]
    .filter((x) => x !== '')
    .join('\n\n')
}
/** Its chances, each with what stands behind it for whoever hands the page over. */
export const patientCited = ({ causes }: PatientView): Cited[] =>
  causes.map((c, i) => {
    const number = small(chance(c.p).words)
    const phrase = i === 0 ? afterLabel(w('patient.likeliest', { name: small(nameOf(c)), chance: number })) : `${nameOf(c)} (${number})`
    return { phrase, numbers: [{ number, cite: { is: 'cause', id: c.id, name: nameOf(c), p: c.p } }] }
  })
const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [heading.toUpperCase(), ...lines].join('\n')
const saying = (says: string, what: string): string[] => (what === '' ? [] : [`${says} ${what}.`.replace(/\.\.$/, '.')])

const nameOf = ({ name }: Pick<Cause, 'name'>): string => name || t('cause.something_else')
function whereOf({ places: [place] }: PatientView): string[] {
  if (!place) return []
  return [
    place.lies === 'both'
      ? w('patient.place', { name: place.name })
      : w('patient.place_side', { name: place.name, side: w(`text.${place.lies}`) }),
  ]
}
function firstCause(cause: Cause): string[] {
  return [
    w('patient.likeliest', { name: small(nameOf(cause)), chance: small(chance(cause.p).words) }),
    ...[
      cause.what || t('cause.something_else_what'),
      cause.impact,
      ...(cause.recovery ? [`${t('fits.recovery')} ${cause.recovery}`] : []),
      cause.helps,
    ].filter(Boolean),
  ]
}
const otherCause = (cause: Cause): string =>
  `${nameOf(cause)} (${small(chance(cause.p).words)}). ${cause.what || t('cause.something_else_what')}`
const missedOf = ({ notToMiss }: PatientView): string[] =>
  notToMiss.length === 0 ? [] : [w('patient.missed', { names: notToMiss.map(small).join('; ') })]
const whenOf = ({ from, fromDay }: PatientView['tests'][number]): string =>
  from
    ? ` ${w('patient.from', { date: dayInWords(from) })}`
    : fromDay === undefined
      ? ''
      : ` ${w('patient.from_day', { day: Math.ceil(fromDay) })}`
