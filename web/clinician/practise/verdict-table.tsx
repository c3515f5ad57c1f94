import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ask } from '../../parts/engine.ts'
import type { Commitment, Judged, Outcome } from '../../worker/clinician/practise-view.ts'
import { OpenChance } from '../number/opens.tsx'
import { levelName } from '../see/where.tsx'
import { causeName, citeOf } from '../see/why.tsx'
import { type ClinicianKey, w } from '../words.ts'

type RowOf = { id: string; truth: string; mine: string; engine: ComponentChildren; by: (m: Outcome) => boolean | undefined }
/** The truth, what was committed to, and the engine, side by side. */
export function VerdictTable({ judged: { truth, outcome, engine }, committed }: { judged: Judged; committed: Commitment }) {
  const names = useNames(committed)
  const rows: RowOf[] = [
    {
      id: 'level',
      truth: truth.level ? levelName(truth.level) : '',
      mine: levelName(committed.level),
      engine: engine.levels.map((l, i) => (
        <span key={l.id}>
          {i > 0 && ', '}
          {levelName(l.id)} <OpenChance cite={{ is: 'level', name: levelName(l.id), p: l.p }} />
        </span>
      )),
      by: (m) => m.level,
    },
    {
      id: 'structure',
      truth: [truth.structures.join(', '), truth.side ? w('practise.weak_side', { side: w(`see.side_${truth.side}`) }) : '']
        .filter(Boolean)
        .join('; '),
      mine: names?.structure ?? w('practise.no_structure'),
      engine: engine.structure ?? w('practise.no_structure'),
      by: (m) => m.structure,
    },
    {
      id: 'causes',
      truth: truth.name,
      mine: names?.causes.join(', ') ?? '',
      engine: engine.causes.map((c, i) => (
        <span key={c.id}>
          {i > 0 && ', '}
          {causeName(c)} <OpenChance cite={citeOf(c)} />
        </span>
      )),
      by: (m) => m.cause > 0,
    },
  ]
  return (
    <div class="practise-table">
      <table>
        <caption class="hidden">{w('practise.compared')}</caption>
        <thead>
          <tr>
            <td />
            {(['truth', 'mine', 'engine'] as const).map((who) => (
              <th key={who} scope="col">
                {w(`practise.who_${who}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row">{w(`practise.row_${row.id}` as ClinicianKey)}</th>
              <td data-label={w('practise.who_truth')}>{row.truth}</td>
              <Judgement who={w('practise.who_mine')} is={row.by(outcome)}>
                {row.mine}
              </Judgement>
              <Judgement who={w('practise.who_engine')} is={row.by(engine.outcome)}>
                {row.engine}
              </Judgement>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Judgement({ who, is, children }: { who: string; is: boolean | undefined; children: ComponentChildren }) {
  return (
    <td data-label={who} data-right={is === undefined ? undefined : String(is)}>
      {children}
      {is !== undefined && <span class={is ? 'practise-right' : 'practise-wrong'}>{w(is ? 'practise.right' : 'practise.wrong')}</span>}
    </td>
  )
}

/** What was committed to, by its names. */
function useNames({ level, structure, causes }: Commitment): { structure?: string; causes: string[] } | undefined {
  const [names, set] = useState<{ structure?: string; causes: string[] }>()
  useEffect(() => {
    let wanted = true
    Promise.all([ask('placeChoices', {}), ask('comparable', {})]).then(
      ([places, all]) => {
        const there = places.find((p) => p.level === level)?.structures.find((s) => s.id === structure)
        const named = causes.map((id) => all.find((c) => c.kind === 'cause' && c.id === id)?.name ?? id)
        if (wanted) set({ ...(there ? { structure: there.name } : {}), causes: named })
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return names
}
