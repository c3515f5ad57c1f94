import type { Case } from './case/claim.ts'
import { type CaseFile, lookAtFile, unsaid } from './case/file.ts'
import { takeInWords, toldOfHistory } from './case/in-words.ts'
import type { Issue } from './case/issue.ts'
import { readersOf } from './case/readers.ts'
import { sentencesOf } from './case/sentences.ts'
import { filledIn, type Standing, standing } from './case/standing.ts'
import { readStory, type WithStory } from './case/story.ts'
import { readEntry } from './case/told-by-entry.ts'
import { whoIn } from './case/who.ts'
import type { Finding } from './knowledge.ts'

/** Whether the story is read where nobody says otherwise; see docs/decisions/model.md. */
const READS_STORY = true

/**
 * Reads a case file (format 1). What is wrong with it comes back as issues, all of them at once; what can be used is used. What is stated
 * by its id stands; facts in words fill in what was not, and the story what neither tells.
 * @param options `story`: whether the story is read too
 * @returns `person` undefined only when nothing can be assessed (then at least one issue is an error)
 */
export function readCase(
  findings: ReadonlyMap<string, Finding>,
  input: unknown,
  { story: readsStory = READS_STORY }: { story?: boolean } = {},
): { person: Case | undefined; issues: Issue[] } {
  const { file, refused, issues } = lookAtFile(input)
  const entries = file?.findings.map((raw, index) => readEntry(findings, raw, index)) ?? []
  const wrong = [...issues, ...entries.flatMap((e) => e.issues)]
  if (!file || refused) return { person: undefined, issues: wrong }

  const readers = readersOf(findings)
  const facts = entries.flatMap((e) => e.words)
  const narrative = readsStory && file.narrative_unread !== true ? file.narrative : undefined
  const stating = personOf(file)
  const who = whoIn(readers, [...toldOfHistory(facts, readers.named), ...sentencesOf(narrative ?? '')], stating)
  const person = {
    ...stating,
    affected: stating.affected ?? who.affected ?? (assumesLeft(file, who) ? ('left' as const) : undefined),
    age: stating.age ?? who.age,
    sex: stating.sex ?? who.sex,
    ...(assumesLeft(file, who) && { sideAssumed: true as const }),
  }
  const inWords = takeInWords(readers, facts, person)
  const stated = standing(
    entries.flatMap((e) => e.claims),
    file.findings,
  )
  const known = filledIn(stated, inWords.clues, inWords.said)
  const story = narrative ? readStory(readers, narrative, person, known, inWords.understood) : noStory(known)
  return {
    person: {
      ...person,
      told: [...toldOfHistory(facts, readers.named), ...(narrative ? [narrative] : [])].join('\n'),
      claims: [...story.standing.claims.values()],
      alarms: [...inWords.alarms, ...story.alarms],
      understood: [...who.understood, ...inWords.understood, ...story.understood],
      unplaced: [...inWords.unplaced],
    },
    issues: [...wrong, ...unsaid(person), ...story.issues],
  }
}
/** Whoever is asked one by one is asked which leg it is. */
const assumesLeft = (file: CaseFile, who: { someLeg: boolean }): boolean => who.someLeg && file.asked !== true

const noStory = (known: Standing): WithStory => ({ standing: known, alarms: [], understood: [], issues: [] })

/** Whose case it is, of which nothing is told yet. */
const personOf = (file: CaseFile): Omit<Case, 'told' | 'claims' | 'alarms' | 'understood' | 'unplaced'> => ({
  id: file.id ?? 'unnamed',
  age: file.person?.age,
  sex: file.person?.sex,
  setting: file.setting ?? 'home',
  settingGiven: file.setting !== undefined,
  asked: file.asked === true,
  affected: file.affected,
  worse: file.affected === 'both' ? file.worse : undefined,
})
