import { daysOf, type Model, readCase, type Said } from '../../engine/index.ts'
import type { Kept, Mark } from '../parts/kept.ts'
import { caseOf, interviewOf } from './interview.ts'
import { causeName, findingName, otherText, saidText, sided, structureName } from './names.ts'
import { nothingTold } from './nothing-told.ts'
import { orderNames } from './orders.ts'
import { phrase } from './phrases.ts'
import type { PaperView } from './protocol.ts'
import { assessed } from './result.ts'
import { toldOf } from './told.ts'

const MOST = 5
/** Red flags still open, most alarming first; more than these nobody reads. */
const MOST_FLAGS = 14
/** Places less likely than this are no help to an examiner. */
const PLACE = 0.05
/** Said of the person, or so vague that the rest says it better. */
const LEFT_OUT = new Set(['onset.duration_days', 'difficulty.leg_weak', 'affected', 'worse', 'person.age', 'person.sex'])

/** The interview for a clinician: standard terms, what was told and what was not, in the order in which it is read. */
export function paperOf(model: Model, { kept }: { kept: Kept }): PaperView {
  const a = assessed(model, kept)
  const { file, notSure } = interviewOf(kept)
  const { person } = readCase(model.findings, caseOf(kept))
  const words = model.knowledge.decision.levels[a.urgency.level]
  const rules = a.urgency.rules.map(({ id }) => model.knowledge.rules.find((r) => r.id === id)!)
  const tested = kept.turns.filter((t) => t.kind === 'self_test').flatMap((t) => t.replies.flatMap((r) => r.says))
  const same = (x: Said) => (y: Said) => x.id === y.id && x.side === y.side && x.value === y.value && x.text === y.text
  const told = unique(file.findings.filter((s) => !LEFT_OUT.has(s.id) && !tested.some(same(s))))
  const denied = (s: Said) => s.value === false || (model.findings.get(s.id)?.denies ?? Number.NaN) === s.value || s.value === 0
  const text = (s: Said) => saidText(model, s, 'clinical')
  const exam = a.next
    .filter((q) => q.stage === 'exam')
    .map((q) => ({
      name: q.side ? sided(findingName(model, q.finding, 'clinical'), q.side) : findingName(model, q.finding, 'clinical'),
      why: model.findings.get(q.finding)?.why ?? '',
    }))
  const pointed = (feels: Mark['feels']) => kept.marks.filter((m) => m.feels === feels).map((m) => `${m.zone}${m.side ? `|${m.side}` : ''}`)
  return {
    nothingTold: nothingTold(model, kept),
    age: file.person.age,
    sex: file.person.sex,
    affected: file.affected,
    worse: file.worse,
    days: daysOf(person),
    level: words.clinical,
    doNow: rules[0]?.do_now.clinical ?? words.do_now,
    rules: rules.map((r) => r.name.clinical),
    present: told.filter((s) => !denied(s)).map(text),
    absent: told.filter(denied).map((s) => (s.value === false ? nameAt(model, s) : text(s))),
    selfTested: unique(tested).map(text),
    unsure: [...new Set(notSure.map((key) => key.split('|')[0]!))]
      .filter((id) => model.findings.has(id))
      .map((id) => findingName(model, id, 'clinical')),
    pointed: { weak: pointed('weak'), numb: pointed('numb'), tingling: pointed('tingling'), painful: pointed('painful') },
    openFlags: a.urgency.unknown.slice(0, MOST_FLAGS).map((id) => findingName(model, id, 'clinical')),
    moreFlags: Math.max(0, a.urgency.unknown.length - MOST_FLAGS),
    causes: a.causes.slice(0, MOST).map((c) => ({ name: causeName(model, c.id, 'clinical'), p: c.p })),
    notToMiss: a.notToMiss.slice(0, MOST).map((c) => ({ name: causeName(model, c.id, 'clinical'), p: c.p })),
    places: a.site.structures
      .filter((s) => s.p >= PLACE)
      .slice(0, MOST)
      .map((s) => ({ name: structureName(model, s.id, a.site.levels, 'clinical'), p: s.p, lies: s.lies })),
    exam,
    orders: orderNames(model, a),
    understood: toldOf(model, { kept }).flatMap((u) => (u.taken.length > 0 ? [{ text: wordsOf(u.text, !u.denied), taken: u.taken }] : [])),
    unplaced: [...a.unplaced.map((u) => wordsOf(u.text, u.value)), ...(kept.notes ?? [])],
    engine: a.engine,
    knowledge: a.knowledge,
  }
}
const wordsOf = (text: string, value: boolean): string => (value ? text : phrase('denied', { text }))
const nameAt = (model: Model, s: Said) => {
  const name = s.id === 'other' ? otherText(model, s.text ?? '', 'clinical') : findingName(model, s.id, 'clinical')
  return s.side && s.side !== 'both' ? sided(name, s.side) : name
}
const unique = (says: readonly Said[]): Said[] => [...new Map(says.map((s) => [saidKey(s), s])).values()]
const saidKey = (s: Said) => `${s.id}|${s.side ?? ''}|${String(s.value)}|${s.text ?? ''}`
