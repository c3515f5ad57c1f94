import type { LetterView } from '../../worker/clinician/letter-view.ts'
import type { CauseSeen, SeeView } from '../../worker/clinician/see-view.ts'
import type { BenchCase } from '../bench-case.ts'
import type { Cited } from '../number/cite.ts'
import { causeName } from '../see/why.tsx'
import { causeChance, levelChance, lying, placeChance } from '../text/chances.ts'
import { causesCited, levelsCited, placesCited } from '../text/cited.ts'
import { dayInWords } from '../text/dates.ts'
import { inOneLine, reasonsInWords, type Statement, statements, twoSided, type Vocabulary } from '../text/findings.ts'
import { sidesLine } from '../text/parse.ts'
import { sinceOf, whoOf } from '../text/person.ts'
import { small } from '../text/small.ts'
import { w } from '../words.ts'

/** A cause less likely than this gets no reasons, and a place no line. */
const LIKELY = 0.05
const CAUSES = 3
const REASONS = 4
const PLACES = 4
const MISSED = 5
const FLAGS = 10
const EXAM = 4
/** A weaker reason says next to nothing: a factor of 1.3 in the odds. */
const FAINT = 0.25

/** The clinical summary in one page of plain text: headings in capitals, one statement a line. */
export function letterText(now: BenchCase, view: LetterView, known: Vocabulary): string {
  return [
    headOf(now, view.see),
    section(w('letter.history'), historyOf(now, known)),
    section(w('letter.examination'), examinationOf(now, known)),
    section(w('letter.tests'), testsOf(now, known)),
    section(w('letter.where'), whereOf(view.see)),
    section(w('letter.why'), whyOf(view, known)),
    section(w('letter.flags'), flagsOf(view)),
    section(w('letter.plan'), planOf(view)),
    w('letter.about', { engine: view.engine, knowledge: view.knowledge }),
  ]
    .filter((x) => x !== '')
    .join('\n\n')
}
/** The numbers of the letter that were reckoned, and the days from which tests inform. */
export const letterCited = ({ see, plan }: LetterView): Cited[] => [
  ...causesCited(see.causes),
  ...levelsCited(see.levels),
  ...placesCited(see.places),
  ...plan.flatMap((x): Cited[] => {
    const when = whenOf(x)
    return when === '' || !x.fromBasis
      ? []
      : [{ phrase: planned(x), numbers: [{ number: when, cite: { is: 'day', name: x.name, bases: [x.fromBasis] } }] }]
  }),
]
const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [heading.toUpperCase(), ...lines].join('\n')
/** A line with what it is about; none when there is nothing to say. */
const line = (says: string, what: string): string[] => (what === '' ? [] : [`${says}: ${what}.`])

function headOf(now: BenchCase, see: SeeView): string {
  const who = whoOf(now)
  return [
    w('letter.title', { label: now.label }),
    ...(who ? [`${who}.`] : []),
    now.sheet.setting
      ? w('letter.examined_at', { date: dayInWords(now.visit), setting: small(w(`examine.setting_${now.sheet.setting}`)) })
      : w('letter.examined', { date: dayInWords(now.visit) }),
    [`${see.levelName}.`, see.doNow].join(' ').trim(),
  ].join('\n')
}

function historyOf(now: BenchCase, known: Vocabulary): string[] {
  const all = statements(now.sheet, known, 'history')
  const marked = now.sheet.entries.some((e) => e.by === 'person')
  return [
    sinceOf(now),
    ...line(w('letter.reported'), inOneLine(all.filter((s) => s.present))),
    ...line(w('letter.denied'), inOneLine(all.filter((s) => !s.present))),
    ...(marked ? [w('letter.told')] : []),
  ]
}

function examinationOf({ sheet }: BenchCase, known: Vocabulary): string[] {
  const all = statements(sheet, known, 'exam')
  const felt = all.filter((s) => /^(sensation|vibration|position)\./.test(s.id))
  const rest = all.filter((s) => !felt.includes(s))
  const strength = twoSided(sheet, known, 'strength')
  return [
    ...(strength.length > 0 ? [w('letter.strength')] : []),
    ...strength.map((r) => sidesLine(r.name, r.right, r.left)),
    ...twoSided(sheet, known, 'reflex').map((r) => sidesLine(r.name, r.right, r.left)),
    ...line(w('letter.sensation'), inOneLine(felt)),
    ...line(w('letter.signs'), inOneLine(rest.filter((s) => s.present && !s.normal))),
    ...line(w('letter.normal'), normals(rest)),
    ...line(w('letter.absent'), inOneLine(rest.filter((s) => !s.present))),
  ]
}

