import './wiring-map/wiring-map.css'
import { useId, useMemo, useState } from 'preact/hooks'
import type { Side } from '../../engine/index.ts'
import type { Station, WiringView } from '../worker/protocol.ts'
import { chance } from './chance.ts'
import { layOut, type Placed } from './wiring-map/layout.ts'
import { StationCard } from './wiring-map/station-card.tsx'
import { stationName } from './wiring-map/station-name.ts'
import { t } from './words.ts'

/** Less likely than this is not written beside a station. */
const WRITTEN = 0.0095
/** Paper cuts off what glows beyond the edge of the drawing. */
const MARGIN = 14
/** How many of the likeliest places are told in words above the map. */
const TOLD = 4

/** How a map is read by somebody who needs no card: in whose words, how dense, and what pointing at a station does. */
export type Reading = {
  name: (s: Station) => string
  chance: (p: number) => string
  row?: number
  /** the station under the pointer or the focus; undefined when it has left */
  point: (station: string | undefined) => void
  chosen: string | undefined
  choose: (station: string | undefined) => void
}
const PLAIN = { name: stationName, chance: (p: number) => chance(p).words }

/**
 * The way from brain to muscle, drawn like a transit map; likely places glow. Touching a station says what it does, unless the reader has
 * other use for it.
 */
