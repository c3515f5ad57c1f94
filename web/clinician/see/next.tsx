import { useMemo } from 'preact/hooks'
import { percent } from '../../parts/chance.ts'
import { date } from '../../parts/words.ts'
import type { NextSeen, NextView, OrderSeen, OutcomeSeen, SeeView, Timed } from '../../worker/clinician/see-view.ts'
import type { Cite, Cited } from '../number/cite.ts'
import { OpenChance, Opens } from '../number/opens.tsx'
import { WordsCited } from '../number/words-cited.tsx'
import { type ClinicianKey, w } from '../words.ts'
import { causeName } from './why.tsx'
import { inWords } from './yes-no.ts'

type Level = SeeView['level']
/** What comes next: the best examination now, the best test and from which date, and what is still to be asked. */
export function Next({ view, fresh, level }: { view: NextView | undefined; fresh: boolean; level: Level }) {
  const lists = useMemo(() => {
    const of = (stage: NextSeen['stage']) => view?.next.filter((q) => q.stage === stage) ?? []
    return (
      <>
        {view && view.next.length === 0 && view.orders.length === 0 && <p class="soft">{w('see.nothing_next')}</p>}
        <Questions says={w('see.examine')} list={of('exam')} level={level} />
        <Orders orders={view?.orders ?? []} level={level} />
        <Questions says={w('see.test_findings')} list={of('tests')} level={level} />
        <Questions says={w('see.ask')} list={of('history')} level={level} />
      </>
    )
  }, [view, level])
  return (
    <section class="see-part see-next" aria-labelledby="see-next" aria-busy={!fresh}>
      <h2 id="see-next">{w('see.next')}</h2>
      {lists}
    </section>
  )
}

function Questions({ says, list, level }: { says: string; list: readonly NextSeen[]; level: Level }) {
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
                <Informs timed={q} name={q.name} />
                <Outcomes outcomes={q.outcomes} of={q} level={level} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

function Orders({ orders, level }: { orders: readonly OrderSeen[]; level: Level }) {
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
                <Informs timed={o} name={o.name} />
                {o.telling && <Outcomes outcomes={o.outcomes} of={o.telling} level={level} />}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

/** From when a test informs: the date when the onset is known, else the day after it. */
const whenOf = ({ fromDay = 0, from, tooEarly }: Timed): string =>
  from ? w(tooEarly ? 'see.too_early' : 'see.since', { date: date(new Date(`${from}T12:00`)) }) : w('see.from_day', { day: fromDay })

function When({ timed }: { timed: Timed }) {
  if (timed.fromDay === undefined) return null
  return <span class={timed.tooEarly ? 'see-when early' : 'see-when'}>{whenOf(timed)}</span>
}
/** The same once more within, where it opens what says so. */
function Informs({ timed, name }: { timed: Timed; name: string }) {
  if (timed.fromDay === undefined || !timed.fromBasis) return null
  return (
    <p>
      <Opens
        number={w('see.from_day', { day: timed.fromDay })}
        cite={{ is: 'day', name: `${name}: ${whenOf(timed)}`, bases: [timed.fromBasis] }}
      />
    </p>
  )
}

type OutcomesProps = { outcomes: readonly OutcomeSeen[]; of: Pick<NextSeen, 'finding' | 'side' | 'name'>; level: Level }
/** What each result would change: the causes that move most, and the level where it moves. */
function Outcomes({ outcomes, of, level }: OutcomesProps) {
  return (
    <dl class="see-outcomes">
      {outcomes.map((o) => {
        const answer = o.answer || inWords(o.is)
        const result: Extract<Cite, { is: 'result' }> = {
          is: 'result',
          finding: of.finding,
          side: of.side,
          result: o.is,
          name: `${of.name}: ${answer}`,
          p: o.p,
        }
        return (
          <div key={o.is} data-is={o.is} data-level={o.level}>
            <dt>
              {answer} <OpenChance cite={result} />
            </dt>
            {o.level !== level && <dd class="see-level-moves">{w('see.level_becomes', { level: o.levelName })}</dd>}
            {o.causes.map((c) => {
              const { text, cited } = movesOf(c, result)
              return (
                <dd key={c.id} data-moves={c.id} data-from={String(c.from)} data-to={String(c.p)}>
                  <WordsCited text={text} cited={[cited]} />
                </dd>
              )
            })}
            {o.level === level && o.causes.length === 0 && <dd class="soft">{w('see.little')}</dd>}
          </div>
        )
      })}
    </dl>
  )
}

/** "Common peroneal neuropathy: 40 % to 75 %": its chance now is the cause's, the other comes with the result. */
function movesOf(c: OutcomeSeen['causes'][number], result: Cite): { text: string; cited: Cited } {
  const name = causeName(c)
  const text = w('see.moves', { name, from: percent(c.from), to: percent(c.p) })
  const numbers = [
    { number: percent(c.from), cite: { is: 'cause', id: c.id, name, p: c.from } as const },
    { number: percent(c.p), cite: result },
  ]
  return { text, cited: { phrase: text, numbers } }
}
