import { useMemo } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import type { Term } from '../../worker/clinician/protocol.ts'
import type { Vocabulary } from './findings.ts'

const NOTHING: Record<string, never> = {}
const NO_ROWS = { rows: [] }

/** The words that the sheet is told with; undefined until the engine has said them. */
export function useVocabulary(terms: ReadonlyMap<string, Term>): Vocabulary | undefined {
  const innervation = useWork('innervation', NOTHING)
  const conduction = useWork('conduction', NO_ROWS)
  const movements = innervation.state === 'there' ? innervation.back : undefined
  const nerves = conduction.state === 'there' ? conduction.back.nerves : undefined
  return useMemo(
    () =>
      movements && nerves
        ? {
            terms,
            names: new Map(movements.flatMap((m) => (m.name ? [[m.finding, m.name] as const] : []))),
            units: new Map(nerves.map((n) => [n.finding, n.unit])),
          }
        : undefined,
    [terms, movements, nerves],
  )
}
