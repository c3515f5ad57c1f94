import type { Basis } from '../../worker/clinician/tests-view.ts'
import { BasisOf } from '../tests/basis.tsx'
import { w } from '../words.ts'

/** So many are read at a glance; more wait behind a touch. */
const FEW = 2

/** Published works and the reasoning of estimates behind one number. */
export function Origins({ origins }: { origins: readonly Basis[] }) {
  if (origins.length === 0) return null
  const list = (
    <ul class="origins">
      {origins.map((basis) => (
        <li key={JSON.stringify(basis)}>
          <BasisOf basis={basis} />
        </li>
      ))}
    </ul>
  )
  if (origins.length <= FEW) return list
  return (
    <details>
      <summary>{w('number.origins', { count: origins.length })}</summary>
      {list}
    </details>
  )
}

/** What says how lesions show in a finding. */
export function Observed({ origins }: { origins: readonly Basis[] }) {
  if (origins.length === 0) return null
  return (
    <section class="number-part">
      <h3>{w('number.observed')}</h3>
      <Origins origins={origins} />
    </section>
  )
}
