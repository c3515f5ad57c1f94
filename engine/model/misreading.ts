import { EXAMINERS, type Finding, type Observations } from '../knowledge.ts'
import { byState, type Classes } from './classes.ts'
import type { Column } from './columns.ts'

const SPECIALIST = EXAMINERS.indexOf('specialist')

/** How often a sign is read wrongly (0 to 1) by this examiner, beyond what the causes' own numbers hold already. */
export type Misreading = (finding: Finding, examiner: number) => number

/**
 * Two examiners who each misread a share `e`, and then by chance, agree with kappa = (1 - e)^2. What the causes say of signs was found
 * by specialists, with their own share of errors in it; so the share of another is 1 - sqrt(kappa / kappa of specialists).
 */
export function misreadings({ reliability }: Pick<Observations, 'reliability'>): Misreading {
  const known = new Map<string, readonly number[]>()
  const sharesOf = ({ id, stage, kind }: Finding): readonly number[] => {
    const of = reliability.find((r) => r.findings.some((f) => (/[._]$/.test(f) ? id.startsWith(f) : id === f)))
    if (stage !== 'exam' || kind === 'grade' || !of) return []
    return EXAMINERS.map((who) => Math.max(0, 1 - Math.sqrt(of.kappa[who] / of.kappa[EXAMINERS[SPECIALIST]!])))
  }
  return (finding, examiner) => {
    let shares = known.get(finding.id)
    if (!shares) {
      shares = sharesOf(finding)
      known.set(finding.id, shares)
    }
    return shares[examiner] ?? 0
  }
}

const usual = new WeakMap<Classes, readonly number[]>()
/**
 * What a sign reads as when it is read wrongly: P(state), sums to 1. Kappa sets chance agreement at how often each state is recorded at all,
 * so a rare sign is seldom read into somebody, and a common one easily.
 */
export function misread(column: Pick<Column, 'classes' | 'states'>): readonly number[] {
  const known = usual.get(column.classes)
  if (known) return known
  const rows = new Float64Array(column.classes.count)
  for (const c of column.classes.of) rows[c]!++
  const sums = byState(column, 0).map((p) => p.reduce((sum, x, c) => sum + x * rows[c]!, 0))
  const all = sums.reduce((a, b) => a + b, 0)
  const out = sums.map((x) => x / all)
  usual.set(column.classes, out)
  return out
}

/** P(what was recorded | true state), for a record that allows some states (`mask`) and is wrong with probability `share`. */
export function recorded(column: Pick<Column, 'classes' | 'states'>, mask: readonly number[], share: number): readonly number[] {
  if (share === 0) return mask
  const byChance = misread(column).reduce((sum, p, s) => sum + p * mask[s]!, 0)
  return mask.map((m) => (1 - share) * m + share * byChance)
}
