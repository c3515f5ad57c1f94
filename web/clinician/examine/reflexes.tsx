import { useWork } from '../../parts/use-work.ts'
import { REFLEXES } from '../in-order.ts'
import { w } from '../words.ts'
import { Grid } from './grid.tsx'
import type { Section } from './section.ts'

const NOTHING: Record<string, never> = {}

/** Tendon reflexes, plantar responses and tone. */
export function Reflexes({ bench, terms, set, predicted }: Section) {
  const innervation = useWork('innervation', NOTHING)
  const known = new Map(innervation.state === 'there' ? innervation.back.map((i) => [i.finding, i]) : [])
  const rows = [...terms.values()]
    .filter((t) => /^(reflex|tone)\./.test(t.id))
    .sort((a, b) => REFLEXES.indexOf(a.id) - REFLEXES.indexOf(b.id))
    .map((term) => {
      const { nerve, roots } = known.get(term.id) ?? {}
      return { term, help: [nerve, roots].filter(Boolean).join(' · ') }
    })
  return (
    <section class="sheet-part" aria-labelledby="reflexes">
      <h2 id="reflexes">{w('examine.reflexes')}</h2>
      <Grid bench={bench} set={set} predicted={predicted} label={w('examine.reflexes')} rows={rows} others={w('examine.others_normal')} />
    </section>
  )
}
