import { useMemo } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { useWork } from '../../parts/use-work.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { causeName } from '../see/why.tsx'
import { w } from '../words.ts'
import { type Cite, useCase } from './cite.ts'
import { OpenChance } from './opens.tsx'
import { Observed, Origins } from './origins.tsx'

type Props = { cite: Extract<Cite, { is: 'result' }> }
/** A result that may come: the chance of each cause now, how often it gives the result, and what would be left of it. */
export function SupposedBody({ cite: { finding, side, result } }: Props) {
  const file = useCase()
  const work = useWork(
    'supposed',
    useMemo(() => ({ file, finding, is: result, ...(side ? { side } : {}) }), [file, finding, side, result]),
  )
  if (work.state !== 'there') return <Waiting on={work} />
  const { p, causes, observed } = work.back
  const alike = Map.groupBy(
    causes.filter((c) => c.name),
    ({ basis, origins }) => JSON.stringify([basis, origins]),
  )
  return (
    <>
      <p class="soft">{w('number.result', { p: percent(p) })}</p>
      <div class="number-scroll">
        <table class="number-table">
          <thead>
            <tr>
              <th scope="col">{w('number.of_cause')}</th>
              <th scope="col">{w('number.now')}</th>
              <th scope="col">{w('number.gives')}</th>
              <th scope="col">{w('number.after')}</th>
            </tr>
          </thead>
          <tbody>
            {causes.map((c) => (
              <tr key={c.id} data-of={c.id}>
                <th scope="row">{causeName(c)}</th>
                <td>
                  <OpenChance cite={{ is: 'cause', id: c.id, name: causeName(c), p: c.from }} />
                </td>
                <td>{percent(c.gives)}</td>
                <td>{percent(c.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{w('number.gives_basis')}</summary>
        {[...alike.values()].map((same) => (
          <section key={same[0]!.id} class="number-part">
            <h3>{same.map((c) => c.name).join('; ')}</h3>
            <p class="soft">{w(`see.basis_${same[0]!.basis}`)}</p>
            <Origins origins={same[0]!.origins} />
          </section>
        ))}
        <Observed origins={observed} />
      </details>
    </>
  )
}
