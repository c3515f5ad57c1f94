import { reader } from '../case/told.ts'
import type { Qualified } from '../knowledge.ts'
import { backgroundOf } from '../model/columns/background.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'

/** How much of a result what is told of it leaves: to results that the cause brings, and to those that are there anyway (`usual`, 0 to 1). */
export type Degree = { caused: number; incidental: number; usual: number }

const QUALITIES = ['marked', 'slight'] as const
type Quality = { id: (typeof QUALITIES)[number]; told_as: string[] }
const readers = new WeakMap<Model, ReturnType<typeof reader<Quality>>>()
function readerOf(model: Model): ReturnType<typeof reader<Quality>> {
  let known = readers.get(model)
  if (!known) {
    const { qualified } = model.knowledge.observations.recording
    known = reader(QUALITIES.map((id) => ({ id, told_as: qualified[id].told_as })))
    readers.set(model, known)
  }
  return known
}

/**
 * What the words beside a result say of it: fresh or gross results are mostly those of an illness, slight or old ones are mostly there anyway.
 * @param detail as the report has it
 * @returns undefined where nothing of the kind is told
 */
export function qualityOf(model: Model, detail: string): Qualified | undefined {
  const told = readerOf(model)(detail).filter((t) => t.present)
  const quality = QUALITIES.find((id) => told.some((t) => t.finding.id === id))
  return quality && model.knowledge.observations.recording.qualified[quality]
}

/** The same for a column at an age; undefined too where nothing says that such a result is there anyway. */
export function degreeOf(model: Model, { finding, states, value }: Column, detail: string, ageBand: number): Degree | undefined {
  const known = finding.background?.p
  const quality = typeof known === 'object' && known[value ?? ''] !== undefined ? qualityOf(model, detail) : undefined
  const usual = quality && backgroundOf(finding, states, value, ageBand)?.[1]
  return usual ? { caused: quality.caused, incidental: quality.incidental, usual } : undefined
}

/**
 * P(a result is there and told so) from P(it is there): the part that is beyond what is there anyway is caused, the rest incidental.
 * @param p of the result
 */
export function toldSo(p: number, { caused, incidental, usual }: Degree): number {
  const beyond = Math.max(0, (p - usual) / (1 - usual))
  return beyond * caused + (p - beyond) * incidental
}
