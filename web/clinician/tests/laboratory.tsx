import { useState } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { Grid } from '../examine/grid.tsx'
import { w } from '../words.ts'
import { Group, type Section, useDay } from './group.tsx'
import { Numbers } from './numbers.tsx'
import { chooseSystem, chosenSystem, type System } from './units.ts'

const NOTHING: Record<string, never> = {}
const SYSTEMS: readonly System[] = ['si', 'conventional']
const GLUCOSE = 'sign.glucose_mmol_l'
const isBlood = (id: string) => id.startsWith('lab.') || id === GLUCOSE
const isFluid = (id: string) => id.startsWith('csf.')

/** Blood and spinal fluid, in the units of the laboratory. */
export function Laboratory(section: Section) {
  const work = useWork('laboratory', NOTHING)
  const [system, set] = useState(chosenSystem)
  if (work.state !== 'there') return <Waiting on={work} />
  const choose = (to: System) => {
    chooseSystem(to)
    set(to)
  }
  const parts = [
    { id: 'blood', is: isBlood },
    { id: 'csf', is: isFluid },
  ] as const
  return (
    <>
      {parts.map(({ id, is }) => (
        <LaboratoryGroup key={id} {...section} id={id} is={is} values={work.back.filter((v) => is(v.finding))} system={system}>
          {id === 'blood' && <Units system={system} onSystem={choose} />}
        </LaboratoryGroup>
      ))}
    </>
  )
}

type GroupProps = Section & {
  id: 'blood' | 'csf'
  is: (id: string) => boolean
  values: Parameters<typeof Numbers>[0]['values']
  system: System
  children: preact.ComponentChildren
}
function LaboratoryGroup({ id, is, values, system, children, ...section }: GroupProps) {
  const [date, setDate] = useDay(section, is)
  const terms = [...section.terms.values()].filter((t) => is(t.id))
  const title = w(`tests.${id}`)
  return (
    <Group id={id} title={title} bench={section.bench} terms={terms} date={date} onDate={setDate}>
      {children}
      <Numbers {...section} label={title} values={values} system={system} date={date} />
      <Grid
        {...section}
        label={w('tests.qualitative', { group: title })}
        rows={terms.filter((t) => t.kind === 'one_of').map((term) => ({ term }))}
        more={{ date }}
      />
    </Group>
  )
}

function Units({ system, onSystem }: { system: System; onSystem: (system: System) => void }) {
  return (
    <fieldset class="scheme">
      <legend>{w('tests.units')}</legend>
      {SYSTEMS.map((s) => (
        <label key={s}>
          <input type="radio" name="units" checked={s === system} onChange={() => onSystem(s)} />
          <span>{w(`tests.units_${s}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
