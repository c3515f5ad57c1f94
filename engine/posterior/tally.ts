import { unasked } from '../evidence/silence.ts'
import type { Evidence, Fact } from '../evidence.ts'
import { SPACES, type Space } from '../model/columns.ts'
import { type Runs, runsOf } from '../model/runs.ts'
import type { Span } from '../model/spans.ts'
import type { Model } from '../model.ts'
import { byRun, classLogs, emptyLogs, type FactLogs, isAcross, isTwoSided, mirrorOf, type Reader } from './likelihood.ts'

/** Log-likelihoods of facts, by row of each space. A running case keeps this and adds to it. */
export type Tally = Record<Space, Float64Array> & {
  /** spaces in which any fact has been counted; the rows of the others are 0 */
  touched: Set<Space>
  /** through which each fact passes into it; nothing of a fact that was added is read there again */
  logs: FactLogs
}
/** A zero for each row of each space. */
export const zerosOf = (model: Model): Record<Space, Float64Array> => ({
  disease: new Float64Array(model.causeIds.length),
  cause: new Float64Array(model.causeRows.length),
  course: new Float64Array(model.courses.length),
  shape: new Float64Array(model.shapes.length),
  meeting: new Float64Array(model.meetings.length),
  lesion: new Float64Array(model.lesionRows.length),
  hypothesis: new Float64Array(model.hypotheses.count),
})
export const emptyTally = (model: Model): Tally => ({ ...zerosOf(model), touched: new Set(), logs: emptyLogs() })
/** A tally that can be added to without changing the one it was copied from. */
export function copyTally(t: Tally): Tally {
  const { disease, cause, course, shape, meeting, lesion, hypothesis, touched, logs } = t
  return {
    disease: disease.slice(),
    cause: cause.slice(),
    course: course.slice(),
    shape: shape.slice(),
    meeting: meeting.slice(),
    lesion: lesion.slice(),
    hypothesis: hypothesis.slice(),
    touched: new Set(touched),
    logs,
  }
}

/** Adds one fact's weighted log-likelihood to every row it depends on. */
export function addFact(model: Model, reader: Reader, fact: Fact, into: Tally): void {
  const { over } = fact.column
  const target = into[over]
  into.touched.add(over)
  const { runs, first, second } = byRun(model, reader, fact, fact.weight * model.knowledge.constants.evidence, into.logs)
  for (let r = 0; r < runs.count; r++) {
    const a = first[r]!
    const b = second[r]!
    const to = runs.row[r + 1]!
    if (runs.paired[r])
      for (let i = runs.row[r]!; i < to; i += 2) {
        target[i]! += a
        target[i + 1]! += b
      }
    else for (let i = runs.row[r]!; i < to; i++) target[i]! += a
  }
}

/**
 * All facts at once. Each fact writes only where its log-likelihood changes from one run to the next; the rows are summed up from these
 * differences in the end. First rows of pairs, second rows and rows that are their own mirror image have a sum each, so that mirroring a
 * case mirrors the tally to the last bit.
 * @param t written over
 */
export function tally(model: Model, evidence: Evidence, t: Tally = emptyTally(model)): Tally {
  clear(t)
  addSilence(model, evidence, t)
  for (const fact of evidence.facts) addChanges(model, evidence, fact, fact.weight, t)
  sumUpAll(model, t)
  return t
}

type Changes = Partial<Record<Space, Float64Array>>
const drawnUp = new WeakMap<Model, Map<string, Changes>>()
/** Silence about each thing that is told unasked; about signs where somebody has examined. */
const unaskedFacts = (model: Model, examined: boolean): Fact[] =>
  [...unasked(model).values()]
    .map((silence) => ('whole' in silence ? silence.whole : silence.both))
    .filter(({ column }) => examined || column.finding.stage !== 'exam')
/** What silence about all of it says, as `addChanges` writes it; drawn up once for each kind of reader. */
function silenceOfAll(model: Model, reader: Reader, examined: boolean): Changes {
  const kept = drawnUp.get(model) ?? new Map<string, Changes>()
  drawnUp.set(model, kept)
  const key = `${reader.ageBand} ${reader.examiner} ${examined}`
  let silence = kept.get(key)
  if (!silence) {
    const t = emptyTally(model)
    for (const fact of unaskedFacts(model, examined)) addChanges(model, reader, fact, fact.weight, t)
    silence = Object.fromEntries([...t.touched].map((space) => [space, t[space]]))
    kept.set(key, silence)
  }
  return silence
}
/** Mostly nearly all that is told unasked is silent: what is spoken of is taken away from all of it. */
function addSilence(model: Model, { silent, ...reader }: Evidence, t: Tally): void {
  if (silent.length === 0) return
  const examined = silent.some(({ leading, column }) => leading !== undefined && column.finding.stage === 'exam')
  for (const space of SPACES) {
    const changes = silenceOfAll(model, reader, examined)[space]
    if (!changes) continue
    t[space].set(changes)
    t.touched.add(space)
  }
  const left = new Set(silent)
  for (const fact of unaskedFacts(model, examined)) if (!left.delete(fact)) addSilent(model, reader, fact, -1, t)
  for (const fact of left) addSilent(model, reader, fact, 1, t)
}

