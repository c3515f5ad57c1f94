import type { Station } from '../../worker/protocol.ts'

/** A station with its place; `inside`: its name stands in the circle, otherwise beside it. */
export type Placed = Station & { x: number; y: number; labelled: 'beside' | 'inside' }
/** A stretch of line, and what it carries. */
type Stretch = { key: string; path: string; line: 'movement' | 'feeling'; faint?: boolean }
/** `cuts`: where only lines run or nothing, so that on paper the map can go on in the next column. */
export type Layout = {
  width: number
  height: number
  stations: Placed[]
  stretches: Stretch[]
  crossingY: number
  endsY: number
  cuts: number[]
}

/** Drawn for the narrowest phone; it grows from there without changing. */
const WIDTH = 344
const ROW = 40
/** The trunk lies on the other side above the crossing. */
const ABOVE = 44
const BELOW = 84
/** The name of the last station above the roots stands this much higher than others, and needs the room. */
const LIFTED = 9
/** Two rails run down to the nerves: the outer one for the network that is listed last. */
const RAILS = [20, 44]
const STEP = 24
/** Half the distance between the line of movement and that of feeling. */
const APART = 3
const ROOTS = { from: 24, to: WIDTH - 24, lift: 52, fan: 84 }

/**
 * Lays the stations out from brain to muscle: the trunk with its crossing, the roots side by side, and the networks with their
 * nerves as rows that branch off the rails. The last network's rail lies outside, so that no branch crosses it.
 * @param between height of a row; stations must be touched, so it is not smaller than a finger unless a mouse points
 */
export function layOut(stations: readonly Station[], between = ROW): Layout {
  const of = (group: Station['group']) => stations.filter((s) => s.group === group)
  const placed: Placed[] = []
  const stretches: Stretch[] = []
  const draw = (key: string, track: Station['track'], path: (apart: number) => string, faint = false) => {
    if (track !== 'feeling') stretches.push({ key: `${key}-m`, path: path(-APART), line: 'movement', faint })
    if (track !== 'movement') stretches.push({ key: `${key}-f`, path: path(APART), line: 'feeling', faint })
  }
  const fan = (key: string, path: (apart: number) => string) => draw(key, 'both', (d) => path(d * 0.6), true)
  let y = 24
  const row = (s: Station, x: number): Placed => {
    const at: Placed = { ...s, x, y, labelled: 'beside' }
    placed.push(at)
    y += between
    return at
  }

  // Trunk
  const brain = of('brain').map((s) => row(s, ABOVE))
  const crossingY = y - 2
  y += ROW - 8
  const cord = of('cord').map((s, i, all) => {
    if (i === all.length - 1) y += LIFTED
    return row(s, BELOW)
  })
  const top = brain[0]
  const low = brain.at(-1)
  const foot = cord.at(-1)
  const rootY = y - between + ROOTS.lift + 18
  if (top && low && cord[0] && foot) {
    const [start, end] = [low.y + 8, cord[0].y - 12]
    draw(
      'trunk',
      'both',
      (d) => `M${ABOVE + d} ${top.y}V${start}C${ABOVE + d} ${start + 22} ${BELOW + d} ${end - 22} ${BELOW + d} ${end}V${foot.y}`,
    )
  }

  // Roots
  const roots = of('root')
  const apart = roots.length > 1 ? (ROOTS.to - ROOTS.from) / (roots.length - 1) : 0
  const rootAt = new Map(roots.map((s, i): [string, Placed] => [s.id, { ...s, x: ROOTS.from + i * apart, y: rootY, labelled: 'inside' }]))
  placed.push(...rootAt.values())
  if (foot)
    for (const r of rootAt.values())
      fan(`cord-${r.id}`, (d) => `M${BELOW + d} ${foot.y}C${BELOW + d} ${foot.y + 34} ${r.x + d} ${rootY - 46} ${r.x + d} ${rootY}`)

  // Networks and their nerves, the last network first
  y = rootY + ROOTS.fan
  const fanY = y - 18
  const nets = networks(of('plexus'), of('nerve'))
  nets.forEach(({ parts, nerves }, i) => {
    const rail = RAILS[nets.length - 1 - i] ?? RAILS[0]!
    for (const r of rootAt.values())
      if (parts.some((p) => p.from.includes(r.id)))
        fan(`${r.id}-${rail}`, (d) => `M${r.x + d} ${rootY}C${r.x + d} ${rootY + 34} ${rail + d} ${fanY - 34} ${rail + d} ${fanY}`)
    const stops = parts.map((p) => row(p, rail))
    const last = stops.at(-1)
    if (last) draw(`rail-${rail}`, 'both', (d) => `M${rail + d} ${fanY}V${last.y}`)
    const placedNerves = new Map<string, Placed>()
    for (const s of nerves) {
      const parent = placedNerves.get(s.from[0]!) ?? last
      const at = row(s, rail + (s.depth + 1) * STEP)
      placedNerves.set(s.id, at)
      if (parent)
        draw(
          `${parent.id}-${s.id}`,
          s.track,
          (d) => `M${parent.x + d} ${parent.y}V${at.y - 10}Q${parent.x + d} ${at.y + d} ${parent.x + 10} ${at.y + d}H${at.x}`,
        )
    }
  })

  // What the lines reach
  // As far below the last nerve in dense rows as in wide ones, for its name may take two lines and its glow more.
  const endsY = y + ROW - between
  y = endsY + 42
  for (const s of of('end')) row(s, RAILS[0]!)
  return { width: WIDTH, height: y - between + 26, stations: placed, stretches, crossingY, endsY, cuts: [fanY - 1, endsY - 14] }
}

/** The networks that have nerves of their own, with what leads into them; the last one first. */
function networks(plexus: readonly Station[], nerves: readonly Station[]): { parts: Station[]; nerves: Station[] }[] {
  const below = (id: string): Station[] => nerves.filter((n) => n.from[0] === id).flatMap((n) => [n, ...below(n.id)])
  const own = plexus.filter((p) => below(p.id).length > 0)
  const into = (net: Station) => plexus.filter((p) => !own.includes(p) && p.from.some((r) => net.from.includes(r)))
  const claimed = new Set<string>()
  return own.toReversed().map((net) => {
    const before = into(net).filter((p) => !claimed.has(p.id))
    for (const p of before) claimed.add(p.id)
    return { parts: [...before, net], nerves: below(net.id) }
  })
}
