import type { Finding, Origin } from './knowledge.ts'
import type { Space } from './model/columns.ts'
import type { Model } from './model.ts'

/** Where P(finding | cause) comes from. `anatomy`: it was worked out from the wiring, and no single entry says it. */
export type Origins = { basis: 'source' | 'estimate' | 'anatomy'; origins: readonly Origin[] }

const WIRED: ReadonlySet<Space> = new Set(['shape', 'meeting', 'lesion', 'hypothesis'])

/** What the cause itself says of the finding; else the wiring, where the finding hangs on it; else what is so in anybody. */
export function originsOf(model: Model, cause: string, finding: Finding, over: Space): Origins {
  const c = model.causes.get(cause)
  const entries: (Origin | undefined)[] = [
    c?.findings[finding.id],
    c?.risks[finding.id],
    ...(c?.strikes.map((s) => s.findings?.[finding.id]) ?? []),
  ]
  const own = entries.filter((e) => e !== undefined)
  if (own.length > 0) return { basis: own.some((e) => e.source) ? 'source' : 'estimate', origins: own }
  if (WIRED.has(over)) return { basis: 'anatomy', origins: [] }
  const b = finding.background
  const said = [b, b?.by_age].find((o) => o?.source) ?? b
  return { basis: said?.source ? 'source' : 'estimate', origins: said ? [said] : [] }
}
