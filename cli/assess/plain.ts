import { type Assessment, type Case, daysOf, type Model, type Pressing, pressing } from '../../engine/index.ts'
import { issueLines } from '../issues.ts'
import { type Ink, ink, labelled, MARGIN, type Paper, row, rule, section } from '../page.ts'
import { whenItInforms } from '../questions.ts'
import { namedIn, type Reason, speaking } from '../reasons.ts'
import {
  capital,
  causeName,
  findingWords,
  frequency,
  levelName,
  listed,
  ruleOf,
  shortCause,
  structureName,
  URGENCY_INK,
  WITHIN,
} from '../words.ts'
import { nothingYet, saysNothing } from './nothing-told.ts'

/** Causes less likely than one in twenty do not help a person to know. */
const SHOWN = 0.05
const BODY = MARGIN

/** The assessment as a page for the person themselves: plain words, and chances as people out of ten or a hundred. */
export function plainPage(model: Model, a: Assessment, person: Case, paper: Paper): string {
  return [
    ...(saysNothing(model, a, person)
      ? nothingYet(model, a, person, paper, 'plain').slice(1)
      : [
          ...section(paper, 'HOW SOON', howSoon(model, a, paper)).slice(1),
          ...section(paper, 'MAY BE', mayBe(model, a, paper)),
          ...section(paper, 'WHERE', where(model, a, paper)),
          ...dangers(model, a, paper),
          ...next(model, a, person, paper),
        ]),
    ...(a.unplaced.length > 0
      ? section(paper, 'NOT USED', [
          ...row(paper, BODY, [{ text: 'Tell this yourself when you are seen; legwise could not reckon with it:' }]),
          ...a.unplaced.flatMap(({ text, value }) => row(paper, BODY, [{ text: '·', width: 1 }, { text: value ? text : `not: ${text}` }])),
        ])
      : []),
    ...(a.issues.length > 0 ? section(paper, 'YOUR FILE', issueLines(paper, a.issues, BODY)) : []),
    '',
    rule(paper),
    ...row(paper, 0, [
      {
        text: `This helps you prepare a visit. It is not a diagnosis, and it can be wrong. If you feel worse than it says, trust that and get help. legwise ${a.engine}, knowledge ${a.knowledge}`,
        ink: ['dim'],
      },
    ]),
  ].join('\n')
}

function howSoon(model: Model, a: Assessment, paper: Paper): string[] {
  const words = model.knowledge.decision.levels[a.urgency.level]
  const rules = a.urgency.because.flatMap((b) => ('rule' in b ? (ruleOf(model, b.rule) ?? []) : []))
  const causes = pressing(model, a.urgency, a.causes).slice(0, 3)
  const [first] = rules
  const because = [
    ...rules.slice(0, 2).map((r) => capital(r.name.plain)),
    ...(rules.length === 0 && causes.length > 0
      ? [`Your answers leave room for ${listed(causes.map((c) => pressingWords(model, c)))}.`]
      : []),
  ]
  return [
    ' '.repeat(BODY) + ink(paper, words.plain, ...URGENCY_INK[a.urgency.level]),
    ...because.flatMap((text, i) => labelled(paper, i === 0 ? 'why' : '', text)),
    ...labelled(paper, 'do now', first?.do_now.plain ?? words.do_now),
    ...labelled(paper, 'who to see', first?.see ?? words.see),
    ...labelled(paper, 'go at once if', first?.come_back ?? words.come_back),
  ]
}

const pressingWords = (model: Model, { id, within }: Pressing): string =>
  `“${shortCause(model, id, 'plain')}”${within ? `, if it began within ${WITHIN[within]}` : ''}`

