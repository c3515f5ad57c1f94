import type { Stage } from '../engine/index.ts'
import type { InterviewMeasures, Interviews } from './interview.ts'
import type { Share } from './measures.ts'
import { type Evaluation, over, type Result, under } from './run.ts'

type Row = readonly string[]
/** Columns lined up with spaces; the first is flush left, the others flush right. */
function lined(rows: readonly Row[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)))
  return rows
    .map((r) =>
      r
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
/** The same as a Markdown table. */
export const markdown = (rows: readonly Row[]): string =>
  [rows[0]!, rows[0]!.map((_, i) => (i === 0 ? '---' : '--:')), ...rows.slice(1)].map((r) => `| ${r.join(' | ')} |`).join('\n')

const percent = (p: number) => `${Math.round(100 * p)}`
/** "24/35 69 % (52-81)" */
export const shown = ({ count, of, share, low, high }: Share): string =>
  share === undefined ? '-' : `${count}/${of} ${percent(share)} % (${percent(low)}-${percent(high)})`
const number = (x: number | undefined, digits = 2) => (x === undefined ? '-' : x.toFixed(digits))

const STAGE_NAMES: Record<Stage, string> = { history: 'history', exam: '+ examination', tests: '+ tests' }
const TRIAGE: [string, (t: { under: Share; over: Share; emergenciesMissed: Share }) => Share][] = [
  ['sent too late (under-triage)', (t) => t.under],
  ['sent too soon (over-triage)', (t) => t.over],
  ['emergencies sent lower', (t) => t.emergenciesMissed],
]

export type Part = { title: string; rows: Row[]; note?: string }
/** What people read of an evaluation: titled tables. */
export function parts(e: Evaluation): Part[] {
  const head = (title: string, stages: readonly { stage: Stage }[]) => [title, ...stages.map((m) => STAGE_NAMES[m.stage])]
  const m = e.modelled
  const main: Row[] = [
    head(`${e.cases.modelled} cases`, m),
    ['cause first', ...m.map((x) => shown(x.first))],
    ['cause in the first three', ...m.map((x) => shown(x.firstThree))],
    ['cause in the first five', ...m.map((x) => shown(x.firstFive))],
    ['level right', ...m.map((x) => shown(x.level))],
    ['structure right', ...m.map((x) => shown(x.structureFirst))],
    ['structure in the first three', ...m.map((x) => shown(x.structureFirstThree))],
    ...TRIAGE.map(([name, of]) => [name, ...m.map((x) => shown(of(x.triage)))]),
    ['Brier score (0 best, 2 worst)', ...m.map((x) => number(x.brier))],
    ['expected calibration error', ...m.map((x) => number(x.calibrationError))],
  ]
  const exam = m.find((x) => x.stage === 'exam')!
  const families: Row[] = [
    ['family', 'cause first', 'in the first three', 'sent too late'],
    ...exam.families.map((f) => [f.family.replaceAll('_', ' '), shown(f.first), shown(f.firstThree), shown(f.under)]),
  ]
  const outside: Row[] = [
    head(`${e.cases.outside} cases`, e.outside),
    ['"something else" first', ...e.outside.map((x) => shown(x.somethingElseFirst))],
    ['an acceptable neighbour first', ...e.outside.map((x) => shown(x.acceptableFirst))],
    ...TRIAGE.map(([name, of]) => [name, ...e.outside.map((x) => shown(of(x.triage)))]),
  ]
  return [
    { title: 'Cases whose cause is modelled', rows: main, note: 'Count, share and Wilson 95 % interval.' },
    { title: 'By family, with history and examination', rows: families },
    ...(e.cases.outside > 0 ? [{ title: 'Cases whose cause is not modelled', rows: outside }] : []),
  ]
}
/** How long the interview is, and how good its answer: with questions alone, and with the story told before them. */
export function interviewPart(
  { alone, storyFirst }: Interviews,
  history: { first: Share; firstThree: Share; triage: { under: Share } },
): Part {
  const both = (of: (m: InterviewMeasures) => { median: number; ninetieth: number }) =>
    [alone, storyFirst].map((m) => `${number(of(m).median, 0)} (${number(of(m).ninetieth, 0)})`)
  const shares = (of: (m: InterviewMeasures) => Share) => [alone, storyFirst].map((m) => shown(of(m)))
  return {
    title: 'The interview, of cases whose cause is modelled',
    rows: [
      ['', 'questions alone', 'story told first', 'whole history'],
      ['pages until it stops by itself', ...both((m) => m.pages), ''],
      ['pages until the urgency no longer changes', ...both((m) => m.settled), ''],
      ['questions asked (red flags share a page)', ...both((m) => m.questions), ''],
      ['of which the case could answer', ...both((m) => m.answered), ''],
      ['cause first', ...shares((m) => m.first), shown(history.first)],
      ['cause in the first three', ...shares((m) => m.firstThree), shown(history.firstThree)],
      ['sent too late (under-triage)', ...shares((m) => m.under), shown(history.triage.under)],
    ],
    note: 'Median and, in brackets, 90th percentile; count and share. Each case answers what it knows and "not sure" to the rest, which makes interviews longer than a person\'s; what it tells in words beyond the ids of the format is added at the end.',
  }
}
export const text = (all: readonly Part[]): string =>
  all.map(({ title, rows, note }) => [title, '', lined(rows), ...(note ? ['', note] : [])].join('\n')).join('\n\n')

/** One line a case: rank of the truth, the first three causes, level, urgency against the truth's range. */
export function casesTable(results: readonly Result[], stage: Stage): Part {
  const rows = results
    .filter((r) => r.stage === stage)
    .map((r) => [
      r.case,
      r.family === undefined ? `(${r.cause})` : r.cause,
      r.rank === 0 ? '-' : String(r.rank),
      percent(r.p),
      r.first
        .slice(0, 3)
        .map(({ id, p }) => `${id} ${percent(p)}`)
        .join(', '),
      r.levelRight === undefined ? '-' : r.levelRight ? 'yes' : 'no',
      r.structureFirst === undefined ? '-' : r.structureFirst ? 'yes' : r.structureFirstThree ? 'three' : 'no',
      `${r.urgency}${under(r) ? ' TOO LATE' : over(r) ? ' too soon' : ''}`,
      `${r.least}..${r.most}`,
    ])
  return {
    title: `Case by case: ${STAGE_NAMES[stage]}`,
    rows: [['case', 'truth', 'rank', '%', 'first three', 'level', 'structure', 'urgency', 'range'], ...rows],
    note: 'Causes in brackets are not modelled.',
  }
}
