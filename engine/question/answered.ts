import { type Case, type Claim, sameOf } from '../case/claim.ts'
import { takeInWords } from '../case/in-words.ts'
import { readersOf } from '../case/readers.ts'
import { filledIn } from '../case/standing.ts'
import type { Evidence } from '../evidence.ts'
import { STAGES, type Stage } from '../knowledge.ts'
import type { Model } from '../model.ts'

/**
 * The case as far as it was weighed, with one more answer, and up to what stage it then goes: as its file would be read with that answer.
 * An answer of a later stage stands alone of that stage.
 */
export function answered(
  { findings }: Model,
  { person, stage }: Pick<Evidence, 'person' | 'stage'>,
  { finding, side, value }: Pick<Claim, 'finding' | 'side' | 'value'>,
): { person: Case; stage: Stage } {
  const known = upTo(person.claims, stage)
  const index = 1 + Math.max(-1, ...known.map((c) => c.index))
  const then = later(stage, finding.stage)
  if (!finding.told_as) return { person: { ...person, claims: [...known, { index, finding, side, value }] }, stage: then }
  // A clue is answered by its name, and that is read as all is that is told in words.
  const text = finding.written_as ?? finding.name.plain
  const words = takeInWords(readersOf(findings), [{ index, text, stage: finding.stage, value: value === true, side, as: 'fact' }], person)
  const before = { claims: new Map(known.map((c) => [sameOf(c), c])), worded: new Set<string>() }
  const { claims } = filledIn(before, words.clues, words.said)
  return { person: { ...person, claims: upTo([...claims.values()], then), alarms: [...person.alarms, ...words.alarms] }, stage: then }
}
const upTo = (claims: readonly Claim[], stage: Stage): Claim[] =>
  claims.filter((c) => STAGES.indexOf(c.finding.stage) <= STAGES.indexOf(stage))
const later = (a: Stage, b: Stage): Stage => (STAGES.indexOf(a) < STAGES.indexOf(b) ? b : a)
