import { useWork } from '../../parts/use-work.ts'
import type { Innervation, Term } from '../../worker/clinician/protocol.ts'
import { Grid } from '../examine/grid.tsx'
import { w } from '../words.ts'
import { Group, type Section, useDay } from './group.tsx'

const NOTHING: Record<string, never> = {}
const isNeedle = (id: string) => id.startsWith('emg.')

/** Electromyography by muscle, from the highest root to the lowest, with nerve and roots beside each. */
export function Needle(section: Section) {
  const work = useWork('needle', NOTHING)
  const known = new Map(work.state === 'there' ? work.back.map((i) => [i.finding, i]) : [])
  const [date, setDate] = useDay(section, isNeedle)
  const mine = [...section.terms.values()].filter((t) => isNeedle(t.id))
  const rows = mine
    .filter((t) => t.sided === true)
    .sort((a, b) => placeOf(known.get(a.id)) - placeOf(known.get(b.id)))
    .map((term, _, all) => ({ term, name: muscleOf(term, all), help: helpOf(known.get(term.id)) }))
  return (
    <Group id="emg" title={w('tests.emg')} bench={section.bench} terms={mine} date={date} onDate={setDate}>
      <p class="soft tests-note">{w('tests.emg_tip')}</p>
      <Grid {...section} label={w('tests.emg')} rows={rows} others={w('tests.emg_others')} more={{ date }} />
      <Grid
        {...section}
        label={w('tests.emg_words')}
        rows={mine.filter((t) => t.sided !== true).map((term) => ({ term }))}
        more={{ date }}
      />
    </Group>
  )
}

/** Roots in the order of the spine; muscles of which the anatomy says nothing come last. */
const placeOf = (i: Innervation | undefined): number => {
  const [, region, level] = /^([CTLS])(\d+)/.exec(i?.roots ?? '') ?? []
  return region ? 'CTLS'.indexOf(region) * 100 + Number(level) : 1000
}
/** What a muscle is called: its finding's name without the words that all of them begin with. */
function muscleOf({ name }: Term, all: readonly Term[]): string {
  const words = name.split(' ')
  const shared = words.findIndex((word, i) => all.some((t) => t.name.split(' ')[i] !== word))
  const own = words.slice(shared === -1 ? 0 : shared).join(' ')
  return own.charAt(0).toUpperCase() + own.slice(1)
}
const helpOf = (i: Innervation | undefined): string => (i ? [i.nerve, i.roots].filter(Boolean).join(' · ') : '')
