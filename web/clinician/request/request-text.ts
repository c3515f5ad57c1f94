import { percent } from '../../parts/chance.ts'
import { filled } from '../../parts/words.ts'
import type { PartResults, PartSeen, RequestView, ResultSeen } from '../../worker/clinician/request-view.ts'
import type { Timed } from '../../worker/clinician/see-view.ts'
import type { BenchCase } from '../bench-case.ts'
import { spelled } from '../examine/notation.ts'
import type { Cite, Cited } from '../number/cite.ts'
import { levelName } from '../see/where.tsx'
import { causeName, citeOf } from '../see/why.tsx'
import { inWords } from '../see/yes-no.ts'
import { causeChance, lying, placeChance } from '../text/chances.ts'
import { causesCited, placesCited } from '../text/cited.ts'
import { dayInWords } from '../text/dates.ts'
import { inOneLine, statements, type TwoSided, twoSided, type Vocabulary } from '../text/findings.ts'
import { sinceOf, whoOf } from '../text/person.ts'
import { small } from '../text/small.ts'
import { w } from '../words.ts'

/** Shares of two places that lie less apart than this are as good as alike. */
const APART = 0.1
/** Signs beyond these say little to whoever makes the test. */
const SIGNS = 8

/** What is sent along with a request: the question, what was found, what to look at in order, what each result would mean, and from when. */
export function requestText(now: BenchCase, view: RequestView, known: Vocabulary): string {
  const electric = view.parts.some((x) => /^(emg|ncs)\./.test(x.finding))
  return [
    [
      w('request.title', { name: view.name }),
      `${[whoOf(now), w('request.examined', { date: dayInWords(now.visit) })].filter(Boolean).join('. ')}`,
    ].join('\n'),
    section(w('request.question'), [questionOf(view)]),
    section(w('request.urgency'), urgencyOf(view, now.visit)),
    section(w('request.summary'), [...summaryOf(now, known), ...suspectedOf(view)]),
    section(w(electric ? 'request.sample' : 'request.look'), [...lookOf(view), ...besideOf(view, now.visit)]),
    section(w('request.sequences'), sequencesOf(view)),
    section(w('request.results'), [...earlyOf(view), ...resultsOf(view.results)]),
  ]
    .filter((x) => x !== '')
    .join('\n\n')
}
/** The numbers of the request that were reckoned, and the days from which it informs. */
export function requestCited(view: RequestView): Cited[] {
  const { places, causes, notToMiss, place, parts, beside, results, apart } = view
  const when = whenOf(view)
  return [
    ...causesCited([...causes, ...notToMiss]),
    ...placesCited([...places, ...(place ? [place] : [])]),
    ...parts.map((x) => partCited(x, apart, view.fromDay)),
    ...(beside ? beside.parts.map((x) => partCited(x, apart, beside.fromDay)) : []),
    ...results.flatMap((part) => part.results.map((r) => resultCited(part, r))),
    ...(when && view.fromBasis
      ? [{ phrase: when, numbers: [{ number: when, cite: { is: 'day' as const, name: view.name, bases: [view.fromBasis] } }] }]
      : []),
  ]
}
function partCited(x: PartSeen, apart: RequestView['apart'], fromDay: number | undefined): Cited {
  const name = nameOf(x)
  return {
    phrase: partLine(x, apart),
    numbers: x.abnormal.map((p, i) => {
      const { id, name: place } = apart[i]!
      const says = w('number.with', { name, state: w('number.abnormal'), of: place })
      const of = [{ station: id }]
      return { number: percent(p), cite: { is: 'expected', of, finding: x.finding, side: x.side, fromDay, name: says, p } }
    }),
  }
}
function resultCited({ finding, side, name }: PartResults, r: ResultSeen): Cited {
  const cite: Cite = { is: 'result', finding, side, result: r.is, name: w('text.value', { name, value: resultName(r.is) }), p: r.p }
  return {
    phrase: resultLine(r),
    numbers: [
      { number: percent(r.p), cite },
      ...changesOf(r).flatMap((c) => [
        { number: percent(c.from), cite: c.now },
        { number: percent(c.p), cite },
      ]),
    ],
  }
}
const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [heading.toUpperCase(), ...lines].join('\n')
const line = (says: string, what: string): string[] => (what === '' ? [] : [`${says}: ${what}.`])

