import { addressOf } from '../parts/route.ts'
import { t } from '../parts/words.ts'
import type { RequestPage } from '../worker/protocol.ts'

/** Pages of causes, findings and tests that belong together. */
export function RelatedPages({ related }: Pick<RequestPage, 'related'>) {
  if (related.length === 0) return null
  return (
    <>
      <h2>{t('cause.related')}</h2>
      <ul class="titles">
        {related.map((r) => (
          <li key={`${r.kind}/${r.id}`}>
            <a href={addressOf('learn', r.kind, r.id)}>{r.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
