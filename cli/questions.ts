import type { Assessment, Model, Urgency } from '../engine/index.ts'
import { ink, MARGIN, type Paper, row, TIE } from './page.ts'
import { capital, findingWords, percent, type Register, shortCause, small, valueWords } from './words.ts'

type Question = Assessment['next'][number]
export type Stage = Question['stage']
export const STAGE_VERB: Record<Stage, string> = { history: 'Ask', exam: 'Examine', tests: 'Test' }

const asked = (model: Model, { finding, side }: Question): string => findingWords(model, { finding, side })

/** From when a test informs, if that is later than now or it is not known when the weakness began. */
export function whenItInforms(model: Model, finding: string, days: number | undefined): string | undefined {
  const from = model.findings.get(finding)?.informs_from_day?.value
  if (from === undefined || (days !== undefined && days >= from)) return undefined
  if (days === undefined) return `Informs only from day ${from} after onset.`
  const wait = Math.ceil(from - days)
  return `Too early now (day ${Math.floor(days)}): informs from day ${from} after onset, in ${wait} day${wait === 1 ? '' : 's'}.`
}

/** What one answer would change: the level of urgency, then the causes it moves most. */
export function outcomeWords(
  model: Model,
  outcome: Question['outcomes'][number],
  level: Urgency,
  most: number,
  register: Register = 'clinical',
): string {
  const names = model.knowledge.decision.levels
  const moved = outcome.causes
    .slice(0, most)
    .map(({ id, from, to }) => `${shortCause(model, id, register)} ${percent(from)}${TIE}→${TIE}${percent(to)}`)
  const change = outcome.level === level ? [] : [`${small(names[outcome.level][register])}`]
  return [...change, ...moved].join(', ') || 'little'
}

/** A question in full: what, why, and what each answer would change. */
export function questionLines(
  model: Model,
  question: Question,
  {
    paper,
    level,
    days,
    mark,
    most,
    indent = MARGIN,
  }: { paper: Paper; level: Urgency; days: number | undefined; mark: string; most: number; indent?: number },
): string[] {
  const finding = model.findings.get(question.finding)
  const late = whenItInforms(model, question.finding, days)
  const flag = question.redFlag ? '  (red flag)' : ''
  const head = `${mark.padEnd(7)}  ${capital(asked(model, question))}${flag}`
  return [
    `${' '.repeat(indent)}${ink(paper, head, 'bold')}`,
    ...(late ? row(paper, indent + 9, [{ text: late, ink: ['yellow'] }]) : []),
    ...row(paper, indent + 9, [{ text: finding?.why ?? '', ink: ['dim'] }]),
    ...outcomeLines(model, question, { paper, level, most, indent: indent + 9 }),
  ]
}

/** The likeliest answers, each with how likely it is and what it would change. */
export function outcomeLines(
  model: Model,
  { finding: id, outcomes }: Pick<Question, 'finding' | 'outcomes'>,
  { paper, level, most, indent }: { paper: Paper; level: Urgency; most: number; indent: number },
): string[] {
  const finding = model.findings.get(id)
  const shown = [...outcomes].sort((a, b) => b.p - a.p).slice(0, most)
  const width = Math.min(26, Math.max(12, ...shown.map((o) => valueWords(finding, o.is).length)))
  return shown.flatMap((o) =>
    row(paper, indent, [
      { text: valueWords(finding, o.is), width },
      { text: percent(o.p), width: 5, right: true, ink: ['dim'] },
      { text: outcomeWords(model, o, level, 2) },
    ]),
  )
}

/** Names of further questions, with the day from which a test informs. */
export const runnersUp = (model: Model, questions: readonly Question[], days: number | undefined): string[] =>
  questions.map((q) => {
    const from = whenItInforms(model, q.finding, days) && model.findings.get(q.finding)?.informs_from_day?.value
    return `${small(asked(model, q))}${from === undefined ? '' : ` (from day ${from})`}`
  })
