import type { Case, Claim } from '../case/claim.ts'
import type { Mask } from '../evidence.ts'
import type { Side } from '../knowledge.ts'
import type { Column } from '../model/columns.ts'
import type { Model } from '../model.ts'
import { bySide } from './by-side.ts'
import { ABSENT, bothAllow, maskOf, PRESENT } from './mask.ts'

/** What is told of one column: the states that all claims together allow on each side, or of the whole person. */
export type Spoken = {
  column: Column
  left?: Mask
  right?: Mask
  whole?: Mask
  /** 1 where it was told by itself; less where it only follows that it would have been named, or was told of many at once */
  mention: number
  claims: Claim[]
  /** the claim that a test shows this value */
  result?: Claim
}

/** What claims that do not contradict each other tell of the model's columns, by column key. */
export function spokenOf(model: Model, person: Case, claims: readonly Claim[]): Map<string, Spoken> {
  const spoken = new Map<string, Spoken>()
  for (const group of bySide(claims)) {
    if (group[0]!.finding.kind === 'any_of') addValues(spoken, model, group)
    else addClaims(spoken, model, group)
  }
  const mask = affectedMask(person)
  if (mask) spoken.set('affected', { column: model.columns.get('affected')!, whole: mask, mention: 1, claims: [] })
  return spoken
}

/** Claims of a finding with one column, on one side. */
function addClaims(spoken: Map<string, Spoken>, model: Model, group: readonly Claim[]): void {
  const { finding, side } = group[0]!
  const column = model.columns.get(finding.id)
  if (!column) return
  const { swept } = model.knowledge.observations.recording
  for (const claim of group) add(spoken, column, side, { mask: maskOf(column, claim), claim, mention: claim.swept ? swept.value : 1 })
}
/** Claims of a finding with a column for each of its values, on one side. */
function addValues(spoken: Map<string, Spoken>, model: Model, group: readonly Claim[]): void {
  const { finding, side } = group[0]!
  const said = new Set(group.map((c) => c.value))
  const isDenied = finding.denies !== undefined && said.has(finding.denies) && said.size === 1
  const { unmentioned } = model.knowledge.observations.recording
  for (const column of model.columnsOf.get(finding.id) ?? []) {
    const { value } = column
    if (said.has(value!)) add(spoken, column, side, { mask: PRESENT, claim: group.find((c) => c.value === value), mention: 1 })
    else if (isDenied) add(spoken, column, side, { mask: ABSENT, claim: group[0], mention: 1 })
    // A report that names one finding has looked for the others, and mostly would have named them.
    else if (finding.stage === 'tests') add(spoken, column, side, { mask: ABSENT, claim: undefined, mention: unmentioned.value })
  }
}

type Statement = { mask: Mask; claim: Claim | undefined; mention: number }
function add(spoken: Map<string, Spoken>, column: Column, side: Side | undefined, { mask, claim, mention }: Statement): void {
  let of = spoken.get(column.key)
  if (!of) {
    of = { column, mention, claims: [] }
    spoken.set(column.key, of)
  }
  const where = column.sided ? side! : 'whole'
  const before = of[where]
  of[where] = before ? bothAllow(before, mask) : mask
  of.mention = Math.max(of.mention, mention)
  if (!claim) return
  of.claims.push(claim)
  if (column.value !== undefined && column.finding.stage === 'tests' && mask === PRESENT) of.result = claim
}

const AFFECTED: Record<NonNullable<Case['affected']>, Mask> = {
  left: [1, 0, 0, 0],
  right: [0, 1, 0, 0],
  both: [0, 0, 1, 0],
  none: [0, 0, 0, 1],
}
/** Which legs are weak; where both are and one is worse, perhaps that one alone. */
function affectedMask({ affected, worse }: Case): Mask | undefined {
  if (!affected) return undefined
  return worse ? (worse === 'left' ? [0.5, 0, 1, 0] : [0, 0.5, 1, 0]) : AFFECTED[affected]
}
