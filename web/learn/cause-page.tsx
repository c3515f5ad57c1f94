import { useMemo } from 'preact/hooks'
import { EmergencyNumbers } from '../parts/alarm.tsx'
import { chance } from '../parts/chance.ts'
import { change, useInterview } from '../parts/interview.ts'
import { addressOf, go } from '../parts/route.ts'
import { Sources } from '../parts/sources.tsx'
import { useWork } from '../parts/use-work.ts'
import { levelName, t } from '../parts/words.ts'
import type { CausePage as Page } from '../worker/protocol.ts'
import { LearnPage } from './learn-page.tsx'

/** A cause in plain words, and "could this be me?". */
export function CausePage({ id }: { id: string }) {
  const work = useWork(
    'causePage',
    useMemo(() => ({ id }), [id]),
    id,
  )
  return <LearnPage work={work}>{(page) => <Parts page={page} />}</LearnPage>
}

function Parts({ page }: { page: Page }) {
  const { kept } = useInterview()
  const couldBe = async () => {
    const answered = kept.turns.length > 0
    await change({ set: { curious: page.id } })
    if (answered) go('why', page.id)
    else go('where')
  }
  const [soonest] = page.soon
  return (
    <article class="reading">
      <p class="soft">{[page.clinical, ...page.also].join(' · ')}</p>
      <p class="lede">{page.what}</p>
      <h2>{t('cause.impact')}</h2>
      <p>{page.impact}</p>
      <aside class="at-once">
        <h2>{t('cause.at_once')}</h2>
        <p>{page.atOnce}</p>
        <EmergencyNumbers small />
      </aside>
      <h2>{t('cause.found')}</h2>
      <p>{page.found}</p>
      <h2>{t('cause.done')}</h2>
      <p>{page.done}</p>
      <h2>{t('cause.helps')}</h2>
      <p>{page.helps}</p>
      <h2>{t('cause.recovery')}</h2>
      <p>{page.recovery}</p>
      <h2>{t('cause.see')}</h2>
      <p>{page.see}</p>
      {soonest && <p>{t('cause.soon', { level: levelName(soonest.level) })}</p>}
      {page.typical.length > 0 && (
        <>
          <h2>{t('cause.typical')}</h2>
          <ul class="titles">
            {page.typical.map((f) => (
              <li key={f.id}>
                <a href={addressOf('learn', 'finding', f.id)}>
                  {f.name}
                  <span class="soft">{chance(f.p).words}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <section class="card could-be" aria-labelledby="could-be">
        <h2 id="could-be">{t('cause.could_be_me')}</h2>
        <p>{t('cause.could_be_me_about')}</p>
        <button type="button" class="button primary" onClick={couldBe}>
          {kept.turns.length > 0 ? t('cause.see_mine') : t('cause.begin')}
        </button>
      </section>
      {page.related.length > 0 && (
        <>
          <h2>{t('cause.related')}</h2>
          <ul class="titles">
            {page.related.map((r) => (
              <li key={r.id}>
                <a href={addressOf('learn', 'cause', r.id)}>{r.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Sources sources={page.sources} />
    </article>
  )
}
