import type { Claim } from './case/claim.ts'
import { FORMAT } from './case/file.ts'
import { readCase } from './case.ts'
import { type Evidence, gather } from './evidence.ts'
import { type Affected, type Asked, OPENING, questionOf, type Said, shortened, sidesOf } from './interview/asking.ts'
import { type Chance, type Flag, flagsOf, likely } from './interview/flags.ts'
import { type Sense, senseOf } from './interview/moot.ts'
import { type Finding, type Rule, SIDES, type Side, STAGES, type Stage, type Urgency } from './knowledge.ts'
import type { Model } from './model.ts'
import { infer, type Posterior } from './posterior.ts'
import { informing, upTo } from './question/informing.ts'
import { liveOf } from './question/live.ts'
import { ask, type Outcome, type Question } from './question.ts'
import { asIfNew, decide, said as saidOf, type UrgencyResult } from './urgency.ts'

export type { Asked, Choice, Said } from './interview/asking.ts'

/**
 * The case so far, as a case file; what was asked and not answered (keys of questions); what may be asked (a person at home:
 * `history`); and the interview before the last answer.
 */
export type Interview = { file: InterviewFile; notSure: readonly string[]; stages: readonly Stage[]; before: Interview | undefined }
export type InterviewFile = {
  format: typeof FORMAT
  person: { age?: number; sex?: 'female' | 'male' | 'other' }
  setting: 'home' | 'primary_care'
  /** nobody who is asked passes anything over in silence */
  asked: true
  affected?: 'left' | 'right' | 'both' | 'none'
  worse?: Side
  /** the story, where one was told */
  narrative?: string
  findings: Said[]
}
/** What somebody answered to one question; saying nothing is "not sure". */
export type Reply = { question: Asked; says: readonly Said[] }
/** Where the urgency stands: `rules` are the red flags raised, the most urgent first. */
type Standing = { level: Urgency; rules: readonly Rule[] }
export type Page = Standing & {
  kind: 'opening' | 'red_flags' | 'question'
  questions: readonly Asked[]
  /** red flags: the plain names of the rules that an answer could raise; otherwise what each answer would change */
  couldBe: readonly string[]
  outcomes: readonly Outcome[]
  /** about how many pages are left, this one included */
  left: number
}
/** `nothing_would_change`: no answer would change the result; `little_would_change`: not enough to be worth more questions. */
export type Done = Standing & { kind: 'done'; because: 'nothing_would_change' | 'little_would_change' }

/** A red flag is asked when chance x steps of urgency exceeds this: one step in a hundred like this person. */
const FLAG_WORTH = 0.02
/** The first question must settle this much of a unit of loss (engine/question.ts), and twice as much after every DOUBLES more. */
const WORTH_ASKING = 0.05
const DOUBLES = 4
/** A neighbour shares the page of the most valuable question when it informs at least this share of it. */
const NEIGHBOUR = 0.1

export const begin = (): Interview => ({
  file: { format: FORMAT, person: {}, setting: 'home', asked: true, findings: [] },
  notSure: [],
  stages: ['history'],
  before: undefined,
})

/** The interview, to go on with what an examination or tests have found; somebody who knows how has then seen the leg. */
export const widen = (interview: Interview, stages: readonly Stage[]): Interview => ({
  ...interview,
  file: { ...interview.file, setting: 'primary_care' },
  stages,
  before: interview,
})

/** The interview with a page's replies. An empty reply is "not sure", and is not asked again. */
export function answer(interview: Interview, replies: readonly Reply[]): Interview {
  const file: InterviewFile = { ...interview.file, person: { ...interview.file.person }, findings: [...interview.file.findings] }
  for (const { says } of replies)
    for (const s of says) {
      if (s.id === 'affected') file.affected = s.value as NonNullable<InterviewFile['affected']>
      else if (s.id === 'worse') file.worse = s.value as Side
      else if (s.id === 'person.age') file.person.age = s.value as number
      else if (s.id === 'person.sex') file.person.sex = s.value as NonNullable<InterviewFile['person']['sex']>
      else file.findings.push(s)
    }
  const unsure = replies.filter((r) => !isAnswered(r)).map((r) => r.question.key)
  return { ...interview, file, notSure: [...interview.notSure, ...unsure], before: interview }
}