/** What was looked at and is as it should be, by its name alone. */
const normals = (all: readonly Statement[]): string =>
  inOneLine(all.filter((s) => s.present && s.normal).map((s) => ({ ...s, text: s.text.slice(0, s.text.lastIndexOf(':')) })))

function testsOf({ sheet }: BenchCase, known: Vocabulary): string[] {
  const byDay = Map.groupBy(statements(sheet, known, 'tests'), (s) => s.date ?? '')
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => `${day ? `${dayInWords(day)}: ` : ''}${all.map(found).join('; ')}.`)
}
const found = (s: Statement): string => (s.present ? s.text : w('text.value', { name: s.text, value: w('text.no') }))

function whereOf({ levels, places }: SeeView): string[] {
  const likely = levels.filter((l, i) => i === 0 || l.p >= LIKELY).slice(0, CAUSES)
  return [
    ...line(w('letter.level'), likely.map(levelChance).join('; ')),
    ...line(
      w('letter.structure'),
      places
        .filter((x, i) => i === 0 || x.p >= LIKELY)
        .slice(0, PLACES)
        .map(placeChance)
        .join('; '),
    ),
  ]
}

function whyOf({ see: { causes, notToMiss, unplaced }, reasons: { told, together } }: LetterView, known: Vocabulary): string[] {
  const likely = told.filter((c, i) => i === 0 || c.p >= LIKELY).slice(0, CAUSES)
  // What is told in full above needs no second warning, only its chance.
  const missed = notToMiss.filter((c) => !likely.some((x) => x.id === c.id))
  const others = causes.filter((c) => c.p >= LIKELY && !likely.some((x) => x.id === c.id))
  return [
    ...likely.map((c, i) => `${i + 1}. ${causeLine(c, known)}`),
    ...line(w('letter.others'), others.map(causeChance).join('; ')),
    ...(together ? line(w('letter.together'), together.causes.map(causeName).join(' + ')) : []),
    ...line(
      w(likely.length > 0 ? 'letter.not_to_miss_besides' : 'letter.not_to_miss'),
      missed.slice(0, MISSED).map(causeChance).join('; '),
    ),
    ...line(w('letter.unplaced'), unplaced.join('; ')),
  ]
}
function causeLine(c: CauseSeen, known: Vocabulary): string {
  return [
    `${causeChance(c)}.`,
    ...line(
      w('letter.for'),
      reasonsInWords(
        c.for.filter((r) => r.shift >= FAINT),
        known,
        REASONS,
      ),
    ),
    ...line(
      w('letter.against'),
      reasonsInWords(
        c.against.filter((r) => r.shift <= -FAINT),
        known,
        REASONS,
      ),
    ),
    ...line(w('letter.unexplained'), reasonsInWords(c.left, known, REASONS)),
  ].join(' ')
}

function flagsOf({ see, denied }: LetterView): string[] {
  const some = (all: readonly string[]) => {
    const names = [...new Set(all)]
    return [...names.slice(0, FLAGS).map(small), ...(names.length > FLAGS ? [w('letter.more', { count: names.length - FLAGS })] : [])].join(
      '; ',
    )
  }
  const standing = see.rules.map((r) => (r.assumed ? w('letter.assumed', { name: small(r.name) }) : small(r.name)))
  return [
    `${w('letter.standing')}: ${standing.length > 0 ? standing.join('; ') : w('letter.none')}.`,
    ...line(w('letter.excluded'), some(denied)),
    ...line(w('letter.open'), some(see.open.map((o) => o.name))),
  ]
}

function planOf({ next: { next }, plan }: LetterView): string[] {
  const exam = onBothSides(next.filter((q) => q.stage === 'exam')).slice(0, EXAM)
  return [...plan.map((x, i) => `${i + 1}. ${planned(x)}`), ...line(w('letter.examine'), exam.map(small).join('; '))]
}
/** Findings by name, one that is worth looking for on both sides once. */
function onBothSides(next: LetterView['next']['next']): string[] {
  return [...Map.groupBy(next, (q) => q.finding).values()].map(([first, second]) => {
    if (!first!.side || !second) return first!.name
    const bare = first!.name.slice(0, first!.name.lastIndexOf(','))
    return w('text.at', { name: bare, side: w('text.both') })
  })
}
type Planned = LetterView['plan'][number]
function planned(x: Planned): string {
  return `${[x.name, x.place ? w('letter.looks_at', { place: lying(x.place) }) : '', whenOf(x)].filter(Boolean).join(', ')}.`
}
/** From when it informs, where that is still to come or nobody said when it began. */
function whenOf({ tooEarly, from, fromDay }: Planned): string {
  if (from) return tooEarly ? w('letter.from', { date: dayInWords(from) }) : ''
  return fromDay === undefined ? '' : w('letter.from_day', { day: fromDay })
}
