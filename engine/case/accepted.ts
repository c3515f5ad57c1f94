import type { Finding } from '../knowledge.ts'
import type { Value } from './claim.ts'

/** The words and numbers a finding accepts, for messages. */
export function acceptedBy(f: Finding): string {
  if (f.kind === 'boolean') return 'true (present) or false (looked for and absent)'
  if (f.kind === 'grade') return 'a Medical Research Council grade 0 to 5, "normal" or "weak"'
  if (f.kind === 'level') return 'a level such as "T8", or "none"'
  if (f.kind === 'number') {
    const words = Object.keys(f.words ?? {})
    return `a number${f.range ? ` from ${f.range[0]} to ${f.range[1]}` : ''}${f.unit ? ` (${f.unit})` : ''}${words.length ? `, or ${words.join(', ')}` : ''}`
  }
  return `one of: ${(f.values ?? []).join(', ')}`
}

/** Whether a value that was given is one of a finding's. */
export function accepts(f: Finding, value: Value): boolean {
  if (f.kind === 'boolean') return typeof value === 'boolean'
  if (f.kind === 'grade') return value === 'normal' || value === 'weak' || (typeof value === 'number' && value >= 0 && value <= 5)
  if (f.kind === 'level') return value === 'none' || (typeof value === 'string' && LEVEL.test(value))
  if (f.kind === 'number')
    return typeof value === 'number' ? inRange(f, value) : typeof value === 'string' && Object.hasOwn(f.words ?? {}, value)
  return typeof value === 'string' && (f.values ?? []).includes(value)
}
const LEVEL = /^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])$/
const inRange = ({ range }: Finding, value: number): boolean =>
  Number.isFinite(value) && (!range || (value >= range[0] && value <= range[1]))

/** The value that a finding has where it is normal; undefined of a number. */
export function normalOf(finding: Finding): string | boolean | undefined {
  if (finding.kind === 'boolean') return false
  if (finding.kind === 'level') return 'none'
  return finding.kind === 'grade' || finding.values?.includes('normal') ? 'normal' : finding.values?.[0]
}
