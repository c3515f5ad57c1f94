import type { Case, Claim } from '../case/claim.ts'
import { reader } from '../case/told.ts'
import type { Qualified } from '../knowledge.ts'
import { backgroundOf } from '../model/columns/background.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'

type Share = { caused: number; incidental: number }
/** How much of a result what is told of it leaves: to results that the cause brings, and to those that are there anyway (`usual`, 0 to 1). */
export type Degree = Share & { usual: number }

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
function qualityOf(model: Model, detail: string): Qualified | undefined {
  const told = readerOf(model)(detail).filter((t) => t.present)
  const quality = QUALITIES.find((id) => told.some((t) => t.finding.id === id))
  return quality && model.knowledge.observations.recording.qualified[quality]
}

/** The same of the side on which a result lies: one that cannot weaken the weak leg is there anyway. Undefined where either is not told. */
function sideQuality(model: Model, { finding, lies }: Claim, affected: Case['affected']): Share | undefined {
  const { same, opposite, fits, other } = model.knowledge.observations.recording.lies
  const crossed = opposite.includes(finding.id)
  if (!lies || (affected !== 'left' && affected !== 'right') || !(crossed || same.includes(finding.id))) return undefined
  return (lies === affected) !== crossed ? fits : other
}

/**
 * What being told, and what is told of it, leaves of a result at an age: whoever passes results on leaves out much of what is there anyway.
 * Undefined where nothing says that such a result is there anyway.
 */
export function degreeOf(model: Model, column: Column, claim: Claim, affected: Case['affected'], ageBand: number): Degree | undefined {
  const { finding, states, value } = column
  const known = finding.background?.p
  if (typeof known !== 'object' || known[value ?? ''] === undefined) return undefined
  const usual = backgroundOf(finding, states, value, ageBand)?.[1]
  if (!usual) return undefined
  const words = claim.detail === undefined ? undefined : qualityOf(model, claim.detail)
  const shares = [words, sideQuality(model, claim, affected)].filter((x) => x !== undefined)
  const product = (of: (x: Share) => number) => shares.reduce((all, x) => all * of(x), 1)
  const { incidental_told } = model.knowledge.observations.recording
  return { caused: product((x) => x.caused), incidental: incidental_told.value * product((x) => x.incidental), usual }
}

/**
 * P(a result is there and told so) from P(it is there): the part that is beyond what is there anyway is caused, the rest incidental.
 * @param p of the result
 */
export function toldSo(p: number, { caused, incidental, usual }: Degree): number {
  const beyond = Math.max(0, (p - usual) / (1 - usual))
  return beyond * caused + (p - beyond) * incidental
}