/** The clinical question with its place and side. */
export const questionOf = ({ asks, place }: Pick<RequestView, 'asks' | 'place'>): string =>
  filled(asks, {
    place: place ? [...(place.lies === 'both' ? [] : [w(`text.${place.lies}`)]), small(place.name)].join(' ') : w('request.no_place'),
  })

function urgencyOf(view: RequestView, visit: string): string[] {
  return [
    `${view.levelName}.`,
    ...line(w('letter.flags'), view.rules.map(small).join('; ')),
    ...line(w('request.informs'), recent(view, visit) ? whenOf(view) : ''),
  ]
}
/** A day that has passed so long ago is no news to whoever makes the test. */
const LONG_AGO = 60
const DAY = 86_400_000
const recent = ({ from, tooEarly }: Timed, visit: string): boolean =>
  from === undefined || tooEarly || Date.parse(visit) - Date.parse(from) <= LONG_AGO * DAY
/** From when something informs, with the date as far as the onset is known; empty when it does at any time. */
export function whenOf({ fromDay, from, tooEarly }: Timed): string {
  if (fromDay === undefined) return ''
  if (from === undefined) return w('request.from_day', { day: fromDay })
  return w(tooEarly ? 'request.too_early' : 'request.since', { date: dayInWords(from), day: fromDay })
}

/** What was found, as short as it can be told. */
function summaryOf(now: BenchCase, known: Vocabulary): string[] {
  const exam = statements(now.sheet, known, 'exam').filter((s) => s.present)
  const felt = exam.filter((s) => /^(sensation|vibration|position)\./.test(s.id))
  const signs = exam.filter((s) => !felt.includes(s) && !s.normal).slice(0, SIGNS)
  const tempo = statements(now.sheet, known, 'history').filter((s) => s.id === 'onset.tempo' || s.id === 'course.trend')
  return [
    [sinceOf(now), ...tempo.map((s) => `${s.text}.`)].join(' '),
    ...sidesOf(w('examine.strength'), twoSided(now.sheet, known, 'strength'), w('request.others_full')),
    ...sidesOf(w('request.reflexes'), twoSided(now.sheet, known, 'reflex'), w('request.others_normal')),
    ...line(w('letter.sensation'), inOneLine(felt)),
    ...line(w('letter.signs'), inOneLine(signs)),
  ]
}
function sidesOf(says: string, rows: readonly TwoSided[], others: string): string[] {
  const told = rows
    .filter((r) => !r.normal)
    .map((r) => [small(r.name), ...(r.right ? [w('text.r'), r.right] : []), ...(r.left ? [w('text.l'), r.left] : [])].join(' '))
  return line(says, [...told, ...(rows.some((r) => r.normal) ? [others] : [])].join('; '))
}
function suspectedOf({ places, causes, notToMiss }: RequestView): string[] {
  return [
    ...line(w('request.where'), places.map(placeChance).join('; ')),
    ...line(w('request.why'), causes.map(causeChance).join('; ')),
    ...line(
      w(causes.length > 0 ? 'letter.not_to_miss_besides' : 'letter.not_to_miss'),
      notToMiss
        .filter((c) => !causes.some((x) => x.id === c.id))
        .map(causeChance)
        .join('; '),
    ),
  ]
}