type Sparse = { at: Uint32Array; by: Float64Array }
const silences = new WeakMap<Fact, Map<string, Sparse>>()
/** Adds what one silence says, or takes it away. A silence is the same fact in every case, so what it writes is drawn up once for each reader. */
function addSilent(model: Model, reader: Reader, fact: Fact, times: 1 | -1, t: Tally): void {
  const { over } = fact.column
  const known = silences.get(fact) ?? new Map<string, Sparse>()
  silences.set(fact, known)
  const key = `${reader.ageBand} ${reader.examiner}`
  let sparse = known.get(key)
  if (!sparse) {
    const drawn = { ...t, [over]: new Float64Array(t[over].length), touched: new Set<Space>() }
    addChanges(model, reader, fact, fact.weight, drawn)
    const at = Uint32Array.from([...drawn[over].keys()].filter((i) => drawn[over][i] !== 0))
    sparse = { at, by: Float64Array.from(at, (i) => drawn[over][i]!) }
    known.set(key, sparse)
  }
  const { at, by } = sparse
  const target = t[over]
  t.touched.add(over)
  for (let i = 0; i < at.length; i++) target[at[i]!]! += times * by[i]!
}
/**
 * What changes when some facts are taken away and others added, as a tally of its own.
 * @param t written over
 */
export function tallyChange(model: Model, reader: Reader, gone: readonly Fact[], come: readonly Fact[], t: Tally): Tally {
  clear(t)
  for (const fact of gone) addChanges(model, reader, fact, -fact.weight, t)
  for (const fact of come) addChanges(model, reader, fact, fact.weight, t)
  sumUpAll(model, t)
  return t
}

function clear(t: Tally): void {
  for (const space of t.touched) t[space].fill(0)
  t.touched.clear()
}
function sumUpAll(model: Model, t: Tally): void {
  for (const space of SPACES) if (t.touched.has(space)) sumUp(t[space], model.spans[space])
}

/** Writes a fact's log-likelihood where it changes from one run to the next. */
function addChanges(model: Model, reader: Reader, fact: Fact, weight: number, t: Tally): void {
  const { column } = fact
  const target = t[column.over]
  t.touched.add(column.over)
  const exponent = weight * model.knowledge.constants.evidence
  if (isTwoSided(fact)) {
    const { runs, first, second } = byRun(model, reader, fact, exponent, t.logs)
    changesOfRuns(target, runs, first, second)
    return
  }
  const runs = runsOf(column, mirrorOf(model, column.over))
  const logs = classLogs(reader, fact, exponent, t.logs)
  if (isAcross(fact)) changesOfClasses(target, runs, logs, runs.second, runs.first)
  else changesOfClasses(target, runs, logs, runs.first, runs.second)
}
function changesOfRuns(target: Float64Array, { count, row, paired }: Runs, first: Float64Array, second: Float64Array): void {
  let a = 0
  let b = 0
  let own = 0
  for (let r = 0; r < count; r++) {
    const i = row[r]!
    const here = first[r]!
    if (paired[r] === 1) {
      const there = second[r]!
      target[i]! += here - a
      target[i + 1]! += there - b
      a = here
      b = there
    } else {
      target[i]! += here - own
      own = here
    }
  }
}
/** The same with a logarithm for each class, and the class of each run's first and second rows. */
function changesOfClasses(
  target: Float64Array,
  { count, row, paired }: Runs,
  logs: Float64Array,
  firstOf: Uint16Array,
  secondOf: Uint16Array,
): void {
  let a = 0
  let b = 0
  let own = 0
  for (let r = 0; r < count; r++) {
    const i = row[r]!
    const here = logs[firstOf[r]!]!
    if (paired[r] === 1) {
      const there = logs[secondOf[r]!]!
      target[i]! += here - a
      target[i + 1]! += there - b
      a = here
      b = there
    } else {
      target[i]! += here - own
      own = here
    }
  }
}
function sumUp(target: Float64Array, spans: readonly Span[]): void {
  let a = 0
  let b = 0
  let own = 0
  for (const { from, to, paired } of spans)
    if (paired)
      for (let i = from; i < to; i += 2) {
        a += target[i]!
        b += target[i + 1]!
        target[i] = a
        target[i + 1] = b
      }
    else
      for (let i = from; i < to; i++) {
        own += target[i]!
        target[i] = own
      }
}
