import { t } from '../../parts/words.ts'
import type { PageView } from '../../worker/protocol.ts'
import { Outcomes } from '../outcomes.tsx'
import { askWords } from './question-words.ts'

/** Why a page is asked, and what its answers would change; opened when somebody wants to know. */
export function WhyAsked({ page }: { page: PageView }) {
  return (
    <details class="why" open={page.kind === 'opening' && page.questions.length === 1}>
      <summary>{page.questions.length === 1 ? t('ask.why') : t('ask.why_these')}</summary>
      <div class="why-body">
        {page.questions.length === 1 ? (
          <p>{askWords(page.questions[0]!).why}</p>
        ) : (
          <dl>
            {page.questions.map((q) => (
              <div key={q.key}>
                <dt>{askWords(q).ask}</dt>
                <dd>{askWords(q).why}</dd>
              </div>
            ))}
          </dl>
        )}
        {page.couldBe.length > 0 && (
          <>
            <p>{t('ask.could_be')}</p>
            <ul>
              {page.couldBe.slice(0, 4).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <Outcomes outcomes={page.outcomes} level={page.level} says={t('ask.would_change')} asked />
      </div>
    </details>
  )
}
