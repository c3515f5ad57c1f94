import type { Model, Urgency } from '../../engine/index.ts'
import type { Asked, Page, Said } from '../../engine/interview.ts'
import type { Outcome } from '../../engine/question.ts'
import { ambulanceSigns } from '../ambulance.ts'
import { ink, type Paper, row } from '../page.ts'
import { capital, causeName, percent, URGENCY_INK, valueWords } from '../words.ts'
import { numbered } from './typed.ts'

const paragraph = (paper: Paper, text: string, indent = 0): string => row(paper, indent, [{ text }]).join('\n')
const list = (paper: Paper, items: readonly string[]): string =>
  items.flatMap((text) => row(paper, 2, [{ text: '·', width: 1 }, { text }])).join('\n')

/** What legwise does and does not, and what should not wait for it. */
export function welcome(model: Model, paper: Paper): string {
  return [
    ink(paper, 'legwise: why is one leg weaker?', 'bold'),
    '',
    paragraph(
      paper,
      'I ask about a weak leg, alarm signs first, and then say how soon it should be seen, where the fault may lie, and what may be behind it. This prepares a visit; it is not a diagnosis and does not replace a doctor. Nothing you type leaves this machine.',
    ),
    '',
    ink(paper, 'Do not answer questions first, but call an ambulance now, for:', ...URGENCY_INK.ambulance),
    ...ambulanceSigns(model, paper, 2),
    '',
    paragraph(paper, 'Answer by number or word. Enter or s: not sure.  ?: why I ask.  b: back.  q: stop and see the answer so far.'),
  ].join('\n')
}

const after = (left: number) => (left <= 1 ? 'perhaps the last one' : `about ${left - 1} more after this`)
const choices = (paper: Paper, q: Asked): string =>
  numbered(q)
    .flatMap(({ number, choice }) => {
      const graded = q.number?.unit === 'grade' ? choice.label.replace(/^\d: /, '') : choice.label
      return row(paper, 2, [{ text: number, width: 2, right: true, ink: ['bold'] }, { text: graded }])
    })
    .join('\n')

/** A page of the interview: one question with its choices, or several yes/no questions at once. */
export function pageText(paper: Paper, page: Page): string {
  const head = ink(paper, page.kind === 'red_flags' ? `Alarm signs (${after(page.left)})` : `(${after(page.left)})`, 'dim')
  const [q] = page.questions
  if (page.questions.length === 1) {
    const hints = [
      ...(q!.several ? ['several numbers may be given'] : []),
      ...(q!.number && q!.number.unit !== 'grade'
        ? [q!.number.unit === 'days' ? 'a number of days, or such as 3 weeks, 4 months' : q!.number.unit]
        : []),
    ].filter(Boolean)
    return [
      head,
      (q!.title ? `${ink(paper, q!.title, 'bold')}\n` : '') +
        paragraph(paper, q!.ask) +
        (hints.length > 0 ? ink(paper, `  (${hints.join('; ')})`, 'dim') : ''),
      ...(q!.choices.length > 0 ? [choices(paper, q!)] : []),
    ].join('\n')
  }
  return [
    head,
    paragraph(paper, 'Which of these are so?'),
    page.questions
      .flatMap((x, i) =>
        row(paper, 2, [{ text: String(i + 1), width: 2, right: true, ink: ['bold'] }, { text: x.title ? `${x.title}. ${x.ask}` : x.ask }]),
      )
      .join('\n'),
    row(paper, 2, [{ text: '0', width: 2, right: true, ink: ['bold'] }, { text: 'None of these' }]).join('\n'),
    ink(paper, '  Give all the numbers that are so; put ? behind one you are not sure of (2?).', 'dim'),
  ].join('\n')
}

/** Why a page is asked, and what its answers would change. */
export function whyText(model: Model, paper: Paper, page: Page): string {
  const could =
    page.couldBe.length > 0 ? ['It could mean that you must be seen sooner:', list(paper, page.couldBe.slice(0, 4).map(capital))] : []
  const [q] = page.questions
  const changes =
    page.outcomes.length > 0
      ? [
          'What the answers would change:',
          list(
            paper,
            page.outcomes.map((o) => outcomeText(model, q!, o, page.level)),
          ),
        ]
      : []
  return [...page.questions.map((x) => paragraph(paper, x.why, 2)), ...could, ...changes].join('\n')
}
function outcomeText(model: Model, q: Asked, o: Outcome, level: Urgency): string {
  const answer = valueWords(model.findings.get(q.id), o.is, 'plain')
  const moved = o.causes.map(({ id, from, to }) => `${causeName(model, id, 'plain')} from ${percent(from)} to ${percent(to)}`)
  const soon = o.level === level ? [] : [model.knowledge.decision.levels[o.level].plain]
  return `${capital(answer)}: ${[...soon, ...moved].join('; ') || 'little'}`
}

/** What a red flag that has just been raised means now. */
export function alarmText(model: Model, paper: Paper, rule: Page['rules'][number]): string {
  return [
    '',
    ink(paper, `!! ${model.knowledge.decision.levels[rule.level].plain.toUpperCase()}`, ...URGENCY_INK[rule.level]),
    paragraph(paper, `${capital(rule.name.plain)}.`, 3),
    paragraph(paper, rule.do_now.plain, 3),
    '',
  ].join('\n')
}

/** What was answered before, in the words of the choices. */
export function answerWords(q: Asked, says: readonly Said[]): string {
  if (says.length === 0) return 'not sure'
  const same = (a: readonly Said[]) =>
    a.length > 0 && a.every((x) => says.some((s) => s.id === x.id && s.side === x.side && s.value === x.value))
  const chosen = q.choices.filter((c) => same(c.says)).map((c) => c.label)
  return chosen.length > 0 ? chosen.join(', ') : says.map((s) => String(s.value)).join(', ')
}
