import type { Claim } from '../case/claim.ts'
import type { Finding, Side } from '../knowledge.ts'
import type { Model } from '../model.ts'

/** What claims say that another finding also covers: how long it has lasted, the thinner thigh or calf of two that were measured. */
export const implied = (model: Model, claims: readonly Claim[]): Claim[] => [
  ...cluesOfNumbers(model, claims),
  ...thinnerSides(model, claims),
]

const known = new WeakMap<Model, readonly Finding[]>()
/** Clues that follow from a number. */
function numberClues(model: Model): readonly Finding[] {
  let clues = known.get(model)
  if (!clues) {
    clues = model.knowledge.findings.filter((f) => f.implied_by)
    known.set(model, clues)
  }
  return clues
}
function cluesOfNumbers(model: Model, claims: readonly Claim[]): Claim[] {
  const out: Claim[] = []
  for (const finding of numberClues(model)) {
    const { finding: id, from, below, known: end } = finding.implied_by!
    const numbers = claims.filter((c) => c.finding.id === id && typeof c.value === 'number')
    if (numbers.length === 0 || claims.some((c) => c.finding === finding)) continue
    const value = numbers.reduce((sum, c) => sum + (c.value as number), 0) / numbers.length
    const so = from === undefined ? value < below! : value >= from
    if (from === undefined ? value <= end : value >= end) out.push({ index: numbers[0]!.index, finding, side: undefined, value: so })
  }
  return out
}

const MEASURED = [
  ['sign.thigh_circumference_cm', 'sign.wasting_thigh'],
  ['sign.calf_circumference_cm', 'sign.wasting_calf'],
] as const
function thinnerSides(model: Model, claims: readonly Claim[]): Claim[] {
  const out: Claim[] = []
  for (const [measured, sign] of MEASURED) {
    const of = (side: Side) => claims.find((c) => c.finding.id === measured && c.side === side)
    const [l, r] = [of('left'), of('right')]
    const finding = model.findings.get(sign)
    if (!l || !r || !finding || claims.some((c) => c.finding.id === sign)) continue
    const difference = (l.value as number) - (r.value as number)
    if (Math.abs(difference) >= model.knowledge.observations.recording.circumference.value)
      out.push({ index: l.index, finding, side: difference < 0 ? 'left' : 'right', value: true })
  }
  return out
}