/**
 * What is kept in words, or told of another finding ("nowhere numb"), is an answer too. The figure tells of a leg even where it leaves open
 * which one is weak.
 */
const isAnswered = ({ question: { id }, says }: Reply): boolean =>
  OPENING.some((q) => q.id === id) ? says.some((s) => s.id === id) : says.length > 0

/** The interview with what somebody adds in their own words; each text is kept as it is, and read for clues. */
export const tell = (interview: Interview, texts: readonly string[]): Interview => ({
  ...interview,
  file: {
    ...interview.file,
    findings: [...interview.file.findings, ...texts.map((text): Said => ({ id: 'other', text, stage: 'history', value: true }))],
  },
  before: interview,
})

/** The interview as it was before the last page was answered; undefined at the first page. */
export const back = (interview: Interview): Interview | undefined => interview.before

/**
 * What to ask next: who and how it began; then the alarm signs that everybody is asked about; then the complaint; then further red flags;
 * then whatever settles most for the trouble of answering; or that it is done.
 * @throws when the file is not one that `begin` and `answer` made
 */
export function nextPage(model: Model, { file, notSure, stages }: Interview): Page | Done {
  const { person } = readCase(model.findings, file)
  if (!person) throw new Error('The interview made a case that cannot be read.')
  const { evidence } = gather(model, person)
  const posterior = infer(model, evidence)
  const urgency = decide(model, evidence, posterior)
  const standing = { level: urgency.level, rules: urgency.rules }
  const unsure = new Set(notSure)
  const { affected } = file
  const plan = model.knowledge.interview

  const page = (kind: Page['kind'], questions: Asked[], left: number, extra: Partial<Page> = {}): Page => ({
    kind,
    ...standing,
    questions,
    couldBe: [],
    outcomes: [],
    left,
    ...extra,
  })
  /** Told in somebody's own words, and not by choosing an answer; the answer to a clue is kept by the clue's name. */
  const inWords = (c: Claim): boolean => {
    const entry = file.findings[c.index]
    return c.story === true || (entry?.id === 'other' && entry.text !== (c.finding.written_as ?? c.finding.name.plain))
  }
  const isAsked = (q: Asked, answers: (c: Claim) => boolean = () => true): boolean =>
    unsure.has(q.key) || q.sides.some((side) => evidence.claims.some((c) => c.finding.id === q.id && c.side === side && answers(c)))
  const opening = OPENING.filter((q) => !unsure.has(q.key) && !knownOf(file, q.id))
  const sense = senseOf(model, person, evidence.claims)
  const unasked = (ids: readonly string[], answers?: (c: Claim) => boolean) =>
    ids.map((id) => sense.fitting(questionOf(model.findings.get(id)!, affected))).filter((q) => !sense.moot(q.id) && !isAsked(q, answers))
  // Words may have been read wrongly: when and how fast it began is asked all the same, and so is an alarm sign that they deny.
  const start = [...opening, ...unasked(plan.first, (c) => !inWords(c))].map((q) => [q])
  const complaint = plan.complaint.map((ids) => unasked(ids)).filter((questions) => questions.length > 0)
  if (start.length > 0) return page('opening', start[0]!, start.length + plan.alarms.length + complaint.length + TYPICAL)

  // A test that was not done is no alarm sign to be asked about; a result that is given raises its alarm all the same.
  const open = (id: string): boolean => {
    const f = model.findings.get(id)
    return (
      f !== undefined &&
      f.asked !== false &&
      f.stage !== 'tests' &&
      stages.includes(f.stage) &&
      !plan.not_asked.includes(id) &&
      !sense.moot(id) &&
      !isAsked(questionOf(f, affected), (c) => c.value !== false || !inWords(c))
    )
  }
  const likelyNow = likely(model, evidence, posterior, affected)
  const p: Chance = (id, test) => likelyNow(id, (v) => test(v) && !sense.mootAnswer(id, v))
  const shown = (q: Asked) => shortened(sense.fitting(q), (value) => p(q.id, (v) => v === value))
  const people = asIfNew(model, saidOf(person, evidence.claims))
  const flags = flagsOf(model, urgency, people, open, p)
  const flagPage = (now: readonly Flag[], left: number): Page =>
    page(
      'red_flags',
      now.map((f) => shown(questionOf(model.findings.get(f.id)!, affected))),
      left,
      {
        couldBe: [...new Set(now.flatMap((f) => f.rules))].map((r) => r.name.plain),
      },
    )
  // Alarm signs that everybody is asked about come before anything else of the complaint.
  const alarms = alarmPages(plan.alarms, flags)
  if (alarms[0]) return flagPage(alarms[0], alarms.length + complaint.length + TYPICAL)
  const besides = companions(plan.alarms, urgency, evidence.claims, open)
  if (besides.length > 0)
    return flagPage(
      besides.map((id) => ({ id, worth: 0, near: true, rules: [] })),
      1 + complaint.length + TYPICAL,
    )
  if (complaint[0]) return page('opening', complaint[0], complaint.length + TYPICAL)

  const pages = furtherFlagPages(model, flags)
  const patience = patienceOf(evidence.claims, notSure, model, stages)
  const { best, most, neighbours } = mostValuable(model, { evidence, posterior, urgency, affected, notSure, stages, sense }, patience)
  const ordinary = best ? Math.max(1, Math.round((DOUBLES * Math.log2(most / patience)) / 2)) : 0
  if (pages[0]) return flagPage(pages[0], pages.length + ordinary)
  if (best) {
    const questions = [questionOf(model.findings.get(best.finding)!, affected, best.side), ...neighbours]
    return page('question', questions.map(shown), ordinary, { outcomes: best.outcomes })
  }
  return { kind: 'done', ...standing, because: most > 0 ? 'little_would_change' : 'nothing_would_change' }
}
/** Pages an interview has after alarm signs and complaint, on average. */
const TYPICAL = 8

