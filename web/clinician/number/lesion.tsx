import { useMemo } from 'preact/hooks'
import { Sources } from '../../parts/sources.tsx'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import type { LesionView } from '../../worker/clinician/lesion-view.ts'
import { inWords } from '../see/yes-no.ts'
import { w } from '../words.ts'
import { useCase } from './cite.ts'
import { OpenChance } from './opens.tsx'

/** What runs through a place, what a lesion there predicts beside what was found, which causes strike there, and what says so. */
export function LesionBody({ station }: { station: string }) {
  const file = useCase()
  const work = useWork(
    'lesion',
    useMemo(() => ({ file, station }), [file, station]),
  )
  if (work.state !== 'there' || work.back.of !== station) return <Waiting on={work.state === 'failed' ? work : { state: 'waiting' }} />
  const { moves, feels, rows, causes, sources, estimated } = work.back
  const found = rows.filter((r) => r.found !== undefined)
  return (
    <div class="lesion">
      <dl class="see-facts">
        <Carries says={w('lesion.moves')} names={moves} />
        <Carries says={w('lesion.feels')} names={feels} />
      </dl>
      <Rows station={station} says={w('lesion.misfits')} rows={found.filter((r) => !r.fits)} class="misfits" />
      <Rows station={station} says={w('lesion.fits')} rows={found.filter((r) => r.fits)} class="fits" />
      <Rows station={station} says={w('lesion.open')} rows={rows.filter((r) => r.found === undefined)} class="open" />
      {causes.length > 0 && (
        <>
          <h3>{w('lesion.causes')}</h3>
          <ul class="see-list">
            {causes.map((c) => (
              <li key={c.id}>
                {c.name} <OpenChance cite={{ is: 'cause', id: c.id, name: c.name, p: c.p }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{w(estimated ? 'lesion.basis_estimated' : 'lesion.basis')}</p>
      <Sources sources={sources} />
    </div>
  )
}

function Carries({ says, names }: { says: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div>
      <dt>{says}</dt>
      <dd>{names.join('; ')}</dd>
    </div>
  )
}

const said = (r: LesionView['rows'][number]): string => w('lesion.expected', { name: r.name, expected: inWords(r.expected) })
type RowsProps = { station: string; says: string; rows: LesionView['rows']; class: string }
function Rows({ station, says, rows, ...more }: RowsProps) {
  const of = useMemo(() => [{ station }], [station])
  if (rows.length === 0) return null
  return (
    <>
      <h3>{says}</h3>
      <ul class={`see-list lesion-${more.class}`}>
        {rows.map((r) => (
          <li key={`${r.finding}|${r.value ?? ''}|${r.side ?? ''}`} data-lesion={r.finding} data-side={r.side}>
            {said(r)} <OpenChance cite={{ is: 'expected', of, finding: r.finding, value: r.value, side: r.side, name: said(r), p: r.p }} />
            {r.found !== undefined && <span class="soft"> {w('lesion.found', { found: inWords(r.found) })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
