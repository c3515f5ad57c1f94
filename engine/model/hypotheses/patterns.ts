import { type Cause, type Knowledge, type Observations, PHASES, type Strike } from '../../knowledge.ts'
import type { Wiring } from '../anatomy.ts'
import type { LesionRow } from '../hypotheses.ts'
import { partsOf, voicesOf, whereOf } from './strike.ts'

/** A cause and a lesion that it makes, the worse side on the left, in every phase in which it is seen: lesion patterns, side by side. */
export type Patterns = {
  cause: number
  /** index of the strike among those of its cause */
  strike: number
  /** index of the strike that speaks for its findings, or -1 where it has none of its own; and whether they depend on the phase */
  voice: number
  isTimed: boolean
  lesion: Omit<LesionRow, 'shape' | 'phase'>
  /** P(the lesion in this phase | cause); of a lesion with sides its mirror image included */
  phases: { phase: number; weight: number }[]
}

/** What every known cause makes, cause by cause. */
export const patternsOf = ({ causes, observations }: Knowledge, wiring: Wiring): Patterns[] =>
  causes.flatMap((cause, at) => {
    const voices = voicesOf(cause.strikes)
    const total = cause.strikes.reduce((sum, s) => sum + s.weight, 0)
    const areAllTimed = areTimed(cause.findings)
    return cause.strikes.flatMap((strike, s) => {
      const isTimed = areAllTimed || areTimed(strike.findings ?? {})
      const lesions = lesionsOf(cause, strike, observations, wiring)
      return lesions.map(({ lesion, severity, share }) => ({
        cause: at,
        strike: s,
        voice: voices[s]!,
        isTimed,
        lesion,
        phases: PHASES.flatMap((phase, p) => {
          const seen = cause.seen_after[phase]
          return seen === 0 ? [] : { phase: p, weight: (strike.weight / total) * severity * seen * share }
        }),
      }))
    })
  })

/** Whether any of a cause's findings depends on the phase. */
const areTimed = (findings: Cause['findings']): boolean => Object.values(findings).some((e) => e.phases)

/** A lesion, and how often a cause's lesions are as severe and its weakness has gone, or has not, when it is seen; 0 to 1. */
type Shared = { lesion: Patterns['lesion']; severity: number; share: number }
/** The lesions that a strike makes: in each severity, with weakness and without it. */
function lesionsOf({ kind, severity: severities, resolved: gone }: Cause, strike: Strike, o: Observations, wiring: Wiring): Shared[] {
  const where = whereOf(strike, wiring)
  const out: Shared[] = []
  for (const grade of ['mild', 'moderate', 'severe'] as const) {
    const severity = severities[grade]
    if (severity === 0) continue
    const parts = partsOf(strike, o.severity[grade], o.uneven.value)
    for (const resolved of [false, true]) {
      const share = resolved ? (gone?.value ?? 0) : 1 - (gone?.value ?? 0)
      if (share !== 0) out.push({ lesion: { ...where, parts, kind, resolved, broad: false }, severity, share })
    }
  }
  return out
}
