import { useWork } from '../../parts/use-work.ts'
import { entriesOf } from '../bench-case.ts'
import { STRENGTHS } from '../in-order.ts'
import { w } from '../words.ts'
import { Grid } from './grid.tsx'
import type { Row } from './grid-row.tsx'
import type { Section } from './section.ts'

const NOTHING: Record<string, never> = {}

/** Strength of both legs by movement; arms, face and neck when they are wanted. */
export function Strength({ bench, terms, set, predicted, wanted }: Section & { wanted: boolean }) {
  const innervation = useWork('innervation', NOTHING)
  const known = new Map(innervation.state === 'there' ? innervation.back.map((i) => [i.finding, i]) : [])
  const legs = STRENGTHS.flatMap((id): Row[] => {
    const term = terms.get(id)
    const { name, muscle, nerve, roots } = known.get(id) ?? {}
    return term ? [{ term, name: name || term.name, help: [muscle, nerve, roots].filter(Boolean).join(' · ') }] : []
  })
  const rest = [...terms.values()].filter((t) => t.id.startsWith('strength.') && !STRENGTHS.includes(t.id))
  const used = rest.some((t) => entriesOf(bench.now.sheet, t.id).length > 0)
  return (
    <section class="sheet-part" aria-labelledby="strength">
      <h2 id="strength">{w('examine.strength')}</h2>
      <Grid bench={bench} set={set} predicted={predicted} label={w('examine.strength')} rows={legs} others={w('examine.others_normal')} />
      <details open={used || wanted}>
        <summary>{w('examine.strength_rest')}</summary>
        <Grid bench={bench} set={set} predicted={predicted} label={w('examine.strength_rest')} rows={rest.map((term) => ({ term }))} />
      </details>
    </section>
  )
}
