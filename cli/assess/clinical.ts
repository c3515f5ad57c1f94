import { type Assessment, type Case, daysOf, explain, gather, infer, type Level, type Model, pressing } from '../../engine/index.ts'
import { issueLines } from '../issues.ts'
import { orderLines } from '../orders.ts'
import { ink, labelled, MARGIN, type Paper, row, rule, section, TIE } from '../page.ts'
import { questionLines, runnersUp, STAGE_VERB } from '../questions.ts'
import { LEGEND, namedIn, reasonLines, speaking, storyLine } from '../reasons.ts'
import {
  capital,
  causeName,
  findingName,
  levelName,
  listed,
  percent,
  personLine,
  ruleOf,
  shortCause,
  small,
  spell,
  structureName,
  URGENCY_INK,
  WITHIN,
} from '../words.ts'
import { nothingYet, saysNothing } from './nothing-told.ts'

/** Causes and places less likely than this are left to the list of what must not be missed. */
const SHOWN = 0.03
/** How many reasons for and against stand under the first, second ... cause. */
const REASONS = [
  [4, 3],
  [3, 2],
  [2, 2],
  [2, 1],
  [2, 1],
] as const
const STAGES_READ = { history: 'history', exam: 'history and examination', tests: 'history, examination and tests' } as const

/** The assessment as a page for a clinician: how soon, where, why, next. */
export function clinicalPage(model: Model, a: Assessment, person: Case, paper: Paper, today = new Date()): string {
  return [
    ...heading(a, person, paper),
    ...(saysNothing(model, a, person)
      ? nothingYet(model, a, person, paper, 'clinical')
      : [
          ...section(paper, 'HOW SOON', howSoon(model, a, paper)),
          ...section(paper, 'WHERE', where(model, a, paper)),
          ...section(paper, 'WHY', why(model, a, paper)),
          ...section(paper, 'NOT TO MISS', notToMiss(model, a, person, paper)),
          ...section(paper, 'NEXT', next(model, a, person, paper, today)),
        ]),
    ...(a.understood.length > 0 ? section(paper, 'IN WORDS', readFromWords(model, a, paper)) : []),
    ...(a.unplaced.length > 0 ? section(paper, 'NOT WEIGHED', notWeighed(a, paper)) : []),
    ...(a.issues.length > 0 ? section(paper, 'INPUT', issueLines(paper, a.issues, MARGIN)) : []),
    '',
    rule(paper),
    ...closing(a, paper),
  ].join('\n')
}

function heading(a: Assessment, person: Case, paper: Paper): string[] {
  return [ink(paper, a.case, 'bold'), ink(paper, `${capital(personLine(person))} · from ${STAGES_READ[a.stage]}`, 'dim'), rule(paper)]
}
export const closing = (a: Assessment, paper: Paper): string[] =>
  row(paper, 0, [
    { text: `Information that prepares a visit, not a diagnosis. legwise ${a.engine}, knowledge ${a.knowledge}`, ink: ['dim'] },
  ])

type Because = Assessment['urgency']['because'][number]
const becauseWords = (model: Model, a: Assessment, b: Because): string =>
  'rule' in b
    ? (ruleOf(model, b.rule)?.name.clinical ?? spell(b.rule))
    : pressing(model, { ...a.urgency, because: [b] }, a.causes)
        .map(({ id, p, within }) => `${shortCause(model, id)}${within ? ` begun within ${WITHIN[within]}` : ''}${TIE}${percent(p)}`)
        .join(', ')

/** A red flag that guards against nothing likelier than this is no reason beside others that do; it stands all the same. */
const GUARDED = 0.002
function guardsLikely(model: Model, a: Assessment, b: Because): boolean {
  if (!('rule' in b)) return true
  const guards = ruleOf(model, b.rule)?.guards ?? []
  return a.causes.some(({ id, p }) => p >= GUARDED && guards.includes(id))
}

