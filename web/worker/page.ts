import { type Asked, type Finding, type Model, nextPage, type Page, type Said } from '../../engine/index.ts'
import { OPENING, questionOf } from '../../engine/interview/asking.ts'
import type { Outcome } from '../../engine/question.ts'
import { fromFile, type Kept, type Turn } from '../parts/kept.ts'
import { alarmsOf } from './alarms.ts'
import { heardOf, interviewOf } from './interview.ts'
import { capital, causeName, findingName, saidText, valueName } from './names.ts'
import { nothingTold } from './nothing-told.ts'
import { measured, phrase } from './phrases.ts'
import type { AnswerView, OutcomeView, PageView } from './protocol.ts'

/** The page at a place of the interview: one answered before as it was asked then, or the next one to ask. */
export function pageAt(model: Model, { kept, at }: { kept: Kept; at: number }): PageView {
  const turn = kept.turns[at]
  const now = nextPage(model, heardOf(kept, turn ? at : undefined))
  const standing = turn ? nextPage(model, heardOf(kept)) : now
  // What the engine says of a page holds for an answered one only where it would ask the same now.
  const asked = now.kind === 'done' || (turn && !asksTheSame(now, turn)) ? undefined : now
  const questions = (asked?.questions ?? (turn ? questionsOf(model, turn, kept) : [])).map((q) => ({ ...q, ask: askOf(model, q) }))
  return {
    at,
    answered: kept.turns.length,
    fromFile: fromFile(kept),
    kind: turn ? pageKind(turn) : now.kind,
    ...(now.kind === 'done' && !turn ? { because: nothingTold(model, kept) ? 'nothing_told' : now.because } : {}),
    questions,
    names: questions.map((q) => findingName(model, q.id)),
    before: questions.map((q) => beforeOf(q, turn)),
    couldBe: (asked?.couldBe ?? []).map(capital),
    outcomes: asked && asked.questions.length === 1 ? asked.outcomes.map((o) => outcomeView(model, asked.questions[0]!.id, o)) : [],
    left: asked?.left ?? 0,
    level: standing.level,
    alarms: alarmsOf(standing.rules),
  }
}
/** The question as the knowledge has it, with the side where one leg is asked after. */
function askOf(model: Model, { id, sides, ask }: Asked): string {
  const finding = model.findings.get(id)
  const [side] = sides
  return finding && side && sides.length === 1 && finding.kind !== 'boolean'
    ? phrase(`ask_${side}`, { ask: finding.ask })
    : (finding?.ask ?? ask)
}
const pageKind = (turn: Turn): PageView['kind'] => (turn.kind === 'red_flags' || turn.kind === 'question' ? turn.kind : 'opening')

const asksTheSame = (page: Page, turn: Turn): boolean => page.questions.map((q) => q.key).join() === turn.replies.map((r) => r.key).join()

/** The questions of an answered page, made again from their keys. */
function questionsOf(model: Model, turn: Turn, kept: Kept): readonly Asked[] {
  const { affected } = interviewOf(kept).file
  return turn.replies.flatMap(({ key, id }) => {
    const opening = OPENING.find((q) => q.id === id)
    if (opening) return [opening]
    const finding = model.findings.get(id)
    const at = key.split('|')[1]
    if (!finding) return []
    const side = at === 'left' || at === 'right' ? at : undefined
    return [{ ...questionOf(finding, side ?? (at === 'both' ? 'both' : affected), side), key }]
  })
}

/** What is said of both sides is said of each. */
const eachSide = (says: readonly Said[]): Said[] =>
  says.flatMap((s) => (s.side === 'both' ? (['left', 'right'] as const).map((side) => ({ ...s, side })) : [s]))
const isSaid = (says: readonly Said[], all: readonly Said[]): boolean =>
  says.length > 0 && says.every((x) => all.some((s) => s.id === x.id && s.side === x.side && s.value === x.value && s.text === x.text))

