import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { chance } from '../chance.ts'
import { addressOf } from '../route.ts'
import { useWork } from '../use-work.ts'
import { Waiting } from '../waiting.tsx'
import { t } from '../words.ts'
import type { Placed } from './layout.ts'
import { stationDoes } from './station-does.ts'
import { stationName } from './station-name.ts'

/** The weeks after onset are when most signs of a lesion have come and none have gone. */
const DAYS = 30

/** What a station does, and what a fault there would feel like. */
export function StationCard({
  station,
  side,
  heading: Heading,
  onClose,
}: {
  station: Placed
  side: Side
  heading: 'h2' | 'h3'
  onClose: () => void
}) {
  const card = useRef<HTMLElement>(null)
  const work = useWork(
    'station',
    useMemo(() => ({ station: station.site ?? '', side, days: DAYS }), [station.site, side]),
    station.id,
  )
  useEffect(() => {
    card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [station.id])
  // Again when it has grown to all that it says.
  useEffect(() => {
    if (card.current) uncover(card.current)
  }, [station.id, work.state])
  return (
    <section class="station-card" ref={card} tabIndex={-1} aria-labelledby="station">
      <div class="station-head">
        <Heading id="station">{stationName(station)}</Heading>
        <button type="button" class="button plain" onClick={onClose}>
          {t('map.close')}
        </button>
      </div>
      {station.clinical && <p class="soft">{station.clinical}</p>}
      <p>{t(stationDoes(station))}</p>
      {station.p > 0.00095 && <p>{t('map.here', { chance: chance(station.p).words })}</p>}
      {work.state !== 'there' ? (
        <Waiting on={work} />
      ) : (
        <dl class="facts">
          <Fact says={t('map.moves')} items={work.back.moves} />
          <Fact says={t('map.feels')} items={work.back.feels} />
          <Fact says={t('map.weak')} items={work.back.weak} />
          <Fact says={t('map.numb')} items={work.back.numb} />
          <Fact says={t('map.notice')} items={work.back.notice} />
          {work.back.related.length > 0 && (
            <div>
              <dt>{t('map.causes')}</dt>
              {work.back.related.map((c) => (
                <dd key={c.id}>
                  <a href={addressOf('learn', 'cause', c.id)}>{c.name}</a>
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </section>
  )
}

/** Scrolls on where the card lies over the station that it speaks of. */
function uncover(card: HTMLElement) {
  const station = card.parentElement?.querySelector('.stop.pressed .dot')?.getBoundingClientRect()
  const { left, top } = card.getBoundingClientRect()
  if (station && station.right > left && station.bottom > top) scrollBy(0, station.bottom - top + station.height)
}

function Fact({ says, items }: { says: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <dt>{says}</dt>
      <dd>{items.join('; ')}</dd>
    </div>
  )
}
