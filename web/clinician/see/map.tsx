import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { percent } from '../../parts/chance.ts'
import { type Reading, WiringMap } from '../../parts/wiring-map.tsx'
import type { Station, WiringView } from '../../worker/protocol.ts'
import { LesionBody } from '../number/lesion.tsx'
import { OpenChance } from '../number/opens.tsx'
import { w } from '../words.ts'
import type { Pointing } from './pointing.ts'
import { levelName } from './where.tsx'

/** A nerve less likely than this is left out of the map until all are wanted. */
const WORTH = 0.01
/** Where there is room, it stands beside the words; elsewhere it is opened between them. */
const ROOM = '(min-width: 88rem)'
const ROW = { mouse: 25, finger: 44 }

/** The wiring map in standard terms: the way from brain to muscle with what is likely here; nerves out of the question are left out. */
export function SeenMap({ wiring, side, pointing }: { wiring: WiringView; side: Side; pointing: Pointing }) {
  const [open, set] = useState(() => matchMedia(ROOM).matches)
  useEffect(() => {
    const room = matchMedia(ROOM)
    const turned = () => set(room.matches)
    room.addEventListener('change', turned)
    return () => room.removeEventListener('change', turned)
  }, [])
  return (
    <details class="see-part see-map" open={open} onToggle={(e) => set(e.currentTarget.open)}>
      <summary>
        <h2>{w('see.map')}</h2>
      </summary>
      {open && <Drawn wiring={wiring} side={side} pointing={pointing} />}
    </details>
  )
}

const stationName = (s: Station): string => (s.clinical ? s.clinical.charAt(0).toUpperCase() + s.clinical.slice(1) : levelName(s.level))

function Drawn({ wiring, side, pointing }: { wiring: WiringView; side: Side; pointing: Pointing }) {
  const [all, showAll] = useState(false)
  const shown = useMemo(() => (all ? wiring : { stations: near(wiring.stations) }), [wiring, all])
  const row = useMemo(() => (matchMedia('(pointer: coarse)').matches ? ROW.finger : ROW.mouse), [])
  const { held } = pointing
  const reading = useMemo(
    (): Reading => ({
      name: stationName,
      chance: percent,
      row,
      point: (id) => (id === undefined ? pointing.out() : pointing.over({ station: id })),
      chosen: held && 'station' in held ? held.station : undefined,
      choose: (id) => (id === undefined ? pointing.letGo() : pointing.hold({ station: id })),
    }),
    [pointing, row],
  )
  return (
    <>
      <WiringMap wiring={shown} side={side} reading={reading} />
      {held && 'station' in held && <Held key={held.station} station={held.station} chances={wiring} onLetGo={pointing.letGo} />}
      <label class="see-check">
        <input type="checkbox" checked={all} onChange={(e) => showAll(e.currentTarget.checked)} />
        {w('see.map_all')}
      </label>
    </>
  )
}

/**
 * What a lesion at the place that is held would do. Chosen on the map it takes the focus, and gives it back to the station; held from
 * elsewhere it only stands there.
 */
function Held({ station, chances, onLetGo }: { station: string; chances: WiringView; onLetGo: () => void }) {
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const here = card.current
    const from = document.activeElement
    if (from instanceof SVGElement && from.closest('.wiring-map')) {
      here?.focus({ preventScroll: true })
      here?.scrollIntoView({ block: 'nearest' })
    }
    return () => {
      if (here?.contains(document.activeElement)) document.querySelector<SVGElement>(`.wiring-map [data-station="${station}"]`)?.focus()
    }
  }, [])
  const at = chances.stations.find((s) => s.id === station)
  return (
    <section class="see-held" ref={card} tabIndex={-1} aria-labelledby="see-held" data-held={station}>
      <h3 id="see-held">{at ? stationName(at) : w('see.held')}</h3>
      {at && (
        <p>
          <OpenChance cite={{ is: 'place', id: station, name: stationName(at), p: at.p }} /> {w('see.in_case')}
        </p>
      )}
      <LesionBody station={station} />
      <button type="button" class="button plain" onClick={onLetGo}>
        {w('lesion.close')}
      </button>
    </section>
  )
}

/** As fine as anything can be seen on a map: a station that did not move is not drawn again. */
const FINE = 1000
export const seenOn = ({ stations }: WiringView): WiringView => ({
  stations: stations.map((s) => ({ ...s, p: Math.round(s.p * FINE) / FINE })),
})

/** Without the nerves that nothing speaks for; those on the way to one that is likely stay. */
function near(stations: readonly Station[]): Station[] {
  const kept = new Set(stations.filter((s) => s.group !== 'nerve' || s.p >= WORTH).map((s) => s.id))
  for (const s of stations.toReversed()) if (kept.has(s.id)) for (const up of s.from) kept.add(up)
  return stations.filter((s) => kept.has(s.id))
}