function beforeOf(q: Asked, turn: Turn | undefined): PageView['before'][number] {
  const reply = turn?.replies.find((r) => r.key === q.key)
  if (!reply) return undefined
  const told = eachSide(reply.says)
  const chosen = q.choices
    .map((c) => ({ value: c.value, says: eachSide(c.says) }))
    .filter((c) => isSaid(c.says, told))
    // Of "yes, on the right" and "yes, on both sides" the one that says all of it.
    .sort((a, b) => b.says.length - a.says.length)
    .slice(0, q.several ? undefined : 1)
  const given = reply.says.find((s) => s.id === q.id && typeof s.value === 'number')
  return {
    values: q.choices.map((c) => c.value).filter((v) => chosen.some((c) => c.value === v)),
    ...(given ? { number: given.value as number } : {}),
  }
}

/** What one answer to a finding would change, in plain words. */
export const outcomeView = (model: Model, id: string, o: Outcome): OutcomeView => ({
  answer: answerIn(model.findings.get(id), o.is),
  level: o.level,
  moved: o.causes.map((c) => ({ name: causeName(model, c.id), from: c.from, to: c.to })),
})

/** Of a yes/no finding whether it is there, for the page to say; of others the value's name. */
function answerIn(finding: Finding | undefined, is: string): string {
  if (is === 'true' || (finding?.kind === 'boolean' && is === 'present')) return 'true'
  if (is === 'false' || (finding?.kind === 'boolean' && is === 'absent')) return 'false'
  return capital(valueName(finding, is))
}

/** Everything that was answered, in words, page by page. */
export function answersOf(model: Model, { kept }: { kept: Kept }): AnswerView[] {
  return kept.turns.flatMap((turn, at) => {
    if (turn.kind === 'self_test' || turn.replies.some((r) => r.key === 'file'))
      return turn.replies.map(
        (r): AnswerView => ({
          at,
          kind: turn.kind,
          key: r.key,
          id: r.id,
          ask: '',
          name: '',
          answers: [...new Set(r.says.filter((s) => model.findings.has(s.id)).map((s) => saidText(model, s)))],
        }),
      )
    const questions = questionsOf(model, turn, kept)
    return turn.replies.map((r): AnswerView => {
      const q = questions.find((x) => x.key === r.key)
      const before = q && beforeOf(q, turn)
      const chosen = q?.choices.filter((c) => before?.values.includes(c.value)).map((c) => (isPlain(q) ? c.value : c.label)) ?? []
      const numbers = chosen.length === 0 && before?.number !== undefined ? [measured(before.number, q?.number?.unit ?? '').trim()] : []
      const denied = turn.kind === 'figure' ? deniedOf(model, r.says) : []
      // A file may say what no choice does, such as one side of two.
      const words = turn.kind === 'file' && chosen.length + numbers.length === 0 ? r.says.map((s) => saidText(model, s)) : []
      return {
        at,
        kind: turn.kind,
        key: r.key,
        id: r.id,
        ask: q ? askOf(model, q) : '',
        name: findingName(model, r.id),
        answers: [...chosen, ...numbers, ...denied, ...words],
      }
    })
  })
}
/** In one word each, what was said to be nowhere (else) on the figure; what was touched, the page knows. */
function deniedOf(model: Model, says: readonly Said[]): string[] {
  const found = says.filter((s) => model.findings.has(s.id))
  const denied = found.filter((s) => s.value === false)
  const [notNumb, notTingling] = ['symptom.numbness_leg', 'symptom.tingling_leg'].map((id) => denied.some((s) => s.id === id))
  const hurts = found.some((s) => s.value === true && s.id.startsWith('pain.'))
  return [
    ...(denied.some((s) => s.id.startsWith('pain.')) ? [hurts ? 'no_more_pain' : 'no_pain'] : []),
    ...(notNumb && notTingling ? ['not_felt'] : notNumb ? ['not_numb'] : notTingling ? ['not_tingling'] : []),
  ]
}
/** Yes/no questions and those about the person have words in the message files. */
const isPlain = (q: Asked): boolean =>
  !q.several && q.choices.every((c) => ['yes', 'no', 'left', 'right', 'both', 'none', 'female', 'male', 'other'].includes(c.value))