export function WiringMap({
  wiring,
  side,
  reading,
  heading = 'h3',
}: {
  wiring: WiringView
  side: Side
  reading?: Reading
  /** of what a station says */
  heading?: 'h2' | 'h3'
}) {
  const id = useId()
  const row = reading?.row
  const { width, height, stations, stretches, crossingY, endsY, cuts } = useMemo(() => layOut(wiring.stations, row), [wiring, row])
  const [opened, open] = useState<string>()
  const chosen = reading ? reading.chosen : opened
  const choose = reading?.choose ?? open
  const likely = stations
    .filter((s) => s.p >= WRITTEN)
    .sort((a, b) => b.p - a.p)
    .slice(0, TOLD)
  const station = stations.find((s) => s.id === chosen)
  const lastOfCord = stations.findLast((s) => s.group === 'cord')
  return (
    <div class="wiring">
      {!reading && likely.length > 0 && (
        <ol class="likely-places">
          {likely.map((s) => (
            <li key={s.id}>
              <button type="button" class="link" onClick={() => choose(s.id)}>
                {stationName(s)}
              </button>
              <span class="soft"> {chance(s.p).words}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="legend" aria-hidden="true">
        <span class="movement">{t('map.movement')}</span>
        <span class="feeling">{t('map.feeling')}</span>
        {likely.length > 0 && <span class="glows">{t('map.glows')}</span>}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg class="wiring-map" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('map.label')}>
        <g id={id}>
          {stations.map((s) => s.p > 0.004 && <Glow key={s.id} s={s} />)}
          {stretches.map((s) => (
            <path key={s.key} class={`stretch ${s.line}${s.faint ? ' fan' : ''}`} d={s.path} />
          ))}
          <text class="aside" x={stations.find((s) => s.group === 'brain')?.x ?? 0} dx="62" y={crossingY + 2}>
            {t('map.crossing')}
          </text>
          <text class="aside" x="8" y={endsY + 4}>
            {t('map.ends')}
          </text>
          {stations.map((s) => (
            <Stop
              key={s.id}
              s={s}
              width={width}
              above={s === lastOfCord}
              words={reading ?? PLAIN}
              pressed={s.id === chosen}
              point={reading?.point}
              choose={choose}
            />
          ))}
        </g>
      </svg>
      <div class="wiring-print">
        {[0, ...cuts]
          .map((from, i) => [from, (cuts[i] ?? height) - from])
          .map(([from, tall]) => (
            <svg key={from} viewBox={`${-MARGIN} ${from} ${width + MARGIN} ${tall}`} aria-hidden="true" focusable="false">
              <use href={`#${id}`} />
            </svg>
          ))}
      </div>
      {station && !reading && <StationCard station={station} side={side} heading={heading} onClose={() => choose(undefined)} />}
    </div>
  )
}

/** Area grows with the chance, so twice as likely looks twice as much. */
const Glow = ({ s }: { s: Placed }) => <circle class="glow" cx={s.x} cy={s.y} r={8 + 26 * Math.sqrt(s.p)} opacity={0.25 + 0.5 * s.p} />

type StopProps = {
  s: Placed
  width: number
  above: boolean
  words: Pick<Reading, 'name' | 'chance'>
  pressed: boolean
  point: Reading['point'] | undefined
  choose: Reading['choose']
}
/** A station; drawn again only when what is written or done there has changed. */
function Stop({ s, words: says, ...rest }: StopProps) {
  const { width, above, pressed, point, choose } = rest
  const name = says.name(s)
  const words = s.p >= WRITTEN ? says.chance(s.p) : ''
  const likely = s.p >= 0.095
  return useMemo(
    () => <DrawnStop s={s} name={name} words={words} likely={likely} {...rest} />,
    [s.id, s.x, s.y, name, words, likely, width, above, pressed, point, choose],
  )
}
type DrawnStopProps = Omit<StopProps, 'words'> & { name: string; words: string; likely: boolean }
function DrawnStop({ s, width, above, name, words, likely, pressed, point, choose }: DrawnStopProps) {
  const inside = s.labelled === 'inside'
  const onChoose = () => choose(pressed ? undefined : s.id)
  const keyed = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' && e.key !== ' ') return
    e.preventDefault()
    onChoose()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing
    <g
      class={`stop ${s.group}${pressed ? ' pressed' : ''}${likely ? ' likely' : ''}`}
      role="button"
      tabindex={0}
      aria-pressed={pressed}
      aria-label={words ? t('map.station_chance', { name, chance: words }) : name}
      data-station={s.id}
      onClick={onChoose}
      onKeyDown={keyed}
      onFocus={point && (() => point(s.id))}
      onBlur={point && (() => point(undefined))}
      onPointerEnter={point && (() => point(s.id))}
      onPointerLeave={point && (() => point(undefined))}
    >
      {inside ? (
        <>
          <rect class="hit" x={s.x - 17} y={s.y - 20} width="34" height="40" />
          <circle class="dot" cx={s.x} cy={s.y} r="13" />
          <text class="inside" x={s.x} y={s.y + 4.5} text-anchor="middle">
            {s.id}
          </text>
        </>
      ) : (
        <>
          <rect class="hit" x={s.x - 14} y={s.y - 17} width={width - s.x + 12} height="34" rx="8" />
          {s.group === 'end' ? (
            <rect class="dot" x={s.x - 7} y={s.y - 7} width="14" height="14" rx="3" />
          ) : (
            <circle class="dot" cx={s.x} cy={s.y} r="8" />
          )}
          <Label s={s} name={name} width={width} words={words} above={above} />
        </>
      )}
    </g>
  )
}

/** Letters that fit on one line to the right of a station. */
const LETTER = 7.6
/** `above`: below this station lines spread out, and its name keeps clear of them. */
function Label({ s, name, width, words, above }: { s: Placed; name: string; width: number; words: string; above: boolean }) {
  const room = Math.floor((width - s.x - 20) / LETTER)
  const lines = wrapped(words ? t('map.station_chance', { name, chance: words.replaceAll(' ', '\u00a0') }) : name, room)
  return (
    <text class="beside" x={s.x + 18} y={s.y + (lines.length === 1 ? 5 : above ? -12 : -3)}>
      {lines.map((line, i) => (
        <tspan key={line} x={s.x + 18} dy={i === 0 ? 0 : '1.06em'}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  )
}
function wrapped(text: string, room: number): string[] {
  if (text.length <= room) return [text]
  const cut = text.lastIndexOf(' ', room)
  return cut < 0 ? [text] : [text.slice(0, cut).replace(/\s*·$/, ''), text.slice(cut + 1).replace(/^·\s*/, '')]
}
