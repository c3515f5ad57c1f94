export type Basis = 'source' | 'estimate' | 'none'
/** One number of an entry: the path to it and what stands behind it. */
type FoundNumber = { path: string; value: number; basis: Basis }

/** Numbers that say how something is arranged, not what is true of people. */
const STRUCTURAL = new Set(['range', 'bins', 'factor', 'when', 'implied_by', 'fires', 'does_not_fire'])

/** An estimate may lean on a source; it is an estimate all the same. */
const basisOf = (object: Record<string, unknown>): Basis | undefined =>
  typeof object.basis === 'string'
    ? object.basis.startsWith('estimate:')
      ? 'estimate'
      : 'none'
    : typeof object.source === 'string'
      ? typeof object.where === 'string'
        ? 'source'
        : 'none'
      : undefined

/** Every number below an entry, with the basis of the nearest object round it that states one. */
export function numbersIn(entry: unknown, path = '', inherited: Basis = 'none'): FoundNumber[] {
  if (typeof entry === 'number') return [{ path, value: entry, basis: inherited }]
  if (typeof entry !== 'object' || entry === null) return []
  const basis = (Array.isArray(entry) ? undefined : basisOf(entry as Record<string, unknown>)) ?? inherited
  return Object.entries(entry).flatMap(([key, below]) =>
    STRUCTURAL.has(key) ? [] : numbersIn(below, path === '' ? key : `${path}.${key}`, basis),
  )
}
