import { addressOf } from '../../parts/route.ts'
import { counted, t } from '../../parts/words.ts'
import type { NextView, ResultView } from '../../worker/protocol.ts'
import { Outcome } from '../ask/why-asked.tsx'

/** What a clinician will examine and which tests may follow, and what each would tell. */
export function NextSteps({ next }: { next: ResultView['next'] }) {
  return (
    <section class="part next" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <div class="next-lists">
        <List says={t('next.exam')} items={next.exam} />
        <List says={t('next.tests')} items={next.tests} />
      </div>
    </section>
  )
}

function List({ says, items }: { says: string; items: readonly NextView[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <h3>{says}</h3>
      <ul class="steps">
        {items.map((item) => (
          <li key={item.name}>
            <details>
              <summary>{item.name}</summary>
              <p>{item.why}</p>
              {item.informsFromDay !== undefined && (
                <p>{item.tooEarly ? counted('next.too_early', item.informsFromDay) : counted('next.from_day', item.informsFromDay)}</p>
              )}
              <ul class="outcomes">
                {item.outcomes.slice(0, 3).map((o) => (
                  <li key={o.answer}>
                    <Outcome outcome={o} level={item.outcomes[0]!.level} />
                  </li>
                ))}
              </ul>
              <p>
                <a href={addressOf('learn', 'finding', item.id)}>{t('next.read')}</a>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}