function mayBe(model: Model, a: Assessment, paper: Paper): string[] {
  const shown = a.causes.filter((c, i) => i === 0 || c.p >= SHOWN).slice(0, 4)
  return [
    ...row(paper, BODY, [{ text: 'Of people with these answers:', ink: ['dim'] }]),
    ...shown.flatMap(({ id, p }, i) => {
      const reasons: readonly Reason[] = a.reasons[id] ?? []
      const told = (direction: 'for' | 'against', most: number) => namedIn(model, speaking(reasons, direction, most), 'plain').join('; ')
      const pro = told('for', i === 0 ? 3 : 2)
      const contra = told('against', 2)
      return [
        '',
        ...chance(model, id, p, paper, ['bold']),
        ...(i === 0 && model.causes.has(id) ? row(paper, BODY + 2, [{ text: model.causes.get(id)!.page.what }]) : []),
        ...(pro ? labelled(paper, 'fits', pro, 8, BODY + 2) : []),
        ...(contra ? labelled(paper, 'does not', contra, 8, BODY + 2) : []),
      ]
    }),
    ...atOnce(model, a, paper),
  ]
}
/** Two things at once, when no single one accounts for the answers. */
function atOnce(model: Model, { together }: Assessment, paper: Paper): string[] {
  if (!together) return []
  const parts = together.causes.map(
    (id) => `${shortCause(model, id, 'plain')} (${namedIn(model, together.explains[id]!, 'plain').slice(0, 3).join('; ')})`,
  )
  return ['', ...row(paper, BODY, [{ text: `It may also be two things at once: ${parts.join(', and ')}.` }])]
}

function where(model: Model, a: Assessment, paper: Paper): string[] {
  const [level] = a.site.levels
  if (!level) return []
  const sites = new Set([...model.wiring.sites.values()].filter((s) => s.level === level.id).map((s) => s.structure))
  const place = a.site.structures.find((s) => sites.has(s.id) && s.p >= 0.2)
  const text = `Most likely in ${levelName(level.id, 'plain')}: so in ${frequency(level.p)}.`
  const named = place
    ? ` The best guess of the place: ${structureName(model, place.id, a.site.levels, 'plain')}, ${place.lies === 'both' ? 'both sides' : `on the ${place.lies}`}.`
    : ''
  return row(paper, BODY, [{ text: text + named }])
}

function dangers(model: Model, a: Assessment, paper: Paper): string[] {
  const shown = new Set(
    a.causes
      .filter((c, i) => i === 0 || c.p >= SHOWN)
      .slice(0, 4)
      .map((c) => c.id),
  )
  const rare = a.notToMiss.filter((c) => !shown.has(c.id)).slice(0, 5)
  if (rare.length === 0) return []
  return section(paper, 'LESS LIKELY', [
    ...row(paper, BODY, [{ text: 'Less likely, but these must not be missed. A name here does not mean that you have it.' }]),
    ...rare.flatMap(({ id, p }) => chance(model, id, p, paper)),
  ])
}
/** A cause and how many people with these answers have it. */
const chance = (model: Model, id: string, p: number, paper: Paper, inks: Ink[] = []): string[] =>
  row(paper, BODY, [
    { text: causeName(model, id, 'plain'), width: paper.width - BODY - 24, ink: inks },
    { text: frequency(p).replace(/ people$/, ''), width: 22, right: true },
  ])

const LEAD = { history: 'to tell', exam: 'to have examined', tests: 'test to ask about' } as const
function next(model: Model, a: Assessment, person: Case, paper: Paper): string[] {
  const days = daysOf(person)
  const firsts = (['history', 'exam', 'tests'] as const).flatMap((stage) =>
    a.next.filter((q) => q.stage === stage).slice(0, stage === 'history' ? 2 : 1),
  )
  if (firsts.length === 0) return []
  return section(
    paper,
    'WHAT NEXT',
    firsts.flatMap((q) => {
      const finding = model.findings.get(q.finding)
      const late = whenItInforms(model, q.finding, days)
      const what =
        q.stage === 'history' ? (finding?.ask ?? '') : `${capital(findingWords(model, { finding: q.finding, side: q.side }, 'plain'))}.`
      return labelled(paper, LEAD[q.stage], [what, finding?.why ?? '', late ?? ''].filter(Boolean).join(' '), 17, BODY)
    }),
  )
}
