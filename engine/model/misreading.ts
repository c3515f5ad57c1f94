import { EXAMINERS, type Finding, type Observations } from '../knowledge.ts'
import type { Column } from './columns.ts'

/** Of what is read wrongly, half reads as usual; the rest is spread over what is not. */
const READ_AS_USUAL = 0.5
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

/** What a sign reads as when it is read wrongly: P(state), sums to 1. */
export function misread({ states, reference }: Pick<Column, 'states' | 'reference'>): number[] {
  const others = states.length - 1
  if (reference < 0 || others < 1) return states.map(() => 1 / states.length)
  return states.map((_, s) => (s === reference ? READ_AS_USUAL : (1 - READ_AS_USUAL) / others))
}

/** P(what was recorded | true state), for a record that allows some states (`mask`) and is wrong with probability `share`. */
export function recorded(column: Pick<Column, 'states' | 'reference'>, mask: readonly number[], share: number): readonly number[] {
  if (share === 0) return mask
  const byChance = misread(column).reduce((sum, p, s) => sum + p * mask[s]!, 0)
  return mask.map((m) => (1 - share) * m + share * byChance)
}
