import { contradictions } from '../../engine/evidence.ts'
import { type Claim, daysOf, type Model, nothingTold, type Said } from '../../engine/index.ts'
import { senseOf } from '../../engine/interview/moot.ts'
import type { Kept, Mark } from '../parts/kept.ts'
import { interviewOf } from './interview.ts'
import { causeName, findingName, otherText, saidText, sided, structureName, writtenAs } from './names.ts'
import { negativesOf } from './negatives.ts'
import { phrase } from './phrases.ts'
import type { PaperView } from './protocol.ts'
import { placesOf, type Weighed, weighed } from './result.ts'
import { toldOf } from './told.ts'
import { examined, nameOf, orderNames } from './visit.ts'

const MOST = 5
const MOST_SIGNS = 10
/** More than these nobody reads. */
const MOST_ASKED = 8
const MOST_UNSURE = 12
/** Places less likely than this are no help to an examiner. */
const PLACE = 0.05
/** Said of the person, or so vague that the rest says it better. */
const LEFT_OUT = new Set(['onset.duration_days', 'difficulty.leg_weak', 'affected', 'worse', 'person.age', 'person.sex'])

/** The interview for a clinician: standard terms, what was told and what was not, in the order in which it is read. */
export function paperOf(model: Model, { kept }: { kept: Kept }): PaperView {
  const all = weighed(model, kept)
  const { assessment: a, person } = all
  const { file, notSure } = interviewOf(kept)
  const words = model.knowledge.decision.levels[a.urgency.level]
  const rules = a.urgency.rules.map(({ id }) => model.knowledge.rules.find((r) => r.id === id)!)
  const tested = kept.turns.filter((t) => t.kind === 'self_test').flatMap((t) => t.replies.flatMap((r) => r.says))
  const same = (x: Said) => (y: Said) => x.id === y.id && x.side === y.side && x.value === y.value && x.text === y.text
  const unclear = contradictions(person.claims)
  const told = unique(
    file.findings.filter((s) => !LEFT_OUT.has(s.id) && !tested.some(same(s)) && !unclear.some((c) => isAbout(model, s, c))),
  )
  const denied = (s: Said) => s.value === false || (model.findings.get(s.id)?.denies ?? Number.NaN) === s.value || s.value === 0
  const negatives = negativesOf(model, all)
  const signs = examined(model, all, MOST_SIGNS)
  const inWords = toldOf(model, { kept })
  const name = (id: string) => findingName(model, id, 'clinical')
  const unsure = new Set(notSure.map((key) => key.split('|')[0]!).filter((id) => model.findings.has(id)))
  const pointed = (feels: Mark['feels']) => kept.marks.filter((m) => m.feels === feels).map((m) => `${m.zone}${m.side ? `|${m.side}` : ''}`)
  return {
    nothingTold: nothingTold(model, all.evidence),
    age: file.person.age,
    sex: file.person.sex,
    affected: file.affected,
    worse: file.worse,
    days: daysOf(person),
    level: words.clinical,
    doNow: rules[0]?.do_now.clinical ?? words.do_now,
    rules: rules.map((r) => r.name.clinical),
    present: told.filter((s) => !denied(s)).map((s) => saidText(model, s, 'clinical')),
    unclear: unclear.map(([first]) =>
      nameOf(model, { finding: first!.finding.id, ...(first!.side ? { side: first!.side } : {}) }, 'clinical'),
    ),
    absent: {
      redFlags: negatives.redFlags.map(name),
      sphincters: negatives.sphincters.map(name),
      others: [
        ...(negatives.painless ? [phrase('any_pain')] : []),
        ...told.filter((s) => denied(s) && s.value !== false).map((s) => nameAt(model, s)),
        ...negatives.others.map(name),
      ],
      more: negatives.more,
    },
    selfTested: unique(tested).map((s) => saidText(model, s, 'clinical')),
    // What could raise a red flag goes first.
    unsure: [...unsure]
      .toSorted((x, y) => Number(a.urgency.unknown.includes(y)) - Number(a.urgency.unknown.includes(x)))
      .slice(0, MOST_UNSURE)
      .map(name),
    pointed: { weak: pointed('weak'), numb: pointed('numb'), tingling: pointed('tingling'), painful: pointed('painful') },
    openFlags: openFlags(model, all, unsure).slice(0, MOST_ASKED).map(name),
    openSigns: a.urgency.unknown
      .filter((id) => model.findings.get(id)?.stage === 'exam' && !signs.some((s) => s.finding === id))
      .slice(0, MOST_ASKED)
      .map(name),
    causes: a.causes.slice(0, MOST).map((c) => ({ name: causeName(model, c.id, 'clinical'), p: c.p })),
    notToMiss: a.notToMiss.slice(0, MOST).map((c) => ({ name: causeName(model, c.id, 'clinical'), p: c.p })),
    places: placesOf(all, PLACE)
      .slice(0, MOST)
      .map((s) => ({ name: structureName(model, s.id, a.site.levels, 'clinical'), p: s.p, lies: s.lies })),
    exam: signs.map((s) => nameOf(model, s, 'clinical')),
    orders: orderNames(model, all),
    inWords: inWords.map((u) => ({ text: wordsOf(u.text, !u.denied), taken: u.taken })),
    unread: kept.notes ?? [],
    engine: a.engine,
    knowledge: a.knowledge,
  }
}

/** Red flags that this person could still be asked about, the most dangerous first. */
function openFlags(model: Model, { assessment, person }: Weighed, unsure: ReadonlySet<string>): string[] {
  const { moot } = senseOf(model, person, person.claims)
  const { not_asked } = model.knowledge.interview
  return assessment.urgency.unknown.filter(
    (id) => model.findings.get(id)?.stage === 'history' && !not_asked.includes(id) && !unsure.has(id) && !moot(id),
  )
}
/** Is something that was said among claims that cannot all be true? */
const isAbout = (model: Model, s: Said, [first]: readonly Claim[]): boolean =>
  first !== undefined &&
  (s.id === 'other' ? s.text !== undefined && s.text === writtenAs(first.finding) : s.id === first.finding.id) &&
  (s.side === undefined || s.side === 'both' || s.side === first.side || model.findings.get(s.id)?.sided !== true)
const wordsOf = (text: string, value: boolean): string => (value ? text : phrase('denied', { text }))
const nameAt = (model: Model, s: Said) => {
  const name = s.id === 'other' ? otherText(model, s.text ?? '', 'clinical') : findingName(model, s.id, 'clinical')
  return s.side && s.side !== 'both' ? sided(name, s.side) : name
}
const unique = (says: readonly Said[]): Said[] => [...new Map(says.map((s) => [saidKey(s), s])).values()]
const saidKey = (s: Said) => `${s.id}|${s.side ?? ''}|${String(s.value)}|${s.text ?? ''}`
