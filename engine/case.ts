import { z } from 'zod'
import { shortest } from './case/lasting.ts'
import { normalOf, type Said, type SaidBefore, sayings } from './case/said.ts'
import { tokensOf } from './case/sentence.ts'
import { spokenFor } from './case/teller.ts'
import { reader } from './case/told.ts'
import { unanimous } from './case/where.ts'
import { type Finding, SETTINGS, type Setting, type Side, STAGES, type Stage } from './knowledge.ts'

export const FORMAT = 'legwise-case/1'
/** More findings than a person can have; guards against a file that is not a case. */
const MOST_FINDINGS = 2000

/** Something wrong with what was given: where, what, and what to do about it. */
export const Issue = z.strictObject({ level: z.enum(['error', 'warning']), at: z.string(), what: z.string(), tip: z.string().optional() })
export type Issue = z.infer<typeof Issue>

export type Value = string | number | boolean
/** One fact as somebody stated it. `index` is its place in the file's list of findings; `swept`: told of many findings at once; `story`:
 * read from the story, which has no place in that list (then `index` is -1). */
export type Claim = {
  index: number
  finding: Finding
  side: Side | undefined
  value: Value
  /** what the report says of a result besides, and on which side it says that it lies */
  detail?: string | undefined
  lies?: Side | undefined
  swept?: true | undefined
  story?: true | undefined
}
export type Case = {
  id: string
  age: number | undefined
  sex: 'female' | 'male' | 'other' | undefined
  setting: Setting
  /** false where the file names none: then it counts as `home` for how common causes are, but not as examined by the person alone */
  settingGiven: boolean
  /** the facts were asked for one by one: nothing was passed over in silence */
  asked: boolean
  affected: 'left' | 'right' | 'both' | 'none' | undefined
  worse: Side | undefined
  /** all that is told of the history in words, the story and facts in words; not the names of clues that were answered */
  told: string
  claims: Claim[]
  /** what the story tells beside findings that the file states: only red flags heed it, for a story may mean another time or person */
  alarms: Claim[]
  /**
   * Facts in words, and sentences of the story, that were understood; and facts that were not: these are shown, not reckoned with. `value`
   * is what the file says of the words, `read` the value of the finding that they tell ("no weakness in my arm": false).
   */
  understood: { text: string; stage: Stage; value: boolean; finding: string; read: Value; story?: true }[]
  unplaced: { text: string; stage: Stage; value: boolean }[]
}

/** Days since onset, the longest that is claimed; undefined when nobody has said. */
export function daysOf(person: { claims: readonly Claim[] } | undefined): number | undefined {
  const days = person?.claims.flatMap((c) => (c.finding.id === 'onset.duration_days' && typeof c.value === 'number' ? [c.value] : [])) ?? []
  return days.length > 0 ? Math.max(...days) : undefined
}

/** The case file as others write it; the same object gives the published JSON Schema. */
export const CaseFile = z.looseObject({
  format: z.literal(FORMAT),
  id: z.string().min(1).max(200).optional(),
  person: z.looseObject({ age: z.number().min(0).max(120).optional(), sex: z.enum(['female', 'male', 'other']).optional() }).optional(),
  setting: z.enum(SETTINGS).optional(),
  affected: z.enum(['left', 'right', 'both', 'none']).optional(),
  worse: z.enum(['left', 'right']).optional(),
  narrative: z.string().max(20_000).optional(),
  narrative_unread: z.boolean().optional().describe('the narrative is for people only'),
  asked: z.boolean().optional().describe('the facts were asked for one by one: what is missing is unknown, and not passed over in silence'),
  findings: z.array(z.unknown()).max(MOST_FINDINGS),
  truth: z.unknown().optional(),
  source: z.unknown().optional(),
})
type CaseFile = z.infer<typeof CaseFile>
export const FindingEntry = z.looseObject({
  id: z.string(),
  side: z.enum(['left', 'right', 'both']).optional(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  text: z.string().optional(),
  stage: z.enum(STAGES).optional(),
  detail: z.string().optional(),
})
type FindingEntry = z.infer<typeof FindingEntry>

/**
 * A finding as almost all are written: nothing but id, side and value, and these as the schema has them. Checking that by hand is much
 * quicker than the schema, which is asked about everything else.
 */
export function plainEntry(raw: unknown): Pick<FindingEntry, 'id' | 'side' | 'value' | 'text' | 'stage' | 'detail'> | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  for (const key in raw) if (key !== 'id' && key !== 'side' && key !== 'value') return undefined
  const { id, side, value } = raw as Record<string, unknown>
  if (typeof id !== 'string') return undefined
  if (side !== undefined && side !== 'left' && side !== 'right' && side !== 'both') return undefined
  if (typeof value !== 'boolean' && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) return undefined
  return { id, side, value }
}

