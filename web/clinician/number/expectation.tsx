import { useMemo } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import type { BehindView, Rests } from '../../worker/clinician/behind-view.ts'
import { inWords } from '../see/yes-no.ts'
import { BasisOf } from '../tests/basis.tsx'
import { w } from '../words.ts'
import { type Cite, useCase } from './cite.ts'
import { Observed, Origins } from './origins.tsx'

type Props = { cite: Extract<Cite, { is: 'expected' | 'apart' | 'left' }> }
/** Every state of a finding with its chance under one or two causes or places, what was found, and on what those chances rest. */
export function Expectation({ cite }: Props) {
  const file = useCase()
  const { of, finding, value, side, p } = cite
  const fromDay = cite.is === 'expected' ? cite.fromDay : undefined
  const work = useWork(
    'behind',
    useMemo(
      () => ({
        file,
        of,
        finding,
        ...(value === undefined ? {} : { value }),
        ...(side ? { side } : {}),
        ...(fromDay === undefined ? {} : { fromDay }),
      }),
      [file, of, finding, value, side, fromDay],
    ),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  const { rests, observed } = work.back
  return (
    <>
      <p class="soft">{w(`number.${cite.is}`, { p: percent(p) })}</p>
      <States view={work.back} />
      {rests.map((r, i) => (
        <RestsOn key={i} rests={r} place={'station' in of[i]!} />
      ))}
      <Observed origins={observed} />
    </>
  )
}

function States({ view: { states, rests } }: { view: BehindView }) {
  return (
    <div class="number-scroll">
      <table class="number-table">
        <thead>
          <tr>
            <th scope="col">{w('number.state')}</th>
            {rests.map((r, i) => (
              <th key={i} scope="col">
                {r.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map(({ words, p, found }) => (
            <tr key={words} class={found ? 'found' : ''}>
              <th scope="row">
                {inWords(words)}
                {found && <span class="number-found">{w('number.found')}</span>}
              </th>
              {p.map((q, i) => (
                <td key={i}>{rests.length > 1 && q === Math.max(...p) ? <strong>{percent(q)}</strong> : percent(q)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On what the chances of one cause or place rest. */
function RestsOn({ rests: { name, basis, origins, strikes }, place }: { rests: Rests; place: boolean }) {
  return (
    <section class="number-part">
      <h3>{name}</h3>
      <p class="soft">{w(place ? 'number.basis_place' : `see.basis_${basis}`)}</p>
      <Origins origins={origins} />
      {strikes.length > 0 && (
        <details>
          <summary>{w('number.strikes')}</summary>
          <ul class="origins">
            {strikes.map((s, i) => (
              <li key={i}>
                {s.name} {percent(s.share)}. <BasisOf basis={s.origin} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
