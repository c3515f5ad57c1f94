import type { Side, Strike } from '../../knowledge.ts'
import type { Site, Wiring } from '../anatomy.ts'
import type { LesionRow } from '../hypotheses.ts'
import { opposite } from '../laterality.ts'
import type { LesionPart } from '../lesion.ts'

/** Where a strike lesions the wiring, with the worse side on the left. */
type Where = Pick<LesionRow, 'laterality' | 'level' | 'structures'>
export function whereOf(strike: Strike, wiring: Wiring): Where {
  const sites = strike.at.map((at) => siteOf(wiring, typeof at === 'string' ? at : at.site))
  const ids = strike.structures ?? [...new Set(sites.map((site) => site.structure))]
  const side: Side | undefined = strike.sides === 'one' ? 'left' : undefined
  return {
    laterality: strike.sides === 'one' ? 'left' : strike.sides === 'both' ? 'both' : 'left_worse',
    level: strike.level ?? sites[0]!.level,
    structures: ids.map((id) => ({ id, side })),
  }
}
function siteOf(wiring: Wiring, id: string): Site {
  const site = wiring.sites.get(id)
  if (!site) throw new Error(`Knowledge: a cause strikes at ${id}, which the anatomy does not have.`)
  return site
}

/**
 * The lesion parts of one strike, with the worse side on the left.
 * @param completeness 0 to 1, of the worse side
 * @param uneven what the other side of an uneven strike has of it, 0 to 1
 */
export function partsOf(strike: Strike, completeness: number, uneven: number): LesionPart[] {
  const parts: LesionPart[] = []
  for (const at of strike.at) {
    const { site, side, factor } = typeof at === 'string' ? { site: at, side: 'same' as const, factor: 1 } : at
    const own: Side[] = side === 'same' ? ['left'] : side === 'other' ? ['right'] : ['left', 'right']
    for (const s of own) {
      const c = completeness * factor
      parts.push({ site, side: s, completeness: c, crossing: strike.sides === 'one' })
      if (strike.sides !== 'one' && side !== 'both')
        parts.push({ site, side: opposite(s), completeness: strike.sides === 'both' ? c : c * uneven, crossing: false })
    }
  }
  return parts
}

/** For each strike the first one of the cause that brings the same findings, or -1 where it brings none of its own: they share rows. */
export function voicesOf(strikes: readonly Strike[]): number[] {
  const first = new Map<string, number>()
  return strikes.map(({ findings }, at) => {
    if (!findings) return -1
    const key = JSON.stringify(findings)
    const known = first.get(key) ?? at
    first.set(key, known)
    return known
  })
}
