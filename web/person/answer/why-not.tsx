import { useMemo, useState } from 'preact/hooks'
import { Chance } from '../../parts/dots.tsx'
import { SearchIcon } from '../../parts/icons.tsx'
import { addressOf } from '../../parts/route.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../parts/words.ts'
import type { ResultView } from '../../worker/protocol.ts'

const MOST = 6

/** "Why not ...?": any condition, found by its name or a lay word, and how it stands for this person. */
export function WhyNot({ all, curious }: { all: ResultView['all']; curious: string | undefined }) {
  const [words, set] = useState('')
  const asked = useMemo(() => (words.trim().length > 1 ? { words, only: 'cause' as const } : undefined), [words])
  const work = useWork('search', asked)
  const hits = asked && work.state === 'there' ? work.back.slice(0, MOST) : []
  const chanceOf = (id: string) => all.find((c) => c.id === id)
  const wondered = curious ? chanceOf(curious) : undefined
  return (
    <section class="part" aria-labelledby="whynot">
      <h2 id="whynot">{t('whynot.title')}</h2>
      {wondered && (
        <p class="card">
          {t('whynot.wondered')} <a href={addressOf('why', wondered.id)}>{wondered.name}</a>: <Chance p={wondered.p} small />
        </p>
      )}
      <search>
        <label class="search">
          <span class="hidden">{t('whynot.label')}</span>
          <SearchIcon />
          <input type="search" value={words} placeholder={t('whynot.placeholder')} onInput={(e) => set(e.currentTarget.value)} />
        </label>
      </search>
      <ul class="chances" aria-live="polite">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a href={addressOf('why', hit.id)}>{hit.name}</a>
            <Chance p={chanceOf(hit.id)?.p ?? 0} small />
          </li>
        ))}
        {asked && work.state === 'there' && hits.length === 0 && <li>{t('whynot.nothing')}</li>}
      </ul>
    </section>
  )
}
