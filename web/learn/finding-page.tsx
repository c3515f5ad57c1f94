import { useMemo } from 'preact/hooks'
import { EmergencyNumbers } from '../parts/alarm.tsx'
import { chance } from '../parts/chance.ts'
import { addressOf } from '../parts/route.ts'
import { Sources } from '../parts/sources.tsx'
import { useWork } from '../parts/use-work.ts'
import { fromWhen, t } from '../parts/words.ts'
import type { FindingPage as Page } from '../worker/protocol.ts'
import { kindOf } from './kind-of.ts'
import { LearnPage } from './learn-page.tsx'
import { RelatedPages } from './related-pages.tsx'

/** A finding or test in plain words: what it is, why it is asked, and what it is typical of. */
export function FindingPage({ id }: { id: string }) {
  const work = useWork(
    'findingPage',
    useMemo(() => ({ id }), [id]),
    id,
  )
  return <LearnPage work={work}>{(page) => <Parts page={page} />}</LearnPage>
}

/** What a plain page says beyond its first words; not every finding has one yet. */
const PlainPage = ({ page }: { page: NonNullable<Page['page']> }) => (
  <>
    <h2>{t('cause.impact')}</h2>
    <p>{page.impact}</p>
    {page.atOnce && (
      <aside class="at-once">
        <h2>{t('cause.at_once')}</h2>
        <p>{page.atOnce}</p>
        <EmergencyNumbers small />
      </aside>
    )}
    <h2>{t('cause.found')}</h2>
    <p>{page.found}</p>
    {page.helps && (
      <>
        <h2>{t('cause.helps')}</h2>
        <p>{page.helps}</p>
      </>
    )}
    <Sources sources={page.sources} />
  </>
)

/** What is asked has a reason for whoever is asked; that of an examination or test is written for clinicians. */
const plainWhy = ({ stage, why }: Page): string => (stage === 'history' ? why : '')

const Asked = ({ page }: { page: Page }) =>
  page.ask === page.name ? null : (
    <>
      <h2>{t('finding.asked')}</h2>
      <p>{page.ask}</p>
    </>
  )

const ForClinicians = ({ page }: { page: Page }) =>
  page.ask === page.name ? null : (
    <details class="why">
      <summary>{t('finding.for_clinicians')}</summary>
      <p>{page.ask}</p>
      {page.why && <p>{page.why}</p>}
    </details>
  )

const Parts = ({ page }: { page: Page }) => (
  <article class="reading">
    <p class="soft">{[kindOf(page), page.clinical, ...page.also].join(' · ')}</p>
    {(page.page?.what ?? page.partOf?.what ?? plainWhy(page)) && (
      <p class="lede">{page.page?.what ?? page.partOf?.what ?? plainWhy(page)}</p>
    )}
    {page.page && <PlainPage page={page.page} />}
    {page.page && plainWhy(page) && <p>{plainWhy(page)}</p>}
    {page.partOf && <p>{page.partOf.tells}</p>}
    {page.stage === 'history' ? <Asked page={page} /> : <ForClinicians page={page} />}
    {page.informsFromDay !== undefined && <p>{fromWhen('next.from_day', page.informsFromDay)}</p>}
    {page.causes.length > 0 && (
      <>
        <h2>{t('finding.causes')}</h2>
        <p class="soft">{t('finding.causes_about')}</p>
        <ul class="titles">
          {page.causes.map((c) => (
            <li key={c.id}>
              <a href={addressOf('learn', 'cause', c.id)}>
                {c.name}
                <span class="soft">{chance(c.p).words}</span>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <RelatedPages related={page.related} />
  </article>
)
