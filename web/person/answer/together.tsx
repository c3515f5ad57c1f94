import { addressOf } from '../../parts/route.ts'
import { t } from '../../parts/words.ts'
import type { TogetherView } from '../../worker/protocol.ts'

/** Two things at once, when no single one accounts for what was told. */
export function Together({ together: { causes } }: { together: TogetherView }) {
  return (
    <section class="part together" aria-labelledby="together">
      <h2 id="together">{t('together.title')}</h2>
      <p>{t('together.about')}</p>
      <ul class="pair">
        {causes.map((c) => (
          <li key={c.id} class="pair-cause">
            <a href={addressOf('why', c.id)}>{c.name}</a>
            <p class="soft">{t('together.explains')}</p>
            <ul class="dashes">
              {c.explains.map((e) => (
                <li key={e}>{e}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
