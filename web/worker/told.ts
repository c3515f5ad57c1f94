import { type Case, gather, type Model, readCase } from '../../engine/index.ts'
import { caseOf, type Written } from './interview.ts'
import { findingName, findingText } from './names.ts'
import type { ToldView } from './protocol.ts'

type Other = { id: 'other'; text: string; value?: unknown; stage?: unknown }
/** Is this a fact of the case file that was told in words? */
export const isOther = (x: unknown): x is Other =>
  typeof x === 'object' && x !== null && 'id' in x && x.id === 'other' && 'text' in x && typeof x.text === 'string'

/** What was told in words, line by line, and what each was taken for, a no as a no. Nothing taken: it is kept for the clinician. */
export function toldOf(model: Model, { kept }: { kept: Written }): ToldView[] {
  const file = caseOf(kept)
  const lines = kept.extra.filter(isOther).map((line): ToldView => {
    // Each line by itself, so that what is said of a finding is what this line says.
    const { person } = readCase(model.findings, { ...file, findings: [line] }, { story: false })
    const read = person && gather(model, person).evidence.person
    return { text: line.text, denied: line.value === false, taken: read ? takenFor(model, read) : [] }
  })
  return kept.story ? [...lines, { text: kept.story, denied: false, taken: ofStory(model, file), story: true }] : lines
}

/** What the story was taken for beside what was answered. */
function ofStory(model: Model, file: object): string[] {
  const { person } = readCase(model.findings, file)
  if (!person) return []
  const { claims, understood } = gather(model, person).evidence.person
  return takenFor(model, { claims: claims.filter((c) => c.story), understood: understood.filter((u) => u.story) })
}

/** What is claimed, in words, once where it is the same on both sides; and what was understood to be spoken of, but not how. */
function takenFor(model: Model, { claims, understood }: Pick<Case, 'claims' | 'understood'>): string[] {
  const same = Map.groupBy(claims, (c) => `${c.finding.id}|${String(c.value)}`)
  const claimed = [...same.values()].map(([claim, ...others]) =>
    findingText(model, claim!.finding.id, others.length > 0 ? undefined : claim!.side, String(claim!.value)),
  )
  const left = understood.filter((u) => !claims.some((c) => c.finding.id === u.finding))
  return [
    ...new Set([
      ...claimed,
      ...left.map((u) =>
        model.findings.has(u.finding) ? findingName(model, u.finding) : findingText(model, u.finding, undefined, String(u.read)),
      ),
    ]),
  ]
}
