import { EmergencyNumbers } from '../../parts/alarm.tsx'
import { isPressing, toneOf } from '../../parts/levels.ts'
import { listed, t } from '../../parts/words.ts'
import type { ResultView } from '../../worker/protocol.ts'

/** How soon, in the first line; then what to do now, whom to see, and what would mean going at once. */
export function HowSoon({ result }: { result: ResultView }) {
  const because =
    result.because.length > 0
      ? result.because
      : result.becauseCauses.length > 0
        ? [t('soon.room_for', { causes: listed(result.becauseCauses.slice(0, 3).map((c) => `“${c}”`)) })]
        : []
  return (
    <section class={`soon ${toneOf(result.level)}`} aria-labelledby="soon">
      <h2 id="soon">{result.plain}</h2>
      <p class="soon-do">{result.doNow}</p>
      {isPressing(result.level) && <EmergencyNumbers small={result.level !== 'ambulance'} />}
      <dl class="facts">
        {because.length > 0 && (
          <div>
            <dt>{t('soon.why')}</dt>
            {because.map((b) => (
              <dd key={b}>{b}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('soon.see')}</dt>
          <dd>{result.see}</dd>
        </div>
        <div>
          <dt>{t('soon.come_back')}</dt>
          <dd>{result.comeBack}</dd>
        </div>
      </dl>
      {result.ruleSources.length > 0 && (
        <details class="sources">
          <summary>{t('soon.sources')}</summary>
          <ul>
            {result.ruleSources.map((r) => (
              <li key={r.name}>
                {r.name}:{' '}
                <a href={r.source.address} target="_blank" rel="noopener noreferrer">
                  {r.source.title}
                </a>
                <span class="soft"> {r.where}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {result.level !== 'ambulance' && <p class="trust">{t('soon.trust')}</p>}
    </section>
  )
}
