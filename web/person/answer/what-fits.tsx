import { Chance } from '../../parts/dots.tsx'
import { addressOf } from '../../parts/route.ts'
import { Sources } from '../../parts/sources.tsx'
import { t } from '../../parts/words.ts'
import type { CauseView } from '../../worker/protocol.ts'
import { Reasons } from './reasons.tsx'

/** A dangerous cause less likely than this is told with the word that it is less likely than not. */
const EVEN = 0.5
/** Where the likeliest cause is less likely than this, none stands out. */
const STANDS_OUT = 0.4

/**
 * What fits: each cause with its chance, and what speaks for and against it. The likeliest is open, the others open on a touch. `pressing`:
 * help is to be called now, and nothing here may sound as if that could wait.
 */
export function WhatFits({ causes, pressing }: { causes: readonly CauseView[]; pressing: boolean }) {
  return (
    <section class="part" aria-labelledby="fits">
      <h2 id="fits">{t('fits.title')}</h2>
      <p class="soft">{t('fits.about')}</p>
      {!pressing && causes[0] && causes[0].p < STANDS_OUT && <p>{t('fits.none_stands_out')}</p>}
      <ol class="causes">
        {causes.map((cause, i) => (
          <li key={cause.id}>
            <details class="cause" open={i === 0}>
              <summary>
                <span class="cause-name">{cause.name || t('cause.something_else')}</span>
                <Chance p={cause.p} />
              </summary>
              <CauseParts cause={cause} pressing={pressing} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function CauseParts({ cause, pressing }: { cause: CauseView; pressing: boolean }) {
  return (
    <div class="cause-body">
      {!cause.known && <p>{t('cause.something_else_what')}</p>}
      {!pressing && cause.dangerous && cause.p < EVEN && <p class="calmly">{t('fits.less_than_even')}</p>}
      {cause.what && <p>{cause.what}</p>}
      <Reasons cause={cause} heading="h3" />
      {!pressing && cause.recovery && (
        <p>
          <strong>{t('fits.recovery')}</strong> {cause.recovery}
        </p>
      )}
      {cause.known && (
        <p class="links">
          <a href={addressOf('learn', 'cause', cause.id)}>{t('fits.read')}</a>
          <a href={addressOf('why', cause.id)}>{t('fits.what_would_change')}</a>
        </p>
      )}
      <Sources sources={cause.sources} />
    </div>
  )
}
