import { percent } from '../../parts/chance.ts'
import { date } from '../../parts/words.ts'
import type { NextSeen, NextView, OrderSeen, OutcomeSeen, SeeView, Timed } from '../../worker/clinician/see-view.ts'
import { type ClinicianKey, w } from '../words.ts'
import { Chance } from './chance.tsx'
import { inWords } from './yes-no.ts'

/** What comes next: the best examination now, the best test and from which date, and what is still to be asked. */
export function Next({ view, fresh, level }: { view: NextView | undefined; fresh: boolean; level: SeeView['level'] }) {
  const of = (stage: NextSeen['stage']) => view?.next.filter((q) => q.stage === stage) ?? []
  return (
    <section class="see-part see-next" aria-labelledby="see-next" aria-busy={!fresh}>
      <h2 id="see-next">{w('see.next')}</h2>
      {view && view.next.length === 0 && view.orders.length === 0 && <p class="soft">{w('see.nothing_next')}</p>}
      <Questions says={w('see.examine')} list={of('exam')} level={level} />
      <Orders orders={view?.orders ?? []} level={level} />
      <Questions says={w('see.test_findings')} list={of('tests')} level={level} />
      <Questions says={w('see.ask')} list={of('history')} level={level} />
    </section>
  )
}

function Questions({ says, list, level }: { says: string; list: readonly NextSeen[]; level: SeeView['level'] }) {
  if (list.length === 0) return null
  return (
    <>
      <h3>{says}</h3>
      <ol class="see-rows">
        {list.map((q) => (
          <li
            key={`${q.finding}|${q.side ?? ''}`}
            data-next={q.finding}
            data-side={q.side}
            data-stage={q.stage}
            data-value={String(q.value)}
            data-settles={String(q.settles)}
            data-red-flag={String(q.redFlag)}
          >
            <details>
              <summary>
                {q.name}
                {q.redFlag && <span class="see-flag">{w('see.red_flag')}</span>}
                <When timed={q} />
              </summary>
              <div class="see-numbers">
                {q.why && <p class="soft">{q.why}</p>}
                <Outcomes outcomes={q.outcomes} level={level} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

function Orders({ orders, level }: { orders: readonly OrderSeen[]; level: SeeView['level'] }) {
  if (orders.length === 0) return null
  return (
    <>
      <h3>{w('see.order')}</h3>
      <ol class="see-rows">
        {orders.map((o) => (
          <li key={o.request} data-order={o.request} data-value={String(o.value)}>
            <details>
              <summary>
                {o.name}
                <When timed={o} />
              </summary>
              <div class="see-numbers">
                {o.place && <p>{w('see.looks_at', { name: o.place.name, side: w(`see.side_${o.place.lies}` as ClinicianKey) })}</p>}
                <p>{w('see.parts', { parts: o.parts.map((x) => x.name).join('; ') })}</p>
                <Outcomes outcomes={o.outcomes} level={level} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

/** From when a test informs: the date when the onset is known, else the day after it. */
function When({ timed: { fromDay, from, tooEarly } }: { timed: Timed }) {
  if (fromDay === undefined) return null
  const words = from
    ? w(tooEarly ? 'see.too_early' : 'see.since', { date: date(new Date(`${from}T12:00`)) })
    : w('see.from_day', { day: fromDay })
  return <span class={tooEarly ? 'see-when early' : 'see-when'}>{words}</span>
}

/** What each result would change: the causes that move most, and the level where it moves. */
function Outcomes({ outcomes, level }: { outcomes: readonly OutcomeSeen[]; level: SeeView['level'] }) {
  return (
    <dl class="see-outcomes">
      {outcomes.map((o) => (
        <div key={o.is} data-is={o.is} data-level={o.level}>
          <dt>
            {o.answer || inWords(o.is)} <Chance p={o.p} />
          </dt>
          {o.level !== level && <dd class="see-level-moves">{w('see.level_becomes', { level: o.levelName })}</dd>}
          {o.causes.map((c) => (
            <dd key={c.id} data-moves={c.id} data-from={String(c.from)} data-to={String(c.p)}>
              {w('see.moves', { name: c.name || w('see.something_else'), from: percent(c.from), to: percent(c.p) })}
            </dd>
          ))}
          {o.level === level && o.causes.length === 0 && <dd class="soft">{w('see.little')}</dd>}
        </div>
      ))}
    </dl>
  )
}
