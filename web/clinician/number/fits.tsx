import { percent } from '../../parts/chance.ts'
import { w } from '../words.ts'
import type { Found } from './cite.ts'
import { Opens } from './opens.tsx'

/** What was found, in two lists: what is expected of it, and what is not; each with how often it is so. */
export function FitsBody({ found }: { found: readonly Found[] }) {
  return (
    <>
      <p class="soft">{w('number.fits')}</p>
      {[true, false].map((fits) => {
        const these = found.filter((f) => f.fits === fits)
        return (
          these.length > 0 && (
            <section key={String(fits)} class="number-part">
              <h3>{w(fits ? 'number.fitting' : 'number.misfitting')}</h3>
              <ul class="number-list">
                {these.map(({ name, expected, p, cite }) => (
                  <li key={name}>
                    {w('number.expects', { name, expected })} {cite ? <Opens number={percent(p)} cite={cite} /> : percent(p)}
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}