function howSoon(model: Model, a: Assessment, paper: Paper): string[] {
  const { level, unknown, because } = a.urgency
  const words = model.knowledge.decision.levels[level]
  const [first] = because.flatMap((b) => ('rule' in b ? (ruleOf(model, b.rule) ?? []) : []))
  const likely = because.filter((b) => guardsLikely(model, a, b))
  const reasons = likely.length > 0 ? likely : because
  const besides = because.filter((b) => !reasons.includes(b))
  const told = (list: readonly Because[], label: string) =>
    list.flatMap((b, i) => labelled(paper, i === 0 ? label : 'and', becauseWords(model, a, b)))
  const names = [...new Set(unknown.map((id) => small(findingName(model, id))))]
  const unasked = names.slice(0, 6)
  const more = names.length - unasked.length
  return [
    ' '.repeat(MARGIN) + ink(paper, words.clinical, ...URGENCY_INK[level]),
    ...told(reasons, 'because of'),
    ...told(besides, 'stands too'),
    ...labelled(paper, 'do now', first?.do_now.clinical ?? words.do_now),
    ...labelled(paper, 'to be seen by', first?.see ?? words.see),
    ...labelled(paper, 'at once if', first?.come_back ?? words.come_back),
    ...(unasked.length > 0
      ? labelled(paper, 'not asked yet', `${unasked.join(', ')}${more > 0 ? `, and ${more} more` : ''} (red flags)`)
      : []),
  ]
}

function where(model: Model, a: Assessment, paper: Paper): string[] {
  const levels = a.site.levels.filter((l, i) => i === 0 || l.p >= SHOWN).slice(0, 5)
  const structures = a.site.structures.filter((s, i) => i === 0 || s.p >= SHOWN).slice(0, 5)
  const figure = { width: 5, right: true, ink: ['dim' as const] }
  const lines: string[] = []
  const crossed = structures.some((s) => s.lies !== s.side)
  for (let i = 0; i < Math.max(levels.length, structures.length); i++) {
    const l = levels[i]
    const s = structures[i]
    lines.push(
      ...row(paper, MARGIN, [
        { ...figure, text: l ? percent(l.p) : '' },
        { text: l ? levelAt(l.id, structures) : '', width: 26 },
        { ...figure, text: s ? percent(s.p) : '' },
        { text: s ? placed(model, a, s) : '' },
      ]),
    )
  }
  return crossed
    ? [...lines, ...row(paper, MARGIN, [{ text: 'Brain structures are named by the side on which they lie.', ink: ['dim'] }])]
    : lines
}
/** A level's name; an illness of the whole tract lies in the cortex by name, and the tract is named with it. */
const levelAt = (level: Level, [likeliest]: Assessment['site']['structures']): string =>
  levelName(level, 'clinical') + (level === 'cerebral_cortex' && likeliest?.id === 'corticospinal_tract' ? ' and its tract' : '')
/** A structure with the side on which it lies. */
export function placed(model: Model, a: Assessment, s: Assessment['site']['structures'][number]): string {
  const name = capital(structureName(model, s.id, a.site.levels))
  const paired = model.places.some((p) => p.id === s.id && p.side !== undefined)
  if (s.lies === 'both') return paired ? `${name}, both sides` : name
  return `${name}, ${s.lies}`
}

function why(model: Model, a: Assessment, paper: Paper): string[] {
  const shown = a.causes.filter((c, i) => i === 0 || c.p >= SHOWN).slice(0, 5)
  const causes = shown.flatMap(({ id, p }, i) => {
    const reasons = a.reasons[id] ?? []
    const unexplained = a.unexplained[id] ?? []
    const [pro, contra] = REASONS[i]!
    const indent = MARGIN + 7
    return [
      ...(i === 0 ? [] : ['']),
      ...row(paper, MARGIN, [
        { text: percent(p), width: 5, right: true, ink: ['bold'] },
        { text: causeName(model, id), ink: ['bold'] },
      ]),
      ...reasonLines(model, speaking(reasons, 'for', pro), paper, 'for', indent),
      ...reasonLines(model, speaking(reasons, 'against', contra), paper, 'against', indent),
      ...storyLine(a.likeness?.[id], paper, indent),
      ...(unexplained.length > 0 ? labelled(paper, 'leaves unexplained', namedIn(model, unexplained).join('; '), 18, indent) : []),
    ]
  })
  return [...causes, ...atOnce(model, a, paper), '', ...row(paper, MARGIN, [{ text: LEGEND, ink: ['dim'] }])]
}

