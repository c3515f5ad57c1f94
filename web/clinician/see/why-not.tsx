import { useMemo, useState } from 'preact/hooks'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import type { Comparable } from '../../worker/clinician/compare-view.ts'
import { type BenchCase, type Entry, fileOf } from '../bench-case.ts'
import { Picker } from '../compare/picker.tsx'
import { OpenChance } from '../number/opens.tsx'
import { w } from '../words.ts'
import { CauseBody, citeOf } from './why.tsx'

/** Of a cause that stays rarer than this the new chance reads like the old one; how many times as likely it becomes does not. */
const RARE = 0.01
const NOTHING: Record<string, never> = {}

/** Why not some other cause: any of them by name, its rank, what speaks for and against it, and what would raise it. */
export function WhyNot({ now }: { now: BenchCase }) {
  const [open, set] = useState(false)
  const [chosen, choose] = useState<Comparable>()
  const known = useWork('comparable', open ? NOTHING : undefined)
  const causes = useMemo(() => (known.state === 'there' ? known.back.filter((c) => c.kind === 'cause') : []), [known])
  const { sheet } = now
  const id = open ? chosen?.id : undefined
  const given = useMemo(() => (id ? { file: fileOf(now), cause: id } : undefined), [sheet, id])
  const work = useWork('whyNot', given)
  return (
    <details class="see-rest see-whynot" onToggle={(e) => set(e.currentTarget.open)}>
      <summary>{w('see.whynot')}</summary>
      {open && (
        <>
          <Picker label={w('see.whynot_label')} all={causes} chosen={chosen} onChoose={choose} />
          {chosen && work.state !== 'there' && <Waiting on={work} />}
          {chosen && work.state === 'there' && work.back.cause.id === chosen.id && (
            <div class="see-whynot-body" data-whynot={chosen.id}>
              <p>
                {w('see.rank', { rank: work.back.rank, of: work.back.of })} <OpenChance cite={citeOf(work.back.cause)} />
              </p>
              <CauseBody cause={work.back.cause} />
              {work.back.raise.length > 0 && (
                <>
                  <h3 class="see-says">{w('see.raise')}</h3>
                  <ul class="see-list">
                    {work.back.raise.map((r) => (
                      <li key={r.text}>
                        {r.text} <span class="soft">{w('see.to')}</span>{' '}
                        <OpenChance cite={{ ...citeOf(work.back.cause), p: r.to, file: supposing(now, r.entry) }} />
                        {r.to < RARE && <span class="soft"> {w('see.times', { count: Number(r.times.toPrecision(2)) })}</span>}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          )}
        </>
      )}
    </details>
  )
}

/** The case with one more finding. */
function supposing(now: BenchCase, entry: Entry): object {
  const file = fileOf(now)
  return { ...file, findings: [...file.findings, entry] }
}
