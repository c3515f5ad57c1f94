import type { Finding } from '../knowledge.ts'
import { type Case, type Claim, placeOf, type Understood } from './claim.ts'
import { type SaidOn, sidesOf, weakOf } from './in-words.ts'
import { type Issue, warning } from './issue.ts'
import { readAs } from './read-as.ts'
import type { Readers } from './readers.ts'
import { sentencesOf } from './sentences.ts'
import { filledIn, OF_STORY, type Standing, settledIn } from './standing.ts'

/** What stands once the story is read, what of it only red flags heed, and what of it was understood. */
export type WithStory = { standing: Standing; alarms: Claim[]; understood: Understood[]; issues: Issue[] }

/** A clue, or a value of a finding, with the sentence that tells it. */
type ClueIn = { so: boolean; text: string; at: number }
type SaidIn = SaidOn & { text: string }
type Story = { clues: ReadonlyMap<Finding, ClueIn>; said: readonly SaidIn[] }

/**
 * Reads what only the story tells: facts that have no id; and where nothing of the history is stated otherwise, the findings too, which
 * else only red flags heed. Of what stands before it says nothing more.
 * @param known what was understood of facts in words
 */
export function readStory(
  readers: Readers,
  narrative: string,
  person: Pick<Case, 'age' | 'affected'>,
  before: Standing,
  known: readonly Understood[],
): WithStory {
  const settled = settledIn(before)
  const story = toldIn(readers, narrative, person, settled)
  const alone = ![...before.claims.values()].some((c) => c.finding.stage === 'history')
  const clues = [...story.clues].map(([finding, { so, at }]) => ({ index: OF_STORY - at, finding, so }))
  const standing = filledIn(before, clues, alone ? story.said : [])
  const claims = [...standing.claims.values()].filter((c) => c.story)
  return {
    standing,
    alarms: alone ? [] : alarmsOf(story.said, settled),
    understood: newIn(
      claims.map((claim) => understoodAs(claim, story, narrative)),
      known,
    ),
    issues: alone && claims.length === 0 ? [nothingUnderstood()] : [],
  }
}
const nothingUnderstood = () =>
  warning(
    'narrative',
    'Nothing of the story was understood; only what is given beside it counts.',
    'Tell it in English, in short sentences, or give what matters as findings.',
  )

/** What the sentences of a story tell, each read with what the one before it spoke of. */
function toldIn(readers: Readers, narrative: string, person: Pick<Case, 'age' | 'affected'>, settled: ReadonlySet<string>): Story {
  const texts = sentencesOf(narrative)
  const plain = readAs(texts, person.age, narrative)
  const weak = weakOf(person)
  const said = readers
    .sayings('history')
    .inTurn(plain)
    .flatMap((all, i) => all.map((s) => ({ ...s, index: OF_STORY, sides: sidesOf(s, undefined, weak), text: texts[i]! })))
  return { clues: cluesIn(readers, texts, plain, settled), said }
}
/** What one sentence tells to be so, another does not deny. */
function cluesIn(
  readers: Readers,
  texts: readonly string[],
  plain: readonly string[],
  settled: ReadonlySet<string>,
): ReadonlyMap<Finding, ClueIn> {
  const clues = new Map<Finding, ClueIn>()
  for (const [i, text] of texts.entries())
    for (const { finding, present } of readers.clues(plain[i]!)) {
      const open = finding.stage === 'history' && !settled.has(placeOf(finding, undefined))
      if (open && clues.get(finding)?.so !== true) clues.set(finding, { so: present, text, at: i })
    }
  return clues
}

/** What a story tells to be so beside findings that are stated. */
const alarmsOf = (said: readonly SaidIn[], settled: ReadonlySet<string>): Claim[] =>
  said
    .filter(({ value, swept }) => value === true && !swept)
    .flatMap(({ index, finding, value, sides }) =>
      sides.filter((side) => !settled.has(placeOf(finding, side))).map((side): Claim => ({ index, finding, side, value, story: true })),
    )

/** A claim of the story with the sentence that tells it. */
function understoodAs({ finding, value, side }: Claim, { clues, said }: Story, narrative: string): Understood {
  const text =
    clues.get(finding)?.text ?? said.find((s) => s.finding === finding && s.value === value && s.sides.includes(side))?.text ?? narrative
  return { text, stage: 'history', value: true, finding: finding.id, read: value, story: true }
}

/** What is understood of a sentence is told once, of a fact in the same words too. */
function newIn(all: readonly Understood[], known: readonly Understood[]): Understood[] {
  const out: Understood[] = []
  const isSame = (a: Understood, b: Understood) => a.finding === b.finding && a.text === b.text
  for (const u of all) if (![...known, ...out].some((k) => isSame(k, u))) out.push(u)
  return out
}