/** Two causes at once, with what each accounts for. */
function atOnce(model: Model, { together }: Assessment, paper: Paper): string[] {
  if (!together) return []
  return [
    '',
    ...row(paper, MARGIN, [
      { text: percent(together.p), width: 5, right: true, ink: ['bold'] },
      { text: 'Two things at once, against any single cause', ink: ['bold'] },
    ]),
    ...together.causes.flatMap((id) => [
      ...row(paper, MARGIN + 7, [{ text: capital(shortCause(model, id)) }]),
      ...labelled(paper, 'explains', namedIn(model, together.explains[id]!).join('; '), 10, MARGIN + 7),
    ]),
  ]
}

function notToMiss(model: Model, a: Assessment, person: Case, paper: Paper): string[] {
  const dangerous = a.notToMiss.slice(0, 8)
  if (dangerous.length === 0)
    return row(paper, MARGIN, [{ text: 'Nothing that endangers life or limb within days is likelier than 1 in 500.' }])
  const { evidence } = gather(model, person, a.stage)
  const explained = explain(
    model,
    evidence,
    infer(model, evidence),
    dangerous.map(({ id }) => id),
  )
  return dangerous.flatMap(({ id, p }) => {
    const [most] = speaking(explained[id]!.reasons, 'for', 1)
    return row(paper, MARGIN, [
      { text: percent(p), width: 5, right: true },
      { text: capital(shortCause(model, id)), width: 34 },
      { text: most ? namedIn(model, [most])[0]! : 'nothing speaks for it', ink: ['dim'] },
    ])
  })
}

function next(model: Model, a: Assessment, person: Case, paper: Paper, today: Date): string[] {
  if (a.next.length === 0 && a.orders.length === 0)
    return [`${' '.repeat(MARGIN)}Nothing that is left to ask, examine or test would change this answer.`]
  const days = daysOf(person)
  const asked = (['history', 'exam'] as const).flatMap((stage, i) => {
    const [first, ...others] = a.next.filter((q) => q.stage === stage)
    if (!first) return []
    const further = runnersUp(model, others.slice(0, 2), days)
    return [
      ...(i === 0 ? [] : ['']),
      ...questionLines(model, first, { paper, level: a.urgency.level, days, mark: STAGE_VERB[stage], most: 3 }),
      ...(further.length > 0 ? labelled(paper, 'then', listed(further), 4, MARGIN + 9) : []),
    ]
  })
  const orders = orderLines(model, a, { paper, days, today, most: 3 })
  return [...asked, ...(asked.length > 0 && orders.length > 0 ? [''] : []), ...orders]
}

/** One statement about many findings is shown by so many of them. */
const NAMED = 4
/** What was told in words, and what it was taken for: so that a wrong reading is seen. */
function readFromWords(model: Model, a: Assessment, paper: Paper): string[] {
  const byText = new Map<string, Set<string>>()
  for (const { text, value, finding } of a.understood) {
    const told = value ? text : `not: ${text}`
    byText.set(told, (byText.get(told) ?? new Set()).add(small(findingName(model, finding))))
  }
  return [...byText].flatMap(([told, names]) => {
    const shown = [...names].slice(0, NAMED).join(', ')
    const more = names.size > NAMED ? ` and ${names.size - NAMED} more` : ''
    return row(paper, MARGIN, [
      { text: told, width: Math.floor(paper.width / 2) },
      { text: `→ ${shown}${more}`, ink: ['dim'] },
    ])
  })
}

const notWeighed = (a: Assessment, paper: Paper): string[] => [
  ...row(paper, MARGIN, [{ text: 'Told in words that no finding of legwise covers; shown, not reckoned with:', ink: ['dim'] }]),
  ...a.unplaced.flatMap(({ text, value }) => row(paper, MARGIN, [{ text: '·', width: 1 }, { text: value ? text : `not: ${text}` }])),
]
