import { useMemo, useState } from 'preact/hooks'
import { SearchIcon } from '../parts/icons.tsx'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { number, t, worded } from '../parts/words.ts'
import type { Hit } from '../worker/protocol.ts'
import { kindOf } from './kind-of.ts'

/** Everything there is to read, found by any name it goes by. */
export function Shelf() {
  const [words, set] = useState('')
  const shelf = useWork(
    'shelf',
    useMemo(() => ({}), []),
  )
  const requests = useWork(
    'requests',
    useMemo(() => ({}), []),
  )
  const asked = useMemo(() => (words.trim().length > 1 ? { words } : undefined), [words])
  const found = useWork('search', asked)
  return (
    <Screen title={t('learn.title')} links={[{ to: addressOf('learn', 'map'), says: t('learn.map') }]}>
      <p>
        {t('learn.about')} <a href={addressOf('learn', 'how-right')}>{t('right.title')}</a>
      </p>
      <search>
        <label class="search">
          <span class="hidden">{t('learn.search')}</span>
          <SearchIcon />
          <input type="search" value={words} placeholder={t('learn.placeholder')} onInput={(e) => set(e.currentTarget.value)} />
        </label>
      </search>
      <div aria-live="polite">
        {asked && found.state === 'there' && (
          <ul class="titles hits">
            {found.back.length === 0 && <li>{t('whynot.nothing')}</li>}
            {found.back.map((hit) => (
              <li key={hit.kind + hit.id}>
                <a href={addressOf('learn', hit.kind, hit.id)}>
                  {hit.name}
                  <span class="soft">{hit.kind === 'cause' ? hit.clinical : kindOf(hit)}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {shelf.state !== 'there' ? (
        <Waiting on={shelf} />
      ) : (
        !asked && (
          <div>
            {shelf.back.map(({ family, causes }) => {
              const key = `family.${family}`
              return <Titles key={family} says={worded(key) ? t(key) : family} kind="cause" pages={causes} />
            })}
            {requests.state === 'there' && <Titles says={t('learn.all_tests')} kind="request" pages={requests.back} />}
          </div>
        )
      )}
    </Screen>
  )
}

type PageName = { id: string; name: string; clinical: string }
/** One shelf of pages, by name, shut until somebody looks into it. */
function Titles({ says, kind, pages }: { says: string; kind: Hit['kind']; pages: readonly PageName[] }) {
  return (
    <details class="shelf">
      <summary>
        <h2>{says}</h2>
        <span class="soft">{number(pages.length)}</span>
      </summary>
      <ul class="titles">
        {pages.map((p) => (
          <li key={p.id}>
            <a href={addressOf('learn', kind, p.id)}>
              {p.name}
              <span class="soft">{p.clinical}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
