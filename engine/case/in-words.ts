import type { Finding, Side, Stage } from '../knowledge.ts'
import type { Case, Claim, Understood, Unplaced, Value } from './claim.ts'
import { readAs } from './read-as.ts'
import type { Readers } from './readers.ts'
import type { Said } from './telling.ts'
import type { Told } from './told.ts'

/** A fact in words: the text of an `other`, or the detail beside a finding, then with the result that a scan shows, as words. */
export type FactInWords = {
  /** its place in the list of findings */
  index: number
  text: string
  stage: Stage
  /** whether the file says that it is so */
  value: boolean
  side: Side | 'both' | undefined
  as: 'fact' | 'detail'
  shows?: string | undefined
}
/** A clue that was told, and whether it is so. */
export type ClueTold = { index: number; finding: Finding; so: boolean }
/** A value of a finding that was told, on which sides. */
export type SaidOn = Said & { index: number; sides: readonly (Side | undefined)[] }
/** What facts in words tell. */
export type FromWords = {
  clues: readonly ClueTold[]
  said: readonly SaidOn[]
  /** what is told of a leg, and not of which */
  alarms: readonly Claim[]
  understood: readonly Understood[]
  unplaced: readonly Unplaced[]
}

/**
 * Takes facts in words for what they tell.
 * @param person for whom a text may be told by somebody else, and whose weak leg is meant where no side is told
 */
export function takeInWords(readers: Readers, facts: readonly FactInWords[], person: Pick<Case, 'age' | 'affected'>): FromWords {
  if (facts.length === 0) return { clues: [], said: [], alarms: [], understood: [], unplaced: [] }
  const plain = plainOf(facts, readers.named, person.age)
  const weak = weakOf(person)
  const taken = facts.map((fact) => take(readers, fact, plain.get(fact) ?? fact.text, weak))
  return {
    clues: taken.flatMap((t) => t.clues),
    said: taken.flatMap((t) => t.said),
    alarms: taken.flatMap((t) => t.alarms),
    understood: onceEach(
      taken.flatMap(({ fact: { text, stage, value }, read }) =>
        [...read].map(([finding, as]) => ({ text, stage, value, finding: finding.id, read: as })),
      ),
    ),
    // A detail stands with the finding that it is about, understood or not.
    unplaced: taken.flatMap(({ fact: { text, stage, value, as }, read }) =>
      read.size === 0 && as === 'fact' ? [{ text, stage, value }] : [],
    ),
  }
}
/** The leg that is weak, where there is one. */
export const weakOf = ({ affected }: Pick<Case, 'affected'>): Side | 'both' | undefined => (affected === 'none' ? undefined : affected)

/** All that is told of the history in facts in words; not the names of clues that were answered. */
export const toldOfHistory = (facts: readonly FactInWords[], named: Readers['named']): string[] => ofStory(facts, named).map((f) => f.text)
const ofStory = (facts: readonly FactInWords[], named: Readers['named']): FactInWords[] =>
  facts.filter((f) => f.as === 'fact' && f.stage === 'history' && f.value && !named.has(f.text))
/** How facts in words are read: a story comes sentence by sentence, each a fact that goes on from the one before. */
function plainOf(facts: readonly FactInWords[], named: Readers['named'], age: number | undefined): Map<FactInWords, string> {
  const story = ofStory(facts, named)
  const texts = story.map((f) => f.text)
  // One sentence of a relative may be beside the point; who tells more, and nothing of themselves, tells it for the relative.
  const read = readAs(texts, age, texts.length > 1 ? texts.join('\n') : '')
  return new Map(story.map((fact, i) => [fact, read[i]!]))
}

