import { useMemo } from 'preact/hooks'
import { Sources } from '../parts/sources.tsx'
import { useWork } from '../parts/use-work.ts'
import { fromWhen, t } from '../parts/words.ts'
import type { RequestPage as Page } from '../worker/protocol.ts'
import { LearnPage } from './learn-page.tsx'
import { RelatedPages } from './related-pages.tsx'

/** A test in plain words: what it is, how it is done, what it tells, and when. */
export function RequestPage({ id }: { id: string }) {
  const work = useWork(
    'requestPage',
    useMemo(() => ({ id }), [id]),
    id,
  )
  return <LearnPage work={work}>{(page) => <Parts page={page} />}</LearnPage>
}

const Parts = ({ page }: { page: Page }) => (
  <article class="reading">
    <p class="soft">{[t('learn.tests'), page.clinical, ...page.also].join(' · ')}</p>
    <p class="lede">{page.what}</p>
    <h2>{t('finding.how')}</h2>
    <p>{page.done}</p>
    <h2>{t('request.tells')}</h2>
    <p>{page.tells}</p>
    <h2>{t('request.when')}</h2>
    <p>{page.when}</p>
    {page.informsFromDay !== undefined && <p>{fromWhen('next.from_day', page.informsFromDay)}</p>}
    <RelatedPages related={page.related} />
    <Sources sources={page.sources} />
  </article>
)
