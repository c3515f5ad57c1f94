import { gather, infer, type Model, readCase } from '../../../engine/index.ts'
import type { Difficulty, Truth } from './practise-view.ts'

/** The chance of the true cause from the history alone from which a case is plain, and below which it is hidden. */
const PLAIN = 0.5
const HIDDEN = 0.1

/** The chance, from the history of a case alone, of all causes that count as right. @throws when the case cannot be read */
export function fromHistory(model: Model, file: object, { cause, acceptable = [] }: Pick<Truth, 'cause' | 'acceptable'>): number {
  const { person, issues } = readCase(model.findings, file)
  if (!person) throw new Error(issues.map((i) => i.what).join(' '))
  const { cause: chances } = infer(model, gather(model, person, 'history').evidence)
  return [...new Set([cause, ...acceptable])].reduce((sum, id) => sum + (chances[model.causeIds.indexOf(id)] ?? 0), 0)
}
/** How hard a case is, by the chance that its history alone gives the truth. */
export const difficultyAt = (p: number): Difficulty => (p >= PLAIN ? 'plain' : p < HIDDEN ? 'hidden' : 'open')
