import { Chance } from '../../parts/dots.tsx'
import { addressOf } from '../../parts/route.ts'
import { counted, t } from '../../parts/words.ts'
import type { ResultView } from '../../worker/protocol.ts'

/** A long row of grave names frightens more than it tells; the rarer ones open on a touch. */
const AT_ONCE = 4

/** Dangerous causes that are unlikely and still must be thought of: how likely each is, and why not. */
export function NotToMiss({ causes }: { causes: ResultView['notToMiss'] }) {
  return (
    <section class="part" aria-labelledby="miss">
      <h2 id="miss">{t('miss.title')}</h2>
      {causes.length === 0 ? (
        <p>{t('miss.none')}</p>
      ) : (
        <>
          <p class="soft">{t('miss.about')}</p>
          <Chances causes={causes.slice(0, AT_ONCE)} />
          {causes.length > AT_ONCE && (
            <details class="rarer">
              <summary>{counted('miss.more', causes.length - AT_ONCE)}</summary>
              <Chances causes={causes.slice(AT_ONCE)} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

const Chances = ({ causes }: { causes: ResultView['notToMiss'] }) => (
  <ul class="chances">
    {causes.map((c) => (
      <li key={c.id}>
        <a href={addressOf('why', c.id)}>{c.name}</a>
        <Chance p={c.p} small />
      </li>
    ))}
  </ul>
)