/** What one fact tells, and the value that was read of each finding. */
type Taken = {
  fact: FactInWords
  clues: readonly ClueTold[]
  said: readonly SaidOn[]
  alarms: readonly Claim[]
  read: ReadonlyMap<Finding, Value>
}
function take(readers: Readers, fact: FactInWords, plain: string, weak: Side | 'both' | undefined): Taken {
  const { index, value, stage } = fact
  const clue = readers.named.get(fact.text)
  // An answer to a clue, kept by its name, tells no other clue; and a no denies that alone: what did not creep up over minutes may still
  // have crept up.
  const answered = clue?.stage === stage ? clue : undefined
  if (answered && !value)
    return { fact, clues: [{ index, finding: answered, so: false }], said: [], alarms: [], read: new Map([[answered, false]]) }
  const told = answered ? [{ finding: answered, present: true }] : cluesIn(readers, fact, plain)
  const said = saidIn(readers, fact, plain, weak)
  // What is denied twice is left alone: "not: no fever" may mean either.
  const clear = told.filter(({ present }) => value || present)
  return {
    fact,
    clues: clear.map(({ finding, present }) => ({ index, finding, so: value && present })),
    said,
    alarms: value ? alarmsIn(readers, fact, plain, weak) : [],
    read: readOf(value, told, said),
  }
}
/** The value that is shown of each finding: of two that are told, what is so. */
function readOf(value: boolean, told: readonly Told[], said: readonly SaidOn[]): Map<Finding, Value> {
  const read = new Map<Finding, Value>()
  const show = (finding: Finding, as: Value) => {
    if (!read.has(finding) || read.get(finding) === false) read.set(finding, as)
  }
  for (const { finding, present } of told) show(finding, value && present)
  for (const s of said) show(s.finding, s.value)
  return read
}

/** What goes without saying beside a result of a scan ("T8"), and not in a text. */
const ON_A_SCAN = 'lesion'
const cluesIn = (readers: Readers, { stage, shows }: FactInWords, plain: string): readonly Told[] =>
  readers.clues(shows === undefined ? plain : `${ON_A_SCAN} ${shows} ${plain}`).filter(({ finding }) => finding.stage === stage)

/** The values that a fact tells. Which leg is meant must be clear; and that a fact is not so only tells what is either so or not. */
function saidIn(readers: Readers, { index, stage, value, side }: FactInWords, plain: string, weak: Side | 'both' | undefined): SaidOn[] {
  return readers
    .sayings(stage)
    .alone(plain)
    .flatMap((said) => {
      const sides = sidesOf(said, side, weak)
      const tells = value || said.value === true
      return tells && sides.length > 0 ? [{ ...said, value: value ? said.value : false, index, sides }] : []
    })
}

/** What a fact tells to be so of a leg of which nobody says which, as if of the left: red flags do not ask. */
const alarmsIn = (readers: Readers, { index, stage, side }: FactInWords, plain: string, weak: Side | 'both' | undefined): Claim[] =>
  readers
    .sayings(stage)
    .alone(plain)
    .filter((said) => said.value === true && !said.swept && sidesOf(said, side, weak).length === 0)
    .map(({ finding, value }) => ({ index, finding, side: 'left', value }))

const ABOVE = /^symptom\.(?:face_droop|arm_weakness|numbness_arm|drooping_eyelid)$/
/**
 * The sides of which a text tells something: none where it is not clear which.
 * @param given the side that stands beside the text
 */
export function sidesOf({ finding, where }: Said, given: Side | 'both' | undefined, weak: Side | 'both' | undefined): (Side | undefined)[] {
  if (finding.sided !== true) return [undefined]
  const told = where === 'weak' ? (given ?? weak) : where
  // A face or an arm of which nobody says on which side is told all the same: it is a stroke's as soon as not.
  const side = ABOVE.test(finding.id) && (told === undefined || told === 'unclear') ? (weak ?? 'both') : told
  if (side === 'other') return weak === 'left' ? ['right'] : weak === 'right' ? ['left'] : []
  return side === 'both' ? ['left', 'right'] : side === undefined || side === 'unclear' ? [] : [side]
}

/** The same words may stand in a file twice. */
function onceEach(all: readonly Understood[]): Understood[] {
  const byText = new Map<string, Understood[]>()
  return all.filter((u) => {
    const before = byText.get(u.text)
    if (!before) byText.set(u.text, [u])
    else if (before.some((b) => b.finding === u.finding && b.stage === u.stage && b.value === u.value)) return false
    else before.push(u)
    return true
  })
}