const knownOf = (file: InterviewFile, id: string): boolean =>
  id === 'affected'
    ? file.affected !== undefined
    : id === 'worse'
      ? file.affected !== 'both' || file.worse !== undefined
      : id === 'person.age'
        ? file.person.age !== undefined
        : file.person.sex !== undefined

/** The alarm signs that everybody is asked about and that could still raise the level, in their pages. */
const alarmPages = (alarms: readonly (readonly string[])[], found: readonly Flag[]): Flag[][] =>
  alarms
    .map((ids) => found.filter((f) => ids.includes(f.id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
    .filter((l) => l.length > 0)

/**
 * Alarm signs that share a page with one that is there, and were not asked: they raise nothing further, but whoever sees the person will
 * want to know. Somebody for whom an ambulance is on its way is not asked.
 */
function companions(
  alarms: readonly (readonly string[])[],
  { level }: UrgencyResult,
  claims: readonly Claim[],
  open: (id: string) => boolean,
): string[] {
  if (level === 'ambulance') return []
  const there = new Set(claims.filter((c) => c.value === true).map((c) => c.finding.id))
  return alarms.find((ids) => ids.some((id) => there.has(id)) && ids.some(open))?.filter(open) ?? []
}

/** The other red flags in pages: what this person's answers make likely; yes/no questions share a page, those of a kind side by side. */
function furtherFlagPages(model: Model, found: readonly Flag[]): Flag[][] {
  const { on_a_page: together } = model.knowledge.interview
  const pages: Flag[][] = []
  const rest = found.filter((f) => f.near || f.worth >= FLAG_WORTH)
  const yesOrNo = (f: Flag) => model.findings.get(f.id)!.kind === 'boolean'
  const ofAKind = [...Map.groupBy(rest.filter(yesOrNo), (f) => f.id.slice(0, f.id.indexOf('.'))).values()].flat()
  for (let i = 0; i < ofAKind.length; i += together) pages.push(ofAKind.slice(i, i + together))
  for (const flag of rest) if (!yesOrNo(flag)) pages.push([flag])
  return pages
}

/** What an answer must settle to be worth asking: the more somebody has answered already, the more. */
function patienceOf(claims: readonly Claim[], notSure: readonly string[], model: Model, stages: readonly Stage[]): number {
  const { first, complaint, alarms, together } = model.knowledge.interview
  const early = new Set([...first, ...complaint.flat(), ...alarms.flat()])
  const ids = new Set([...claims.map((c) => c.finding.id), ...notSure.map((key) => key.split('|')[0]!)])
  // What shares a page counts as one answer.
  const answered = new Set<string>()
  for (const id of ids) {
    const f = model.findings.get(id)
    if (f && stages.includes(f.stage) && !early.has(id)) answered.add(together.find((list) => list.includes(id))?.[0] ?? id)
  }
  return WORTH_ASKING * 2 ** (answered.size / DOUBLES)
}

type Known = {
  evidence: Evidence
  posterior: Posterior
  urgency: UrgencyResult
  affected: Affected
  notSure: readonly string[]
  stages: readonly Stage[]
  sense: Sense
}
/**
 * The most valuable question that is still worth asking, and the most that any one would settle. What somebody was not sure of is
 * passed over as if it were known, though it says nothing.
 */
function mostValuable(model: Model, known: Known, patience: number): { best: Question | undefined; most: number; neighbours: Asked[] } {
  const { evidence, posterior, urgency, affected, notSure, stages, sense } = known
  const claim = (finding: Finding, side: Side | undefined): Claim => ({ index: -1, finding, side, value: 'not sure' })
  const passed = notSure.flatMap((key) => {
    const [id, at] = key.split('|')
    const finding = model.findings.get(id!)
    return finding ? (at === 'both' ? SIDES : [(at || undefined) as Side | undefined]).map((side) => claim(finding, side)) : []
  })
  // A yes/no question covers both sides at once; having been told one side, it is not asked for the other.
  for (const c of evidence.claims)
    if (c.finding.kind === 'boolean') passed.push(...sidesOf(c.finding, affected).map((side) => claim(c.finding, side)))
  for (const f of model.knowledge.findings)
    if (sense.moot(f.id)) passed.push(...(f.sided === true ? SIDES : [undefined]).map((side) => claim(f, side)))
  const last = STAGES.findLast((s) => stages.includes(s))!
  let most = 0
  // `ask` reckons a few finalists exactly; when none of them is worth it, the next few may still be.
  for (let round = 0; round < 3; round++) {
    const heard = { ...evidence, claims: [...evidence.claims, ...passed] }
    const ranked = ask(model, heard, posterior, { ...urgency, unknown: [] }, last).filter((q) => stages.includes(q.stage))
    most = Math.max(most, ...ranked.map((q) => q.settles))
    const best = ranked.find((q) => q.settles >= patience)
    if (best || ranked.length === 0) return { best, most, neighbours: best ? neighboursOf(model, known, heard, best) : [] }
    passed.push(...ranked.map((q) => claim(model.findings.get(q.finding)!, q.side)))
  }
  return { best: undefined, most, neighbours: [] }
}

/** Yes/no questions that share the page of the most valuable one: its neighbours in the plan that inform nearly as much, best first. */
function neighboursOf(model: Model, { posterior, affected }: Known, heard: Evidence, best: Question): Asked[] {
  const { together, on_a_page } = model.knowledge.interview
  const list = together.find((ids) => ids.includes(best.finding))
  if (!list || model.findings.get(best.finding)?.kind !== 'boolean') return []
  const ranked = informing(model, heard, liveOf(model, posterior), upTo(best.stage))
  const own = Math.max(...ranked.filter((r) => r.finding === best.finding).map((r) => r.informs))
  const near = new Map<string, number>()
  for (const { finding, informs } of ranked)
    if (finding !== best.finding && list.includes(finding) && informs >= NEIGHBOUR * own)
      near.set(finding, Math.max(informs, near.get(finding) ?? 0))
  return [...near]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, on_a_page - 1)
    .map(([id]) => questionOf(model.findings.get(id)!, affected))
}

/** The case file to be kept, with a name. */
export const caseFileOf = (interview: Interview, id: string): InterviewFile & { id: string } => ({ ...interview.file, id })
