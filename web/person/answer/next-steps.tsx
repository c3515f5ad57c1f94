import type { Urgency } from '../../../engine/index.ts'
import { addressOf } from '../../parts/route.ts'
import { fromWhen, t } from '../../parts/words.ts'
import type { NextView, OrderView } from '../../worker/protocol.ts'
import { Outcomes } from '../outcomes.tsx'

/** What a clinician will examine and which tests may follow, and what each would tell. */
export function NextSteps({ exam, orders, level }: { exam: readonly NextView[]; orders: readonly OrderView[]; level: Urgency }) {
  return (
    <section class="part next" aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <div class="next-lists">
        {exam.length > 0 && (
          <div>
            <h3>{t('next.exam')}</h3>
            <ul class="steps">
              {exam.map((item) => (
                <li key={item.name}>
                  <details>
                    <summary>{item.name}</summary>
                    {item.why && <p>{item.why}</p>}
                    <FromWhen of={item} />
                    <Outcomes outcomes={item.outcomes} level={level} />
                    <p>
                      <a href={addressOf('learn', 'finding', item.id)}>{t('next.read')}</a>
                    </p>
                  </details>
                </li>
              ))}
            </ul>
          </div>
        )}
        {orders.length > 0 && (
          <div>
            <h3>{t('next.tests')}</h3>
            <ul class="steps">
              {orders.map((order) => (
                <li key={order.id}>
                  <OneOrder order={order} level={level} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

/** A test as it is ordered: what it is, what it tells, from when, and what its most telling part would change. */
function OneOrder({ order, level }: { order: OrderView; level: Urgency }) {
  return (
    <details>
      <summary>
        {order.name}
        {order.tooEarly && order.informsFromDay !== undefined && (
          <span class="soft later">{fromWhen('next.not_before', order.informsFromDay)}</span>
        )}
      </summary>
      <p>{order.what}</p>
      <p>{order.tells}</p>
      {order.place && (
        <p>
          <strong>{t('next.looks_at')}</strong>{' '}
          {order.place.lies === 'both'
            ? order.place.name
            : t('phrase.at', { name: order.place.name, side: t(`phrase.${order.place.lies}`) })}
        </p>
      )}
      <FromWhen of={order} />
      <Outcomes outcomes={order.outcomes} level={level} />
      <p>
        <a href={addressOf('learn', 'request', order.id)}>{t('next.read')}</a>
      </p>
    </details>
  )
}

const FromWhen = ({ of: { informsFromDay, tooEarly } }: { of: Pick<NextView, 'informsFromDay' | 'tooEarly'> }) =>
  informsFromDay === undefined ? null : <p>{fromWhen(tooEarly ? 'next.too_early' : 'next.from_day', informsFromDay)}</p>
