import type { Finding } from '../knowledge.ts'
import { asMeant } from './as-meant.ts'
import { toldBeside } from './beside.ts'
import { withContrary } from './contrast.ts'
import { denials } from './denials.ts'
import { namedAgain } from './denying.ts'
import { hitsIn } from './hits.ts'
import { itemsIn } from './items.ts'
import { lasted, type TimeBefore } from './lasting.ts'
import { notLifelong, withLifelong } from './lifelong.ts'
import { toldOutright } from './outright.ts'
import { type Phrases, phrasesOf } from './phrases.ts'
import { notPlanned } from './planned.ts'
import { remembered } from './remembered.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { soNowIn } from './so-now.ts'
import { goingOn, type Subject, subjectOf } from './subject.ts'
import { type Heard, hear, type Said } from './telling.ts'
import { tokensOf } from './tokens.ts'
import { unanimousOr } from './where.ts'

const TURNS = new Set('but though although however yet except'.split(' '))
/** "No past medical history of stroke": no stroke, and of other illnesses nothing. */
const NO_HISTORY_OF =
  /\b(no|nil)((?: (?:significant|relevant|known|other))*) (?:pmhx?|(?:past|previous|prior) (?:medical )?history|medical history) of (?!note|significance|interest|relevance|importance)/gi
const THIS_DAY = /\bthis (?:morning|afternoon|evening)\b/i
/** In days. */
const LONGEST_OF_WEEKS = 90

/** Reads the values of findings that texts tell. */
export type Sayings = {
  /** what a text tells that stands for itself; each text is read once */
  alone: (text: string) => readonly Said[]
  /** what each of the texts of one story tells, which go on from one another ("they are not") */
  inTurn: (texts: readonly string[]) => readonly (readonly Said[])[]
}

/**
 * Reads values of findings from words. `said_as` holds phrases that tell a value outright. Elsewhere a name of the finding
 * (`named_as`) and a quality (`qualities`, its own or those of another finding) stand together in one part of a sentence, in either
 * order, in lists too; a strength may have its grade in figures. A name may stand for many findings (`groups`).
 */
export function sayings(all: Iterable<Finding>): Sayings {
  const phrases = phrasesOf(all)
  if (phrases.tree.size === 0) return { alone: () => [], inTurn: (texts) => texts.map(() => []) }
  const read = (text: string, before: Before) => readText(phrases, text, before)
  return {
    alone: remembered((text) => read(text, {}).said),
    inTurn: (texts) => {
      let before: Before = {}
      return texts.map((text) => {
        const { said, after } = read(text, before)
        before = after
        return said
      })
    },
  }
}

/** What the sentence before one spoke of: which part of the body, what it denied, and the time that it told. */
type Before = { spokenOf?: Subject | undefined; denied?: string | undefined } & TimeBefore
type Read = { said: Said[]; after: Before }

function readText(phrases: Phrases, text: string, before: Before): Read {
  const written = tokensOf(withLifelong(asMeant(text, false)).replace(NO_HISTORY_OF, '$1$2 history of '))
  const { words: tokens, denied } = namedAgain(written.tokens, before.denied)
  const sentences = { ...written, tokens }
  const thisDay = THIS_DAY.test(text)
  const otherwise = unanimousOr(written.marks, false, 'weak')
  const out: Said[] = []
  let now: Before = { ...before, denied }
  let from = 0
  for (const to of written.ends) {
    const sentence = sentenceOf(sentences, from, to, otherwise)
    const { said, after } = readSentence(phrases, sentence, thisDay, now)
    out.push(...said)
    now = after
    from = to
  }
  return { said: out, after: now }
}

function readSentence(phrases: Phrases, sentence: Sentence, thisDay: boolean, before: Before): Read {
  const heard = heardIn(phrases, sentence)
  const said = withContrary(afterTurn(sentence, heard).map(saidOf), sentence.contrary)
  const time = timeIn(phrases, sentence, heard, said, thisDay, before)
  // "They are not numb": what the sentence before spoke of.
  const again = before.spokenOf && goingOn(sentence, before.spokenOf)
  const known = new Set(said.map((s) => s.finding))
  const more = again ? afterTurn(again, heardIn(phrases, again)).filter((h) => !known.has(h.finding)) : []
  return {
    said: [...said, ...time.said, ...more.map(saidOf)],
    after: { ...before, ...time.before, spokenOf: subjectOf(again ?? sentence) },
  }
}
const saidOf = ({ at, ...said }: Heard): Said => said

/** What a sentence tells: by names and the qualities beside them, and outright. */
function heardIn(phrases: Phrases, sentence: Sentence): Heard[] {
  const hits = hitsIn(phrases, sentence)
  if (!hits) return []
  const denied = denials(sentence)
  const soNow = soNowIn(sentence)
  const items = itemsIn(sentence, hits.hits, denied)
  const beside = toldBeside(sentence, items, phrases.graded).flatMap((telling) => hear(telling, soNow) ?? [])
  const heard = [...beside, ...toldOutright(sentence, hits, denied, soNow, beside, hasTurn(sentence))]
  return notPlanned(sentence, notLifelong(sentence, heard))
}
const hasTurn = ({ tokens, from, to }: Sentence): boolean => tokens.slice(from, to).some((t, i, all) => TURNS.has(t) || isJust(all, i))
/** "I am not choking, I just cannot swallow". */
const isJust = (tokens: readonly string[], i: number): boolean =>
  tokens[i] === ',' && tokens.slice(i + 1, i + 4).some((t) => t === 'just' || t === 'only')

/** "No headache now but a bad one yesterday": what is told to be so after a turn is so. */
function afterTurn(sentence: Sentence, heard: readonly Heard[]): readonly Heard[] {
  if (!hasTurn(sentence)) return heard
  const isSo = (h: Heard) => heard.some((o) => o.value === true && o.finding === h.finding && o.where === h.where)
  return heard.filter((h) => h.value !== false || !isSo(h))
}

/** How long it has lasted, and that it crept up over that time where nothing else is said of that. */
function timeIn(
  { findings }: Phrases,
  sentence: Sentence,
  heard: readonly Heard[],
  said: readonly Said[],
  thisDay: boolean,
  before: TimeBefore,
): { said: Said[]; before: TimeBefore } {
  const duration = findings.get('onset.duration_days')
  const tempo = findings.get('onset.tempo')
  if (!duration) return { said: [], before: {} }
  const so = heard.filter(({ finding, value }) => value === true || (value !== false && finding.kind !== 'boolean')).map((h) => h.at)
  const { times, after } = lasted(sentence, so, thisDay, before)
  const more = { where: 'weak' as const, swept: false, unless: [] }
  const told = times.flatMap(({ days, fresh, how }): Said[] => [
    { ...more, finding: duration, value: days, ...(fresh && { fresh }) },
    ...(tempo && how && !said.some((s) => s.finding === tempo)
      ? [{ ...more, finding: tempo, value: how === 'lifelong' ? how : days > LONGEST_OF_WEEKS ? 'months' : 'weeks' }]
      : []),
  ])
  return { said: told, before: after }
}