function lookOf({ place, parts, apart }: RequestView): string[] {
  const several = parts.length > 1 || parts.some((x) => x.abnormal.length > 0)
  return [
    ...line(w('request.place'), place ? lying(place) : ''),
    ...(parts.some(tells) ? [w('request.abnormal')] : []),
    ...(several ? parts.map((x, i) => `${i + 1}. ${partLine(x, apart)}`) : []),
  ]
}
function besideOf({ beside, apart }: RequestView, visit: string): string[] {
  if (!beside || beside.parts.length === 0) return []
  const when = recent(beside, visit) ? whenOf(beside) : ''
  return [
    `${w('request.beside', { name: small(beside.name) })}${when ? ` (${when})` : ''}:`,
    ...beside.parts.map((x, i) => `${i + 1}. ${partLine(x, apart)}`),
  ]
}
/** Shares that are nearly alike tell nothing of the place. */
const tells = ({ abnormal }: Pick<PartSeen, 'abnormal'>): boolean =>
  abnormal.length === 1 || Math.max(...abnormal) - Math.min(...abnormal) >= APART
/** "Tibialis anterior, left (deep peroneal nerve; L4, L5): L5 root 56 %, S1 root 14 %." */
function partLine(x: PartSeen, apart: RequestView['apart']): string {
  const { nerve, roots, abnormal } = x
  const supply = [small(nerve), roots].filter(Boolean).join('; ')
  const where = `${nameOf(x)}${supply ? ` (${supply})` : ''}`
  if (!tells({ abnormal })) return `${where}.`
  const shares = abnormal.map((p, i) => shareOf(apart[i]!.name, p)).join(', ')
  return `${w('text.value', { name: where, value: shares })}.`
}

const nameOf = ({ name, side }: PartSeen): string => (side ? w('text.at', { name, side: w(`text.${side}`) }) : name)
const shareOf = (place: string, p: number): string => `${small(place)} ${percent(p)}`

/** What to image for each question that may stand behind the request. */
const sequencesOf = ({ sequences }: RequestView): string[] => sequences.flatMap(({ what, when }) => line(when, what))

/** What a result means is reckoned for today; where that is too early, it is said. */
const earlyOf = ({ tooEarly, from }: Timed): string[] => (tooEarly && from ? [w('request.results_early', { date: dayInWords(from) })] : [])
/** What each result would change; results that change next to nothing are left out. */
function resultsOf(parts: readonly PartResults[]): string[] {
  const told = parts.flatMap(({ name, side, results }) => {
    const lines = results.filter((r) => r.causes.length + r.places.length > 0).map((r) => `- ${resultLine(r)}`)
    return lines.length === 0 ? [] : [{ name, side, lines }]
  })
  // The same on both sides is said once.
  const once = [...Map.groupBy(told, ({ name, lines }) => [name, ...lines].join('\n')).values()]
  if (once.length === 0) return parts.length > 0 ? [w('request.little')] : []
  return once.flatMap((same) => {
    const [{ name, side, lines }] = same as [(typeof told)[number]]
    const where = side ? w('text.at', { name, side: w(same.length > 1 ? 'request.either' : `text.${side}`) }) : name
    return parts.length > 1 ? [`${where}:`, ...lines] : lines
  })
}
const resultLine = (r: ResultSeen): string =>
  `${w('text.value', {
    name: namedResult(r),
    value: changesOf(r)
      .map((c) => c.phrase)
      .join('; '),
  })}.`
const namedResult = ({ is, p }: ResultSeen): string => `${resultName(is)} (${percent(p)})`
function changesOf({ causes, places }: ResultSeen): { phrase: string; from: number; p: number; now: Cite }[] {
  const changes: { name: string; from: number; p: number; now: Cite }[] = [
    ...causes.map((c) => ({ name: small(causeName(c)), from: c.from, p: c.p, now: citeOf({ ...c, p: c.from }) })),
    ...places.map((x) => {
      const name = levelName(x.id)
      return { name: small(name), from: x.from, p: x.p, now: { is: 'level' as const, name, p: x.from } }
    }),
  ]
  return changes.map(({ name, ...c }) => ({ ...c, phrase: w('see.moves', { name, from: percent(c.from), to: percent(c.p) }) }))
}
const resultName = (is: string): string => small(is === 'present' || is === 'absent' ? w(`see.${is}`) : spelled(inWords(is)))
