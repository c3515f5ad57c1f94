import { HowRight } from '../../parts/how-right.tsx'
import { Sources } from '../../parts/sources.tsx'
import type { RequestView } from '../../worker/clinician/request-view.ts'
import { w } from '../words.ts'
import { whenOf } from './request-text.ts'

/** What whoever orders should know, beside the text: too early, second to another, ordered for the wrong reasons, and what it shows. */
export function About({ view }: { view: RequestView }) {
  const { shows, timing, wrongReasons, first, fromBasis, sources, place, tooEarly } = view
  return (
    <div class="request-about text-tools">
      {tooEarly && (
        <p class="notice request-early" role="note">
          <strong>{whenOf(view)}</strong> {timing}
        </p>
      )}
      {view.done && <p class="notice">{w('request.done')}</p>}
      {!place && <p class="notice">{w('request.out_of_reach')}</p>}
      {first.length > 0 && <p class="notice">{w('request.first', { names: first.join(', ') })}</p>}
      <details>
        <summary>{w('request.wrong')}</summary>
        <ul>
          {wrongReasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{w('request.shows')}</summary>
        <p>{shows}</p>
        <p>
          {!tooEarly && timing} {fromBasis && <span class="soft">{[fromBasis.where, fromBasis.estimate].filter(Boolean).join('; ')}</span>}
        </p>
        <Sources sources={sources} />
        <p class="soft">{w('see.where_basis')}</p>
        <HowRight />
      </details>
    </div>
  )
}
