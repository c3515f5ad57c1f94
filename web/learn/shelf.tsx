import { useMemo, useState } from 'preact/hooks'
import { SearchIcon } from '../parts/icons.tsx'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t, worded } from '../parts/words.ts'

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
    <Screen
      title={t('learn.title')}
      links={[
        { to: addressOf('learn', 'how-right'), says: t('right.title') },
        { to: addressOf('learn', 'map'), says: t('learn.map') },
      ]}
    >
      <p>{t('learn.about')}</p>
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
                  <span class="soft">{hit.kind === 'cause' ? hit.clinical : t(`learn.${hit.stage ?? 'history'}` as 'learn.history')}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {shelf.state !== 'there' ? (
        <Waiting on={shelf} />
      ) : (
        !asked &&
        shelf.back.map(({ family, causes }) => {
          const key = `family.${family}`
          return (
            <section key={family}>
              <h2>{worded(key) ? t(key) : family}</h2>
              <ul class="titles">
                {causes.map((c) => (
                  <li key={c.id}>
                    <a href={addressOf('learn', 'cause', c.id)}>
                      {c.name}
                      <span class="soft">{c.clinical}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        })
      )}
      {!asked && shelf.state === 'there' && requests.state === 'there' && (
        <section>
          <h2>{t('learn.all_tests')}</h2>
          <ul class="titles">
            {requests.back.map((r) => (
              <li key={r.id}>
                <a href={addressOf('learn', 'request', r.id)}>
                  {r.name}
                  <span class="soft">{r.clinical}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}
