import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Side } from '../../../engine/index.ts'
import { percent } from '../../parts/chance.ts'
import { type Reading, WiringMap } from '../../parts/wiring-map.tsx'
import type { Station, WiringView } from '../../worker/protocol.ts'
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

function Drawn({ wiring, side, pointing }: { wiring: WiringView; side: Side; pointing: Pointing }) {
  const [all, showAll] = useState(false)
  const shown = useMemo(() => (all ? wiring : { stations: near(wiring.stations) }), [wiring, all])
  const row = useMemo(() => (matchMedia('(pointer: coarse)').matches ? ROW.finger : ROW.mouse), [])
  const { held } = pointing
  const reading: Reading = {
    name: (s) => (s.clinical ? s.clinical.charAt(0).toUpperCase() + s.clinical.slice(1) : levelName(s.level)),
    chance: percent,
    row,
    point: (id) => (id === undefined ? pointing.out() : pointing.over({ station: id })),
    chosen: held && 'station' in held ? held.station : undefined,
    choose: (id) => (id === undefined ? pointing.letGo() : pointing.hold({ station: id })),
  }
  return (
    <>
      <WiringMap wiring={shown} side={side} reading={reading} />
      <label class="see-check">
        <input type="checkbox" checked={all} onChange={(e) => showAll(e.currentTarget.checked)} />
        {w('see.map_all')}
      </label>
    </>
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