type Wrong = { at: string; what: string; tip: string }
const ENTRY = 'Write { "id": "...", "side": "left", "value": true }; the side only where a fact has one.'
const PARTS: Record<string, string> = {
  id: ENTRY,
  side: 'Use "left", "right" or "both"; leave it out where a fact has no side.',
  value: 'Give true, false, a number or a word, as the finding has it.',
  text: 'Give the fact in words, as one text.',
  stage: `Use one of: ${STAGES.join(', ')}.`,
  detail: 'Give what else the report says as one text, or leave it out.',
}
/** A finding as it was written, or what is wrong with its parts. */
function entryOf(raw: unknown): Pick<FindingEntry, 'id' | 'side' | 'value' | 'text' | 'stage' | 'detail'> | Wrong[] {
  const plain = plainEntry(raw)
  if (plain) return plain
  const read = FindingEntry.safeParse(raw)
  if (read.success) return read.data
  const parts = [...new Set(read.error.issues.map((i) => String(i.path[0] ?? '')))]
  const written = raw as Record<string, unknown>
  return parts.map((part) => {
    const tip = PARTS[part]
    if (!tip) return { at: '', what: `${show(raw)} is not a finding.`, tip: ENTRY }
    const given = written[part]
    return given === undefined
      ? { at: `.${part}`, what: `"${part}" is missing; the finding was not used.`, tip }
      : { at: `.${part}`, what: `${show(given)} cannot be read as "${part}"; the finding was not used.`, tip }
  })
}

/** Whether the story is read where nobody says otherwise; see docs/decisions/model.md. */
const READS_STORY = true

