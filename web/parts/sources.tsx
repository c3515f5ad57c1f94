import type { SourceView } from '../worker/protocol.ts'
import { t } from './words.ts'

/** Published works behind a claim, each with its address. Opening one leaves legwise; nothing of the answers goes along. */
export function Sources({ sources, says = t('sources.open') }: { sources: readonly SourceView[]; says?: string }) {
  if (sources.length === 0) return null
  return (
    <details class="sources">
      <summary>{says}</summary>
      <ul>
        {sources.map((s) => (
          <li key={s.address}>
            <a href={s.address} target="_blank" rel="noopener noreferrer">
              {s.title}
            </a>
            <span class="soft"> {s.published}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
