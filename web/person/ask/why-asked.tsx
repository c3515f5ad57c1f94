import { chance } from '../../parts/chance.ts'
import { levelName, t, worded } from '../../parts/words.ts'
import type { OutcomeView, PageView } from '../../worker/protocol.ts'
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
        {page.outcomes.length > 0 && (
          <>
            <p>{t('ask.would_change')}</p>
            <ul>
              {page.outcomes.map((o) => (
                <li key={o.answer}>
                  <Outcome outcome={o} level={page.level} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}

/** "Yes: Pressed nerve at the knee, from 2 in 10 to 5 in 10" */
export function Outcome({ outcome, level }: { outcome: OutcomeView; level: string }) {
  const answer = `outcome.${outcome.answer}`
  const moved = outcome.moved.map((m) =>
    t('outcome.moved', { name: m.name || t('cause.something_else'), from: chance(m.from).words, to: chance(m.to).words }),
  )
  const says = [...(outcome.level === level ? [] : [levelName(outcome.level)]), ...moved.slice(0, 2)]
  return (
    <>
      <strong>{worded(answer) ? t(answer) : outcome.answer}:</strong> {says.length > 0 ? says.join('; ') : t('outcome.little')}
    </>
  )
}