const TIPS: Record<string, string> = {
  format: `Begin the file with "format": "${FORMAT}".`,
  id: 'Give a short name of 1 to 200 letters, or leave it out.',
  person: 'Write { "age": 53, "sex": "female" }, or leave it out.',
  asked: 'Give true where the facts were asked for one by one, or leave it out.',
  narrative_unread: 'Give true where the story is for people only, or leave it out.',
  narrative: 'Give the story as one text of at most 20,000 letters, or leave it out.',
  'person.age': 'Give the age in years, 0 to 120, or leave it out when it is not known.',
  'person.sex': 'Use female, male or other, or leave it out.',
  setting: `Use one of: ${SETTINGS.join(', ')}.`,
  affected: 'Use left, right, both or none: the leg that is weak.',
  worse: 'Use left or right, and only beside "affected": "both".',
  findings: `Give a list of findings, at most ${MOST_FINDINGS}: [{ "id": "onset.tempo", "value": "days" }].`,
}
const show = (x: unknown) => {
  if (typeof x === 'number') return String(x)
  let text: string
  try {
    text = JSON.stringify(x) ?? String(x)
  } catch {
    // What JSON cannot hold (a BigInt, a circle) can still be handed in by a program.
    text = typeof x
  }
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const commonPrefix = (a: string, b: string) => {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
const nearest = (id: string, known: Iterable<string>): string[] => {
  const word = id.slice(id.lastIndexOf('.') + 1).toLowerCase()
  return [...known]
    .map((k) => ({ k, near: commonPrefix(k, id) + (word.length > 2 && k.includes(word) ? 20 : 0) }))
    .filter(({ near }) => near > 3)
    .sort((a, b) => b.near - a.near || (a.k < b.k ? -1 : 1))
    .slice(0, 3)
    .map(({ k }) => k)
}

/** The words and numbers a finding accepts, for messages. */
export function acceptedBy(f: Finding): string {
  if (f.kind === 'boolean') return 'true (present) or false (looked for and absent)'
  if (f.kind === 'grade') return 'a Medical Research Council grade 0 to 5, "normal" or "weak"'
  if (f.kind === 'level') return 'a level such as "T8", or "none"'
  if (f.kind === 'number') {
    const words = Object.keys(f.words ?? {})
    return `a number${f.range ? ` from ${f.range[0]} to ${f.range[1]}` : ''}${f.unit ? ` (${f.unit})` : ''}${words.length ? `, or ${words.join(', ')}` : ''}`
  }
  return `one of: ${(f.values ?? []).join(', ')}`
}
const accepts = (f: Finding, v: Value): boolean => {
  if (f.kind === 'boolean') return typeof v === 'boolean'
  if (f.kind === 'grade') return v === 'normal' || v === 'weak' || (typeof v === 'number' && v >= 0 && v <= 5)
  if (f.kind === 'level') return v === 'none' || (typeof v === 'string' && /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/.test(v))
  if (f.kind === 'number')
    return typeof v === 'number'
      ? Number.isFinite(v) && (!f.range || (v >= f.range[0] && v <= f.range[1]))
      : typeof v === 'string' && Object.hasOwn(f.words ?? {}, v)
  return typeof v === 'string' && (f.values ?? []).includes(v)
}

type Readers = {
  clues: ReturnType<typeof reader<Finding>>
  sayings: (stage: Stage) => ReturnType<typeof sayings>
  /** clues by the name under which an answer to them is kept */
  named: ReadonlyMap<string, Finding>
}
const readers = new WeakMap<ReadonlyMap<string, Finding>, Readers>()
function readersOf(findings: ReadonlyMap<string, Finding>): Readers {
  let known = readers.get(findings)
  if (!known) {
    const made = new Map<Stage, ReturnType<typeof sayings>>()
    const of = (stage: Stage) => {
      const before = made.get(stage) ?? sayings([...findings.values()].filter((f) => f.stage === stage))
      made.set(stage, before)
      return before
    }
    const named = new Map([...findings.values()].filter((f) => f.told_as).map((f) => [f.written_as ?? f.name.plain, f]))
    known = { clues: reader(findings.values()), sayings: of, named }
    readers.set(findings, known)
  }
  return known
}

/** Of a file that is refused, the findings alone; undefined where there is no list of them. */
function listAlone(input: object): CaseFile | undefined {
  const findings = 'findings' in input ? input.findings : undefined
  return Array.isArray(findings) && findings.length <= MOST_FINDINGS ? { format: FORMAT, findings } : undefined
}

/** The one side on which a result lies, as its entry or the words beside it tell; undefined where they do not, or tell both. */
function liesOn(side: Side | 'both' | undefined, detail: string | undefined): Side | undefined {
  const told = side ?? (detail === undefined ? undefined : unanimous(tokensOf(detail).marks))
  return told === 'left' || told === 'right' ? told : undefined
}

/** Of values told in words of one finding, those that can stand together; a grade says more than "weak". */
function agreeing<W extends { finding: Finding; value: Value; fresh?: true }>(group: readonly W[]): readonly W[] {
  if (group[0]!.finding.kind === 'number') return shortest(group)
  const values = new Set(group.map((w) => w.value))
  if (values.size === 1 || group[0]!.finding.kind === 'any_of') return group
  const grades = group.filter((w) => typeof w.value === 'number')
  const [grade] = grades
  const same = grade && grades.every((w) => w.value === grade.value)
  return same && group.every((w) => w === grade || w.value === grade.value || w.value === (Number(grade.value) < 5 ? 'weak' : 'normal'))
    ? grades
    : []
}

/**
 * Reads a case file (format 1). What is wrong with it comes back as issues, all of them at once; what can be used is used.
 * @param options `story`: whether the story is read too, for what nothing else in the file tells
 * @returns `person` undefined only when nothing can be assessed (then at least one issue is an error)
 */
export function readCase(
  findings: ReadonlyMap<string, Finding>,
  input: unknown,
  { story = READS_STORY }: { story?: boolean } = {},
): { person: Case | undefined; issues: Issue[] } {
  const issues: Issue[] = []
  const error = (at: string, what: string, tip?: string) => issues.push({ level: 'error', at, what, ...(tip ? { tip } : {}) })
  const warn = (at: string, what: string, tip?: string) => issues.push({ level: 'warning', at, what, ...(tip ? { tip } : {}) })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    error('', `A case file is one JSON object; this is ${Array.isArray(input) ? 'a list' : show(input)}.`, TIPS['format'])
    return { person: undefined, issues }
  }
  const read = CaseFile.safeParse(input)
  // What refuses a file refuses it whole; its findings are read all the same, so that what is wrong with them is told along with it.
  const refused = !read.success
  if (refused) {
    for (const i of read.error.issues) {
      const at = i.path.join('.')
      const given = i.path.reduce<unknown>((x, k) => (x as Record<PropertyKey, unknown> | undefined)?.[k], input)
      error(
        at,
        given === undefined
          ? `"${at}" is missing.`
          : at === 'findings' && Array.isArray(given)
            ? `${given.length} findings: too many.`
            : `${show(given)} cannot be read as ${at || 'a case'}.`,
        TIPS[at],
      )
    }
  }
  const file = refused ? listAlone(input) : read.data
  if (!file) return { person: undefined, issues }
  if (!refused) lookAtWhole(file)

  const person: Case = {
    id: file.id ?? 'unnamed',
    age: file.person?.age,
    sex: file.person?.sex,
    setting: file.setting ?? 'home',
    settingGiven: file.setting !== undefined,
    asked: file.asked === true,
    affected: file.affected,
    worse: file.affected === 'both' ? file.worse : undefined,
    told: '',
    claims: [],
    alarms: [],
    understood: [],
    unplaced: [],
  }
  type InWords = Said & { index: number; sides: (Side | undefined)[] }
  const inWords: InWords[] = []
  const ofPerson = spokenFor(person.age, '')
  const clues: { index: number; finding: Finding; so: boolean }[] = []
  const tell = (
    index: number,
    text: string,
    stage: Stage,
    value: boolean,
    side: Side | 'both' | undefined,
    as: 'fact' | 'detail' | { shown: string } = 'fact',
  ) => {
    const { clues: cluesIn, sayings: saidIn, named } = readersOf(findings)
    const about = new Map<Finding, Value>()
    // Of two values told of one finding, what is so is shown.
    const read = (finding: Finding, as: Value) => {
      if (!about.has(finding) || about.get(finding) === false) about.set(finding, as)
    }
    const plain = ofPerson(text)
    // An answer to a clue, kept by its name, tells no other clue; and a no denies that alone: what did not creep up over minutes may still have crept up.
    const clue = named.get(text)
    const answered = clue?.stage === stage ? clue : undefined
    if (answered) {
      clues.push({ index, finding: answered, so: value })
      read(answered, value)
    }
    for (const { finding, present } of answered ? [] : cluesIn(typeof as === 'object' ? `${ON_A_SCAN} ${as.shown} ${plain}` : plain)) {
      if (finding.stage !== stage) continue
      read(finding, value && present)
      // What is denied twice is left alone: "not: no fever" may mean either.
      if (value || present) clues.push({ index, finding, so: value && present })
    }
    for (const said of answered && !value ? [] : saidIn(stage)(plain)) {
      const { finding } = said
      // Which leg is meant must be clear; and that a fact in words is not so only tells what is either so or not.
      const sides = sidesOf(said, side)
      if (sides.length === 0 || (!value && said.value !== true)) continue
      read(finding, value ? said.value : false)
      inWords.push({ ...said, value: value ? said.value : false, index, sides })
    }
    for (const [{ id: finding }, as] of about) {
      const known = person.understood.some((u) => u.text === text && u.finding === finding && u.stage === stage && u.value === value)
      if (!known) person.understood.push({ text, stage, value, finding, read: as })
    }
    // A detail stands with the finding that it is about, understood or not.
    if (about.size === 0 && as === 'fact') person.unplaced.push({ text, stage, value })
  }
  const weak = file.affected === 'none' ? undefined : file.affected
  const sidesOf = ({ finding, where }: Said, given: Side | 'both' | undefined): (Side | undefined)[] => {
    if (finding.sided !== true) return [undefined]
    const side = where === 'weak' ? (given ?? weak) : where
    if (side === 'other') return weak === 'left' ? ['right'] : weak === 'right' ? ['left'] : []
    return side === 'both' ? ['left', 'right'] : side === undefined || side === 'unclear' ? [] : [side]
  }
  const told: string[] = []
  const seen = new Set<string>()
  file.findings.forEach((raw, index) => {
    const at = `findings[${index}]`
    const entry = entryOf(raw)
    if (Array.isArray(entry)) {
      for (const part of entry) error(`${at}${part.at}`, part.what, part.tip)
      return
    }
    const { id, side, value, text, stage, detail } = entry
    if (id === 'other') {
      if (text === undefined) error(at, 'A finding "other" without its text.', 'Say the fact in "text" and whether it is so in "value".')
      else {
        tell(index, text, stage ?? 'history', value !== false, side)
        if ((stage ?? 'history') === 'history' && value !== false && !readersOf(findings).named.has(text)) told.push(text)
      }
      return
    }
    const finding = findings.get(id)
    if (!finding || finding.told_as) {
      const near = nearest(id, findings.keys())
      error(
        at,
        `No finding is called ${show(id)}; it was not used.`,
        near.length
          ? `Did you mean ${near.join(', ')}?`
          : 'The ids are listed in docs/reference/case-format.md. A fact without an id goes into "other".',
      )
      return
    }
    if (!accepts(finding, value)) {
      error(`${at}.value`, `${show(value)} is not a value of ${id}; it was not used.`, `Give ${acceptedBy(finding)}.`)
      return
    }
    if (finding.sided === true && side === undefined) {
      error(`${at}.side`, `${id} has a side, and none is given; it was not used.`, 'Add "side": "left", "right" or "both".')
      return
    }
    if (finding.sided === false && side !== undefined)
      warn(`${at}.side`, `${id} has no side; ${show(side)} was ignored.`, 'Leave the side out.')
    if (detail !== undefined && value !== finding.denies && value !== false)
      tell(index, detail, finding.stage, true, side, finding.id.startsWith('imaging.') ? { shown: wordsOf(String(value)) } : 'detail')
    const lies = finding.sided === 'optional' ? liesOn(side, detail) : undefined
    const sides: (Side | undefined)[] = finding.sided !== true ? [undefined] : side === 'both' ? ['left', 'right'] : [side as Side]
    for (const s of sides) {
      const key = `${id}|${s ?? ''}|${String(value)}`
      const before = seen.has(key) ? person.claims.find((c) => c.finding === finding && c.side === s && c.value === value) : undefined
      if (before) {
        // Of two entries that say the same, the claim points to one whatever their order.
        if (show(raw) < show(file.findings[before.index])) before.index = index
        if (detail !== undefined) before.detail = before.detail === undefined ? detail : `${before.detail}; ${detail}`
        // The same result on both sides lies on neither alone.
        if (before.lies !== lies) delete before.lies
        continue
      }
      seen.add(key)
      person.claims.push({ index, finding, side: s, value, ...(detail !== undefined && { detail }), ...(lies && { lies }) })
    }
  })
  // What was said by its id stands; words only fill in what was not, and what was swept over only what neither said.
  const placeOf = (finding: Finding, side: Side | undefined) => `${finding.id}|${side ?? ''}`
  const said = new Set(person.claims.map((c) => placeOf(c.finding, c.side)))
  const claim = (index: number, finding: Finding, side: Side | undefined, value: Value, swept: boolean) => {
    const key = `${placeOf(finding, side)}|${String(value)}`
    if (seen.has(key)) return
    seen.add(key)
    person.claims.push({ index, finding, side, value, ...(swept && { swept }), ...(index === OF_STORY && { story: true }) })
  }
  for (const { index, finding, so } of clues) claim(index, finding, undefined, so, false)
  const byPlace = (words: readonly InWords[], swept: boolean) =>
    Map.groupBy(
      words
        .filter((w) => w.swept === swept)
        .flatMap((w) => w.sides.filter((side) => !said.has(placeOf(w.finding, side))).map((side) => ({ ...w, side }))),
      (w) => placeOf(w.finding, w.side),
    )
  const claimAll = (words: readonly InWords[]) => {
    for (const group of byPlace(words, false).values()) {
      const agreed = agreeing(group)
      for (const w of agreed) claim(w.index, w.finding, w.side, w.value, false)
      said.add(placeOf(group[0]!.finding, group[0]!.side))
    }
    const abnormal = person.claims.filter((c) => c.value !== normalOf(c.finding) && c.value !== 5)
    for (const group of byPlace(words, true).values())
      for (const w of agreeing(group)) {
        if (abnormal.some((c) => w.unless.includes(c.finding.id) && (c.side === undefined || c.side === w.side))) continue
        claim(w.index, w.finding, w.side, w.value, true)
      }
  }
  if (refused) return { person: undefined, issues }
  claimAll(inWords)
  if (story && file.narrative && file.narrative_unread !== true) {
    told.push(file.narrative)
    readStory(file.narrative)
  }
  person.told = told.join('\n')
  return { person, issues }

  /** What deserves a look although it can be used. */
  function lookAtWhole(file: CaseFile): void {
    if (file.worse && file.affected !== 'both')
      warn('worse', `"worse" says nothing when affected is ${show(file.affected)}.`, TIPS['worse'])
    if (file.affected === undefined) warn('affected', 'Which leg is weak is not said.', TIPS['affected'])
    if (file.affected === 'none')
      warn('affected', 'No leg is said to be weak. legwise is made for a weak leg; read the answer with that in mind.')
    if (file.person?.age === undefined)
      warn('person.age', 'The age is not known; how common each cause is was taken for an adult of middle age.', TIPS['person.age'])
    if (file.findings.length === 0)
      warn(
        'findings',
        'No finding is given; the answer rests on how common each cause is, and the level is what caution says.',
        TIPS['findings'],
      )
  }

  /**
   * What only the story tells, sentence by sentence: facts that have no id; and where nothing of the history is stated otherwise, the
   * findings too, which else only red flags heed. Of what the file claims it says nothing more.
   */
  function readStory(narrative: string): void {
    for (const c of person.claims) said.add(placeOf(c.finding, c.side))
    const alone = !person.claims.some((c) => c.finding.stage === 'history')
    const { clues: cluesIn, sayings: saidIn } = readersOf(findings)
    const before: SaidBefore = {}
    const ofTeller = spokenFor(person.age, narrative)
    const words: (InWords & { text: string })[] = []
    const told = new Map<Finding, { so: boolean; text: string }>()
    for (const text of narrative.split(/(?<=[.!?])\s+|\n+/).filter((t) => t.trim() !== '')) {
      const plain = ofTeller(text)
      for (const { finding, present } of cluesIn(plain))
        if (finding.stage === 'history' && !said.has(placeOf(finding, undefined)) && told.get(finding)?.so !== true)
          told.set(finding, { so: present, text })
      for (const w of saidIn('history')(plain, before)) words.push({ ...w, index: OF_STORY, sides: sidesOf(w, undefined), text })
    }
    if (!alone)
      for (const { finding, value, swept, sides, index } of words.splice(0))
        for (const side of sides)
          if (value === true && !swept && !said.has(placeOf(finding, side)))
            person.alarms.push({ index, finding, side, value, story: true })
    for (const [finding, { so }] of told) claim(OF_STORY, finding, undefined, so, false)
    claimAll(words)
    if (alone && !person.claims.some((c) => c.story))
      warn(
        'narrative',
        'Nothing of the story was understood; only what is given beside it counts.',
        'Tell it in English, in short sentences, or give what matters as findings.',
      )
    for (const { finding, value, side } of person.claims.filter((c) => c.story)) {
      const text =
        told.get(finding)?.text ??
        words.find((w) => w.finding === finding && w.value === value && w.sides.includes(side))?.text ??
        narrative
      const known = person.understood.some((u) => u.finding === finding.id && u.text === text)
      if (!known) person.understood.push({ text, stage: 'history', value: true, finding: finding.id, read: value, story: true })
    }
  }
}
/** A result of a scan as words; one that leaves open which of two it is says neither. */
const wordsOf = (result: string) => (result.includes('_or_') ? '' : result.replaceAll('_', ' '))
/** What goes without saying beside a result of a scan ("T8"), and not in a text. */
const ON_A_SCAN = 'lesion'
/** The place in the list of findings of what the story tells: none. */
const OF_STORY = -1
