import type { Claim } from '../case/claim.ts'
import type { Mask } from '../evidence.ts'
import type { Column } from '../model/columns.ts'
import { regionOfLevel } from '../model/observation.ts'

/** Of columns that are so or not. */
export const ABSENT: Mask = [1, 0]
export const PRESENT: Mask = [0, 1]

/** The states of a finding's column that a claim allows. */
export function maskOf({ states }: Column, { finding, value }: Claim): Mask {
  const only = (...allowed: string[]) => states.map((s) => (allowed.includes(s) ? 1 : 0))
  if (finding.kind === 'boolean') return value === true ? PRESENT : ABSENT
  if (finding.kind === 'grade')
    return value === 'normal' ? only('5') : value === 'weak' ? only('0', '1', '2', '3', '4') : only(String(Math.round(value as number)))
  if (finding.kind === 'level') return value === 'none' ? only('none') : only(regionOfLevel(value as string))
  if (finding.kind === 'number') {
    if (typeof value === 'string') return only(...finding.words![value]!)
    return only(finding.bins!.find((b) => b.below === undefined || (value as number) < b.below)!.state)
  }
  return only(String(value))
}
/** States that both allow. */
export const bothAllow = (a: Mask, b: Mask): Mask => a.map((x, state) => x * b[state]!)
export const alike = (a: Mask, b: Mask): boolean => a.every((x, state) => x === b[state])
