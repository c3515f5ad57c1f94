import type { Finding } from '../../engine/knowledge.ts'
import { statesOf } from '../../engine/model/observation.ts'

/** The names a table of probabilities over this finding may use. */
export const tableKeysOf = (f: Finding): readonly string[] =>
  f.kind === 'any_of' ? (f.values ?? []) : f.kind === 'boolean' ? [] : statesOf(f)

/** True when a case may give the finding this value, as rules and their examples do. */
export function takesValue(f: Finding, value: string | number | boolean): boolean {
  if (f.kind === 'boolean') return typeof value === 'boolean'
  if (f.kind === 'grade') return value === 'normal' || value === 'weak' || (typeof value === 'number' && value >= 0 && value <= 5)
  if (f.kind === 'number')
    return typeof value === 'number'
      ? !f.range || (value >= f.range[0] && value <= f.range[1])
      : typeof value === 'string' && value in (f.words ?? {})
  if (f.kind === 'level') return typeof value === 'string' && (value === 'none' || /^[CTLS]\d+$/.test(value))
  return typeof value === 'string' && (f.values ?? []).includes(value)
}
