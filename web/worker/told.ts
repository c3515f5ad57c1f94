import { gather, type Model, readCase } from '../../engine/index.ts'
import type { Kept } from '../parts/kept.ts'
import { caseOf } from './interview.ts'
import { findingName } from './names.ts'
import type { ToldView } from './protocol.ts'

type Other = { id: 'other'; text: string; value?: unknown; stage?: unknown }
/** Is this a fact of the case file that was told in words? */
export const isOther = (x: unknown): x is Other =>
  typeof x === 'object' && x !== null && 'id' in x && x.id === 'other' && 'text' in x && typeof x.text === 'string'

/** What was told in words, line by line, and what each was taken for. Nothing taken: it is kept for the clinician. */
export function toldOf(model: Model, { kept }: { kept: Pick<Kept, 'turns' | 'extra' | 'notes'> }): ToldView[] {
  const { person } = readCase(model.findings, caseOf(kept))
  if (!person) return []
  const { understood } = gather(model, person).evidence.person
  return kept.extra.filter(isOther).map(({ text, value }) => ({
    text,
    denied: value === false,
    taken: [...new Set(understood.filter((u) => u.text === text).map((u) => findingName(model, u.finding)))],
  }))
}
