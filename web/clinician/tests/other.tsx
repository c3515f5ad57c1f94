import { Grid } from '../examine/grid.tsx'
import { w } from '../words.ts'
import { Group, type Section, useDay } from './group.tsx'

const isOther = (id: string) => id.startsWith('test.')

/** Pressures, biopsies, aspirate, electroencephalogram, genes. */
export function Other(section: Section) {
  const [date, setDate] = useDay(section, isOther)
  const terms = [...section.terms.values()].filter((t) => isOther(t.id))
  const rows = terms.map((term) => ({ term, ...(term.unit && term.unit !== 'ratio' ? { help: term.unit } : {}) }))
  return (
    <Group id="other" title={w('tests.other')} bench={section.bench} terms={terms} date={date} onDate={setDate}>
      <Grid {...section} label={w('tests.other')} rows={rows} more={{ date }} />
    </Group>
  )
}
