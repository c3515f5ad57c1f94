import { w } from '../words.ts'
import { Grid } from './grid.tsx'
import type { Section } from './section.ts'

/** What is measured at the bedside, in its unit. */
export function Measures({ bench, terms, set, predicted }: Section) {
  const rows = [...terms.values()]
    .filter((t) => t.id.startsWith('sign.') && t.kind === 'number')
    .map((term) => ({ term, ...(term.unit ? { name: w('examine.in_unit', { name: term.name, unit: term.unit }) } : {}) }))
  return (
    <section class="sheet-part" aria-labelledby="measures">
      <h2 id="measures">{w('examine.measures')}</h2>
      <Grid bench={bench} set={set} predicted={predicted} label={w('examine.measures')} rows={rows} />
    </section>
  )
}
