import { assess, type Model, sentencesOf, URGENCIES } from '../engine/index.ts'
import { type Asked, answer, begin, type Interview, nextPage, type Said, tell } from '../engine/interview.ts'
import { quantile, type Share, shareTrue } from './measures.ts'
import type { TrueCase } from './read.ts'
import { compare, type Result, under } from './run.ts'

/** How an interview of one case went; a page holds one question, or several yes/no questions. */
type Interviewed = {
  case: string
  pages: number
  questions: number
  answered: number
  /** pages after which the level of urgency no longer changed */
  settled: number
  result: Result
}
export type InterviewMeasures = {
  pages: { median: number; ninetieth: number }
  questions: { median: number; ninetieth: number }
  /** pages until the urgency no longer changed */
  settled: { median: number; ninetieth: number }
  answered: { median: number; ninetieth: number }
  first: Share
  firstThree: Share
  under: Share
  emergenciesMissed: Share
}
/** More pages than an interview can have; one that gets here would never end. */
const ENDLESS = 200

type Facts = Partial<Record<'affected' | 'worse', string>> & {
  person?: Record<string, string | number>
  findings: readonly Said[]
}
/** What a case's own facts say to a question; empty where the case does not know. */
export function knownTo(input: Record<string, unknown>, q: Asked): Said[] {
  const facts = input as unknown as Facts
  const one = (value: string | number | undefined): Said[] => (value === undefined ? [] : [{ id: q.id, value }])
  if (q.id === 'affected' || q.id === 'worse') return one(facts[q.id])
  if (q.id.startsWith('person.')) return one(facts.person?.[q.id.slice('person.'.length)])
  const sided = q.sides[0] !== undefined
  return facts.findings
    .filter((f) => f.id === q.id && (!sided || f.side === 'both' || q.sides.some((side) => side === f.side)))
    .map(({ id, side, value }) => ({ id, ...(sided && side ? { side } : {}), value }))
}

/** The story of a case, sentence by sentence. */
const storyOf = ({ narrative }: Record<string, unknown>): string[] => (typeof narrative === 'string' ? sentencesOf(narrative) : [])

/** What a case tells of its history in words alone. */
const ownWords = (input: Record<string, unknown>): string[] =>
  (input as unknown as Facts).findings.flatMap((f) =>
    f.id === 'other' && f.text !== undefined && f.value !== false && (f.stage ?? 'history') === 'history' ? [f.text] : [],
  )

/**
 * Interviews a case that answers what it knows and "not sure" to the rest, from its history alone.
 * @param options `storyFirst`: its story is told before the first question, as the web app offers
 */
export function interviewCase(model: Model, { id, input, truth }: TrueCase, { storyFirst = false } = {}): Interviewed {
  let interview: Interview = storyFirst ? tell(begin(), storyOf(input)) : begin()
  const levels: string[] = []
  let questions = 0
  let answered = 0
  for (;;) {
    const page = nextPage(model, interview)
    levels.push(page.level)
    if (page.kind === 'done') break
    if (levels.length > ENDLESS) throw new Error(`The interview of ${id} does not end.`)
    const replies = page.questions.map((question) => ({ question, says: knownTo(input, question) }))
    questions += replies.length
    answered += replies.filter((r) => r.says.length > 0).length
    interview = answer(interview, replies)
  }
  // At the end everybody may add something in their own words: what the case tells beyond the ids of the format.
  interview = tell(interview, ownWords(input))
  const assessment = assess(model, { ...interview.file, id }, { stage: 'history', next: 'none', reasons: 0 })
  if (!('causes' in assessment)) throw new Error(`The interview of ${id} made a case that cannot be assessed.`)
  return {
    case: id,
    pages: levels.length,
    questions,
    answered,
    settled: levels.findLastIndex((level) => level !== levels.at(-1)) + 1,
    result: compare(model, id, truth, assessment),
  }
}

const spread = (xs: readonly number[]) => ({ median: quantile(xs, 0.5) ?? 0, ninetieth: quantile(xs, 0.9) ?? 0 })
function interviewMeasures(all: readonly Interviewed[]): InterviewMeasures {
  const emergency = URGENCIES.indexOf('emergency')
  const results = all.map((i) => i.result)
  return {
    pages: spread(all.map((i) => i.pages)),
    questions: spread(all.map((i) => i.questions)),
    settled: spread(all.map((i) => i.settled)),
    answered: spread(all.map((i) => i.answered)),
    first: shareTrue(results.map((r) => r.rank === 1)),
    firstThree: shareTrue(results.map((r) => r.rank >= 1 && r.rank <= 3)),
    under: shareTrue(results.map(under)),
    emergenciesMissed: shareTrue(
      results.filter((r) => URGENCIES.indexOf(r.least) >= emergency).map((r) => URGENCIES.indexOf(r.urgency) < emergency),
    ),
  }
}

/** The interview with questions alone, and with the story told before them. */
export type Interviews = { alone: InterviewMeasures; storyFirst: InterviewMeasures }
export const interviewsOf = (model: Model, cases: readonly TrueCase[]): Interviews => ({
  alone: interviewMeasures(cases.map((c) => interviewCase(model, c))),
  storyFirst: interviewMeasures(cases.map((c) => interviewCase(model, c, { storyFirst: true }))),
})
