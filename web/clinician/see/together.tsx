import type { ReasonsView } from '../../worker/clinician/see-view.ts'
import { OpenChance } from '../number/opens.tsx'
import { w } from '../words.ts'

/** Two causes at once, with what each accounts for that the other does not. */
export function Together({ together }: { together: NonNullable<ReasonsView['together']> }) {
  return (
    <section class="see-part" aria-labelledby="see-together">
      <h2 id="see-together">
        {w('see.together')} <OpenChance cite={{ is: 'together', causes: together.causes, name: w('see.together'), p: together.p }} />
      </h2>
      <p class="soft">{w('see.together_about')}</p>
      <dl class="see-facts">
        {together.causes.map((c) => (
          <div key={c.id} data-together={c.id}>
            <dt>{c.name}</dt>
            <dd>{c.explains.join('; ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
